/**
 * The rows of a worksheet part in one pass over its characters (ECMA-376 part 1, 18.3.1.80 sheetData).
 *
 * One long function on purpose: it looks at every character of every return, and calls, closures and regular expressions
 * would each cost more than the work itself. What is not exactly what programs write ends it by Declined.
 */
import type { ReadCell, ReadRow } from '../../core/returns';
import { serialOfIsoDate } from '../xlsx/cells/isoDate';
import { maxColumns, maxRows } from '../xlsx/workbook';
import { serialOfNumber } from './dateFormats';
import { Declined } from './declined';
import { limits } from './limits';
import { FailedReading, damaged } from './readFailure';
import { decodeCellText, isPlain, richText } from './sheetText';

export interface SheetContext {
  readonly part: string;
  /** Of the elements, with its colon, or ''. */
  readonly prefix: string;
  readonly sharedTexts: readonly string[];
  /** By the style of a cell: 1 where its number is a date. */
  readonly dateStyles: Uint8Array;
  readonly date1904: boolean;
  /** Places in rows that may still be handed over; what this sheet takes is subtracted. */
  readonly cells: { left: number };
}

const char = { tab: 9, lf: 10, cr: 13, blank: 32, quote: 34, apostrophe: 39, minus: 45, slash: 47, less: 60 } as const;
const equals = 61;
const greater = 62;

/** Types of cells by their first letter, and by the third where two share it: 's' and 'str'. */
type CellType = 'number' | 'shared' | 'boolean' | 'error' | 'formulaText' | 'inline' | 'date';
const typeOf: ReadonlyMap<string, CellType> = new Map([
  ['n', 'number'],
  ['s', 'shared'],
  ['b', 'boolean'],
  ['e', 'error'],
  ['str', 'formulaText'],
  ['inlineStr', 'inline'],
  ['d', 'date'],
]);

