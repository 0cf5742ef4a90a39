/**
 * Small XML parts (relationships, workbook.xml, styles.xml) searched without a tree. Names are compared without their
 * prefix: programs differ in whether they write `<sheet>` or `<x:sheet>`.
 */
import { decodeEntities } from '../xlsx/xml/scan';
import { FailedReading, damaged } from './readFailure';

/** Where the root element's tag starts, after the declaration. @throws FailedReading */
export function rootOf(xml: string, part: string): number {
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    if (xml.startsWith('<?', at)) at = xml.indexOf('?>', at);
    else if (xml.startsWith('<!--', at)) at = xml.indexOf('-->', at);
    else if (xml.startsWith('<!', at)) throw new FailedReading({ code: 'documentType', facts: { part } });
    else return at;
    if (at === -1) break;
  }
  throw damaged(part);
}

/** The prefix of the root element with its colon, or ''; SpreadsheetML's elements below have the same. */
export function prefixOf(xml: string, root: number): string {
  return /^[\w.-]+:/.exec(xml.slice(root + 1, root + 80))?.[0] ?? '';
}

export interface Tag {
  /** By local name, entities replaced; undefined when the tag has none of it. */
  readonly attribute: (name: string) => string | undefined;
  /** Offset after the tag. */
  readonly end: number;
}

const attributes = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributeOf(text: string, name: string): string | undefined {
  for (const [, whole = '', double, single] of text.matchAll(attributes)) {
    if (whole === name || whole.endsWith(`:${name}`)) return decodeEntities(double ?? single ?? '');
  }
  return undefined;
}

/** Before a name that opens an element. */
const opens = /<(?:[\w.-]+:)?$/;
const longestPrefix = 40;

/** The tags that open elements of that local name, in order. */
export function* tagsOf(xml: string, name: string, from = 0, to = xml.length): Generator<Tag> {
  const length = name.length;
  for (let at = xml.indexOf(name, from); at !== -1 && at < to; at = xml.indexOf(name, at + length)) {
    if (!opens.test(xml.slice(Math.max(0, at - longestPrefix), at))) continue;
    if (!/[\s/>]/.test(xml.charAt(at + length))) continue;
    const end = endOfTag(xml, at + length);
    const text = xml.slice(at + length, end - 1);
    yield { attribute: (key) => attributeOf(text, key), end };
  }
}

/** Offset after the '>' that closes the tag, past quoted ones; the end of the text when there is none. */
export function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 34 || code === 39) {
      at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at === -1) break;
    }
  }
  return xml.length;
}

/** xsd:boolean. */
export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
