import type { CellValue } from '../../../src/files/xlsx/workbook';
import { formatValue } from '../../../src/workbench/typing/formatValue';

describe('formatValue', () => {
  const chinese: readonly (readonly [CellValue, string, string])[] = [
    [null, 'General', ''],
    [null, '0.00', ''],
    [0, 'General', '0'],
    [1234.5, 'General', '1234.5'],
    [0.1 + 0.2, 'General', '0.3'],
    // ECMA-376 part 1, 18.8.30: General shows up to 11 characters, then an exponent
    [12345678901, 'General', '12345678901'],
    [123456789012, 'General', '1.23457E+11'],
    [110101199001011000, 'General', '1.10101E+17'],
    [0.00001234, 'General', '0.00001234'],
    [0.0000123456, 'General', '1.23456E-05'],
    [1 / 3, 'General', '0.333333333'],
    [-1 / 3, 'General', '-0.333333333'],
    [true, 'General', 'TRUE'],
    [false, '0.00', 'FALSE'],
    [{ error: '#N/A' }, '0.00', '#N/A'],
    ['任务', 'General', '任务'],
    ['任务', '@', '任务'],
    ['任务', '0.00', '任务'],
    [5, '@', '5'],
    ['任务', '@"（续）"', '任务（续）'],
    ['任务', '0;-0;0;"文字："@', '文字：任务'],
    [5, ';;;', ''],
    ['任务', ';;;', ''],
    [0, '0;-0;', ''],
    [-5, '0_);(0)', '(5)'],
    [0.285, '0%', '29%'],
    [0.285, '0.00%', '28.50%'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [12, '¥#,##0;[Red]¥-#,##0', '¥12'],
    [-12, '¥#,##0;[Red]¥-#,##0', '¥-12'],
    [100000, '0.00E+00', '1.00E+05'],
    [0.5, '# ?/?', ' 1/2'],
    [7, '000', '007'],
    [44012, 'm/d/yyyy', '2020/6/30'],
    [44012, 'mm-dd-yy', '2020/6/30'],
    [44012.25, 'm/d/yyyy h:mm', '2020/6/30 6:00'],
    [44012, 'yyyy-mm-dd', '2020-06-30'],
    [44012, 'yyyy"年"m"月"d"日"', '2020年6月30日'],
    [44012, 'yyyy年m月d日', '2020年6月30日'],
    [44012, '[$-804]yyyy"年"m"月"d"日";@', '2020年6月30日'],
    [44012, 'm"月"d"日"', '6月30日'],
    [44012, '[$-804]aaaa', '星期二'],
    [44012, 'aaa', '二'],
    [44012, 'aaaa', '星期二'],
    [44012, 'ddd', 'Tue'],
    [44012, 'dddd', 'Tuesday'],
    [44012, '[$-804]dddd', '星期二'],
    [44012, 'mmm-yy', 'Jun-20'],
    [44012, 'd-mmm', '30-Jun'],
    [44012, '[$-804]mmmm', '六月'],
    [44012, '[$-x-sysdate]dddd, mmmm dd, yyyy', '2020年6月30日'],
    [0.4375, 'h:mm', '10:30'],
    [0.9375, 'h:mm AM/PM', '10:30 PM'],
    [0.9375, '上午/下午h"时"mm"分"', '下午10时30分'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [60, 'm/d/yyyy', '1900/2/29'],
    [-1, 'yyyy-mm-dd', '########'],
    [3000000, 'yyyy-mm-dd', '########'],
    [5, 'G/通用格式', '5'],
    [5, '[红色]0', '5'],
    [5, '0"未闭合', '5'],
  ];
  it.each(chinese)('shows %j under %s as %j in Chinese', (value, format, shown) => {
    expect(formatValue(value, format, 'zh-CN')).toBe(shown);
  });

  it.each([
    [44012, 'm/d/yyyy', '6/30/2020'],
    [44012, 'mm-dd-yy', '6/30/2020'],
    [44012, 'd-mmm', '30-Jun'],
    [44012, 'dddd', 'Tuesday'],
    [44012, '[$-804]aaa', '二'],
    [0.9375, 'h:mm AM/PM', '10:30 PM'],
    [1234.5, '#,##0.00', '1,234.50'],
  ] as const)('shows %j under %s as %j in American English', (value, format, shown) => {
    expect(formatValue(value, format, 'en-US')).toBe(shown);
  });

  it('counts dates from 1904 when the workbook does, and only dates', () => {
    expect(formatValue(42550, 'm/d/yyyy', 'zh-CN', { date1904: true })).toBe('2020/6/30');
    expect(formatValue(42550, '0', 'zh-CN', { date1904: true })).toBe('42550');
  });
});
