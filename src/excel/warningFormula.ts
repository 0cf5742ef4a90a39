/**
 * The 预警 column: says in words how a task stands against its deadline, and stays right tomorrow. It refers to the names
 * of the plan (colours/planNames.ts), which must be there before the formula is written.
 */
import { checklistColumns, type ColumnKey, type HeaderMatch } from '../core/checklist';
import { rowCells, warningWordsFormula } from '../core/colours/warningWords';
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
  return cells === null ? null : `=${warningWordsFormula(cells)}`;
}

/** The formula for a table with the standard headers. */
export const warningFormula = `=${warningWordsFormula({
  title: cell(standardHeader('title')),
  deadline: cell(standardHeader('deadline')),
  due: cell(standardHeader('due')),
  status: cell(standardHeader('status')),
  completedOn: cell(standardHeader('completedOn')),
})}`;
