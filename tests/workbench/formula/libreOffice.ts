/** A second opinion on formulas: LibreOffice calculates them in a workbook that ExcelJS wrote. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import type { CellValue } from '../../../src/files/xlsx/workbook';
import { formatFormula } from '../../../src/workbench/formula/formatFormula';
import { parseFormula } from '../../../src/workbench/formula/parseFormula';
import type { Page } from './pages/page';

/** Below everything the pages refer to. */
const firstRow = 101;

export function libreOfficeIsInstalled(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

function inFile(formula: string): string {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(formula);
  return formatFormula(parsed.formula, { form: 'file' }).slice(1);
}

function cellContent(value: CellValue): ExcelJS.CellValue {
  if (typeof value === 'string' && value.startsWith('=')) return { formula: inFile(value) };
  return value;
}

/** What LibreOffice shows for each formula of each page; undefined stands for 0, FALSE or empty text. */
export async function askLibreOffice(pages: readonly Page[]): Promise<readonly (readonly unknown[])[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'formulas-'));
  try {
    const book = new ExcelJS.Workbook();
    pages.forEach(({ cells = {}, rows }, at) => {
      const sheet = book.addWorksheet(`P${at}`);
      for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = cellContent(value);
      rows.forEach(([formula], row) => {
        sheet.getCell(`J${firstRow + row}`).value = cellContent(formula);
      });
    });
    const file = path.join(folder, 'formulas.xlsx');
    await book.xlsx.writeFile(file);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const out = path.join(folder, 'out');
    execFileSync(
      'soffice',
      ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'xlsx', '--outdir', out, file],
      { stdio: 'ignore' },
    );
    const answered = new ExcelJS.Workbook();
    await answered.xlsx.readFile(path.join(out, 'formulas.xlsx'));
    return pages.map(({ rows }, at) =>
      rows.map((_, row) => answered.getWorksheet(`P${at}`)?.getCell(`J${firstRow + row}`).result as unknown),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
