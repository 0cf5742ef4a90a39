/** Data validation while typing: what Excel asks before it takes an entry. The API's writes are never asked. */
import type { Area, Cell, CellValue, Sheet } from '../../files/xlsx/workbook';
import { evaluate } from '../formula/evaluate';
import type { EvaluationContext } from '../formula/evaluationContext';
import { parseFormula } from '../formula/parseFormula';
import { workbookContext } from '../formula/workbookContext';
import { cellAt, hasContent, withCells } from './cells';
import { commonAreas, cellCountOf } from './areas';
import { isValidEntry } from './isValidEntry';
import { ruleContext } from './ruleFormulas';
import type { HostSession } from './session';
import { validationAt } from './validations';

export interface ValidationRefusal {
  readonly style: 'stop' | 'warning' | 'information';
  /** Empty where the validation has none: Excel shows its own then. */
  readonly title: string;
  readonly message: string;
}

/** The workbook as the cell's formulas see it once the entry stands there, and the value it has then. */
function contextWith(
  session: HostSession,
  sheet: Sheet,
  row: number,
  column: number,
  entry: Cell | undefined,
): { readonly context: EvaluationContext; readonly value: CellValue } {
  const place = { sheetId: sheet.id, row, column };
  const surroundings = { now: session.options.now(), locale: session.options.locale };
  const parsed = entry?.formula === undefined ? null : parseFormula(entry.formula);
  const value =
    parsed === null
      ? (entry?.value ?? null)
      : parsed.ok
        ? evaluate(parsed.formula, workbookContext(session.workbook, surroundings)(place))
        : null;
  const area = { top: row, bottom: row, left: column, right: column };
  const entered = withCells(sheet, area, () => ({ ...entry, value }));
  const workbook = {
    ...session.workbook,
    sheets: session.workbook.sheets.map((other) => (other.id === sheet.id ? entered : other)),
  };
  return { context: workbookContext(workbook, surroundings)(place), value };
}

/**
 * What a person is told who enters this into a cell: null when it is fine, the cell has no validation, or the
 * validation shows no alert. Only style 'stop' keeps the entry out; the others ask or inform
 * (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation, "Create validation error alerts").
 */
export function validateEntry(
  session: HostSession,
  sheet: Sheet,
  row: number,
  column: number,
  entry: Cell | undefined,
): ValidationRefusal | null {
  const settings = validationAt(sheet, row, column);
  if (settings === undefined || settings.errorAlert?.show === false) return null;
  const { context, value } = contextWith(session, sheet, row, column, entry);
  if (isValidEntry(value, settings, context)) return null;
  const alert = settings.errorAlert;
  return { style: alert?.style ?? 'stop', title: alert?.title ?? '', message: alert?.message ?? '' };
}

/** Blank cells beyond this many are taken to be like the others: nobody reads a whole empty column one by one. */
const mostBlankCells = 100_000;

/** The cells of a range whose values break their validation, and how many cells were looked at in all. */
export function invalidCells(
  session: HostSession,
  sheet: Sheet,
  target: Area,
): { readonly cells: readonly { readonly row: number; readonly column: number }[]; readonly total: number } {
  const contextAt = ruleContext(session);
  const found: { row: number; column: number }[] = [];
  const look = (row: number, column: number, value: CellValue): void => {
    const settings = validationAt(sheet, row, column);
    const context = contextAt({ sheetId: sheet.id, row, column });
    if (settings !== undefined && !isValidEntry(value, settings, context)) found.push({ row, column });
  };
  for (const validation of sheet.validations) {
    for (const area of commonAreas(validation.areas, target)) {
      const everyCell = !validation.ignoreBlanks && cellCountOf([area]) <= mostBlankCells;
      if (everyCell) {
        for (let row = area.top; row <= area.bottom; row += 1) {
          for (let column = area.left; column <= area.right; column += 1) {
            look(row, column, cellAt(sheet, row, column)?.value ?? null);
          }
        }
        continue;
      }
      for (const [row, { cells }] of sheet.rows) {
        if (row < area.top || row > area.bottom) continue;
        for (const [column, cell] of cells) {
          if (column >= area.left && column <= area.right && hasContent(cell)) look(row, column, cell.value);
        }
      }
    }
  }
  return { cells: found, total: cellCountOf([target]) };
}
