/** What of Excel's behaviour depends on the language of Windows or Office. */
export type TypingLocale = 'zh-CN' | 'en-US';

/** What a text has to be read against. Nothing is taken from a clock: the year is handed in. */
export interface ReadingSituation {
  readonly locale: TypingLocale;
  readonly date1904: boolean;
  /** The year of a date typed without one. */
  readonly currentYear: number;
}

/** A text read as a number, and the format Excel gives a General cell for it; absent when the cell stays General. */
export interface ReadNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/**
 * The formats Excel applies on entry, in the invariant spelling that Range.numberFormat returns.
 *
 * Built-in formats of ECMA-376 part 1, 18.8.30 as Excel defines them ([MS-OI29500] 2.1.704): number 14 is m/d/yyyy and
 * shows as the system's short date.
 */
export const entryFormats = {
  shortDate: 'm/d/yyyy',
  shortDateTime: 'm/d/yyyy h:mm',
  dayMonthYear: 'd-mmm-yy',
  dayMonth: 'd-mmm',
  monthYear: 'mmm-yy',
  chineseDate: 'yyyy"年"m"月"d"日"',
  chineseYearMonth: 'yyyy"年"m"月"',
  chineseMonthDay: 'm"月"d"日"',
  time: 'h:mm',
  timeSeconds: 'h:mm:ss',
  time12: 'h:mm AM/PM',
  timeSeconds12: 'h:mm:ss AM/PM',
  elapsed: '[h]:mm:ss',
  chineseTime: 'h"时"mm"分"',
  chineseTimeSeconds: 'h"时"mm"分"ss"秒"',
  percent: '0%',
  percentDecimals: '0.00%',
  scientific: '0.00E+00',
  thousands: '#,##0',
  thousandsDecimals: '#,##0.00',
  fraction: '# ?/?',
  fractionLong: '# ??/??',
} as const;
