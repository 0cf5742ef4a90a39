/**
 * The shared strings part (ECMA-376 part 1, 18.4.9 sst), from its bytes.
 *
 * Nearly every item is `<si><t>text</t></si>`: the characters of all such are put one behind the other and become one
 * string, of which each text is a piece. That takes two thirds of the time of making a string of the part and taking the
 * texts out of it. Items of any other form go to {@link readSharedTexts}, and so does a part that starts unusually.
 */
import { decodeXml } from '../xlsx/package/decodeXml';
import { BrokenXml } from '../xlsx/xml/brokenXml';
import { Declined } from './declined';
import { FailedReading } from './readFailure';
import { readSharedTexts } from './sheetText';
import { bytesOf, findBytes, nextTag, standsAt, textOf, utf8Of } from './xmlBytes';
import { prefixOf, rootOf } from './xmlTags';

/** UTF-16 units of all usual items; a part with more bytes than this is rare, and left to the general reader. */
const units = new Uint16Array(1024 * 1024);
const unitsDecoder = new TextDecoder('utf-16le', { ignoreBOM: true });

const tags = {
  declaration: bytesOf('<?xml'),
  root: bytesOf('<sst'),
  text: bytesOf('<si><t>'),
  spacedText: bytesOf('<si><t xml:space="preserve">'),
  endOfItem: bytesOf('</t></si>'),
  /** Chinese and Japanese Excel puts this behind each text that was typed. */
  phonetics: bytesOf('</t><phoneticPr '),
  closesItem: bytesOf('</si>'),
  closesRoot: bytesOf('</sst>'),
} as const;

const entities = [
  { written: bytesOf('&quot;'), unit: 34 },
  { written: bytesOf('&lt;'), unit: 60 },
  { written: bytesOf('&gt;'), unit: 62 },
  { written: bytesOf('&amp;'), unit: 38 },
  { written: bytesOf('&apos;'), unit: 39 },
] as const;

const char = {
  lf: 10,
  cr: 13,
  blank: 32,
  ampersand: 38,
  slash: 47,
  less: 60,
  greater: 62,
  underscore: 95,
  x: 120,
} as const;

/**
 * @param bytes of the part, in whatever encoding
 * @returns the texts in order, by which cells name them
 * @throws FailedReading, Declined
 */
export function sharedTexts(bytes: Uint8Array, part: string): readonly string[] {
  const xml = utf8Of(bytes);
  const first = firstItem(xml);
  const texts = first === -1 || xml.length > units.length ? null : readUsual(xml, first, part);
  if (texts !== null) return texts;
  const text = decodeXml(bytes);
  const root = rootOf(text, part);
  return readSharedTexts(text, root, prefixOf(text, root), part);
}

const isBlank = (code: number | undefined): boolean => code === char.blank || code === char.lf || code === char.cr;

/** Offset after the root element's tag; -1 when anything but the declaration stands before it, or it has a prefix. */
function firstItem(xml: Uint8Array): number {
  let at = 0;
  if (standsAt(xml, 0, tags.declaration)) at = xml.indexOf(char.greater) + 1;
  while (isBlank(xml[at])) at += 1;
  const after = xml[at + tags.root.length];
  if (!standsAt(xml, at, tags.root) || !(isBlank(after) || after === char.greater)) return -1;
  const end = xml.indexOf(char.greater, at);
  return end === -1 || xml[end - 1] === char.slash ? -1 : end + 1;
}

