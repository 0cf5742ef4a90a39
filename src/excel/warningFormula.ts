/**
 * The 预警 column: says in words how a task stands against its deadline, and stays right tomorrow. It refers to the names
 * of the plan (colours/planNames.ts), which must be there before the formula is written.
 */
import { checklistColumns, type ColumnKey, type HeaderMatch } from '../core/checklist';
import { warningConditions, type RowCells } from './colours/warningConditions';
import { checklistTableName } from './writeChecklistSheet';

/** [, ], #, ' and @ mean something in a structured reference and take a ' before them. */
const escaped = (header: string): string => header.replace(/[[\]#'@]/g, "'$&");

const cell = (header: string): string => `${checklistTableName}[[#This Row],[${escaped(header)}]]`;

/** The header of a standard column as it is written in the table; undefined when the table has no such column. */
export type HeaderOf = (key: ColumnKey) => string | undefined;

const standardHeader = (key: ColumnKey): string => checklistColumns.find((column) => column.key === key)?.header ?? key;

/** The headers of a table whose columns may have been renamed or moved. */
export const headersOf =
  ({ headers, columns }: { readonly headers: readonly string[]; readonly columns: HeaderMatch }): HeaderOf =>
  (key) =>
    headers[columns.places.get(key) ?? -1];

/**
 * @param headerOf the table's own headers
 * @returns the formula, or null for a table without 截止日期
 */
export function warningFormulaFor(headerOf: HeaderOf): string | null {
  const cells = rowCells((key) => {
    const header = headerOf(key);
    return header === undefined ? undefined : cell(header);
  });
  return cells === null ? null : `=${wordsFor(cells)}`;
}

/** The formula for a table with the standard headers. */
export const warningFormula = `=${wordsFor({
  title: cell(standardHeader('title')),
  deadline: cell(standardHeader('deadline')),
  due: cell(standardHeader('due')),
  status: cell(standardHeader('status')),
  completedOn: cell(standardHeader('completedOn')),
})}`;

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

/** The same order as core's warningLevel. */
function wordsFor(cells: RowCells): string {
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
