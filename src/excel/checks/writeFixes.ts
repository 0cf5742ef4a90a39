/** 修复: writes the changes that issues propose, as far as their cells are still what they were. */
import type { CellChange, CheckedCell, CheckedChecklist } from '../../core/checks/check';
import { planColumns, type CellContent } from '../../core/checklist';
import { locateChecklist, type ChecklistPlace, type LocatedChecklist } from '../locateChecklist';
import { runUndoable } from '../undo/journal';
import { watchCells, type WatchedWrite } from '../watchedCells';
import { loadWriteGuard } from '../writeGuard';
import { numberFormats } from '../writeChecklistSheet';
import { UserError } from '../../core/userError';
import { readCheckedChecklist } from './readCheckedChecklist';
import { samePlace, type Snapshot } from './runChecks';

export interface FixResult {
  /** Cells written. */
  readonly written: number;
  /** Changes left out, because somebody edited their cells since the check. */
  readonly skipped: readonly CellChange[];
}

const dateFormat = 'yyyy-mm-dd';

/**
 * Three syncs and one step of undo, whatever the number of changes.
 *
 * @throws UserError sheetChanged when rows or headers moved since the snapshot; checklistProtected
 */
export async function writeFixes(snapshot: Snapshot, changes: readonly CellChange[]): Promise<FixResult> {
  return runUndoable('fixes', async (context) => {
    const guard = loadWriteGuard(context);
    const place = await locateChecklist(context);
    const headersChange = changes.some(({ line }) => line === snapshot.checklist.headerLine);
    if (!samePlace(snapshot.place, place)) throw new UserError('sheetChanged', { sheet: snapshot.place.sheet });
    const now = await readCheckedChecklist(context, place);
    const isStale = staleCells(snapshot, { ...snapshot, checklist: now });
    const skipped = changes.filter(isStale);
    const due = changes.filter((change) => !isStale(change));
    if (due.length > 0) guard.begin([place.sheet]);
    const watched = new Map(due.map((change) => [watchedWrite(change, place, now), change]));
    const cells = [...watched.keys()].filter(({ row }) => row >= 0);
    const moved = watchCells(context, place, cells);
    if (headersChange) writeHeaders(context, place, due);
    writeCells(context, place, due);
    await context.sync();
    const left = (await moved.settle()).flatMap((write) => watched.get(write) ?? []);
    return { written: due.length - left.length, skipped: [...skipped, ...left] };
  });
}

function watchedWrite(
  { line, column, after }: CellChange,
  place: LocatedChecklist,
  { rows }: CheckedChecklist,
): WatchedWrite {
  const row = line - place.headerRow - 2;
  const cells = rows[row]?.cells;
  // A change of the id or the title itself is known by the other of the two.
  const known = (key: 'id' | 'title'): string => String(cells?.[key]?.content ?? '').trim();
  return {
    row,
    column,
    id: known('id'),
    title: known('title'),
    before: cells?.[column]?.content ?? null,
    after,
    format: formatOf(
      after,
      planColumns(place.options).some(({ key, kind }) => key === column && kind === 'number'),
    ),
  };
}

/** @param isNumber of a column that holds numbers; any other number is a date */
const formatOf = (after: CellContent, isNumber: boolean): string | undefined =>
  after === null ? undefined : typeof after !== 'number' ? '@' : isNumber ? numberFormats.number : dateFormat;

/** Tells of a change whether its cell is no longer what the check saw, or its row another task's: people sort and insert. */
function staleCells(before: Snapshot, now: Snapshot): (change: CellChange) => boolean {
  const cellsByLine = (snapshot: Snapshot) => new Map(snapshot.checklist.rows.map(({ line, cells }) => [line, cells]));
  const [old, current] = [cellsByLine(before), cellsByLine(now)];
  return ({ line, column }) =>
    ([column, 'id', 'title'] as const).some((key) => !sameCell(old.get(line)?.[key], current.get(line)?.[key]));
}

const sameCell = (a: CheckedCell | undefined, b: CheckedCell | undefined): boolean =>
  (a?.content ?? null) === (b?.content ?? null) && a?.formula === b?.formula;

function writeHeaders(context: Excel.RequestContext, place: ChecklistPlace, changes: readonly CellChange[]): void {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  for (const { line, column, after } of changes) {
    const index = place.columns.places.get(column);
    if (line !== place.headerRow + 1 || index === undefined) continue;
    sheet.getRangeByIndexes(place.headerRow, place.firstColumn + index, 1, 1).values = [[after]];
  }
}

/**
 * One write for each column, from its first changed cell to its last: null leaves a cell alone
 * (office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values). The format goes first, so that text stays text.
 */
function writeCells(context: Excel.RequestContext, place: LocatedChecklist, changes: readonly CellChange[]): void {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const numbers = new Set(
    planColumns(place.options).flatMap(({ key, kind }) =>
      kind === 'number' ? (place.columns.places.get(key) ?? []) : [],
    ),
  );
  for (const [column, cells] of byColumn(place, changes)) {
    const lines = [...cells.keys()];
    const first = lines.reduce((a, b) => Math.min(a, b));
    const last = lines.reduce((a, b) => Math.max(a, b));
    const range = sheet.getRangeByIndexes(first - 1, place.firstColumn + column, last - first + 1, 1);
    const rows = Array.from({ length: last - first + 1 }, (_, i) => cells.get(first + i));
    range.numberFormat = rows.map((after) => [
      after === undefined ? null : (formatOf(after, numbers.has(column)) ?? null),
    ]);
    range.values = rows.map((after) => [after === undefined ? null : (after ?? '')]);
  }
}

/** New contents by zero-based column of the checklist and one-based line. */
function byColumn(place: ChecklistPlace, changes: readonly CellChange[]): Map<number, Map<number, CellContent>> {
  const columns = new Map<number, Map<number, CellContent>>();
  for (const { line, column, after } of changes) {
    const index = place.columns.places.get(column);
    if (index === undefined || line <= place.headerRow + 1) continue;
    const cells = columns.get(index) ?? new Map<number, CellContent>();
    columns.set(index, cells);
    cells.set(line, after);
  }
  return columns;
}
