/** Cuts the text of a list entry into titles, document numbers, brackets, separators and what is left. */
import { closingBrackets, documentNumberAt, openingBrackets, type DocumentNumber } from './documentNumber';

export type EntryToken =
  /** What stands between 《 and its 》, marks within it included. */
  | { readonly kind: 'title'; readonly text: string; readonly closed: boolean }
  | { readonly kind: 'number'; readonly number: DocumentNumber }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** 、，； or a tab between the cells of a table. */
  | { readonly kind: 'separator'; readonly sign: string }
  /** 。！？： */
  | { readonly kind: 'sentence' }
  | { readonly kind: 'text'; readonly text: string };

const separators = '、，,；;\t';
const sentenceMarks = '。！!？?：:';

interface TitleEnd {
  /** Zero-based place behind the title. */
  readonly end: number;
  readonly closed: boolean;
}

/** @param lastClosing place of the last 》 of the text */
function titleEnd(text: string, at: number, lastClosing: number): TitleEnd {
  let depth = 0;
  for (let index = at; index <= lastClosing; index += 1) {
    const sign = text[index];
    if (sign === '《') depth += 1;
    else if (sign === '》') depth -= 1;
    if (depth === 0) return { end: index + 1, closed: true };
  }
  // More were opened than closed: what the last one closes, else all there is before the document number.
  return { end: at < lastClosing ? lastClosing + 1 : endWithoutClosing(text, at), closed: false };
}

function endWithoutClosing(text: string, at: number): number {
  for (let index = at + 1; index < text.length; index += 1) {
    if (text[index] === '《' || text[index] === '\t') return index;
    const number = documentNumberAt(text, index, at + 1);
    if (number === null) continue;
    // The bracket around the number is not the title's.
    const before = text[number.start - 1] ?? '';
    return openingBrackets.includes(before) ? number.start - 1 : number.start;
  }
  return text.length;
}

/** True when a 《 waits for its 》. */
export const isOpenTitle = (text: string): boolean => {
  let depth = 0;
  for (const sign of text) {
    if (sign === '《') depth += 1;
    else if (sign === '》') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
};

/** Never throws; takes time in proportion to the text. Nothing is lost but marks that close nothing. */
export function entryTokens(text: string): EntryToken[] {
  const tokens: EntryToken[] = [];
  const lastClosing = text.lastIndexOf('》');
  let start = 0;
  const flush = (end: number): void => {
    const piece = text.slice(start, end).trim();
    if (piece !== '') tokens.push({ kind: 'text', text: piece });
  };
  let at = 0;
  const take = (token: EntryToken | null, from: number, end: number): void => {
    flush(from);
    if (token !== null) tokens.push(token);
    start = end;
    at = end;
  };
  while (at < text.length) {
    const sign = text[at] ?? '';
    const number = documentNumberAt(text, at, start);
    if (number !== null) take({ kind: 'number', number }, number.start, number.end);
    else if (sign === '《') {
      const { end, closed } = titleEnd(text, at, lastClosing);
      const inner = text.slice(at + 1, end - 1 > at && text[end - 1] === '》' ? end - 1 : end);
      take({ kind: 'title', text: inner.trim(), closed }, at, end);
    } else if (sign === '》') take(null, at, at + 1);
    else if (openingBrackets.includes(sign)) take({ kind: 'open' }, at, at + 1);
    else if (closingBrackets.includes(sign)) take({ kind: 'close' }, at, at + 1);
    else if (separators.includes(sign)) take({ kind: 'separator', sign }, at, at + 1);
    else if (sentenceMarks.includes(sign)) take({ kind: 'sentence' }, at, at + 1);
    else at += 1;
  }
  flush(text.length);
  return tokens;
}
