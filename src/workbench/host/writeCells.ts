/**
 * Writing cells as Excel's API does: what is assigned to values or formulas is read as if it had been typed.
 * learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
import {
  maxCellTextLength,
  type Area,
  type Cell,
  type CellValue,
  type Row,
  type Sheet,
} from '../../files/xlsx/workbook';
import { typeIntoCell } from '../typing/typeIntoCell';
import { overlaps } from './address';
import { cellAt, formatAt, withCells } from './cells';
import { HostError } from './hostError';
import type { RangeTarget } from './rangeTarget';
import { recordChange, sheetOf, updateSheet, type HostSession } from './session';
import { matrixFor, requireUnlocked } from './sheetRules';
import { expandTables } from './tableGrowth';
import { syncTableHeaders } from './tableHeaders';

/** Excel epoch arithmetic is in the typing module; here only the year a date without one belongs to. */
function currentYear(session: HostSession): number {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(session.options.now()) * 86_400_000).getUTCFullYear();
}

/** The cell after `value` was assigned to it; null leaves it alone, '' empties it. */
export function assignedCell(
  session: HostSession,
  sheet: Sheet,
  row: number,
  column: number,
  before: Cell | undefined,
  value: unknown,
): Cell | undefined {
  if (value === null || value === undefined) return before;
  const format = formatAt(sheet, row, column);
  const kept = before?.format ?? format;
  const formatPart = kept === undefined ? {} : { format: kept };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new HostError('InvalidArgument', 'a number that is not finite');
    return { value, ...formatPart };
  }
  if (typeof value === 'boolean') return { value, ...formatPart };
  if (typeof value !== 'string') throw new HostError('InvalidArgument', `a cell value of type ${typeof value}`);
  if (value === '') return kept === undefined ? undefined : { value: null, ...formatPart };
  const typed = typeIntoCell(value, {
    numberFormat: format?.numberFormat ?? 'General',
    locale: session.options.locale,
    date1904: session.workbook.date1904,
    currentYear: currentYear(session),
  });
  if ('error' in typed) {
    throw new HostError('InvalidArgument', typed.error === 'tooLong' ? `over ${maxCellTextLength} characters` : value);
  }
  const numberFormat = typed.numberFormat ?? format?.numberFormat;
  const nextFormat =
    typed.numberFormat !== undefined && typed.numberFormat !== format?.numberFormat
      ? { ...kept, ...(numberFormat === undefined ? {} : { numberFormat }) }
      : kept;
  return {
    value: typed.value,
    ...(typed.formula === undefined ? {} : { formula: typed.formula }),
    ...(nextFormat === undefined ? {} : { format: nextFormat }),
    ...(typed.quotePrefix === true ? { quotePrefix: true } : {}),
  };
}

/** Assigns values (or formulas: the two are read alike) to a range. */
export function writeValues(session: HostSession, target: RangeTarget, value: unknown): void {
  const sheet = sheetOf(session, target.sheetId);
  const valueAt = matrixFor(target, value);
  requireUnlocked(sheet, target);
  const covered = sheet.merges.filter((area) => overlaps(area, target));
  const single = target.top === target.bottom && target.left === target.right;
  const before = single ? plainValue(cellAt(sheet, target.top, target.left)?.value ?? null) : undefined;
  updateSheet(session, target.sheetId, (current) =>
    letRowsFit(
      current,
      withCells(current, target, (row, column, cell) =>
        isHiddenByMerge(covered, row, column)
          ? cell
          : assignedCell(session, current, row, column, cell, valueAt(row, column)),
      ),
      target,
    ),
  );
  expandTables(session, target.sheetId, target, 'written');
  syncTableHeaders(session, target.sheetId, target);
  const after = single
    ? plainValue(cellAt(sheetOf(session, target.sheetId), target.top, target.left)?.value ?? null)
    : undefined;
  recordChange(session, {
    sheetId: target.sheetId,
    area: target,
    changeType: 'RangeEdited',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  });
}

/**
 * A row whose height nobody set follows what its cells hold: its fitted height is dropped, and whoever draws the sheet
 * fits it anew (support.microsoft.com, "Change the column width and row height").
 */
function letRowsFit(before: Sheet, after: Sheet, { top, bottom }: Area): Sheet {
  let rows: Map<number, Row> | undefined;
  for (const [index, row] of after.rows) {
    if (index < top || index > bottom || row === before.rows.get(index)) continue;
    if (row.height === undefined || row.customHeight === true) continue;
    const { format, hidden } = row;
    rows ??= new Map(after.rows);
    rows.set(index, {
      cells: row.cells,
      ...(format === undefined ? {} : { format }),
      ...(hidden === undefined ? {} : { hidden }),
    });
  }
  return rows === undefined ? after : { ...after, rows };
}

/** Only the top left cell of a merged area holds anything; writes to the others vanish, as in Excel. */
function isHiddenByMerge(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (area) =>
      row >= area.top &&
      row <= area.bottom &&
      column >= area.left &&
      column <= area.right &&
      !(row === area.top && column === area.left),
  );
}

/** A cell's value as Office.js carries it: empty is '', an error its text. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return value;
}

/** Range.valueTypes. */
export function valueTypeOf(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
