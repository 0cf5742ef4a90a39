/**
 * Unpacks a DEFLATE stream (RFC 1951) into an array of a known size.
 *
 * Returned sheets unpack to nearly twenty times their size: most of the work is copying repeats, which a general library
 * does byte by byte and without knowing where the output ends. Here long ones are copied as a block, and a stream that
 * gives more than it should is stopped there. Unpacking is the largest part of reading a return (docs/adr/0009).
 */

import { emptyCode, longCode, rootMask, setCode, type HuffmanCode } from './huffmanCode';

/** Section 3.2.5: lengths and distances are a base and some bits more. */
const lengthBases = Uint16Array.of(
  ...[
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ],
);
const lengthBits = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
);
const distanceBits = Uint8Array.from({ length: 30 }, (_, symbol) => Math.max(0, (symbol >> 1) - 1));
const distanceBases = Uint16Array.from({ length: 30 }, (_, symbol) =>
  symbol < 4 ? symbol + 1 : ((2 + (symbol & 1)) << ((symbol >> 1) - 1)) + 1,
);

/** Section 3.2.7: the order in which the lengths of the code for code lengths stand. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/** Section 3.2.6. */
const fixedLengths = Uint8Array.from({ length: 288 + 30 }, (_, at) =>
  at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : at < 288 ? 8 : 5,
);

const codes = { literals: emptyCode(), distances: emptyCode(), lengths: emptyCode() } as const;
const codeLengths = new Uint8Array(320);

/** From this length on the call that copies a block takes less time than a loop. */
const blockCopy = 40;

/**
 * Where the stream is read. The lowest `count` bits of `bits` stand before byte `at`; what is above them is the beginning
 * of that byte, which filling up again does not change.
 */
interface Reader {
  at: number;
  bits: number;
  count: number;
}

/** Makes it at least 24 bits. Behind the end there are zeros; whoever takes those is found out by {@link isPastEnd}. */
function fill(packed: Uint8Array, reader: Reader): void {
  const { at, count } = reader;
  reader.bits |= word(packed, at) << count;
  reader.at = at + ((31 - count) >> 3);
  reader.count = count | 24;
}

const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);

function drop(reader: Reader, used: number): void {
  reader.bits >>>= used;
  reader.count -= used;
}

/** Up to 24 bits. */
function take(packed: Uint8Array, reader: Reader, wanted: number): number {
  fill(packed, reader);
  const value = reader.bits & ((1 << wanted) - 1);
  drop(reader, wanted);
  return value;
}

/** Bits that are held but not taken do not count. */
const isPastEnd = (packed: Uint8Array, { at, count }: Reader): boolean => at - (count >> 3) > packed.length;

/** -1 when no code is like that. */
function takeSymbol(packed: Uint8Array, reader: Reader, code: HuffmanCode): number {
  fill(packed, reader);
  const entry = (code.root[reader.bits & rootMask] ?? 0) || longCode(code, reader.bits);
  drop(reader, entry & 15);
  return entry === 0 ? -1 : entry >> 4;
}

/** Section 3.2.7: the two codes of a block that brings its own. False when they are none. */
function readCodes(packed: Uint8Array, reader: Reader): boolean {
  const literals = take(packed, reader, 5) + 257;
  const distances = take(packed, reader, 5) + 1;
  const lengths = take(packed, reader, 4) + 4;
  codeLengths.fill(0);
  for (let i = 0; i < lengths; i += 1) codeLengths[lengthOrder[i] ?? 0] = take(packed, reader, 3);
  if (literals > 286 || distances > 30 || !setCode(codes.lengths, codeLengths, 0, 19)) return false;
  const all = literals + distances;
  for (let at = 0; at < all;) {
    const symbol = takeSymbol(packed, reader, codes.lengths);
    if (symbol < 0 || (symbol === 16 && at === 0)) return false;
    const value = symbol < 16 ? symbol : symbol === 16 ? (codeLengths[at - 1] ?? 0) : 0;
    const times = timesOf(symbol, packed, reader);
    if (at + times > all) return false;
    codeLengths.fill(value, at, at + times);
    at += times;
  }
  return setCode(codes.literals, codeLengths, 0, literals) && setCode(codes.distances, codeLengths, literals, all);
}

/** 16 repeats the last length, 17 and 18 a zero. */
function timesOf(symbol: number, packed: Uint8Array, reader: Reader): number {
  if (symbol < 16) return 1;
  if (symbol === 16) return 3 + take(packed, reader, 2);
  return symbol === 17 ? 3 + take(packed, reader, 3) : 11 + take(packed, reader, 7);
}

