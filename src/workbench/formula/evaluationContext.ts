import type { Area, CellValue } from '../../files/xlsx/workbook';
import type { TypingLocale } from '../typing/locale';
import type { Formula } from './ast';
import type { RangeCache } from './rangeCache';

/** What a structured reference needs to know of a table. */
export interface TableView {
  readonly name: string;
  readonly sheetId: string;
  /** Header row and totals row included. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  /** From left to right. */
  readonly columns: readonly string[];
}

export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Everything a formula can see. Rows and columns are zero-based; names are compared without regard to case.
 * {@link workbookContext} makes one from a workbook.
 */
export interface EvaluationContext {
  /** Where the formula stands: for implicit intersection, [@列], ROW() and relative names. */
  readonly cell: CellPlace;
  /** The serial number of the moment NOW() gives; TODAY() is its whole part. */
  readonly now: number;
  readonly date1904: boolean;
  /** How texts are read as numbers and TEXT() names days and months. */
  readonly locale: TypingLocale;
  readonly cellValue: (sheetId: string, row: number, column: number) => CellValue;
  /** The formula in a cell, if it holds one: SUBTOTAL leaves out cells that are subtotals themselves. */
  readonly formulaAt: (sheetId: string, row: number, column: number) => Formula | undefined;
  /** The smallest area from A1 that holds every value of the sheet; undefined for an empty sheet. */
  readonly usedArea: (sheetId: string) => Area | undefined;
  readonly sheetIdOf: (name: string) => string | undefined;
  readonly table: (name: string) => TableView | undefined;
  /** The table that covers a cell, for references without a table's name. */
  readonly tableAt: (sheetId: string, row: number, column: number) => TableView | undefined;
  /** A defined name as seen from a sheet: its own names come before the workbook's. */
  readonly nameFormula: (name: string, sheetId: string) => Formula | undefined;
  /** SUBTOTAL always leaves out rows a filter hides, and rows hidden by hand only in its 101 to 111 forms. */
  readonly rowVisibility: (sheetId: string, row: number) => 'shown' | 'filtered' | 'hidden';
  /** Ranges already read, shared by every formula of one calculation. */
  readonly ranges: RangeCache;
}
