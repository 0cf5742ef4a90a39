/** What a Range object of the host stands for, and the arithmetic of ranges. */
import { maxColumns, maxRows, type Area } from '../../files/xlsx/workbook';
import { formatArea, parseArea, quoteSheetName, splitSheetName, wholeSheet } from './address';
import { HostError } from './hostError';
import type { TrackedArea } from './objectType';
import { sheetOf, type HostSession } from './session';

export type RangeTarget = TrackedArea;

/** Several rectangles of one sheet: what a RangeAreas stands for. */
export interface AreasTarget {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

export const rangeTarget = (sheetId: string, area: Area): RangeTarget => ({
  sheetId,
  top: area.top,
  left: area.left,
  bottom: area.bottom,
  right: area.right,
});

/** 'Sheet1!A1:B2' as Range.address gives it. */
export function addressOf(session: HostSession, target: RangeTarget): string {
  return `${quoteSheetName(sheetOf(session, target.sheetId).name)}!${formatArea(target)}`;
}

/** A range by its corners; off the sheet is InvalidArgument, as for Range.getOffsetRange. */
export function boundedTarget(sheetId: string, top: number, left: number, bottom: number, right: number): RangeTarget {
  if (top < 0 || left < 0 || bottom >= maxRows || right >= maxColumns || bottom < top || right < left) {
    throw new HostError('InvalidArgument', 'the range would leave the worksheet');
  }
  return { sheetId, top, left, bottom, right };
}

/**
 * The range an address or name means, seen from a sheet: 'A1:B2', "'清单'!A1", a defined name, a table's name.
 * An address that means nothing is InvalidArgument; a sheet that is not there ItemNotFound.
 */
export function resolveAddress(session: HostSession, sheetId: string, address: string | undefined): RangeTarget {
  if (address === undefined || address === '') return rangeTarget(sheetId, wholeSheet);
  const { sheet: sheetName, rest } = splitSheetName(address.replace(/^=/, ''));
  let onSheet = sheetId;
  if (sheetName !== undefined) {
    const sheet = session.workbook.sheets.find((s) => s.name.toLowerCase() === sheetName.toLowerCase());
    if (sheet === undefined) throw new HostError('ItemNotFound', `the worksheet ${sheetName}`);
    onSheet = sheet.id;
  }
  const area = parseArea(rest);
  if (area !== null) return rangeTarget(onSheet, area);
  const named = session.workbook.names.filter((n) => n.name.toLowerCase() === rest.toLowerCase());
  // A name of the sheet hides one of the workbook (support.microsoft.com, "Names in formulas").
  const name =
    named.find((candidate) => candidate.sheetId === onSheet) ??
    named.find((candidate) => candidate.sheetId === undefined);
  if (name !== undefined && name.formula.slice(1).toLowerCase() !== rest.toLowerCase()) {
    return resolveAddress(session, onSheet, name.formula);
  }
  for (const sheet of session.workbook.sheets) {
    const table = sheet.tables.find((t) => t.name.toLowerCase() === rest.toLowerCase());
    if (table) {
      return rangeTarget(sheet.id, {
        ...table.area,
        top: table.area.top + (table.showHeaders ? 1 : 0),
        bottom: table.area.bottom - (table.showTotals ? 1 : 0),
      });
    }
  }
  throw new HostError('InvalidArgument', `the address ${address}`);
}