/** Null when it is not what a shared strings part should be. */
function readUsual(xml: Uint8Array, from: number, part: string): readonly string[] | null {
  /** Of each item where its units end; an unusual one has none. */
  const ends: number[] = [];
  const unusual = new Map<number, string>();
  let length = 0;
  let at = nextTag(xml, from);
  while (!standsAt(xml, at, tags.closesRoot)) {
    const start = startOfText(xml, at);
    const end = start === -1 ? -1 : copyText(xml, start, length);
    const after = end === -1 ? -1 : endOfItem(xml, end);
    if (after === -1) {
      const close = findBytes(xml, tags.closesItem, at);
      if (close === -1) return null;
      const others = unusualTexts(textOf(xml, at, close + tags.closesItem.length), part);
      if (others === null) return null;
      for (const text of others) {
        unusual.set(ends.length, text);
        ends.push(length);
      }
      at = close + tags.closesItem.length;
    } else {
      length = copied;
      ends.push(length);
      at = after;
    }
    at = nextTag(xml, at);
    if (at === xml.length) return null;
  }
  return pieces(unitsDecoder.decode(units.subarray(0, length)), ends, unusual);
}

/** Null when it cannot be read by itself; what is wrong with the part the general reader says. */
function unusualTexts(item: string, part: string): readonly string[] | null {
  try {
    return readSharedTexts(`<sst>${item}</sst>`, 0, '', part);
  } catch (error) {
    if (error instanceof Declined || error instanceof FailedReading || error instanceof BrokenXml) return null;
    throw error;
  }
}

function pieces(all: string, ends: readonly number[], unusual: ReadonlyMap<number, string>): readonly string[] {
  let start = 0;
  return ends.map((end, index) => {
    const text = all.slice(start, end);
    start = end;
    return unusual.size === 0 ? text : (unusual.get(index) ?? text);
  });
}

/** Offset of the text of a usual item, -1 of another. */
function startOfText(xml: Uint8Array, at: number): number {
  if (standsAt(xml, at, tags.text)) return at + tags.text.length;
  return standsAt(xml, at, tags.spacedText) ? at + tags.spacedText.length : -1;
}

/** Offset after the item, from where its text ends; -1 when it holds more. */
function endOfItem(xml: Uint8Array, at: number): number {
  if (standsAt(xml, at, tags.endOfItem)) return at + tags.endOfItem.length;
  if (!standsAt(xml, at, tags.phonetics)) return -1;
  const close = xml.indexOf(char.greater, at + tags.phonetics.length) + 1;
  return xml[close - 2] === char.slash && standsAt(xml, close, tags.closesItem) ? close + tags.closesItem.length : -1;
}

/** Where in `units` the last text ends that {@link copyText} has copied. */
let copied = 0;

/**
 * Copies a text of UTF-8 into `units` from offset `to` on, up to the next '<', and sets `copied`.
 *
 * @returns the offset of the '<'; -1 when there is anything in the text that needs a closer look: line ends of Windows,
 *   _xHHHH_, entities other than the five with a name, signs of four bytes, bytes that are no UTF-8
 */
function copyText(xml: Uint8Array, from: number, to: number): number {
  let at = from;
  let length = to;
  for (;;) {
    const byte = xml[at] ?? 0;
    if (byte >= 0xe0) {
      const second = xml[at + 1] ?? 0;
      const third = xml[at + 2] ?? 0;
      const unit = ((byte & 15) << 12) | ((second & 63) << 6) | (third & 63);
      // Not in three bytes what fits into two, no halves of surrogate pairs, and no sign of four bytes.
      const isGood = (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80 && byte < 0xf0 && unit > 0x7ff;
      if (!isGood || (unit & 0xf800) === 0xd800) return -1;
      units[length] = unit;
      at += 3;
    } else if (byte >= 0x80) {
      const second = xml[at + 1] ?? 0;
      if (byte < 0xc2 || (second & 0xc0) !== 0x80) return -1;
      units[length] = ((byte & 31) << 6) | (second & 63);
      at += 2;
    } else if (byte === char.less) {
      copied = length;
      return at;
    } else if (byte === char.ampersand) {
      const entity = entities.find(({ written }) => standsAt(xml, at, written));
      if (entity === undefined) return -1;
      units[length] = entity.unit;
      at += entity.written.length;
    } else {
      if (byte === 0 || byte === char.cr || (byte === char.underscore && xml[at + 1] === char.x)) return -1;
      units[length] = byte;
      at += 1;
    }
    length += 1;
  }
}
