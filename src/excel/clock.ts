/** The person's own calendar day. The only place that asks the clock; core is handed what it needs. */
import type { IsoDate } from '../core/calendar';

const two = (value: number): string => String(value).padStart(2, '0');

export function today(): IsoDate {
  const now = new Date();
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Local date and time 'yyyy-mm-ddThh:mm'. */
export function thisMinute(): string {
  const now = new Date();
  return `${today()}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

export const currentYear = (): number => Number(today().slice(0, 4));
