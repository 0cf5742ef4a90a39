/** Which number formats show a number as a date or a time. */

/**
 * Built in ones (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are dates in the files of Chinese, Japanese and Korean
 * programs, which use them without defining them.
 */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** What is shown as it stands, and everything in brackets but elapsed hours, minutes and seconds. */
const literal = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi;

/** 'yyyy"年"m"月"', '[h]:mm' … but not '[Red]0.00', '"day "0' or 'General'. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(literal, '');
  return /[ymdhs]/i.test(bare) || /上午|下午/.test(bare);
}

/** The last day of the year 9999; Excel knows none after it, and none before 1900. */
const lastSerial = 2_958_465;
const from1904To1900 = 1462;

/**
 * A number whose format is a date's, as a serial of the 1900 system.
 *
 * Below 1 it is a time of day without a date, which is the same in both systems.
 *
 * @returns undefined when no date has that number, so that Excel shows ####
 */
export function serialOfNumber(value: number, date1904: boolean): number | undefined {
  const serial = date1904 && value >= 1 ? value + from1904To1900 : value;
  return serial >= 0 && serial < lastSerial + 1 ? serial : undefined;
}
