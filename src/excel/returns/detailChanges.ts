/** What has to change in 回收明细 so that it holds given rows. */
import type { DetailRow } from '../../core/returns';
import { detailKey, type DetailsSheet } from './detailsSheet';
import type { RowCells, RowChanges } from '../ownTables/putRows';

/**
 * Rows stay where they are, so that the user's own columns stay with them; the table is then sorted by their order. Rows
 * of the user's own, without a department or a task, are left alone.
 *
 * @param present by zero-based row of the table; null when there is none
 */
export function changesOfDetails(
  present: readonly (DetailRow | null)[] | null,
  wanted: readonly DetailRow[],
  { cells: detailCells, hash: detailHash }: DetailsSheet,
): RowChanges {
  const wantedAt = new Map(wanted.map((row, index) => [detailKey(row), index]));
  const placed = new Set<string>();
  const changed = new Map<number, RowCells>();
  const removed: number[] = [];
  present?.forEach((row, index) => {
    if (row === null) return;
    const key = detailKey(row);
    const at = wantedAt.get(key);
    const target = at === undefined ? undefined : wanted[at];
    if (at === undefined || target === undefined || placed.has(key)) {
      removed.push(index);
      return;
    }
    placed.add(key);
    const same = detailHash(row) === detailHash(target);
    changed.set(index, same ? new Map([['order', at + 1]]) : detailCells(target, at + 1));
  });
  const added = wanted.flatMap((row, index) => (placed.has(detailKey(row)) ? [] : [detailCells(row, index + 1)]));
  const isNews = added.length > 0 || removed.length > 0 || [...changed.values()].some(({ size }) => size > 1);
  if (!isNews) return { changed: new Map(), removed: [], added: [] };
  return { changed, removed, added, sortBy: 'order' };
}
