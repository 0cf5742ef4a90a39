/** Arbitrary workbooks of values, written by three programs' writers, to hold readers against each other. */
import { write, type WorkSheet } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { ReadCell } from '../../../src/core/returns';
import { cellName } from '../../../src/core/cellName';
import { emptySheet, workbookOf, type Cell, type Row, type Sheet } from '../../../src/files/xlsx/workbook';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';

/** A cell as it is written; a date's serial is of the 1900 system. */
export type WrittenCell =
  | Exclude<ReadCell, null>
  | { readonly rich: readonly string[] }
  | { readonly formula: string; readonly value: ReadCell };

export interface WrittenSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** By zero-based row and column. */
  readonly cells: readonly (readonly [row: number, column: number, cell: WrittenCell])[];
  readonly hiddenRows: readonly number[];
  readonly merged: boolean;
}

export interface WrittenTable {
  readonly sheets: readonly WrittenSheet[];
  readonly date1904: boolean;
  readonly dateFormat: string;
}

export const dateFormats = [
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  'm/d/yyyy h:mm',
  '[$-804]yyyy/m/d;@',
  'mmm-yy',
  'd-mmm',
];

const letters = fc.string({
  unit: fc.constantFrom(
    ...Array.from('甲乙，。（）12 ab<>&"\'_x\n\t　／Ａé😀=+-@年月日'),
    '_x000D_',
    '&amp;',
    ']]>',
    'é',
  ),
  minLength: 1,
  maxLength: 12,
});

/** Text that every writer can write; blanks only and line breaks included. */
export const cellText = fc.oneof(
  letters,
  fc.constantFrom(
    ' ',
    '\n',
    '  前后  ',
    '001',
    '2020.6.30',
    '=HYPERLINK("x")',
    '__proto__',
    'constructor',
    'TRUE',
    '1e5',
  ),
);

const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -5, max: 5 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.constantFrom(0.1, 1e15, 123456789012345680, 1e-7, -0.5, 1e300),
);

const serial = fc
  .oneof(fc.integer({ min: 1500, max: 60_000 }), fc.constantFrom(43_831.5, 44_012.25))
  .map((value) => ({ serial: value }));

const error = fc
  .constantFrom('#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A')
  .map((name) => ({ error: name }));

const plain: fc.Arbitrary<Exclude<ReadCell, null>> = fc.oneof(
  { weight: 6, arbitrary: cellText },
  { weight: 2, arbitrary: number },
  serial,
  fc.boolean(),
  error,
);

const cell: fc.Arbitrary<WrittenCell> = fc.oneof(
  { weight: 8, arbitrary: plain },
  fc.array(cellText, { minLength: 1, maxLength: 3 }).map((rich) => ({ rich })),
  fc.oneof(cellText, number, fc.boolean(), error).map((value) => ({ formula: 'A1&"<甲>"', value })),
);

const rowNumber = fc.oneof({ weight: 15, arbitrary: fc.nat(20) }, fc.constantFrom(999, 4_000));
const columnNumber = fc.oneof({ weight: 15, arbitrary: fc.nat(15) }, fc.constantFrom(30, 702));

const sheet = fc.record({
  state: fc.constantFrom('visible' as const, 'hidden', 'veryHidden'),
  cells: fc
    .uniqueArray(fc.tuple(rowNumber, columnNumber, cell), {
      maxLength: 40,
      selector: ([row, column]) => `${row},${column}`,
    })
    .map((cells) => [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1])),
  hiddenRows: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
  merged: fc.boolean(),
});

export const arbitraryTable: fc.Arbitrary<WrittenTable> = fc
  .record({
    sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
    date1904: fc.boolean(),
    dateFormat: fc.constantFrom(...dateFormats),
  })
  .map(({ sheets, ...rest }) => ({
    ...rest,
    sheets: sheets.map((item, i) => ({
      ...item,
      name: ['清单', "a'b <&>", '_base'][i] ?? '',
      state: i === 0 ? 'visible' : item.state,
    })),
  }));

/** Where a merge is put, clear of other cells: values under a merge are treated differently by writers. */
export const mergePlace = { top: 40, left: 1, bottom: 42, right: 2 };

const days1904 = 1462;
const inSystem = (value: number, table: WrittenTable): number => (table.date1904 ? value - days1904 : value);

function ourCell(item: WrittenCell, table: WrittenTable): Cell {
  if (typeof item !== 'object') return { value: item };
  if ('serial' in item) return { value: inSystem(item.serial, table), format: { numberFormat: table.dateFormat } };
  if ('error' in item) return { value: { error: item.error as '#REF!' } };
  if ('rich' in item) return { value: item.rich.join('') };
  return { ...ourCell(item.value as Exclude<ReadCell, null>, table), formula: `=${item.formula}` };
}

