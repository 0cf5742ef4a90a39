/** Whether a returned cell is what was sent, in columns that nobody is to edit: by content, not by how it is written. */
import { fromSerial } from '../calendar';
import { toHalfWidth } from '../chineseText';
import type { SentCell } from './baseline';
import { cellText, isDate } from './cellValue';
import type { ReadCell } from './readWorkbook';
import { remember, type TableColumn } from './schemaTable';

export type SameCell = (column: TableColumn, theirs: ReadCell, sent: SentCell | undefined) => boolean;

/** Without blanks, widths and case: reformatting a sheet is no edit. */
const plainOf = (text: string): string => toHalfWidth(text).replace(/\s+/g, '').toLowerCase();

/**
 * @param dayOf the day that a text means, as a serial; null when it means none. Programs turn 2020年6月30日 into a date
 *   when a .csv is opened and saved.
 */
export function sameCells(dayOf: (text: string) => number | null): SameCell {
  const plain = remember(plainOf);
  return (column, theirs, sent) => {
    if (theirs === sent) return true;
    if (sent === null || sent === undefined) return false;
    if (column.kind !== 'text') {
      const reading = column.read(theirs);
      return reading.ok && reading.value === column.canonical(sent);
    }
    const text = String(sent);
    const written = cellText(theirs);
    if (plain(written) === plain(text)) return true;
    if (isDate(theirs)) return dayOf(text) === Math.floor(theirs.serial) && fromSerial(theirs.serial) !== null;
    // 001 comes back from a .csv as 1.
    return /^\d+$/.test(written) && /^\d+$/.test(text) && Number(written) === Number(text);
  };
}
