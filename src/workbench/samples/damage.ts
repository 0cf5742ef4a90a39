/** What happens to a workbook between being sent out and coming back: filled in first, then spoilt in the usual ways. */
import { utils, write } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { fromSerial } from '../../core/calendar';
import { baselineSheetName } from '../../core/returns';
import type { Cell, CellValue, Row, Sheet, Workbook } from '../../files/xlsx/workbook';

/** Cells by the header they stand under. */
export type Answers = Readonly<Record<string, string | number>>;
export type Change = (workbook: Workbook) => Workbook;

interface TaskSheet {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** Of tasks, top to bottom. */
  readonly taskRows: readonly number[];
}

const textAt = (row: Row | undefined, column: number): string => {
  const value = row?.cells.get(column)?.value;
  return typeof value === 'string' ? value : '';
};

/** @throws Error for a workbook that was not sent out */
function taskSheetOf({ sheets }: Workbook): TaskSheet {
  const sheet = sheets.find(({ visibility }) => visibility === 'visible');
  const found = [...(sheet?.rows ?? [])].find(([, row]) =>
    [...row.cells.values()].some(({ value }) => value === '任务名称'),
  );
  if (sheet === undefined || found === undefined) throw new Error('there is no sheet of tasks');
  const [headerRow, header] = found;
  const headers = [...header.cells.keys()].map((column) => textAt(header, column));
  return { sheet, headerRow, headers, taskRows: [...sheet.rows.keys()].filter((row) => row > headerRow) };
}

const onTasks =
  (change: (tasks: TaskSheet) => Partial<Sheet>): Change =>
  (workbook) => {
    const tasks = taskSheetOf(workbook);
    const changed = { ...tasks.sheet, ...change(tasks) };
    return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet === tasks.sheet ? changed : sheet)) };
  };

const withCell = (row: Row | undefined, column: number, value: CellValue): Row => ({
  ...row,
  cells: new Map(row?.cells).set(column, { ...row?.cells.get(column), value }),
});

/** Writes into the rows of tasks, by their titles. */
export const fillIn = (answers: Readonly<Record<string, Answers>>): Change =>
  onTasks(({ sheet, headers, taskRows }) => {
    const rows = new Map(sheet.rows);
    const titles = taskRows.map((row) => textAt(sheet.rows.get(row), headers.indexOf('任务名称')));
    for (const [title, cells] of Object.entries(answers)) {
      const row = taskRows[titles.indexOf(title)];
      if (row === undefined) throw new Error(`${title} was not sent`);
      for (const [header, value] of Object.entries(cells)) {
        rows.set(row, withCell(rows.get(row), headers.indexOf(header), value));
      }
    }
    return { rows };
  });

/** Copied to a sheet of their own: values and looks, without the table, its rules and its protection. */
const copied: Change = (workbook) => {
  const { sheet } = taskSheetOf(workbook);
  const { protection: _, ...open } = sheet;
  const plain: Sheet = { ...open, tables: [], conditionalFormats: [], validations: [] };
  return { ...workbook, sheets: workbook.sheets.map((one) => (one === sheet ? plain : one)) };
};

const after =
  (first: Change, second: Change): Change =>
  (workbook) =>
    second(first(workbook));

export const renameHeaders = (names: Readonly<Record<string, string>>): Change =>
  after(
    copied,
    onTasks(({ sheet, headerRow, headers }) => {
      const row = headers.reduce<Row | undefined>(
        (changed, header, column) => withCell(changed, column, names[header] ?? header),
        sheet.rows.get(headerRow),
      );
      return row === undefined ? {} : { rows: new Map(sheet.rows).set(headerRow, row) };
    }),
  );

/** The columns in another order; a name that is no column of ours is a new one, with that in each row. */
export const arrangeColumns = (order: readonly string[], added: Answers): Change =>
  after(
    copied,
    onTasks(({ sheet, headerRow, headers }) => {
      const arranged = [...sheet.rows].map(([index, row]): [number, Row] => {
        if (index < headerRow) return [index, row];
        const cells = order.flatMap((header, column): [number, Cell][] => {
          const cell = row.cells.get(headers.indexOf(header));
          const value = cell?.value ?? (index === headerRow ? header : added[header]) ?? null;
          // Values only: a formula would look at the cells where the columns were.
          return value === null ? [] : [[column, { ...(cell?.format ? { format: cell.format } : {}), value }]];
        });
        return [index, { ...row, cells: new Map(cells) }];
      });
      return { rows: new Map(arranged) };
    }),
  );

/** One cell over all tasks of a column: what the first says is said for all. */
export const mergeDown = (header: string): Change =>
  after(
    copied,
    onTasks(({ sheet, headers, taskRows }) => {
      const column = headers.indexOf(header);
      const [top = 0, ...others] = taskRows;
      const bottom = others.at(-1) ?? top;
      const rows = new Map(sheet.rows);
      for (const row of others) rows.set(row, withCell(rows.get(row), column, null));
      return { rows, merges: [...sheet.merges, { top, left: column, bottom, right: column }] };
    }),
  );

export const addTask = (cells: Answers): Change =>
  after(
    copied,
    onTasks(({ sheet, headers, taskRows }) => {
      const row = Object.entries(cells).reduce<Row>(
        (changed, [header, value]) => withCell(changed, headers.indexOf(header), value),
        { cells: new Map() },
      );
      return { rows: new Map(sheet.rows).set((taskRows.at(-1) ?? 0) + 1, row) };
    }),
  );

/** As when the visible sheet is copied to a new workbook. */
export const loseHiddenSheet: Change = (workbook) => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => name !== baselineSheetName),
});

type Line = readonly CellValue[];

/** The values of the sheet of tasks, line by line. */
function linesOf(workbook: Workbook): readonly Line[] {
  const { sheet, headers } = taskSheetOf(workbook);
  const last = Math.max(...sheet.rows.keys());
  return Array.from({ length: last + 1 }, (_, row) =>
    headers.map((__, column) => sheet.rows.get(row)?.cells.get(column)?.value ?? null),
  );
}

const isDateColumn = (header: string): boolean => /日期$/.test(header);

/** Saved as "Excel 97-2003": values and dates of the one sheet. */
export function asXls(workbook: Workbook): Uint8Array {
  const { headers, sheet } = taskSheetOf(workbook);
  const table = utils.aoa_to_sheet(linesOf(workbook).map((line) => [...line]));
  for (const [address, cell] of Object.entries(table) as [string, { t?: string; z?: string }][]) {
    if (cell.t === 'n' && isDateColumn(headers[utils.decode_cell(address).c] ?? '')) cell.z = 'yyyy/m/d';
  }
  const book = { SheetNames: [sheet.name], Sheets: { [sheet.name]: table } };
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

/** Saved as "CSV UTF-8". */
export function asCsv(workbook: Workbook): Uint8Array {
  const { headers } = taskSheetOf(workbook);
  const field = (value: CellValue, column: number): string => {
    const date = typeof value === 'number' && isDateColumn(headers[column] ?? '');
    const text = date
      ? (fromSerial(value) ?? '').replaceAll('-', '/')
      : value === null || typeof value === 'object'
        ? ''
        : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return strToU8(
    `\uFEFF${linesOf(workbook)
      .map((line) => line.map(field).join(','))
      .join('\r\n')}\r\n`,
  );
}

/** The mail was cut off on the way. */
export const cutOff = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2));
