import { typeIntoCell, type TypedCell, type TypingSituation } from '../../../src/workbench/typing/typeIntoCell';

const chinese: TypingSituation = { numberFormat: 'General', locale: 'zh-CN', date1904: false, currentYear: 2020 };
const american: TypingSituation = { ...chinese, locale: 'en-US' };

type Row = readonly [text: string, typed: TypedCell];

const date = (value: number): TypedCell => ({ value, numberFormat: 'm/d/yyyy' });
const text = (value: string): TypedCell => ({ value });

describe('typing into a General cell, whatever the language', () => {
  const rows: readonly Row[] = [
    // support.microsoft.com, "Enter data manually in worksheet cells" and "Stop automatically changing numbers to dates"
    ['2020-06-30', date(44012)],
    ['2020-6-3', date(43985)],
    ['2020/6/30', date(44012)],
    ['1900-2-29', date(60)],
    ['9999-12-31', date(2958465)],
    ['2020-13-01', text('2020-13-01')],
    ['2020-02-30', text('2020-02-30')],
    ['2021-2-29', text('2021-2-29')],
    ['1899-12-31', text('1899-12-31')],
    ['2020.6.30', text('2020.6.30')],
    ['20200630', { value: 20200630 }],
    ['2020-6', { value: 43983, numberFormat: 'mmm-yy' }],
    ['30-Jun-2020', { value: 44012, numberFormat: 'd-mmm-yy' }],
    ['Jun 30, 2020', { value: 44012, numberFormat: 'd-mmm-yy' }],
    ['30 June', { value: 44012, numberFormat: 'd-mmm' }],
    ['June 2020', { value: 43983, numberFormat: 'mmm-yy' }],
    ['May', text('May')],
    ['2020/6/30 8:00', { value: 44012 + 1 / 3, numberFormat: 'm/d/yyyy h:mm' }],
    ['2020-06-30T08:00', text('2020-06-30T08:00')],
    // Times: support.microsoft.com, "Insert the current date and time in a cell" and "Add or subtract time"
    ['10:30', { value: 0.4375, numberFormat: 'h:mm' }],
    ['10:30:15', { value: 37815 / 86400, numberFormat: 'h:mm:ss' }],
    ['10:30 PM', { value: 0.9375, numberFormat: 'h:mm AM/PM' }],
    ['12 AM', { value: 0, numberFormat: 'h:mm AM/PM' }],
    ['25:00', { value: 25 / 24, numberFormat: '[h]:mm:ss' }],
    ['10:60', text('10:60')],
    ['13:00 PM', text('13:00 PM')],
    // Numbers: support.microsoft.com, "Available number formats in Excel"
    ['00123', { value: 123 }],
    ['+5', { value: 5 }],
    ['-5', { value: -5 }],
    ['(5)', { value: -5 }],
    ['- 5', { value: -5 }],
    ['5-', text('5-')],
    ['.5', { value: 0.5 }],
    ['5.', { value: 5 }],
    ['1.2.3', text('1.2.3')],
    ['  42  ', { value: 42 }],
    ['1e5', { value: 100000, numberFormat: '0.00E+00' }],
    ['1.5E-3', { value: 0.0015, numberFormat: '0.00E+00' }],
    ['1e999', text('1e999')],
    ['1,234', { value: 1234, numberFormat: '#,##0' }],
    ['1,234.5', { value: 1234.5, numberFormat: '#,##0.00' }],
    ['12,34', text('12,34')],
    ['1，234人', text('1，234人')],
    ['50%', { value: 0.5, numberFormat: '0%' }],
    ['12.5%', { value: 0.125, numberFormat: '0.00%' }],
    ['-3%', { value: -0.03, numberFormat: '0%' }],
    ['%', text('%')],
    ['0 1/2', { value: 0.5, numberFormat: '# ?/?' }],
    ['3 1/4', { value: 3.25, numberFormat: '# ?/?' }],
    ['1 3/16', { value: 1.1875, numberFormat: '# ??/??' }],
    ['-1 1/2', { value: -1.5, numberFormat: '# ?/?' }],
    ['1 1/0', text('1 1/0')],
    // "Excel specifications and limits": 15 digits
    ['110101199001011234', { value: 110101199001011000 }],
    ['123456789012345', { value: 123456789012345 }],
    // Logical and error values
    ['TRUE', { value: true }],
    ['false', { value: false }],
    ['是', text('是')],
    ['#N/A', { value: { error: '#N/A' } }],
    ['#div/0!', { value: { error: '#DIV/0!' } }],
    ['#1', text('#1')],
    // Formulas
    ['=1+1', { value: null, formula: '=1+1' }],
    ['=SUM(A:A)', { value: null, formula: '=SUM(A:A)' }],
    ['=任务清单[状态]', { value: null, formula: '=任务清单[状态]' }],
    ['=sum(a1, b:b)', { value: null, formula: '=SUM(A1, B:B)' }],
    ['=', text('=')],
    ['=1+', { error: 'badFormula' }],
    ['=IF(1)', { error: 'badFormula' }],
    ['=Sheet1:Sheet3!A1', { error: 'badFormula' }],
    ['+A1', { value: null, formula: '=+A1' }],
    ['-A1*2', { value: null, formula: '=-A1*2' }],
    ['@SUM(A1)', { value: null, formula: '=SUM(A1)' }],
    ['@张三', text('@张三')],
    ['- 一、总体要求', text('- 一、总体要求')],
    ['-', text('-')],
    ['—', text('—')],
    // A leading apostrophe marks text and is not part of it
    ["'=1+1", { value: '=1+1', quotePrefix: true }],
    ["'001", { value: '001', quotePrefix: true }],
    ["''", { value: "'", quotePrefix: true }],
    ["'", { value: '', quotePrefix: true }],
    // Texts
    ['', { value: null }],
    [' ', text(' ')],
    [' 工会 ', text(' 工会 ')],
    ['12月底前', text('12月底前')],
    ['长期坚持', text('长期坚持')],
    ['2020年6月-9月', text('2020年6月-9月')],
    ['第1项', text('第1项')],
    ['1、健全制度', text('1、健全制度')],
    ['1-2-3-4', text('1-2-3-4')],
    ['010-12345678', text('010-12345678')],
    ['长'.repeat(32_767), text('长'.repeat(32_767))],
    ['长'.repeat(32_768), { error: 'tooLong' }],
    [`'${'长'.repeat(32_767)}`, { value: '长'.repeat(32_767), quotePrefix: true }],
    [`'${'长'.repeat(32_768)}`, { error: 'tooLong' }],
    ['第一行\n第二行', text('第一行\n第二行')],
  ];
  it.each(rows)('%.40j', (entry, typed) => {
    expect(typeIntoCell(entry, chinese)).toEqual(typed);
    expect(typeIntoCell(entry, american)).toEqual(typed);
  });
});

