import { checklistColumns, type ColumnKey, type PlanKey } from '../../checklist';
import { listIssue } from '../issue';
import type { ListRule } from '../rule';

const standardHeaders = new Map(checklistColumns.map(({ key, header }) => [key, header]));

/** Columns out of the standard order: the fewest that would have to be moved. */
export const headerMoved: ListRule = {
  scope: 'list',
  codes: ['headerMoved'],
  find: ({ checklist: { headerLine }, has, headers: { places } }) => {
    const present = checklistColumns.map(({ key }) => key).filter(has);
    const inOrder = longestInOrder(present, places);
    return present.flatMap((key, index) => {
      if (inOrder.has(key)) return [];
      const before = present[index - 1];
      const after = before === undefined ? '' : (standardHeaders.get(before) ?? '');
      return [listIssue('headerMoved', headerLine, key, { header: standardHeaders.get(key) ?? '', after })];
    });
  },
};

/** The longest run of columns whose places rise in the standard order. There are at most sixteen. */
function longestInOrder(keys: readonly ColumnKey[], places: ReadonlyMap<PlanKey, number>): ReadonlySet<ColumnKey> {
  const runs: (readonly ColumnKey[])[] = [];
  let longest: readonly ColumnKey[] = [];
  for (const key of keys) {
    const place = places.get(key) ?? -1;
    let before: readonly ColumnKey[] = [];
    for (const run of runs) {
      const last = run.at(-1);
      if (last !== undefined && (places.get(last) ?? -1) < place && run.length > before.length) before = run;
    }
    const run = [...before, key];
    runs.push(run);
    if (run.length > longest.length) longest = run;
  }
  return new Set(longest);
}
