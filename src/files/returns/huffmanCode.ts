/** The codes of a DEFLATE stream (RFC 1951, 3.2.1 and 3.2.2): frequent symbols take few bits. */

export interface HuffmanCode {
  /** By the next `rootBits` bits of the stream: symbol << 4 | length; 0 where no code of at most `rootBits` begins so. */
  readonly root: Uint16Array;
  /** How many codes there are of each length, 0 to 15. */
  readonly counts: Uint16Array;
  /** Symbols by length, then by number. */
  readonly symbols: Uint16Array;
}

/** Codes this long or shorter, nearly all that occur, are found in one step; a larger table takes longer to fill. */
export const rootBits = 10;
export const rootMask = (1 << rootBits) - 1;
const longestCode = 15;

export const emptyCode = (): HuffmanCode => ({
  root: new Uint16Array(1 << rootBits),
  counts: new Uint16Array(longestCode + 1),
  symbols: new Uint16Array(288),
});

const offsets = new Uint16Array(longestCode + 2);

/**
 * Section 3.2.2: codes of one length are consecutive, in the order of their symbols.
 *
 * @returns false when there are more codes of some length than that leaves room for
 */
export function setCode(
  { root, counts, symbols }: HuffmanCode,
  lengths: Uint8Array,
  from: number,
  to: number,
): boolean {
  counts.fill(0);
  for (let at = from; at < to; at += 1) counts[lengths[at] ?? 0] = (counts[lengths[at] ?? 0] ?? 0) + 1;
  counts[0] = 0;
  let room = 1;
  for (let length = 1; length <= longestCode; length += 1) {
    const count = counts[length] ?? 0;
    room = room * 2 - count;
    if (room < 0) return false;
    offsets[length + 1] = (offsets[length] ?? 0) + count;
  }
  for (let at = from; at < to; at += 1) {
    const length = lengths[at] ?? 0;
    if (length === 0) continue;
    const place = offsets[length] ?? 0;
    symbols[place] = at - from;
    offsets[length] = place + 1;
  }
  offsets.fill(0);
  root.fill(0);
  let next = 0;
  let code = 0;
  for (let length = 1; length <= rootBits; length += 1) {
    for (let count = counts[length] ?? 0; count > 0; count -= 1) {
      const entry = ((symbols[next] ?? 0) << 4) | length;
      // The stream has the bits of a code from the highest on, all else from the lowest.
      for (let at = reversed(code, length); at <= rootMask; at += 1 << length) root[at] = entry;
      next += 1;
      code += 1;
    }
    code <<= 1;
  }
  return true;
}

function reversed(code: number, length: number): number {
  let rest = code;
  let bits = 0;
  for (let i = 0; i < length; i += 1) {
    bits = (bits << 1) | (rest & 1);
    rest >>= 1;
  }
  return bits;
}

/** A code longer than `rootBits`, bit by bit: symbol << 4 | length, or 0 when no code is like that. */
export function longCode({ counts, symbols }: HuffmanCode, bits: number): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= longestCode; length += 1) {
    code |= (bits >>> (length - 1)) & 1;
    const count = counts[length] ?? 0;
    if (code - count < first) return ((symbols[index + code - first] ?? 0) << 4) | length;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return 0;
}
