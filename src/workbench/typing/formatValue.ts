/** What a cell shows: Range.text. */
import { format, isDateFormat, isValidFormat, tokenize } from 'numfmt';
import type { CellValue } from '../../files/xlsx/workbook';
import { shift1904, weekdayOfSerial } from '../formula/serial';
import type { TypingLocale } from './locale';

/**
 * Built-in formats that show in the system's own style: an asterisk marks them in Format Cells
 * (support.microsoft.com, "Format a date the way you want"). ECMA-376 spells number 14 mm-dd-yy, Excel m/d/yyyy.
 */
export const systemFormats: Readonly<Record<TypingLocale, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    'm/d/yyyy': 'yyyy/m/d',
    'mm-dd-yy': 'yyyy/m/d',
    'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
    'm/d/yy h:mm': 'yyyy/m/d h:mm',
    '[$-f400]h:mm:ss am/pm': 'h:mm:ss',
    '[$-f800]dddd, mmmm dd, yyyy': 'yyyy"年"m"月"d"日"',
    '[$-x-sysdate]dddd, mmmm dd, yyyy': 'yyyy"年"m"月"d"日"',
    '[$-x-systime]h:mm:ss am/pm': 'h:mm:ss',
  },
  'en-US': {
    'mm-dd-yy': 'm/d/yyyy',
    'm/d/yy h:mm': 'm/d/yyyy h:mm',
    '[$-f400]h:mm:ss am/pm': 'h:mm:ss AM/PM',
    '[$-f800]dddd, mmmm dd, yyyy': 'dddd, mmmm d, yyyy',
    '[$-x-sysdate]dddd, mmmm dd, yyyy': 'dddd, mmmm d, yyyy',
    '[$-x-systime]h:mm:ss am/pm': 'h:mm:ss AM/PM',
  },
};

/** What Excel shows for a date it cannot show, whatever the column's width. */
const hashes = '########';
const chineseWeekdays = '日一二三四五六';

/**
 * The same pattern in the spelling numfmt knows, with what it lacks written out for this value.
 *
 * Chinese Excel names months and days in English under mmm and ddd as everywhere, in Chinese under aaa (二) and aaaa
 * (星期二), and the halves of the day under 上午/下午; [$-804] makes the rest Chinese too.
 */
function spelledOut(pattern: string, value: number, locale: TypingLocale): string {
  const known = systemFormats[locale][pattern.toLowerCase()] ?? pattern;
  const plain = known
    .replaceAll('G/通用格式', 'General')
    .replace(/^[\s\S]*上午\/下午/, (start) => `[$-804]${start.replaceAll('上午/下午', 'AM/PM')}`);
  const inChinese = locale === 'zh-CN' || /\[\$-(?:804|zh-CN)/i.test(plain);
  if (!inChinese || !/aaa/i.test(plain)) return plain;
  const weekday = chineseWeekdays.charAt(weekdayOfSerial(value, false) - 1);
  return tokenize(plain)
    .map(({ raw }) => (/^aaa$/i.test(raw) ? `"${weekday}"` : /^aaaa$/i.test(raw) ? `"星期${weekday}"` : raw))
    .join('');
}

/** Names and separators of numfmt are taken in English; what is Chinese is spelled out above. */
const names = { locale: 'en-US' } as const;

export interface FormatValueOptions {
  /** True when serial 0 is 1904-01-01. */
  readonly date1904?: boolean;
}

/**
 * The text a cell shows for its value, in a column wide enough for it.
 *
 * A format that Excel would not accept shows the value as General does. Fill characters (*) and padding (_) show as
 * nothing and one blank.
 *
 * @example formatValue(44012, 'm/d/yyyy', 'zh-CN') // '2020/6/30'
 */
export function formatValue(
  value: CellValue,
  numberFormat: string,
  locale: TypingLocale,
  options: FormatValueOptions = {},
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const valid = isValidFormat(spelledOut(numberFormat, 0, locale));
  if (typeof value === 'string') return valid ? format(spelledOut(numberFormat, 0, locale), value, names) : value;
  const usable = valid ? numberFormat : 'General';
  const shown = options.date1904 === true && isDateFormat(usable) ? value + shift1904 : value;
  return format(spelledOut(usable, shown, locale), shown, {
    ...names,
    overflow: hashes,
    dateErrorThrows: false,
    dateErrorNumber: false,
    dateSpanLarge: false,
  });
}
