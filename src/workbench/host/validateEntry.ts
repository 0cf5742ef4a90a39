/** Data validation while typing: what Excel asks before it takes an entry. The API's writes are never asked. */
import type { Cell, Sheet } from '../../files/xlsx/workbook';
import type { HostSession } from './session';

export interface ValidationRefusal {
  readonly style: 'stop' | 'warning' | 'information';
  readonly title: string;
  readonly message: string;
}

/** Null when the entry is fine or the cell has no validation. */
export function validateEntry(
  _session: HostSession,
  _sheet: Sheet,
  _row: number,
  _column: number,
  _entry: Cell | undefined,
): ValidationRefusal | null {
  return null;
}
