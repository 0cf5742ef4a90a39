import { listIssue, none } from '../issue';
import type { OutcomeRule } from '../rule';

/** Findings in rows that nobody sees: hidden, or filtered out. */
export const hiddenIssues: OutcomeRule = {
  scope: 'outcome',
  codes: ['hiddenIssues'],
  find: (issues) => {
    const hidden = issues.filter((issue) => issue.hidden);
    if (hidden.length === 0) return none;
    const rows = new Set(hidden.map(({ line }) => line));
    return [listIssue('hiddenIssues', null, null, { issues: hidden.length, rows: rows.size })];
  },
};
