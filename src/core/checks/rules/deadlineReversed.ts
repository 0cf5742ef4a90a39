import { toHalfWidth, unifyDashes } from '../../chineseText';
import { parseDeadline, type Deadline, type DeadlineContext } from '../../deadline';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** It ends before it begins: 2020年9月至2020年6月. */
export const deadlineReversed: TaskRule = {
  scope: 'task',
  codes: ['deadlineReversed'],
  find: (row, view) => {
    const deadline = view.deadline(row);
    if (deadline === null || !isReversed(deadline, view.deadlines)) return none;
    return [rowIssue('deadlineReversed', row, 'deadline', { text: deadline.text })];
  },
};

/** Longer texts are no mere ranges, and are not cut at every dash. */
const longestRange = 40;

/**
 * True for a range that cannot be read only because its end is before its start. A range without years runs into the
 * next one (11月至3月), but not from a day to an earlier one of the same month.
 */
export function isReversed({ kind, start, due, ambiguous, text }: Deadline, context: DeadlineContext): boolean {
  if (kind === 'range')
    return ambiguous && start?.slice(5, 7) === due?.slice(5, 7) && start?.slice(0, 4) !== due?.slice(0, 4);
  if (kind !== 'unparsed' || text.length > longestRange) return false;
  const plain = unifyDashes(toHalfWidth(text));
  return Array.from(plain.matchAll(/[-至到]/g), ({ index }) => index).some((at) => {
    const [from, to] = [plain.slice(0, at), plain.slice(at + 1)].map((side) => parseDeadline(side, context));
    return from?.kind === 'date' && to?.kind === 'date' && (from.due ?? '') > (to.due ?? '');
  });
}
