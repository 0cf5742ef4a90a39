import { checklistColumns, type PlanKey } from '../../checklist';
import { listIssue } from '../issue';
import type { ListRule } from '../rule';

const standardHeaders = new Map<PlanKey, string>(checklistColumns.map(({ key, header }) => [key, header]));

/** A second column that means the same as one further left, and is not read. */
export const headerDuplicate: ListRule = {
  scope: 'list',
  codes: ['headerDuplicate'],
  find: ({ checklist: { headers, headerLine }, headers: { duplicated }, own }) =>
    duplicated.flatMap(({ key, index }) => {
      const header = headers[index];
      if (header === undefined) return [];
      const facts = {
        header: header.text,
        standard: standardHeaders.get(key) ?? own.find((one) => one.key === key)?.header ?? '',
        position: header.column + 1,
      };
      return [listIssue('headerDuplicate', headerLine, key, facts)];
    }),
};