/** Section 3.2.4: bytes as they are. */
function copyStored(packed: Uint8Array, reader: Reader, out: Uint8Array, length: number): number {
  const start = reader.at - (reader.count >> 3) + 4;
  const sizes = word(packed, start - 4);
  const size = sizes & 0xffff;
  if ((size ^ (sizes >>> 16)) !== 0xffff || start + size > packed.length || length + size > out.length) return -1;
  out.set(packed.subarray(start, start + size), length);
  reader.at = start + size;
  reader.bits = 0;
  reader.count = 0;
  return length + size;
}

/**
 * What one block holds, to its end. One long function on purpose, with its state in local variables: it goes through all
 * that is packed, and calls would cost more than what they do.
 */
function inflateBlock(packed: Uint8Array, reader: Reader, out: Uint8Array, from: number): number {
  const { literals, distances } = codes;
  const literalRoot = literals.root;
  const distanceRoot = distances.root;
  const end = out.length;
  // Behind the end of a broken stream there are zeros for ever.
  const lastByte = packed.length + 8;
  let { at, bits, count } = reader;
  let length = from;
  while (at <= lastByte) {
    bits |=
      ((packed[at] ?? 0) |
        ((packed[at + 1] ?? 0) << 8) |
        ((packed[at + 2] ?? 0) << 16) |
        ((packed[at + 3] ?? 0) << 24)) <<
      count;
    at += (31 - count) >> 3;
    count |= 24;
    let entry = (literalRoot[bits & rootMask] ?? 0) || longCode(literals, bits);
    if (entry === 0) return -1;
    bits >>>= entry & 15;
    count -= entry & 15;
    const symbol = entry >> 4;
    if (symbol < 256) {
      if (length === end) return -1;
      out[length] = symbol;
      length += 1;
      continue;
    }
    if (symbol === 256) {
      reader.at = at;
      reader.bits = bits;
      reader.count = count;
      return length;
    }
    if (symbol > 285) return -1;
    // Of the 24 bits at least nine are left, and at most five are needed.
    let more = lengthBits[symbol - 257] ?? 0;
    const copyEnd = length + (lengthBases[symbol - 257] ?? 0) + (bits & ((1 << more) - 1));
    bits >>>= more;
    count -= more;

    bits |=
      ((packed[at] ?? 0) |
        ((packed[at + 1] ?? 0) << 8) |
        ((packed[at + 2] ?? 0) << 16) |
        ((packed[at + 3] ?? 0) << 24)) <<
      count;
    at += (31 - count) >> 3;
    count |= 24;
    entry = (distanceRoot[bits & rootMask] ?? 0) || longCode(distances, bits);
    if (entry === 0) return -1;
    bits >>>= entry & 15;
    count -= entry & 15;
    more = distanceBits[entry >> 4] ?? 0;
    if (count < more) {
      bits |= ((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)) << count;
      at += 2;
      count += 16;
    }
    const distance = (distanceBases[entry >> 4] ?? 0) + (bits & ((1 << more) - 1));
    bits >>>= more;
    count -= more;

    let source = length - distance;
    if (source < 0 || copyEnd > end) return -1;
    if (copyEnd - length >= blockCopy && distance >= copyEnd - length) {
      out.copyWithin(length, source, source + copyEnd - length);
    } else if (distance >= 4 && copyEnd + 4 <= end) {
      // Up to three bytes too many, which what comes next overwrites: fewer steps whose number cannot be foreseen.
      do {
        out[length] = out[source] ?? 0;
        out[length + 1] = out[source + 1] ?? 0;
        out[length + 2] = out[source + 2] ?? 0;
        out[length + 3] = out[source + 3] ?? 0;
        length += 4;
        source += 4;
      } while (length < copyEnd);
    } else {
      for (; length < copyEnd; length += 1) {
        out[length] = out[source] ?? 0;
        source += 1;
      }
    }
    length = copyEnd;
  }
  return -1;
}

/**
 * @param out as long as what is packed should be; what is in it does not matter
 * @returns how many bytes came out; -1 when it is no DEFLATE stream, ends too early, or gives more than `out` holds
 */
export function inflateInto(packed: Uint8Array, out: Uint8Array): number {
  const reader: Reader = { at: 0, bits: 0, count: 0 };
  let length = 0;
  for (let isLast = false; !isLast;) {
    isLast = take(packed, reader, 1) === 1;
    const kind = take(packed, reader, 2);
    if (kind === 0) length = copyStored(packed, reader, out, length);
    else if (kind === 1) {
      setCode(codes.literals, fixedLengths, 0, 288);
      setCode(codes.distances, fixedLengths, 288, 318);
      length = inflateBlock(packed, reader, out, length);
    } else if (kind === 2 && readCodes(packed, reader)) length = inflateBlock(packed, reader, out, length);
    else return -1;
    if (length < 0 || isPastEnd(packed, reader)) return -1;
  }
  return length;
}
