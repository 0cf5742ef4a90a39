/** What reading and writing may change without anyone seeing it: ids, and defaults that are said or left out. */
import type { Sheet, Workbook } from '../../../src/files/xlsx/workbook';

/** Rows that say nothing, and ids, which are only stable while a workbook is open. */
function normalSheet(sheet: Sheet, position: number): Sheet {
  return {
    ...sheet,
    id: `sheet${position}`,
    rows: new Map(
      [...sheet.rows]
        .sort(([a], [b]) => a - b)
        .map(([index, row]) => [index, { ...row, cells: new Map([...row.cells].sort(([a], [b]) => a - b)) }]),
    ),
    conditionalFormats: sheet.conditionalFormats.map((format, i) => ({ ...format, id: `cf${i + 1}` })),
    validations: sheet.validations.map((validation, i) => ({ ...validation, id: `dv${i + 1}` })),
    charts: sheet.charts.map((chart, i) => ({ ...chart, id: `chart${i + 1}`, legend: chart.legend ?? 'right' })),
  };
}

export function normalWorkbook(workbook: Workbook): Workbook {
  const position = (id: string): string => `sheet${workbook.sheets.findIndex((sheet) => sheet.id === id)}`;
  return {
    ...workbook,
    sheets: workbook.sheets.map(normalSheet),
    activeSheetId: position(workbook.activeSheetId),
    names: workbook.names.map((name) =>
      name.sheetId === undefined ? name : { ...name, sheetId: position(name.sheetId) },
    ),
  };
}
