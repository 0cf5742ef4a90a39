/** The host's workbook as Univer opens one: sheets, and the rules over them as resources of its plugins. */
import type { Workbook } from '../../../files/xlsx/workbook';
import type { AddinLanguage } from '../../bridge/appContext';
import { conditionalFormats } from './conditionalFormats';
import { filterPlace, univerFilter } from './filters';
import { officeFont, sheetData } from './sheetData';
import type { UniverWorkbook } from './univerData';
import { dropDowns } from './validations';

/** The sheets a person can get at: a very hidden sheet is not even in the list of hidden ones. */
export function workbookData(workbook: Workbook, unitId: string, language: AddinLanguage): UniverWorkbook {
  const sheets = workbook.sheets.filter((sheet) => sheet.visibility !== 'veryHidden');
  const font = workbook.defaultFont ?? officeFont;
  const bySheet = (of: (sheet: (typeof sheets)[number]) => unknown): string =>
    JSON.stringify(Object.fromEntries(sheets.map((sheet) => [sheet.id, of(sheet)])));
  const filters = sheets.flatMap((sheet) => {
    const place = filterPlace(sheet);
    return place === undefined ? [] : [[sheet.id, univerFilter(place)] as const];
  });
  return {
    id: unitId,
    name: workbook.properties.title ?? '',
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheetData(sheet, font, language)])),
    resources: [
      {
        name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
        data: bySheet((sheet) => conditionalFormats(sheet, workbook.names)),
      },
      { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: bySheet((sheet) => dropDowns(sheet, workbook)) },
      { name: 'SHEET_FILTER_PLUGIN', data: JSON.stringify(Object.fromEntries(filters)) },
    ],
  };
}