describe('typing in Chinese Excel', () => {
  const rows: readonly Row[] = [
    ['6-1', { value: 43983, numberFormat: 'm"月"d"日"' }],
    ['1/2', { value: 43832, numberFormat: 'm"月"d"日"' }],
    ['2-29', { value: 43890, numberFormat: 'm"月"d"日"' }],
    ['2-30', text('2-30')],
    ['13-1', text('13-1')],
    ['20-6-30', date(44012)],
    ['98/1/1', date(35796)],
    ['2020年6月30日', { value: 44012, numberFormat: 'yyyy"年"m"月"d"日"' }],
    ['2020年06月30日', { value: 44012, numberFormat: 'yyyy"年"m"月"d"日"' }],
    ['20年6月30日', { value: 44012, numberFormat: 'yyyy"年"m"月"d"日"' }],
    ['2020年6月', { value: 43983, numberFormat: 'yyyy"年"m"月"' }],
    ['6月30日', { value: 44012, numberFormat: 'm"月"d"日"' }],
    ['6月31日', text('6月31日')],
    ['6月', text('6月')],
    ['2020年', text('2020年')],
    ['2020年6月30日前', text('2020年6月30日前')],
    ['2020年6月30日 8:00', { value: 44012 + 1 / 3, numberFormat: 'm/d/yyyy h:mm' }],
    ['10时30分', { value: 0.4375, numberFormat: 'h"时"mm"分"' }],
    ['下午3时30分15秒', { value: 55815 / 86400, numberFormat: 'h"时"mm"分"ss"秒"' }],
    ['25时00分', text('25时00分')],
    ['¥12', { value: 12, numberFormat: '¥#,##0;[Red]¥-#,##0' }],
    ['￥1,234.50', { value: 1234.5, numberFormat: '¥#,##0.00;[Red]¥-#,##0.00' }],
    ['-¥12', { value: -12, numberFormat: '¥#,##0;[Red]¥-#,##0' }],
    ['$12', text('$12')],
    ['１２３', { value: 123 }],
    ['２０２０－６－３０', date(44012)],
    ['５０％', { value: 0.5, numberFormat: '0%' }],
    ['（5）', { value: -5 }],
  ];
  it.each(rows)('%j', (entry, typed) => {
    expect(typeIntoCell(entry, chinese)).toEqual(typed);
  });
});

