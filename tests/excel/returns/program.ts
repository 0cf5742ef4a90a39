/** What the tests of merging in the workbook start from: a checklist that was sent out, and what comes back. */
import { planDistribution } from '../../../src/core/distribution';
import {
  mergeReturns,
  type Baseline,
  type MergeInput,
  type MergeResult,
  type ReturnedFile,
} from '../../../src/core/returns';
import { readDistribution, recordDistribution } from '../../../src/excel/distribution/distribution';
import { applyMerge, readMergeInput, type AppliedMerge } from '../../../src/excel/returns/mergeWorkbook';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { returned, type ReturnedCells } from '../../core/returns/plan';
import type { TestExcel } from '../../workbench/host/openHost';
import { excelWith, sheetNamed } from '../directory/program';
import { useExcel } from '../officeGlobals';

export interface Sent {
  readonly excel: TestExcel;
  /** By department. */
  readonly baselines: ReadonlyMap<string, Baseline>;
}

/** A checklist with a task for each text of 责任部门, sent to all departments on 2020-06-01. */
export async function sentChecklist(departments: readonly string[]): Promise<Sent> {
  const excel = await excelWith(departments);
  return { excel, baselines: await send() };
}

export async function send(): Promise<ReadonlyMap<string, Baseline>> {
  const { rows, directory, issues, planId } = await readDistribution();
  const { files } = planDistribution(rows, directory, {
    planId: planId ?? 'P1',
    planTitle: '提升年活动',
    issuedAt: '2020-06-01T09:00',
    earlier: issues,
    texts: () => ({ title: '', lines: [] }),
  });
  await recordDistribution(files);
  return new Map(files.map(({ department, baseline }) => [department, baseline]));
}

/** A return of a department: other cells by 任务编号. */
export function returnOf(
  { baselines }: Sent,
  department: string,
  cells: Readonly<Record<string, ReturnedCells>>,
  options: Partial<Omit<ReturnedFile, 'workbook'>> = {},
): ReturnedFile {
  const sent = baselines.get(department);
  if (sent === undefined) throw new Error(`nothing was sent to ${department}`);
  return returned(sent, cells, options);
}

export interface Merged {
  readonly input: MergeInput;
  readonly result: MergeResult;
}

export async function planMerge(files: readonly ReturnedFile[], changes: Partial<MergeInput> = {}): Promise<Merged> {
  const plan = await readMergeInput();
  const input: MergeInput = {
    ...plan,
    files,
    departmentOf: new Map(),
    choices: new Map(),
    mergedAt: '2020-07-01T09:30',
    ...changes,
  };
  return { input, result: mergeReturns(input) };
}

/** Reads, merges and applies, as the pane does. */
export async function merge(
  files: readonly ReturnedFile[],
  changes: Partial<MergeInput> = {},
): Promise<Merged & { readonly applied: AppliedMerge }> {
  const planned = await planMerge(files, changes);
  return { ...planned, applied: await applyMerge(planned.input, planned.result) };
}

/** Saves the workbook as .xlsx and opens that file again, in a new Excel whose undo knows nothing. */
export function saveAndOpen(excel: TestExcel): TestExcel {
  const opened = readXlsx(writeXlsx(excel.host.workbook()));
  if (!opened.ok) throw new Error(opened.code);
  return useExcel(opened.workbook);
}

/** What a cell of a sheet holds, by zero-based row and column. */
export const cellOf = (excel: TestExcel, sheet: string, row: number, column: number) =>
  sheetNamed(excel, sheet).rows.get(row)?.cells.get(column);

/** The values of all sheets but the copies, to compare states: by sheet, row and column. Formulas as '='. */
export function contents(excel: TestExcel): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    excel.host
      .workbook()
      .sheets.filter(({ name }) => name !== '督办备份')
      .flatMap(({ name, rows }) =>
        [...rows].flatMap(([row, { cells }]) =>
          [...cells].flatMap(([column, { value, formula }]) =>
            value === null ? [] : [[`${name} ${String(row)},${String(column)}`, formula === undefined ? value : '=']],
          ),
        ),
      ),
  );
}

/** Some columns of a table as they show, by header. A column at a time: what one answer holds has a limit. */
export async function columnsOf(excel: TestExcel, table: string, headers: readonly string[]): Promise<string[][]> {
  const columns: string[][] = [];
  for (const header of headers) {
    const shown = await excel.run(async (context) => {
      const range = context.workbook.tables.getItem(table).columns.getItem(header).getDataBodyRange();
      range.load('text');
      await context.sync();
      return range.text.map(([text = '']) => text);
    });
    columns.push(shown);
  }
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? ''));
}