const numeral = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** @param from offset after the tag that opens sheetData @throws FailedReading, Declined */
export function readSheetRows(xml: string, from: number, context: SheetContext): { rows: ReadRow[]; end: number } {
  const { part, prefix, sharedTexts, dateStyles, date1904, cells: budget } = context;
  const skip = prefix.length;
  const plain = isPlain(xml, from);
  const rows: ReadRow[] = [];

  let line = 0;
  let hidden = false;
  let lineKnown = true;
  let cells: ReadCell[] = [];
  let lastColumn = -1;
  let inRow = false;
  let at = from;

  for (;;) {
    at = xml.indexOf('<', at);
    if (at === -1) throw damaged(part);
    let code = xml.charCodeAt(at + 1);

    if (code === char.slash) {
      const name = at + 2 + skip;
      const isRow = xml.startsWith('row', name);
      if (skip > 0 && !xml.startsWith(prefix, at + 2)) throw new Declined('foreign element');
      if (isRow && inRow) {
        if (cells.length > 0) rows.push({ line, hidden, cells });
        inRow = false;
        at = name + 3;
        continue;
      }
      if (!isRow && !inRow && xml.startsWith('sheetData', name)) return { rows, end: name };
      throw damaged(part);
    }

    if (skip > 0 && !xml.startsWith(prefix, at + 1)) throw new Declined('foreign element');
    let p = at + 1 + skip;
    const isCell = xml.charCodeAt(p) === 99;
    if (isCell) p += 1;
    else if (xml.startsWith('row', p)) p += 3;
    else throw new Declined('unusual element');
    if (isCell !== inRow) throw damaged(part);

    // Attributes of a row or a cell.
    let column = lastColumn + 1;
    let style = 0;
    let type: CellType = 'number';
    let isEmpty = false;
    if (!isCell) {
      line += 1;
      lineKnown = false;
      hidden = false;
      cells = [];
      lastColumn = -1;
      inRow = true;
    }
    for (;;) {
      code = xml.charCodeAt(p);
      if (code === char.blank || code === char.lf || code === char.cr || code === char.tab) {
        p += 1;
        continue;
      }
      if (code === greater) {
        p += 1;
        break;
      }
      if (code === char.slash) {
        if (xml.charCodeAt(p + 1) !== greater) throw damaged(part);
        isEmpty = true;
        p += 2;
        break;
      }
      const nameStart = p;
      while (code !== equals) {
        // Blanks about the '=' and the end of the text end up here.
        if (!(code > char.blank && code !== greater && code !== char.less)) throw new Declined('unusual attribute');
        p += 1;
        code = xml.charCodeAt(p);
      }
      const nameLength = p - nameStart;
      const quote = xml.charCodeAt(p + 1);
      if (quote !== char.quote && quote !== char.apostrophe) throw damaged(part);
      p += 2;
      const key = nameLength === 1 ? xml.charCodeAt(nameStart) : 0;
      if (key === 114 /* r */) {
        let letters = 0;
        let digits = 0;
        code = xml.charCodeAt(p);
        while (code > 64) {
          letters = letters * 26 + (code & 31);
          p += 1;
          code = xml.charCodeAt(p);
        }
        while (code > 47 && code < 58) {
          digits = digits * 10 + code - 48;
          p += 1;
          code = xml.charCodeAt(p);
        }
        if (code !== quote || digits < 1 || digits > maxRows) throw new Declined('unusual reference');
        if (isCell) {
          // A row that does not say its number has that of its cells.
          if (digits !== line) {
            if (lineKnown || cells.length > 0 || digits < line) throw new Declined('cell of another row');
            line = digits;
          }
          lineKnown = true;
          column = letters - 1;
        } else {
          if (letters !== 0 || digits < line) throw new Declined('rows out of order');
          line = digits;
          lineKnown = true;
        }
      } else if (key === 115 /* s */) {
        style = 0;
        code = xml.charCodeAt(p);
        while (code > 47 && code < 58) {
          style = style * 10 + code - 48;
          p += 1;
          code = xml.charCodeAt(p);
        }
        if (code !== quote) throw new Declined('unusual style');
      } else {
        const end = xml.indexOf(quote === char.quote ? '"' : "'", p);
        if (end === -1) throw damaged(part);
        if (key === 116 /* t */ && isCell) {
          const known = end - p === 1 && xml.charCodeAt(p) === 115 ? 'shared' : typeOf.get(xml.slice(p, end));
          if (known === undefined) throw new Declined('unusual cell type');
          type = known;
        } else if (nameLength === 6 && !isCell && xml.startsWith('hidden', nameStart)) {
          const value = xml.slice(p, end);
          hidden = value === '1' || value === 'true';
        }
        p = end;
      }
      p += 1;
    }

    if (!isCell) {
      if (isEmpty) inRow = false;
      at = p;
      continue;
    }
    if (column <= lastColumn || column >= maxColumns) throw new Declined('cells out of order');
    if (line > maxRows) throw new Declined('too many rows');
    lastColumn = column;
    at = p;
    if (isEmpty) continue;

    // What is in the cell: f, v, is.
    let valueStart = -1;
    let valueEnd = -1;
    let inline: string | undefined;
    for (;;) {
      at = xml.indexOf('<', at);
      if (at === -1) throw damaged(part);
      const closes = xml.charCodeAt(at + 1) === char.slash;
      const name = at + (closes ? 2 : 1) + skip;
      if (skip > 0 && !xml.startsWith(prefix, name - skip)) throw new Declined('foreign element');
      code = xml.charCodeAt(name);
      if (closes) {
        if (code !== 99 || xml.charCodeAt(name + 1) !== greater) throw damaged(part);
        at = name + 2;
        break;
      }
      let open = name + 1;
      if (xml.charCodeAt(open) !== greater) {
        open = xml.indexOf('>', open);
        if (open === -1) throw damaged(part);
      }
      if (code === 118 /* v */ || code === 102 /* f */) {
        at = open + 1;
        if (xml.charCodeAt(open - 1) === char.slash) continue;
        const end = xml.indexOf('<', at);
        if (end === -1 || xml.charCodeAt(end + 1) !== char.slash || xml.charCodeAt(end + 2 + skip) !== code) {
          throw new Declined('markup in a value');
        }
        if (code === 118) {
          valueStart = at;
          valueEnd = end;
        }
        at = end + 3 + skip;
        if (xml.charCodeAt(at) !== greater) throw damaged(part);
      } else if (code === 105 && xml.charCodeAt(name + 1) === 115 /* is */) {
        if (xml.charCodeAt(open - 1) === char.slash) {
          at = open + 1;
          continue;
        }
        const found = richText(xml, open + 1, prefix, `${prefix}is`, part);
        inline = found.text;
        at = found.end + 4 + skip;
      } else throw new Declined('unusual element');
    }

    // The value, by the type.
    let value: ReadCell = null;
    if (inline !== undefined) value = inline;
    else if (valueStart !== -1 && valueEnd > valueStart) {
      if (type === 'shared' || type === 'number') {
        let number = 0;
        p = valueStart;
        code = xml.charCodeAt(p);
        const negative = code === char.minus;
        if (negative) p += 1;
        const digitsStart = p;
        for (; p < valueEnd; p += 1) {
          code = xml.charCodeAt(p);
          if (code < 48 || code > 57) break;
          number = number * 10 + code - 48;
        }
        // Whole numbers of up to fifteen digits are exact this way; the rest is left to the platform.
        if (p === valueEnd && p > digitsStart && p - digitsStart < 16) {
          if (negative && number !== 0) number = -number;
        } else {
          const text = xml.slice(valueStart, valueEnd).trim();
          number = text === '' ? NaN : Number(text);
          if (text !== '' && (!numeral.test(text) || !Number.isFinite(number))) throw new Declined('unusual number');
          if (number === 0) number = 0;
        }
        if (type === 'shared') {
          const text = sharedTexts[number];
          if (text === undefined) throw damaged(part);
          value = text;
        } else if (!Number.isNaN(number)) {
          const serial = dateStyles[style] === 1 ? serialOfNumber(number, date1904) : undefined;
          value = serial === undefined ? number : { serial };
        }
      } else {
        const raw = xml.slice(valueStart, valueEnd);
        const text = plain ? raw : decodeCellText(raw);
        if (type === 'formulaText' || type === 'inline') value = text;
        else if (type === 'error') value = { error: text.trim() };
        else if (type === 'boolean') {
          const word = text.trim();
          if (word !== '0' && word !== '1' && word !== 'true' && word !== 'false')
            throw new Declined('unusual boolean');
          value = word === '1' || word === 'true';
        } else {
          const serial = serialOfIsoDate(text, false);
          if (serial === undefined) throw new Declined('unusual date');
          value = { serial };
        }
      }
    }
    // A text without letters is what a formula gives for "nothing": an empty cell to a reader of values.
    if (value === null || value === '') continue;
    budget.left -= column + 1 - cells.length;
    if (budget.left < 0) throw new FailedReading({ code: 'tooManyCells', facts: { limit: limits.cells } });
    while (cells.length < column) cells.push(null);
    cells.push(value);
  }
}
