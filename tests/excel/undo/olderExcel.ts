/** An Excel of a given requirement set, and a workbook's value as far as a person can tell two apart. */
import type { Sheet, Workbook } from '../../../src/files/xlsx/workbook';

/** Makes the opened Excel pose as one that has ExcelApi up to `version`. */
export function poseAs(version: string): void {
  const minor = (text: string): number => Number(text.split('.')[1]);
  const requirements = {
    isSetSupported: (set: string, wanted = '1.1') => set !== 'ExcelApi' || minor(wanted) <= minor(version),
  };
  Object.assign(globalThis, { Office: { ...Office, context: { requirements } } });
}

export interface Told {
  readonly active: string;
  readonly names: readonly unknown[];
  readonly settings: readonly unknown[];
  readonly sheets: Readonly<Record<string, unknown>>;
  readonly order: readonly string[];
}

/** Without ids, selections and what an empty cell without a look leaves behind. */
export function told(workbook: Workbook, without: (sheet: Sheet) => boolean = () => false): Told {
  const nameOf = (id: string | undefined): string =>
    workbook.sheets.find((sheet) => sheet.id === id)?.name ?? 'workbook';
  return {
    active: nameOf(workbook.activeSheetId),
    names: workbook.names
      .filter(({ formula }) => !workbook.sheets.some((sheet) => without(sheet) && formula.includes(sheet.name)))
      .map(({ name, formula, sheetId, visible }) => [name, formula, nameOf(sheetId), visible])
      .sort((a, b) => (String(a) < String(b) ? -1 : 1)),
    settings: [...workbook.settings].map((setting) => JSON.stringify(setting)).sort(),
    sheets: Object.fromEntries(
      workbook.sheets.filter((sheet) => !without(sheet)).map((sheet) => [sheet.name, toldSheet(sheet)]),
    ),
    order: workbook.sheets.filter((sheet) => !without(sheet)).map(({ name }) => name),
  };
}

function toldSheet(sheet: Sheet): unknown {
  const { rows, tables, conditionalFormats, validations, charts, id, view, comments, notes, ...rest } = sheet;
  return {
    ...rest,
    view: { ...view, selection: undefined },
    cells: Object.fromEntries(
      [...rows].flatMap(([row, { cells }]) =>
        [...cells]
          .filter(([, cell]) => cell.value !== null || cell.formula !== undefined || cell.format !== undefined)
          .map(([column, cell]) => [`${String(row)},${String(column)}`, cell]),
      ),
    ),
    // Other rows fit what they hold by themselves.
    heights: [...rows].flatMap(([row, { height, customHeight }]) => (customHeight === true ? [[row, height]] : [])),
    hidden: [...rows].flatMap(([row, { hidden }]) => (hidden === true ? [row] : [])),
    tables: tables.map(({ id: _id, columns, ...table }) => ({
      ...table,
      columns: columns.map(({ id: _column, ...column }) => column),
    })),
    rules: conditionalFormats.map(({ id: _id, ...format }) => format),
    validations: Object.fromEntries(
      validations.flatMap(({ id: _id, areas, ...rule }) =>
        areas.flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: bottom - top + 1 }, (_, row) =>
            Array.from({ length: right - left + 1 }, (__, column): readonly [string, unknown] => [
              `${String(top + row)},${String(left + column)}`,
              rule,
            ]),
          ).flat(),
        ),
      ),
    ),
    notes: [notes.length, comments.length],
    charts: charts.map(({ name }) => name),
  };
}
