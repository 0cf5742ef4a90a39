import { isCalendarDate, serialOfDate } from '../../formula/serial';

/**
 * The serial number an ISO 8601 date, date-time or time of day stands for; undefined when the text is none. The time is
 * taken as it is written: an Office.js program's Date arrives as its UTC text.
 */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(
      text.trim(),
    );
  if (match === null || text.trim() === '') return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const fraction = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (fraction >= 1) return undefined;
  if (year === undefined) return fraction;
  if (!isCalendarDate(Number(year), Number(month), Number(day))) return undefined;
  const date = serialOfDate(Number(year), Number(month), Number(day), date1904);
  return date === undefined ? undefined : date + fraction;
}
