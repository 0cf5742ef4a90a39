/** The text of a cell's v element -> its value, by the cell's type (ECMA-376 part 1, 18.18.11 ST_CellType). */
import type { CellError, CellValue } from '../workbook';
import { decodeXstring } from '../xml/escape';
import { serialOfIsoDate } from './isoDate';

export interface ValueContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
  /** Told of a text that is not what the type says. */
  readonly ignored: (text: string) => void;
}

const errors: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);
const isKnownError = (text: string): text is CellError['error'] => errors.has(text);

/** Newer errors (#SPILL!, #CALC! …) are what older Excel shows for them. */
function errorOf(text: string): CellError {
  return { error: isKnownError(text) ? text : '#VALUE!' };
}

/** A number that is none and a date that is none are kept as the text they are; a missing shared string is empty. */
export function readCellValue(type: string, text: string, context: ValueContext): CellValue {
  switch (type) {
    case 's': {
      const shared = context.sharedStrings[Number(text)];
      if (shared === undefined) context.ignored(text);
      return shared ?? null;
    }
    case 'str':
    case 'inlineStr':
      return decodeXstring(text);
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return errorOf(text.trim());
    case 'd':
      return serialOfIsoDate(text, context.date1904) ?? text;
    default: {
      const trimmed = text.trim();
      if (trimmed === '') return null;
      const number = Number(trimmed);
      if (Number.isFinite(number)) return number;
      context.ignored(trimmed);
      return text;
    }
  }
}
