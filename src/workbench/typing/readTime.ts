import { entryFormats, type ReadNumber, type TypingLocale } from './locale';

const secondsPerDay = 86_400;

interface Clock {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

function valueOf({ hours, minutes, seconds }: Clock): number {
  return (hours * 3600 + minutes * 60 + seconds) / secondsPerDay;
}

/** 10:30, 10:30:15.5, 10:30 PM, 10 PM; hours past 24 are a length of time. */
function colon(text: string): ReadNumber | undefined {
  const match = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2}(?:\.\d+)?))?(?: (am|pm|a|p))?$/i.exec(text);
  if (match === null) return undefined;
  const [, hourText = '', minuteText, secondText, half] = match;
  if (minuteText === undefined && half === undefined) return undefined;
  const [minutes, seconds] = [Number(minuteText ?? 0), Number(secondText ?? 0)];
  let hours = Number(hourText);
  if (minutes > 59 || seconds >= 60) return undefined;
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const value = valueOf({ hours, minutes, seconds });
  if (hours >= 24) return { value, numberFormat: entryFormats.elapsed };
  if (half !== undefined) {
    return { value, numberFormat: secondText === undefined ? entryFormats.time12 : entryFormats.timeSeconds12 };
  }
  return { value, numberFormat: secondText === undefined ? entryFormats.time : entryFormats.timeSeconds };
}

/** 10时30分, 下午3时30分15秒. */
function chinese(text: string): ReadNumber | undefined {
  const match = /^(上午|下午)?(\d{1,2})[时時](\d{1,2})分(?:(\d{1,2})秒)?$/.exec(text);
  if (match === null) return undefined;
  const [, half, hourText = '', minuteText = '', secondText] = match;
  const hours = Number(hourText) + (half === '下午' && Number(hourText) < 12 ? 12 : 0);
  const [minutes, seconds] = [Number(minuteText), Number(secondText ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const numberFormat = secondText === undefined ? entryFormats.chineseTime : entryFormats.chineseTimeSeconds;
  return { value: valueOf({ hours, minutes, seconds }), numberFormat };
}

/** Reads a time of day or a length of time as a fraction of a day; undefined when Excel would keep the text. */
export function readTime(text: string, locale: TypingLocale): ReadNumber | undefined {
  return colon(text) ?? (locale === 'zh-CN' ? chinese(text) : undefined);
}
