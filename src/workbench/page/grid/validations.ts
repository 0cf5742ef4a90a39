/**
 * Drop-downs as Univer keeps them (its resource SHEET_DATA_VALIDATION_PLUGIN). Univer only offers the choices: whether an
 * entry is allowed is for the host to say, so other kinds of validation are not handed on.
 */
import { absoluteReference } from '../../../files/xlsx/sheet/printNames';
import type { Sheet, Workbook } from '../../../files/xlsx/workbook';
import { evaluateReference } from '../../formula/evaluate';
import { parseFormula } from '../../formula/parseFormula';
import { workbookContext } from '../../formula/workbookContext';
import { rangeOf } from './sheetData';
import type { UniverRange } from './univerData';

interface UniverValidation {
  readonly uid: string;
  readonly type: 'list';
  readonly ranges: readonly UniverRange[];
  readonly formula1: string;
  readonly allowBlank: boolean;
  readonly showErrorMessage: boolean;
  readonly renderMode: number;
}

/** Univer's DataValidationRenderMode.ARROW. */
const showArrow = 1;

export function dropDowns(sheet: Sheet, workbook: Workbook): readonly UniverValidation[] {
  return sheet.validations.flatMap(({ id, areas, rule }) => {
    if (rule.kind !== 'list' || !rule.inCellDropDown) return [];
    return [
      {
        uid: id,
        type: 'list' as const,
        ranges: areas.map(rangeOf),
        formula1: withoutNames(rule.source, sheet, workbook),
        allowBlank: true,
        showErrorMessage: false,
        renderMode: showArrow,
      },
    ];
  });
}

/**
 * Univer knows neither the workbook's names nor its tables: the cells that a name stands for take its place. They are
 * found anew whenever the grid is drawn, which it is when a table grows.
 */
function withoutNames(source: string, sheet: Sheet, workbook: Workbook): string {
  const parsed = source.startsWith('=') ? parseFormula(source) : null;
  if (parsed?.ok !== true || parsed.formula.kind !== 'name') return source;
  // Which cells a list is made of depends neither on the day nor on the language.
  const contextAt = workbookContext(workbook, { now: 0, locale: 'zh-CN' });
  const [area, ...more] = evaluateReference(parsed.formula, contextAt({ sheetId: sheet.id, row: 0, column: 0 })) ?? [];
  const place = workbook.sheets.find(({ id }) => id === area?.sheetId);
  if (area === undefined || place === undefined || more.length > 0) return source;
  return `=${absoluteReference(place.name, area.area)}`;
}
