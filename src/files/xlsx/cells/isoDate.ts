/** ISO dates of cells (t="d", ECMA-376 part 1, 18.18.11) -> serial numbers. */

const pattern = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const dayLength = 86_400_000;
/** Serial 0 of each date system; before March 1900 Excel counts a day that did not exist. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** '2020-06-30T12:00:00' -> 44012.5; undefined when it is no such date or time. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = pattern.exec(text.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  const time = (part(4) * 3600 + part(5) * 60 + part(6)) / 86_400;
  if (match[1] === undefined) return time;
  const days = (Date.UTC(part(1), part(2) - 1, part(3)) - (date1904 ? epoch1904 : epoch1900)) / dayLength;
  return (!date1904 && days < 61 ? days - 1 : days) + time;
}
