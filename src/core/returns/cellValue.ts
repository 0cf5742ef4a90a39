/** What a cell of a returned sheet says, brought to the form in which the checklist keeps it. */
import { fromSerial, toSerial } from '../calendar';
import { readDateCell } from '../checks/dateCell';
import { toHalfWidth } from '../chineseText';
import type { SentCell } from './baseline';
import type { ReadCell, ReadDate, ReadError } from './readWorkbook';
import type { SchemaColumn } from './schema';

/** Blanks of every kind and signs without width: a cell with nothing else is empty. */
const somethingSeen = /[^\s\u200B-\u200F\u2060\uFEFF\u00AD]/;

/** True for a cell that holds something a person can see. */
export function isFilled(cell: ReadCell | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  if (typeof cell !== 'string') return true;
  const first = cell.charCodeAt(0);
  // Nearly every cell starts with a Chinese sign, a letter or a digit: those need no closer look.
  return (first > 0x20 && first < 0x7f) || (first > 0x4dff && first < 0xd800) || somethingSeen.test(cell);
}

const untidy = /[\r\u200B-\u200F\u2060\uFEFF\u00AD\u00A0]|[ \t\u3000]\n|^\s|\s$/;

/** Without blanks at the ends of the text and of its lines; line breaks as \n. The only differences that are no edit. */
export function tidyText(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

export const isDate = (cell: ReadCell): cell is ReadDate =>
  typeof cell === 'object' && cell !== null && 'serial' in cell;
export const isError = (cell: ReadCell): cell is ReadError =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

/** The cell as text: dates as ISO dates, with the time of day when they have one. '' for an empty cell. */
export function cellText(cell: ReadCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return tidyText(cell);
  if (typeof cell === 'object') return isDate(cell) ? dateText(cell.serial) : cell.error;
  return String(cell).toUpperCase();
}

const minutesOfDay = 24 * 60;

function dateText(serial: number): string {
  const date = fromSerial(serial);
  const minutes = Math.round((serial - Math.floor(serial)) * minutesOfDay) % minutesOfDay;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (date === null) return serial >= 0 && serial < 1 ? time : String(serial);
  return minutes === 0 ? date : `${date} ${time}`;
}

export type ValueProblem = 'dateUnreadable' | 'choiceUnknown' | 'numberUnreadable' | 'errorValue';

export type CellReading =
  | { readonly ok: true; readonly value: SentCell }
  | { readonly ok: false; readonly code: ValueProblem; readonly text: string };

const empty: CellReading = { ok: true, value: null };
const readAs = (value: SentCell): CellReading => ({ ok: true, value });

/** @param year of dates without one */
export type ReadColumn = (cell: ReadCell, year: number) => CellReading;

/** How the cells of a column are read. */
export function columnReader(column: SchemaColumn): ReadColumn {
  const read = readerOf(column);
  return (cell, year) => {
    if (!isFilled(cell)) return empty;
    return isError(cell) ? { ok: false, code: 'errorValue', text: cell.error } : read(cell, year);
  };
}

function readerOf(column: SchemaColumn): ReadColumn {
  switch (column.kind) {
    case 'text':
      return (cell) => readAs(cellText(cell));
    case 'date':
      return readDate;
    case 'number':
      return readNumber;
    case 'choice': {
      const known = choicesOf(column);
      return (cell) => {
        const text = cellText(cell);
        const choice = known.get(choiceKey(text));
        return choice === undefined ? { ok: false, code: 'choiceUnknown', text } : readAs(choice);
      };
    }
  }
}

const choiceKey = (text: string): string => toHalfWidth(text).replace(/\s/g, '');

const choicesOf = ({ choices = [], words = {} }: SchemaColumn): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(words).flatMap(([choice, others]) =>
      others.map((word): [string, string] => [choiceKey(word), choice]),
    ),
    ...choices.map((choice): [string, string] => [choiceKey(choice), choice]),
  ]);

/** Longer texts are no date, and are not worth the look. */
const longestDate = 60;

/** A day; a time of day is dropped. What people read in different ways (6月前) is not taken for a day. */
function readDate(cell: ReadCell, year: number): CellReading {
  if (isDate(cell) && fromSerial(cell.serial) !== null) return readAs(Math.floor(cell.serial));
  const content = typeof cell === 'object' ? cellText(cell) : cell;
  if (typeof content === 'string' && content.length > longestDate) {
    return { ok: false, code: 'dateUnreadable', text: cellText(cell) };
  }
  const reading = readDateCell({ content, isDate: false }, { year });
  const date = reading.kind === 'text' || reading.kind === 'number' ? reading.date : null;
  const serial = date === null ? null : toSerial(date);
  return serial === null ? { ok: false, code: 'dateUnreadable', text: cellText(cell) } : readAs(serial);
}

function readNumber(cell: ReadCell): CellReading {
  const text = cellText(cell);
  const plain = toHalfWidth(text).replace(/[\s,]/g, '');
  const number = typeof cell === 'number' ? cell : Number(/^[-+]?\d*\.?\d+$/.test(plain) ? plain : Number.NaN);
  return Number.isFinite(number) ? readAs(number) : { ok: false, code: 'numberUnreadable', text };
}
