/** 销号 and 取消销号 in the workbook. */
import { toSerial, type IsoDate } from '../../core/calendar';
import type { CellContent } from '../../core/checklist';
import { closeOutObstacles, statusBefore, type CloseOutObstacle, type CloseOutRecord } from '../../core/closeOut';
import type { SupervisedTask } from '../../core/supervision';
import type { TaskStatus } from '../../core/task';
import { UserError } from '../../core/userError';
import { inChinese } from '../../i18n/inChinese';
import { thisMinute } from '../clock';
import { failedAfter } from '../commandFailure';
import { rememberChecklist, type ChecklistPlace } from '../locateChecklist';
import { bodyBlock, loadTableList, locateOwnTables, type OwnTable, type TableList } from '../ownTables/ownTables';
import { addedRows, createTable, putRows, type RowCells } from '../ownTables/putRows';
import { readBlocks } from '../ownTables/readBlocks';
import { requestRoom } from '../ownTables/requestRoom';
import { runCommand } from '../runCommand';
import { runUndoable } from '../undo/journal';
import { readPlan, type PlanOnSheet } from '../supervision/readPlan';
import { watchCells, type WatchedWrite } from '../watchedCells';
import { loadWriteGuard } from '../writeGuard';
import { closeOutRecordsKind, readCloseOutRecords } from './recordsKind';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

export interface CloseOutCandidate {
  readonly task: SupervisedTask;
  /** None when the task can be closed out. */
  readonly obstacles: readonly CloseOutObstacle[];
}

export interface CloseOutOverview {
  readonly place: ChecklistPlace;
  readonly baseDate: IsoDate;
  /** All tasks, top to bottom. */
  readonly candidates: readonly CloseOutCandidate[];
  /** Lines (one-based) of the tasks that the selection touches; empty when another sheet is selected. */
  readonly selected: readonly number[];
}

/** Changes nothing. Three syncs. @throws UserError noChecklist */
export async function readCloseOut(): Promise<CloseOutOverview> {
  return runCommand(async (context) => {
    const selection = loadSelection(context);
    const plan = await readPlan(context);
    const lines = selection(plan.place.sheet);
    return {
      place: plan.place,
      baseDate: plan.baseDate,
      candidates: plan.tasks.map((task) => ({ task, obstacles: closeOutObstacles(task, plan.baseDate) })),
      selected: plan.tasks.filter(({ line }) => lines(line)).map(({ line }) => line),
    };
  });
}

/** Queues the reading of the selection; costs no sync of its own. */
function loadSelection(context: Excel.RequestContext): (sheet: string) => (line: number) => boolean {
  const ranges = context.workbook.getSelectedRanges();
  const { worksheet, areas } = ranges;
  worksheet.load('name');
  areas.load('items/rowIndex,items/rowCount');
  return (sheet) => linesIn(worksheet, areas, sheet);
}

function linesIn(worksheet: Excel.Worksheet, areas: Excel.RangeCollection, sheet: string): (line: number) => boolean {
  if (worksheet.name !== sheet) return () => false;
  const parts = areas.items.map(({ rowIndex, rowCount }) => [rowIndex + 1, rowIndex + rowCount] as const);
  return (line) => parts.some(([first, last]) => line >= first && line <= last);
}

export interface CloseOutDone {
  readonly tasks: number;
  /** The sheet 销号记录. */
  readonly records: string;
}

/**
 * Closes tasks out and records it. One step of undo. Six syncs at most.
 *
 * @param tasks as {@link readCloseOut} gave them
 * @param person who closes them; stands in the record
 * @throws UserError sheetChanged when one of them is not there any more or is no longer as it was; columnMissing,
 *   checklistProtected, workbookProtected
 */
export const closeOut = (tasks: readonly SupervisedTask[], person: string): Promise<CloseOutDone> =>
  change('closeOut', tasks, (task, _, plan) =>
    closeOutObstacles(task, plan.baseDate).length > 0
      ? null
      : { status: '已销号', action: text('closeOut.sheet.closed'), person, reason: '' },
  );

