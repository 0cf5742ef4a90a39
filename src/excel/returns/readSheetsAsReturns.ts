/** Sheets that are in this workbook already, handed over as the files that others come in. */
import { baselineSheetName, type ReadCell, type ReadRow, type ReturnedFile } from '../../core/returns';
import { textHash } from '../../core/returns/textHash';
import { isDateFormat } from '../checks/readCheckedChecklist';
import { directorySheetName, optionsSheetName } from '../directory/directoryNames';
import { loadRegister } from '../distribution/register';
import { locateChecklist } from '../locateChecklist';
import { runCommand } from '../runCommand';
import { backupSheetName } from './backupSheet';
import { ownKinds } from './ownKinds';
import { loadTableList, locateOwnTables } from '../ownTables/ownTables';
import { readBlocks, type AskedBlock, type Block } from '../ownTables/readBlocks';
import { readMerges } from './readMerges';

/**
 * Names of visible sheets that may be returns: all but those that the add-in keeps. Two syncs.
 *
 * @throws UserError noChecklist
 */
export async function returnSheetNames(): Promise<string[]> {
  return runCommand(async (context) => {
    const list = loadTableList(context);
    const register = loadRegister(context);
    const checklist = await locateChecklist(context);
    const places = await locateOwnTables(context, list, ownKinds);
    const ours = new Set<string | undefined>([
      checklist.sheet,
      register.read()?.sheet,
      ...places.map((place) => place?.sheet),
      directorySheetName,
      optionsSheetName,
      baselineSheetName,
      backupSheetName,
    ]);
    return list.sheets.items
      .filter(({ name, visibility }) => visibility === 'Visible' && !ours.has(name))
      .map(({ name }) => name);
  });
}

/**
 * Reads sheets as workbooks of one sheet each: values, dates, error values, merged cells (where Excel tells, ExcelApi
 * 1.13), hidden rows. Three syncs; more past 5 MB, or past 512 merged cells.
 *
 * @param names of sheets; one that is gone meanwhile is left out, an empty one comes back without rows
 */
export async function readSheetsAsReturns(names: readonly string[]): Promise<ReturnedFile[]> {
  return runCommand(async (context) => {
    const loaded = names.map((name) => loadSheet(context, name));
    await context.sync();
    const present = loaded.filter(({ sheet }) => !sheet.isNullObject);
    const places = present.map(({ name, used }) => blockOf(name, used));
    const blocks = await readBlocks(context, places);
    const merges = await readMerges(context, places);
    return present.map(({ name, hidden }, index) => {
      const { top = 0, left = 0 } = places[index] ?? {};
      const rows = readRows(blocks[index], top, left, (row) => hidden.value[row]?.rowHidden === true);
      const sheet = { name, state: 'visible' as const, rows, merges: merges[index] ?? [] };
      // Two departments may both have left their sheets as they were.
      const sha256 = `${name}:${textHash(JSON.stringify(sheet))}`;
      return { name, sha256, workbook: { sheets: [sheet] } };
    });
  });
}

function loadSheet(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('name');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { name, sheet, used, hidden: used.getRowProperties({ rowHidden: true }) };
}

function blockOf(sheet: string, used: Excel.Range): AskedBlock {
  const properties = ['values', 'numberFormat', 'valueTypes'] as const;
  if (used.isNullObject) return { sheet, top: 0, left: 0, rowCount: 0, columnCount: 0, properties };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  return { sheet, top: rowIndex, left: columnIndex, rowCount, columnCount, properties };
}

/** Only rows that hold something, cells from column A on. */
function readRows(block: Block | undefined, top: number, left: number, isHidden: (row: number) => boolean): ReadRow[] {
  const before: readonly ReadCell[] = Array.from({ length: left }, () => null);
  return (block?.values ?? []).flatMap((values, row): ReadRow[] => {
    const cells = values.map((_, column) => readCell(block, row, column));
    const last = cells.findLastIndex((cell) => cell !== null);
    if (last < 0) return [];
    return [{ line: top + row + 1, hidden: isHidden(row), cells: [...before, ...cells.slice(0, last + 1)] }];
  });
}

function readCell(block: Block | undefined, row: number, column: number): ReadCell {
  const value = block?.values[row]?.[column] ?? '';
  if (value === '') return null;
  if (block?.valueTypes[row]?.[column] === 'Error') return { error: String(value) };
  const format = block?.numberFormat[row]?.[column] ?? '';
  return typeof value === 'number' && isDateFormat(format) ? { serial: value } : value;
}
