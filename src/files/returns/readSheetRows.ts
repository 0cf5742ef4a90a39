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
import { decodeCellText, richText } from './sheetText';
import { asciiOf, bytesOf, findBytes, nextTag, standsAt, textOf } from './xmlBytes';

export interface SheetContext {
  readonly part: string;
  /** Of the elements, with its colon, or ''. */
  readonly prefix: Uint8Array;
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

const words = { row: bytesOf('row'), sheetData: bytesOf('sheetData'), hidden: bytesOf('hidden') } as const;
const closingInline = bytesOf('is>');

const numeral = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** The text of an `is`, and the offset after its closing tag. */
function inlineText(xml: Uint8Array, from: number, { prefix, part }: SheetContext): { text: string; end: number } {
  const close = findBytes(xml, closingInline, from);
  if (close === -1) throw damaged(part);
  const end = close + closingInline.length;
  const name = asciiOf(prefix, 0, prefix.length);
  return { text: richText(textOf(xml, from, end), 0, name, `${name}is`, part).text, end };
}

/**
 * @param xml UTF-8
 * @param from offset after the tag that opens sheetData
 * @throws FailedReading, Declined
 */
export function readSheetRows(xml: Uint8Array, from: number, context: SheetContext): { rows: ReadRow[]; end: number } {
  const { part, prefix, sharedTexts, dateStyles, date1904, cells: budget } = context;
  const skip = prefix.length;
  const { length } = xml;
  const rows: ReadRow[] = [];

  let line = 0;
  let hidden = false;
  let lineKnown = true;
  let cells: ReadCell[] = [];
  let lastColumn = -1;
  let inRow = false;
  let at = from;

  for (;;) {
    at = nextTag(xml, at);
    if (at === length) throw damaged(part);
    let code = xml[at + 1] ?? 0;

    if (code === char.slash) {
      const name = at + 2 + skip;
      const isRow = standsAt(xml, name, words.row);
      if (skip > 0 && !standsAt(xml, at + 2, prefix)) throw new Declined('foreign element');
      if (isRow && inRow) {
        if (cells.length > 0) rows.push({ line, hidden, cells });
        inRow = false;
        at = name + 3;
        continue;
      }
      if (!isRow && !inRow && standsAt(xml, name, words.sheetData)) return { rows, end: name };
      throw damaged(part);
    }

    if (skip > 0 && !standsAt(xml, at + 1, prefix)) throw new Declined('foreign element');
    let p = at + 1 + skip;
    const isCell = xml[p] === 99;
    if (isCell) p += 1;
    else if (standsAt(xml, p, words.row)) p += 3;
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
      code = xml[p] ?? 0;
      if (code === char.blank || code === char.lf || code === char.cr || code === char.tab) {
        p += 1;
        continue;
      }
      if (code === greater) {
        p += 1;
        break;
      }
      if (code === char.slash) {
        if (xml[p + 1] !== greater) throw damaged(part);
        isEmpty = true;
        p += 2;
        break;
      }
      const nameStart = p;
      while (code !== equals) {
        // Blanks about the '=' and the end of the text end up here.
        if (!(code > char.blank && code !== greater && code !== char.less)) throw new Declined('unusual attribute');
        p += 1;
        code = xml[p] ?? 0;
      }
      const nameLength = p - nameStart;
      const quote = xml[p + 1] ?? 0;
      if (quote !== char.quote && quote !== char.apostrophe) throw damaged(part);
      p += 2;
      const key = nameLength === 1 ? xml[nameStart] : 0;
      if (key === 114 /* r */) {
        let letters = 0;
        let digits = 0;
        code = xml[p] ?? 0;
        while (code > 64) {
          letters = letters * 26 + (code & 31);
          p += 1;
          code = xml[p] ?? 0;
        }
        while (code > 47 && code < 58) {
          digits = digits * 10 + code - 48;
          p += 1;
          code = xml[p] ?? 0;
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
        code = xml[p] ?? 0;
        while (code > 47 && code < 58) {
          style = style * 10 + code - 48;
          p += 1;
          code = xml[p] ?? 0;
        }
        if (code !== quote) throw new Declined('unusual style');
      } else {
        let end = p;
        while (end < length && xml[end] !== quote) end += 1;
        if (key === 116 /* t */ && isCell) {
          const known = end - p === 1 && xml[p] === 115 ? 'shared' : typeOf.get(asciiOf(xml, p, end));
          if (known === undefined) throw new Declined('unusual cell type');
          type = known;
        } else if (nameLength === 6 && !isCell && standsAt(xml, nameStart, words.hidden)) {
          hidden = xml[p] === 49 || xml[p] === 116;
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
      at = nextTag(xml, at);
      if (at === length) throw damaged(part);
      const closes = xml[at + 1] === char.slash;
      const name = at + (closes ? 2 : 1) + skip;
      if (skip > 0 && !standsAt(xml, name - skip, prefix)) throw new Declined('foreign element');
      code = xml[name] ?? 0;
      if (closes) {
        if (code !== 99 || xml[name + 1] !== greater) throw damaged(part);
        at = name + 2;
        break;
      }
      let open = name + 1;
      if (xml[open] !== greater) {
        while (open < length && xml[open] !== greater) open += 1;
      }
      if (code === 118 /* v */ || code === 102 /* f */) {
        at = open + 1;
        if (xml[open - 1] === char.slash) continue;
        const end = nextTag(xml, at);
        if (xml[end + 1] === 33 || xml[end + 1] === 63) throw new Declined('markup in a value');
        if (xml[end + 1] !== char.slash || xml[end + 2 + skip] !== code) throw damaged(part);
        if (code === 118) {
          valueStart = at;
          valueEnd = end;
        }
        at = end + 3 + skip;
        if (xml[at] !== greater) throw damaged(part);
      } else if (code === 105 && xml[name + 1] === 115 /* is */) {
        if (xml[open - 1] === char.slash) {
          at = open + 1;
          continue;
        }
        const found = inlineText(xml, open + 1, context);
        inline = found.text;
        at = found.end;
      } else throw new Declined('unusual element');
    }

    // The value, by the type.
    let value: ReadCell = null;
    if (inline !== undefined) value = inline;
    else if (valueStart !== -1 && valueEnd > valueStart) {
      if (type === 'shared' || type === 'number') {
        let number = 0;
        p = valueStart;
        code = xml[p] ?? 0;
        const negative = code === char.minus;
        if (negative) p += 1;
        const digitsStart = p;
        for (; p < valueEnd; p += 1) {
          code = xml[p] ?? 0;
          if (code < 48 || code > 57) break;
          number = number * 10 + code - 48;
        }
        // Whole numbers of up to fifteen digits are exact this way; the rest is left to the platform.
        if (p === valueEnd && p > digitsStart && p - digitsStart < 16) {
          if (negative && number !== 0) number = -number;
        } else {
          const text = asciiOf(xml, valueStart, valueEnd).trim();
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
        const text = decodeCellText(textOf(xml, valueStart, valueEnd));
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