/** Takes closings back: each task has the status again that it had before. As {@link closeOut}. */
export const reopen = (tasks: readonly SupervisedTask[], person: string, reason: string): Promise<CloseOutDone> =>
  change('reopen', tasks, (task, records) =>
    task.status !== '已销号'
      ? null
      : { status: statusBefore(task, records), action: text('closeOut.sheet.reopened'), person, reason },
  );

interface Step {
  readonly status: TaskStatus;
  readonly action: string;
  readonly person: string;
  readonly reason: string;
}

/** @param stepOf null for a task that is no longer what the person decided about */
async function change(
  command: 'closeOut' | 'reopen',
  chosen: readonly SupervisedTask[],
  stepOf: (task: SupervisedTask, records: readonly CloseOutRecord[], plan: PlanOnSheet) => Step | null,
): Promise<CloseOutDone> {
  return runUndoable(command, async (context) => {
    const guard = loadWriteGuard(context);
    const list = loadTableList(context);
    const plan = await readPlan(context);
    const [found = null] = await locateOwnTables(context, list, [closeOutRecordsKind]);
    const statusAt = plan.place.columns.places.get('status');
    if (statusAt === undefined) throw new UserError('columnMissing', { sheet: plan.place.sheet, column: '状态' });
    const [block] = await readBlocks(context, found === null ? [] : [bodyBlock(found)]);
    const table: OwnTable | null = found === null ? null : { ...found, rows: block?.values ?? [] };
    const records = table === null ? [] : readCloseOutRecords(table);

    const now = new Map(plan.tasks.map((task) => [task.line, task]));
    const steps = chosen.map((before) => {
      const task = now.get(before.line);
      const step = task !== undefined && isSame(task, before) ? stepOf(task, records, plan) : null;
      if (task === undefined || step === null) throw new UserError('sheetChanged', { sheet: plan.place.sheet });
      return { task, step };
    });
    guard.begin([plan.place.sheet, found?.sheet ?? { made: closeOutRecordsKind.name }]);
    const watched = watchCells(
      context,
      plan.place,
      steps.map((one) => watchedStatus(one, plan)),
    );
    const sheet = context.workbook.worksheets.getItem(plan.place.sheet);
    for (const { task, step } of steps) {
      sheet.getRangeByIndexes(task.line - 1, plan.place.firstColumn + statusAt, 1, 1).values = [[step.status]];
    }
    rememberChecklist(context, plan.place);
    const name = await record(context, list, table, steps);
    await context.sync();
    const left = await watched.settle();
    if (left.length > 0) throw failedAfter([plan.place.sheet, name], new UserError('sheetChanged'));
    return { tasks: steps.length, records: name };
  });
}

function watchedStatus(
  { task, step }: { readonly task: SupervisedTask; readonly step: Step },
  { place, checklist }: PlanOnSheet,
): WatchedWrite {
  const cells = checklist.rows.find(({ line }) => line === task.line)?.cells;
  return {
    row: task.line - place.headerRow - 2,
    column: 'status',
    id: task.id,
    title: task.title,
    before: cells?.status?.content ?? null,
    after: step.status,
    format: undefined,
  };
}

const isSame = (a: SupervisedTask, b: SupervisedTask): boolean =>
  a.id === b.id && a.title === b.title && a.status === b.status;

async function record(
  context: Excel.RequestContext,
  list: TableList,
  table: OwnTable | null,
  steps: readonly { readonly task: SupervisedTask; readonly step: Step }[],
): Promise<string> {
  const at = thisMinute().replace('T', ' ');
  const rows = steps.map(
    ({ task, step }): RowCells =>
      new Map<string, CellContent>([
        ['at', at],
        ['id', task.id],
        ['task', task.title],
        ['departments', inChinese.list(task.departments)],
        ['action', step.action],
        ['person', step.person],
        ['before', task.status],
        ['completedOn', task.completedOn === null ? null : toSerial(task.completedOn)],
        ['evidence', task.evidence],
        ['reason', step.reason],
      ]),
  );
  const room = requestRoom(context);
  if (table === null) return createTable(context, room, list, closeOutRecordsKind, rows);
  await putRows(context, room, closeOutRecordsKind, table, addedRows(rows));
  return table.sheet;
}
