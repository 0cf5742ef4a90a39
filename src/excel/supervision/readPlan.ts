/** Reads the plan of a workbook as close-out, circular and report look at it. */
import { planYear } from '../../core/planYear';
import { supervisedTasks, type SupervisedTask, type SupervisionDay } from '../../core/supervision';
import type { CheckedChecklist } from '../../core/checks/check';
import { groupCategory, type Directory } from '../../core/departments';
import type { RegisterLine } from '../../core/distribution';
import type { PlanOptions } from '../../core/settings';
import { today } from '../clock';
import { loadPlanNames } from '../colours/planNames';
import { readCheckedChecklist } from '../checks/readCheckedChecklist';
import { readDirectory } from '../directory/readDirectory';
import { loadRegister } from '../distribution/register';
import { loadPlanOptions } from '../settings/planOptions';
import { locateChecklist, type ChecklistPlace } from '../locateChecklist';
import { checklistSheetName } from '../writeChecklistSheet';

export interface PlanOnSheet extends SupervisionDay {
  readonly place: ChecklistPlace;
  /** The title above the list, or what the sheet is. */
  readonly title: string;
  /** The year of dates without one. */
  readonly year: number;
  readonly checklist: CheckedChecklist;
  readonly tasks: readonly SupervisedTask[];
  /** Without entries when the workbook has none. */
  readonly directory: Directory;
  /** What the plan has chosen. */
  readonly options: PlanOptions;
  /** Lines of 分发登记; none when nothing was sent. */
  readonly register: readonly RegisterLine[];
}

/**
 * Works on our table and on any sheet with the standard headers. Three syncs; more only for a checklist past what Excel
 * gives in one answer (5 MB). Writes nothing.
 *
 * @throws UserError noChecklist
 */
export async function readPlan(context: Excel.RequestContext): Promise<PlanOnSheet> {
  const names = loadPlanNames(context);
  const loadedOptions = loadPlanOptions(context);
  const register = loadRegister(context);
  const place = await locateChecklist(context);
  const found = await readDirectory(context);
  const { sheet, headerRow, firstColumn, headers } = place;
  const above =
    headerRow === 0
      ? null
      : context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, firstColumn, headerRow, headers.length);
  above?.load('text');
  const checklist = await readCheckedChecklist(context, place);
  // A list without rows is read without a sync.
  if (place.rowCount <= 0) await context.sync();
  const title = (above?.text.flat().find((text) => text.trim() !== '') ?? '').trim();
  const { baseDate: fixed, dueSoonDays } = names.read();
  const baseDate = fixed ?? today();
  const year = planYear(checklist) ?? Number(baseDate.slice(0, 4));
  const directory = found?.reading.directory ?? { entries: [] };
  const { options } = loadedOptions.read();
  return {
    place,
    title: title === '' ? checklistSheetName : title,
    year,
    baseDate,
    dueSoonDays,
    checklist,
    tasks: supervisedTasks(checklist, { directory, year, baseDate, dueSoonDays, reading: options }),
    directory,
    options,
    register: (register.read()?.lines ?? []).filter((line) => line !== null),
  };
}

/** The departments of a directory that can have tasks: all but its groups. */
export const departmentNames = ({ entries }: Directory): readonly string[] =>
  entries.flatMap(({ name, category }) => (category === groupCategory ? [] : [name]));
