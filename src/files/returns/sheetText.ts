/** Text of cells: of `<t>`, plain or in runs of rich text (ECMA-376 part 1, 18.4.8 si, 18.4.12 t, 18.4.6 rPh). */
import { decodeXstring } from '../xlsx/xml/escape';
import { decodeEntities } from '../xlsx/xml/scan';
import { Declined } from './declined';
import { damaged } from './readFailure';

/** Whether text of a part can be taken as it stands, without entities, \r and _xHHHH_: asked once, not for each text. */
export const isPlain = (xml: string, from: number): boolean =>
  !xml.includes('&', from) && !xml.includes('\r', from) && !xml.includes('_x', from);

/** A '&' that starts none of the five named entities. */
const otherEntity = /&(?!(?:amp|lt|gt|quot|apos);)/;

/** The five named entities by themselves are quicker done one after the other; &amp; goes last. */
function decodeXmlText(text: string): string {
  if (!text.includes('&')) return text;
  if (otherEntity.test(text)) return decodeEntities(text);
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

export function decodeCellText(raw: string): string {
  // A line end is \n to whoever reads XML; a real \r is written _x000D_ or &#13;.
  return decodeXstring(decodeXmlText(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw));
}

export interface RichText {
  readonly text: string;
  /** Offset of the `<` of the closing tag. */
  readonly end: number;
}

const slash = 47;

/**
 * The text of an `si` or `is` from the offset after its tag to its closing tag. Phonetic runs are left out.
 *
 * @param closing of the element, with prefix: 'si', 'x:is'
 * @throws FailedReading, Declined
 */
export function richText(xml: string, from: number, prefix: string, closing: string, part: string): RichText {
  const textTag = `${prefix}t`;
  const phoneticTag = `${prefix}rPh`;
  let text = '';
  let at = from;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at === -1) throw damaged(part);
    const next = xml.charCodeAt(at + 1);
    if (next === 33 || next === 63) throw new Declined('markup in text');
    if (next === slash) {
      if (xml.startsWith(closing, at + 2) && isNameEnd(xml, at + 2 + closing.length)) return { text, end: at };
      at += 2;
    } else if (xml.startsWith(phoneticTag, at + 1) && isNameEnd(xml, at + 1 + phoneticTag.length)) {
      at = xml.indexOf(`</${phoneticTag}>`, at);
      if (at === -1) throw new Declined('empty phonetic run');
      at += 2;
    } else if (xml.startsWith(textTag, at + 1) && isNameEnd(xml, at + 1 + textTag.length)) {
      const open = xml.indexOf('>', at);
      if (open === -1) throw damaged(part);
      at = open + 1;
      if (xml.charCodeAt(open - 1) === slash) continue;
      const end = xml.indexOf('<', at);
      if (end === -1 || !xml.startsWith(`/${textTag}>`, end + 1)) throw new Declined('markup in text');
      text += decodeCellText(xml.slice(at, end));
      at = end + 2;
    } else at += 1;
  }
}

/** A name ends at a blank, '/' or '>'. */
export function isNameEnd(xml: string, at: number): boolean {
  const code = xml.charCodeAt(at);
  return code === 62 || code === slash || code === 32 || code === 10 || code === 13 || code === 9;
}

/** The shared strings part, in order. @throws FailedReading, Declined */
export function readSharedTexts(xml: string, root: number, prefix: string, part: string): readonly string[] {
  const texts: string[] = [];
  const plain = isPlain(xml, root);
  const item = `${prefix}si`;
  const opening = `<${item}`;
  const simpleStart = `><${prefix}t`;
  const simpleEnd = `</${prefix}t></${item}>`;
  const close = `</${prefix}sst`;
  let at = xml.indexOf('>', root);
  if (at === -1) throw damaged(part);
  if (xml.charCodeAt(at - 1) === slash) return texts;
  for (;;) {
    at = xml.indexOf('<', at + 1);
    if (at === -1) throw damaged(part);
    if (!xml.startsWith(opening, at)) {
      if (xml.startsWith(close, at)) return texts;
      throw new Declined('unusual shared strings');
    }
    at += opening.length;
    // The usual <si><t>text</t></si>, without a look at each tag.
    if (xml.startsWith(simpleStart, at)) {
      const open = xml.indexOf('>', at + 1);
      const end = xml.indexOf('<', open);
      if (open !== -1 && xml.charCodeAt(open - 1) !== slash && xml.startsWith(simpleEnd, end)) {
        const raw = xml.slice(open + 1, end);
        texts.push(plain ? raw : decodeCellText(raw));
        at = end + simpleEnd.length - 1;
        continue;
      }
    }
    if (!isNameEnd(xml, at)) throw new Declined('unusual shared strings');
    const open = xml.indexOf('>', at);
    if (open === -1) throw damaged(part);
    if (xml.charCodeAt(open - 1) === slash) {
      texts.push('');
      at = open;
      continue;
    }
    const { text, end } = richText(xml, open + 1, prefix, item, part);
    texts.push(text);
    at = xml.indexOf('>', end);
    if (at === -1) throw damaged(part);
  }
}
