import { stateOf } from '../cells';
import { listIssue, none, rowIssue } from '../issue';
import type { ListRule } from '../rule';

/** Nobody answers for it in person. While nobody does for any of several tasks, that is one finding about the column. */
export const ownerMissing: ListRule = {
  scope: 'list',
  codes: ['ownerMissing', 'ownersMissing'],
  find: ({ has, tasks }) => {
    if (!has('owner')) return none;
    const without = tasks.filter((row) => stateOf(row, 'owner') === 'empty');
    if (without.length > 1 && without.length === tasks.length) {
      return [listIssue('ownersMissing', null, 'owner', { rows: without.length })];
    }
    return without.map((row) => rowIssue('ownerMissing', row, 'owner', {}));
  },
};
