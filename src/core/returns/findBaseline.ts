/** Finds the baseline that a returned workbook carries. */
import type { Baseline } from './baseline';
import { openBaselines, wholeBaseline, type OpenBaseline } from './baselineText';
import type { ReadSheet, ReadWorkbook } from './readWorkbook';

/** The very-hidden sheet of a sent workbook, and of the workbook it was sent from. */
export const baselineSheetName = '督办基线';

/** True also when some program has shown the sheet, or has put a number behind its name. */
export const isBaselineSheet = ({ name }: ReadSheet): boolean =>
  name === baselineSheetName || (name.startsWith(baselineSheetName) && /^\s*[(（]?\d+[)）]?$/.test(name.slice(4)));

/** 'damaged': there is such a sheet, but no whole baseline in it. null: there is none. */
export type BaselineSearch = OpenBaseline | 'damaged' | null;

/** Looks for a baseline in the sheet 督办基线, whether that is hidden or not. */
export function searchBaseline(workbook: ReadWorkbook): BaselineSearch {
  const sheets = workbook.sheets.filter(isBaselineSheet);
  if (sheets.length === 0) return null;
  const texts = sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string')),
  );
  return openBaselines(texts)[0] ?? 'damaged';
}

/** The baseline of a sent workbook; null when it has none that can be read. */
export function findBaseline(workbook: ReadWorkbook): Baseline | null {
  const found = searchBaseline(workbook);
  return found === 'damaged' || found === null ? null : wholeBaseline(found);
}
