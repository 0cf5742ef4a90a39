import { checklistColumns } from '../../checklist';
import { listIssue } from '../issue';
import type { ListRule } from '../rule';

/** A column under another header than the standard one. */
export const headerRenamed: ListRule = {
  scope: 'list',
  codes: ['headerRenamed'],
  find: ({ checklist: { headers, headerLine }, headers: { places } }) => {
    const written = new Set(headers.map(({ text }) => text.trim()));
    return checklistColumns.flatMap(({ key, header: standard }) => {
      const text = headers[places.get(key) ?? -1]?.text;
      if (text === undefined || text === standard) return [];
      const fix = { line: headerLine, column: key, before: text, after: standard };
      // A table cannot have two columns of one name.
      const free = text.trim() === standard || !written.has(standard);
      return [listIssue('headerRenamed', headerLine, key, { header: text, standard }, free ? [fix] : null)];
    });
  },
};