describe('typing in American Excel, which is also how Range.values reads strings (OfficeDev/office-js#1559)', () => {
  const rows: readonly Row[] = [
    ['6-1', { value: 43983, numberFormat: 'd-mmm' }],
    ['1/2', { value: 43832, numberFormat: 'd-mmm' }],
    ['1/32', { value: 11689, numberFormat: 'mmm-yy' }],
    ['6/30/2020', date(44012)],
    ['6/30/20', date(44012)],
    ['30/6/2020', text('30/6/2020')],
    ['6/2020', { value: 43983, numberFormat: 'mmm-yy' }],
    ['$12', { value: 12, numberFormat: '$#,##0_);[Red]($#,##0)' }],
    ['$1,234.5', { value: 1234.5, numberFormat: '$#,##0.00_);[Red]($#,##0.00)' }],
    ['¥12', text('¥12')],
    ['2020年6月30日', text('2020年6月30日')],
    ['6月30日', text('6月30日')],
    ['１２３', text('１２３')],
    ['10时30分', text('10时30分')],
  ];
  it.each(rows)('%j', (entry, typed) => {
    expect(typeIntoCell(entry, american)).toEqual(typed);
  });
});

describe('typing into a cell that has a format', () => {
  const rows: readonly (readonly [format: string, entry: string, typed: TypedCell])[] = [
    // Text keeps everything: support.microsoft.com, "Format numbers as text"
    ['@', '=1+1', text('=1+1')],
    ['@', '2020-06-30', text('2020-06-30')],
    ['@', '00123', text('00123')],
    ['@', 'TRUE', text('TRUE')],
    ['@', '#N/A', text('#N/A')],
    ['@', '-A1', text('-A1')],
    ['@', "'001", { value: '001', quotePrefix: true }],
    ['@', '长'.repeat(32_768), { error: 'tooLong' }],
    ['0.00', '2020-06-30', { value: 44012 }],
    ['yyyy-mm-dd', '6月30日', { value: 44012 }],
    ['yyyy-mm-dd', '12月底前', text('12月底前')],
    ['0.00', '50%', { value: 0.5 }],
    ['#,##0', '=1+1', { value: null, formula: '=1+1' }],
    ['0%', '5', { value: 5 }],
    ['0%', '5%', { value: 0.05 }],
  ];
  it.each(rows)('%s: %.40j', (numberFormat, entry, typed) => {
    expect(typeIntoCell(entry, { ...chinese, numberFormat })).toEqual(typed);
  });
});

describe('typing a formula into a General cell gives it the format of what it shows ("TODAY function")', () => {
  const formatOf: TypingSituation['formatOf'] = ({ at }) => (at.column.index === 0 ? 'yyyy-mm-dd' : 'General');
  it.each([
    ['=TODAY()', 'm/d/yyyy'],
    ['=TODAY()+7', 'm/d/yyyy'],
    ['=NOW()', 'm/d/yyyy h:mm'],
    ['=DATE(2020,6,30)', 'm/d/yyyy'],
    ['=TIME(8,0,0)', 'h:mm AM/PM'],
    ['=YEAR(TODAY())', undefined],
    ['=TODAY()-DATE(2020,1,1)', undefined],
    ['=A1', 'yyyy-mm-dd'],
    ['=A1+30', 'yyyy-mm-dd'],
    ['=A1-A2', undefined],
    ['=B1', undefined],
    ['=A1*2', undefined],
  ])('%s', (entry, numberFormat) => {
    expect(typeIntoCell(entry, { ...chinese, formatOf })).toEqual({
      value: null,
      formula: entry,
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
    expect(typeIntoCell(entry, { ...chinese, numberFormat: '0.0', formatOf })).toEqual({ value: null, formula: entry });
  });
});

describe('typing by hand into a percentage cell ("Format numbers as percentages")', () => {
  it.each<Row>([
    ['10', { value: 0.1 }],
    ['0.1', { value: 0.1 }],
    ['-5', { value: -0.05 }],
    ['5%', { value: 0.05 }],
  ])('%s', (entry, typed) => {
    expect(typeIntoCell(entry, { ...chinese, numberFormat: '0.00%', byHand: true })).toEqual(typed);
  });
});

describe('typing a date into a workbook that counts from 1904', () => {
  it.each<Row>([
    ['1904-01-02', date(1)],
    ['2020-06-30', date(42550)],
    ['1903-12-31', text('1903-12-31')],
  ])('%s', (entry, typed) => {
    expect(typeIntoCell(entry, { ...chinese, date1904: true })).toEqual(typed);
  });
});
