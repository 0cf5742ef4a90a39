/**
 * Number format ids that a file may use without defining them (ECMA-376 part 1, 18.8.30).
 *
 * Ids 27–36 and 50–58 mean what the language of the workbook makes of them; files of Chinese Excel and WPS use them
 * undefined, so they read as the zh-cn column of that table. Writing never uses those: the code is spelt out, which
 * means the same everywhere.
 */

const common: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("¥"* #,##0_);_("¥"* (#,##0);_("¥"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("¥"* #,##0.00_);_("¥"* (#,##0.00);_("¥"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';
const noonHourMinute = '上午/下午h"时"mm"分"';
const noonHourMinuteSecond = '上午/下午h"时"mm"分"ss"秒"';

const chinese: Readonly<Record<number, string>> = {
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: noonHourMinute,
  35: noonHourMinuteSecond,
  36: yearMonth,
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: noonHourMinute,
  56: noonHourMinuteSecond,
  57: yearMonth,
  58: monthDay,
};

/** The code of an id that the file does not define; unknown ids are General, as Excel shows them. */
export function builtInNumberFormat(id: number): string {
  return common[id] ?? chinese[id] ?? 'General';
}

// Currency formats differ by the reader's locale, so their codes are always written out.
const localeBound = new Set([5, 6, 7, 8, 42, 44]);
const ids = new Map(
  Object.entries(common).flatMap(([id, code]) => (localeBound.has(Number(id)) ? [] : [[code, Number(id)] as const])),
);

/** The built-in id of a code, where it has one that means the same in every locale. */
export function builtInNumberFormatId(code: string): number | undefined {
  return ids.get(code);
}

/** Ids from here on are the workbook's own. */
export const firstCustomNumberFormatId = 164;
