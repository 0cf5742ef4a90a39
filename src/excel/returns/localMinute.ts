/** Times as people read them. */

const two = (value: number): string => String(value).padStart(2, '0');

/** An ISO date and time in UTC as 'yyyy-mm-dd hh:mm' on this computer's clock; '' for a text that is none. */
export function localMinute(iso: string): string {
  const time = new Date(iso);
  if (iso === '' || Number.isNaN(time.getTime())) return '';
  const day = `${String(time.getFullYear())}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
