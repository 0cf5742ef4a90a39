import { normalizeTitle } from '../../chineseText';
import { stateOf, textOf } from '../cells';
import type { CheckedRow, Issue } from '../check';
import { rowIssue } from '../issue';
import { idKey } from '../newIds';
import type { ListRule } from '../rule';

/** The same title twice in a category. A row copied with its number is found by that. */
export const titleDuplicate: ListRule = {
  scope: 'list',
  codes: ['titleDuplicate'],
  find: ({ has, tasks }) => {
    const first = new Map<string, CheckedRow>();
    const found: Issue[] = [];
    for (const row of tasks) {
      if (!has('title') || stateOf(row, 'title') !== 'filled') continue;
      const title = textOf(row, 'title');
      const key = `${normalizeTitle(textOf(row, 'category'))}\n${normalizeTitle(title) || title}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, row);
      else if (idKey(row) === '' || idKey(row) !== idKey(other)) {
        found.push(rowIssue('titleDuplicate', row, 'title', { title, other: other.line }));
      }
    }
    return found;
  },
};