export function writeWithOurs(table: WrittenTable): Uint8Array {
  const sheets = table.sheets.map(({ name, state, cells, hiddenRows, merged }): Sheet => {
    const rows = new Map<number, Row & { cells: Map<number, Cell> }>();
    const rowAt = (index: number): Row & { cells: Map<number, Cell> } => {
      const row = rows.get(index) ?? {
        cells: new Map<number, Cell>(),
        ...(hiddenRows.includes(index) ? { hidden: true } : {}),
      };
      rows.set(index, row);
      return row;
    };
    hiddenRows.forEach(rowAt);
    for (const [row, column, item] of cells) rowAt(row).cells.set(column, ourCell(item, table));
    return { ...emptySheet(name, name), visibility: state, rows, merges: merged ? [mergePlace] : [] };
  });
  const [first, ...others] = sheets;
  return writeXlsx({ ...workbookOf([first!, ...others]), date1904: table.date1904 });
}

function excelJsValue(item: WrittenCell, table: WrittenTable): ExcelJS.CellValue {
  if (typeof item !== 'object') return item;
  if ('serial' in item) return inSystem(item.serial, table);
  if ('error' in item) return { error: item.error as '#REF!' };
  if ('rich' in item) return { richText: item.rich.map((text, i) => ({ text, font: { bold: i % 2 === 0 } })) };
  return { formula: item.formula, result: excelJsValue(item.value as Exclude<ReadCell, null>, table) as never };
}

export async function writeWithExcelJs(table: WrittenTable): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = table.date1904;
  for (const { name, state, cells, hiddenRows, merged } of table.sheets) {
    const target = book.addWorksheet(name, { state });
    for (const [row, column, item] of cells) {
      const place = target.getCell(row + 1, column + 1);
      place.value = excelJsValue(item, table);
      if (typeof item === 'object' && 'serial' in item) place.numFmt = table.dateFormat;
    }
    for (const row of hiddenRows) target.getRow(row + 1).hidden = true;
    if (merged) target.mergeCells(mergePlace.top + 1, mergePlace.left + 1, mergePlace.bottom + 1, mergePlace.right + 1);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const errorCodes: Readonly<Record<string, number>> = {
  '#NULL!': 0x00,
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
};

type LibraryCell = NonNullable<WorkSheet['!data']>[number][number];

function libraryCell(item: WrittenCell, table: WrittenTable, sharedStrings: boolean): LibraryCell {
  if (typeof item === 'string') return { t: 's', v: item };
  if (typeof item === 'number') return { t: 'n', v: item };
  if (typeof item === 'boolean') return { t: 'b', v: item };
  if ('serial' in item) return { t: 'n', v: inSystem(item.serial, table), z: table.dateFormat };
  if ('error' in item) return { t: 'e', v: errorCodes[item.error]! };
  if ('rich' in item) return { t: 's', v: item.rich.join('') };
  const value = libraryCell(item.value as Exclude<ReadCell, null>, table, sharedStrings);
  // With shared strings it writes texts of formulas as shared ones, which no other program does.
  return sharedStrings && value.t === 's' ? value : { ...value, f: item.formula };
}

const nearRows = 200;
const nearColumns = 60;

/** @param bookType 'xlsx', 'xlsb' or 'biff8' (.xls) */
export function writeWithLibrary(
  table: WrittenTable,
  bookType: 'xlsx' | 'xlsb' | 'biff8',
  sharedStrings = true,
): Uint8Array {
  const entries = table.sheets.map(({ name, cells, hiddenRows, merged }): [string, WorkSheet] => {
    const placed: Record<string, LibraryCell> = {};
    let lastRow = 0;
    let lastColumn = 0;
    // Its writer visits every place of the sheet, used or not: far cells are drawn near.
    for (const [farRow, farColumn, item] of cells) {
      const row = Math.min(farRow, nearRows);
      const column = Math.min(farColumn, nearColumns);
      placed[cellName(row, column)] = libraryCell(item, table, sharedStrings);
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
    const rows: { hidden: boolean }[] = [];
    for (const row of hiddenRows) rows[row] = { hidden: true };
    const { top, left, bottom, right } = mergePlace;
    return [
      name,
      {
        ...placed,
        '!ref': `A1:${cellName(lastRow, lastColumn)}`,
        '!rows': rows,
        ...(merged ? { '!merges': [{ s: { r: top, c: left }, e: { r: bottom, c: right } }] } : {}),
      },
    ];
  });
  const states = { visible: 0, hidden: 1, veryHidden: 2 } as const;
  return new Uint8Array(
    write(
      {
        SheetNames: entries.map(([name]) => name),
        Sheets: Object.fromEntries(entries),
        Workbook: {
          WBProps: { date1904: table.date1904 },
          Sheets: table.sheets.map(({ name, state }) => ({ name, Hidden: states[state] })),
        },
      },
      { type: 'array', bookType, bookSST: sharedStrings, compression: true },
    ) as ArrayBuffer,
  );
}
