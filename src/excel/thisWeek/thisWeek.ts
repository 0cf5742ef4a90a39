/** 本周重点 in the workbook: reading it, and showing its rows alone. */
import type { IsoDate } from '../../core/calendar';
import type { SupervisedTask } from '../../core/supervision';
import { UserError } from '../../core/userError';
import { hasLookUpIds } from '../circular/checklistReferences';
import { rememberChecklist, type ChecklistPlace } from '../locateChecklist';
import { runCommand } from '../runCommand';
import { runUndoable } from '../undo/journal';
import { readPlan } from '../supervision/readPlan';
import { checklistTableName } from '../writeChecklistSheet';
import { loadWriteGuard } from '../writeGuard';

export interface ThisWeekSource {
  readonly place: ChecklistPlace;
  readonly title: string;
  readonly baseDate: IsoDate;
  /** 临期天数 of the plan: how far ahead to look unless the person says otherwise. */
  readonly dueSoonDays: number;
  readonly tasks: readonly SupervisedTask[];
}

/** Changes nothing. Three syncs. @throws UserError noChecklist */
export async function readThisWeek(): Promise<ThisWeekSource> {
  return runCommand(async (context) => {
    const { place, title, baseDate, dueSoonDays, tasks } = await readPlan(context);
    return { place, title, baseDate, dueSoonDays, tasks };
  });
}

/** 'theirs': the list is filtered by the person already, and nothing was done. */
export type ShownRows = 'shown' | 'theirs';

/**
 * Filters the checklist to these tasks and shows it: the table's own filter, or the sheet's on a list made by hand. One
 * step of undo; five syncs.
 *
 * @param replace true to put our filter in the place of one that is there
 * @throws UserError sheetChanged when a task is not there any more, checklistProtected
 */
export async function showTasks(chosen: readonly SupervisedTask[], replace: boolean): Promise<ShownRows> {
  const batch = async (context: Excel.RequestContext): Promise<ShownRows> => {
    const guard = loadWriteGuard(context);
    const { place, tasks } = await readPlan(context);
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const filter = filterOf(context, place);
    filter.load('isDataFiltered');
    await context.sync();
    if (filter.isDataFiltered && !replace) return 'theirs';
    const now = new Map(tasks.map((task) => [task.line, task]));
    if (chosen.some(({ line, id, title }) => now.get(line)?.id !== id || now.get(line)?.title !== title)) {
      throw new UserError('sheetChanged', { sheet: place.sheet });
    }
    guard.begin([place.sheet]);
    const byId = hasLookUpIds(tasks.map(({ id }) => id));
    const column = place.columns.places.get(byId ? 'id' : 'title') ?? 0;
    const values = [...new Set(chosen.map(({ id, title }) => (byId ? id : title)))];
    if (place.kind === 'table') {
      const table = context.workbook.tables.getItem(checklistTableName);
      table.clearFilters();
      table.columns.getItemAt(column).filter.applyValuesFilter(values);
    } else {
      const range = sheet.getRangeByIndexes(
        place.headerRow,
        place.firstColumn,
        place.rowCount + 1,
        place.headers.length,
      );
      sheet.autoFilter.apply(range, column, { filterOn: 'Values', values });
    }
    rememberChecklist(context, place);
    sheet.activate();
    sheet.getRangeByIndexes(place.headerRow, place.firstColumn, 1, 1).select();
    await context.sync();
    return 'shown';
  };
  return runUndoable('filter', batch, { wrote: (result) => result === 'shown' });
}

/** Shows all rows again. Four syncs. @throws UserError noChecklist */
export async function showAllTasks(): Promise<void> {
  await runUndoable('showAll', async (context) => {
    const guard = loadWriteGuard(context);
    const { place } = await readPlan(context);
    guard.begin([place.sheet]);
    if (place.kind === 'table') context.workbook.tables.getItem(checklistTableName).clearFilters();
    else context.workbook.worksheets.getItem(place.sheet).autoFilter.clearCriteria();
    await context.sync();
  });
}

const filterOf = (context: Excel.RequestContext, { kind, sheet }: ChecklistPlace): Excel.AutoFilter =>
  kind === 'table'
    ? context.workbook.tables.getItem(checklistTableName).autoFilter
    : context.workbook.worksheets.getItem(sheet).autoFilter;
