/** Drop-downs and colours of 支部摸底 and 支部指标; the words stand beside the colours. */
import { surveyColumns, surveyStates } from '../../core/survey';
import { inChinese } from '../../i18n/inChinese';
import { columnLetters } from '../circular/checklistReferences';
import { headerRow } from '../writeChecklistSheet';
import { measureKeys, shortWord } from './surveyKinds';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

const stateColumn = surveyColumns.findIndex(({ key }) => key === 'state');
const untilColumn = surveyColumns.findIndex(({ key }) => key === 'until');

const body = (context: Excel.RequestContext, sheet: string, column: number, rows: number): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(headerRow + 1, column, Math.max(rows, 1), 1);

/** 落实情况 from a list, 整改时限 a date. Rows that are added to the table take both over. */
export function offerStates(context: Excel.RequestContext, sheet: string, rows: number): void {
  const state = body(context, sheet, stateColumn, rows).dataValidation;
  state.rule = { list: { inCellDropDown: true, source: surveyStates.join(',') } };
  state.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: text('survey.state.alertTitle'),
    message: text('survey.state.alert'),
  };
  const until = body(context, sheet, untilColumn, rows).dataValidation;
  until.rule = { date: { formula1: '2000-01-01', formula2: '2100-12-31', operator: 'Between' } };
  until.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: text('sheet.date.alertTitle'),
    message: text('sheet.date.alert'),
  };
}

const red = { fill: '#F8CBCB', text: '#9C0006' } as const;
const amber = { fill: '#FFE8B8', text: '#7A4B00' } as const;

function colour(range: Excel.Range, formula: string, look: { readonly fill: string; readonly text: string }): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = formula;
  custom.format.fill.color = look.fill;
  custom.format.font.color = look.text;
  custom.format.font.bold = true;
}

/** 未落实 red, 部分落实 amber. */
export function markStates(context: Excel.RequestContext, sheet: string, rows: number): void {
  const range = body(context, sheet, stateColumn, rows);
  const cell = `$${columnLetters(stateColumn)}${String(headerRow + 2)}`;
  colour(range, `=${cell}="未落实"`, red);
  colour(range, `=${cell}="部分落实"`, amber);
}

/** 不达标 red. */
export function markShortfalls(context: Excel.RequestContext, sheet: string, rows: number): void {
  const column = measureKeys.indexOf('outcome');
  const cell = `$${columnLetters(column)}${String(headerRow + 2)}`;
  colour(body(context, sheet, column, rows), `=${cell}="${shortWord}"`, red);
}
