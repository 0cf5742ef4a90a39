/**
 * Excel lets people edit between two batches of a command. What the cells held at the very moment of a write is read in
 * the batch that writes, before it does: a batch is not interrupted. Where rows had moved, or somebody had typed, that is
 * put back afterwards.
 */
import type { CellContent } from '../core/checklist';
import { asWritten } from './ownTables/cellTexts';
import type { Value } from './ownTables/readBlocks';

/** A sheet of rows: 任务清单 or another. */
export interface WatchedPlace {
  readonly sheet: string;
  /** Zero-based. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: { readonly places: ReadonlyMap<string, number> };
}

/** A cell that is written, and what the command took it for. */
export interface WatchedWrite {
  /** Zero-based, below the header. */
  readonly row: number;
  /** Key of its column. */
  readonly column: string;
  /** What the row is known by; '' for nothing. */
  readonly id: string;
  readonly title: string;
  readonly before: Value | null;
  /** As it is written: with an apostrophe where one has to keep it text. */
  readonly after: CellContent;
  /** Undefined to leave the format that is there. */
  readonly format: string | undefined;
}

export interface WatchedCells {
  /**
   * To be called after the sync that wrote. One more sync where something had moved.
   *
   * @returns the writes that were taken back, because their cell or row was changed meanwhile
   */
  readonly settle: () => Promise<readonly WatchedWrite[]>;
}

/** Past these only the rows are watched: an answer of Excel holds 5 MB. */
const mostCells = 500;
const mostCharacters = 200_000;

/** Queues the look; to be called before the writes are queued. Costs no sync of its own. */
export function watchCells(
  context: Excel.RequestContext,
  { sheet: name, headerRow, firstColumn, rowCount, columns: { places } }: WatchedPlace,
  writes: readonly WatchedWrite[],
): WatchedCells {
  if (writes.length === 0) return { settle: () => Promise.resolve([]) };
  const sheet = context.workbook.worksheets.getItem(name);
  const range = (column: string, row: number, count: number): Excel.Range | null => {
    const at = places.get(column);
    return at === undefined ? null : sheet.getRangeByIndexes(headerRow + 1 + row, firstColumn + at, count, 1);
  };
  const ids = range('id', 0, rowCount);
  const titles = range('title', 0, rowCount);
  ids?.load('values');
  titles?.load('values');
  const size = writes.reduce((sum, { before }) => sum + String(before ?? '').length, 0);
  const isWatched = writes.length <= mostCells && size <= mostCharacters;
  const watched = writes.map((write) => ({ write, cell: isWatched ? range(write.column, write.row, 1) : null }));
  for (const { cell } of watched) cell?.load('values,formulas,numberFormat');

  const settle = async (): Promise<readonly WatchedWrite[]> => {
    const stays = (known: string, row: number, column: Excel.Range | null): boolean =>
      known === '' || column === null || String((column.values as Value[][])[row]?.[0] ?? '').trim() === known;
    const changed = watched.filter(
      ({ write, cell }) =>
        !stays(write.id, write.row, ids) || !stays(write.title, write.row, titles) || !held(cell, write.before),
    );
    for (const { cell } of changed) if (cell !== null) putBack(cell);
    if (changed.length > 0) await context.sync();
    return changed.map(({ write }) => write);
  };
  return { settle };
}

function held(cell: Excel.Range | null, before: Value | null): boolean {
  if (cell === null) return true;
  const now = [cell.values[0]?.[0] ?? '', cell.formulas[0]?.[0] ?? ''] as Value[];
  return now.some((content) => String(content) === String(before ?? ''));
}

/** Where the cell stands now: Excel moves what was loaded along with its row. */
function putBack(cell: Excel.Range): void {
  const content = (cell.formulas[0]?.[0] ?? '') as Value;
  cell.numberFormat = [[String(cell.numberFormat[0]?.[0] ?? 'General')]];
  cell.formulas = [[typeof content === 'string' ? asWritten(content) : content]];
}
