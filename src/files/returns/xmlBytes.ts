/**
 * Looking for things in the bytes of an XML part. The parts with the cells are mostly tags and numbers: turning them into a
 * string first would take longer than reading them.
 */
import { decodeXml } from '../xlsx/package/decodeXml';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Up to here characters are put together one by one, which is faster than asking the decoder. */
const shortText = 12;

/** Of bytes that are known to be ASCII: attribute values, numbers. */
export function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > shortText) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Of UTF-8. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}

const mark = [0xef, 0xbb, 0xbf] as const;

/** The part as UTF-8 without byte order mark, whatever encoding it declares; usually the same bytes. */
export function utf8Of(bytes: Uint8Array): Uint8Array {
  const start = mark.every((byte, i) => bytes[i] === byte) ? mark.length : 0;
  if (bytes[start] === 0x3c && bytes[start + 1] !== 0) {
    const head = asciiOf(bytes, start, Math.min(start + 200, bytes.length));
    const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? 'utf-8';
    if (/^utf-?8$/i.test(declared)) return start === 0 ? bytes : bytes.subarray(start);
  }
  return bytesOf(decodeXml(bytes));
}

/** Up to here a loop is faster than the call that looks for a byte in a long stretch. */
const shortStretch = 24;

/** Offset of the next '<', or the length. Most stand near; behind a formula of 2,500 characters one does not. */
export function nextTag(bytes: Uint8Array, from: number): number {
  const near = Math.min(from + shortStretch, bytes.length);
  let at = from;
  while (at < near && bytes[at] !== 60) at += 1;
  if (at < near || near === bytes.length) return at;
  const far = bytes.indexOf(60, at);
  return far === -1 ? bytes.length : far;
}

export function standsAt(bytes: Uint8Array, at: number, pattern: Uint8Array): boolean {
  for (let i = 0; i < pattern.length; i += 1) if (bytes[at + i] !== pattern[i]) return false;
  return true;
}

/** Offset of the first occurrence, or -1. */
export function findBytes(bytes: Uint8Array, pattern: Uint8Array, from: number): number {
  const first = pattern[0] ?? 0;
  const last = bytes.length - pattern.length;
  for (let at = bytes.indexOf(first, from); at !== -1 && at <= last; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, at, pattern)) return at;
  }
  return -1;
}
