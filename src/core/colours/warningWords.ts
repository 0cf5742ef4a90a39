/** What the 预警 column says: as a formula that stays right, and as the words for one day. */
import type { ColumnKey } from '../checklist';
import type { Warning } from '../deadline';
import { warningConditions, type RowCells } from './warningConditions';

/** The cells a warning depends on; null without 截止日期. */
export function rowCells(reference: (key: ColumnKey) => string | undefined): RowCells | null {
  const due = reference('due');
  if (due === undefined) return null;
  const optional = (['title', 'deadline', 'status', 'completedOn'] as const).flatMap((key) => {
    const text = reference(key);
    return text === undefined ? [] : [[key, text] as const];
  });
  return { ...Object.fromEntries(optional), due };
}

/** The formula, without '=', that says a row's warning. The same order as core's warningLevel. */
export function warningWordsFormula(cells: RowCells): string {
  const c = warningConditions(cells);
  const days = (word: string, count: string): string => `"${word} "&(${count})&" 天"`;
  const steps: readonly (readonly [condition: string, words: string])[] = [
    [`NOT(${c.isTask})`, '""'],
    [c.closed, '"已销号"'],
    [c.done, `IF(${c.late},${days('逾期完成', c.daysLate)},"按期完成")`],
    [`IF(${c.datedPartMet},${c.ongoing},FALSE)`, '"长期"'],
    [`NOT(${c.hasDue})`, '"无时限"'],
    [c.overdue, days('逾期', c.daysOverdue)],
    [c.dueToday, '"今日到期"'],
    [c.dueSoon, days('临期', c.daysLeft)],
  ];
  return steps.reduceRight((rest, [condition, words]) => `IF(${condition},${words},${rest})`, '""');
}

/** The words of a warning, as the formula shows them; '' for none and for a task that is not due yet. */
export function warningWords(warning: Warning | null): string {
  switch (warning?.level) {
    case 'closed':
      return '已销号';
    case 'done':
      return '按期完成';
    case 'doneLate':
      return `逾期完成 ${String(warning.days)} 天`;
    case 'overdue':
      return `逾期 ${String(warning.days)} 天`;
    case 'dueToday':
      return '今日到期';
    case 'dueSoon':
      return `临期 ${String(warning.days)} 天`;
    case 'ongoing':
      return '长期';
    case 'none':
      return '无时限';
    case 'onTime':
    case undefined:
      return '';
  }
}
