/** Keeps a request below what Excel takes: 5 MB (office/dev/add-ins/concepts/resource-limits-and-performance-optimization). */
import type { CellContent } from '../../core/checklist';
import { writeRows } from '../writeChecklistSheet';

/** Characters of one request beside its JSON and with three bytes each. */
const charactersPerRequest = 1_200_000;

export interface RequestRoom {
  /** Makes room for so many characters: sends what is queued when both would be too much. */
  readonly take: (characters: number) => Promise<void>;
  /** Queues a rectangle of contents from a zero-based row and column on; null leaves a cell alone. */
  readonly write: (
    sheet: Excel.Worksheet,
    top: number,
    left: number,
    rows: readonly (readonly CellContent[])[],
  ) => Promise<void>;
}

/** Up to about 4 MB nothing is sent before the caller's own sync. */
export function requestRoom(context: Excel.RequestContext): RequestRoom {
  let queued = 0;
  const take = async (characters: number): Promise<void> => {
    if (queued > 0 && queued + characters > charactersPerRequest) {
      await context.sync();
      queued = 0;
    }
    queued += characters;
  };
  return {
    take,
    write: async (sheet, top, left, rows) => {
      await take(charactersOf(rows));
      await writeRows(context, sheet, top, left, rows);
    },
  };
}

export const charactersOf = (rows: readonly (readonly CellContent[])[]): number =>
  rows.reduce((sum, row) => sum + row.reduce<number>((all, cell) => all + (String(cell ?? '').length || 4), 0), 0);
