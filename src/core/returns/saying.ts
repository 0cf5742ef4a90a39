/**
 * A fingerprint of all that a file says, entry by entry. Entries are added up, so their order does not matter and no list
 * of them is kept: a merge of hundreds of files adds tens of thousands. Not for secrets.
 */
import type { SentCell } from './baseline';

const { imul } = Math;

export interface Saying {
  /** Two sums of 32 bits, and how many entries they hold. */
  a: number;
  b: number;
  count: number;
}

export const newSaying = (): Saying => ({ a: 0, b: 0, count: 0 });

/** Adds one entry: what a row says in a column. Values of different types differ, as 1 and '1'. */
export function addEntry(into: Saying, row: string, column: string, value: SentCell): void {
  const text = String(value);
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const mix = (part: string): void => {
    for (let at = 0; at < part.length; at += 1) {
      const unit = part.charCodeAt(at);
      a = imul(a ^ unit, 0x01000193);
      b = imul(b ^ unit, 0x85ebca6b);
      b ^= b >>> 13;
    }
    // Where one part ends and the next begins.
    a = imul(a ^ 0x10000, 0x01000193);
  };
  mix(row);
  mix(column);
  mix(typeof value);
  mix(text);
  a = imul(a ^ (b >>> 15), 0xc2b2ae35);
  b = imul(b ^ (a >>> 13), 0x27d4eb2f);
  into.a = (into.a + (a ^ (a >>> 16))) | 0;
  into.b = (into.b + (b ^ (b >>> 15))) | 0;
  into.count += 1;
}

/** The fingerprint as text. */
export const sayingText = ({ a, b, count }: Saying): string =>
  `${(a >>> 0).toString(16).padStart(8, '0')}${(b >>> 0).toString(16).padStart(8, '0')}:${String(count)}`;
