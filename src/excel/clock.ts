/** The person's own calendar day. The only place that asks the clock; core is handed what it needs. */
import type { IsoDate } from '../core/calendar';

export function today(): IsoDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const currentYear = (): number => Number(today().slice(0, 4));
