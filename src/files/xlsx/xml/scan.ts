/**
 * A fast reader of large, simple parts: the cells of a sheet and the shared strings, where a tree would cost ten times
 * the memory. It checks what the domain needs (tags that nest, quoted attributes, known entities) and reports elements
 * by their local name.
 */
import { BrokenXml } from './brokenXml';

export interface ScanHandler {
  /** `attribute(name)` may only be asked during the call. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const entity = /&([^;&]*);?/g;

/** Replaces the five named entities and character references; throws BrokenXml on any other. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, body: string) => {
    if (!whole.endsWith(';')) throw new BrokenXml(`bare & before ${body.slice(0, 12)}`);
    const known = named[body];
    if (known !== undefined) return known;
    const code = /^#x[0-9a-f]+$/i.test(body)
      ? parseInt(body.slice(2), 16)
      : /^#\d+$/.test(body)
        ? parseInt(body.slice(1), 10)
        : NaN;
    if (!(code <= 0x10ffff)) throw new BrokenXml(`unknown entity &${body};`);
    return String.fromCodePoint(code);
  });
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const lineEnds = /\r\n?/g;
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Where the tag that starts at `from` ends: the '>' outside quotes. */
function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 62 /* > */) return at;
    if (code === 34 || code === 39) {
      at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
      if (at === -1) break;
    }
  }
  throw new BrokenXml('a tag is not closed');
}

/** Splits ` a="1" b='2'` into the flat list a, 1, b, 2; values still hold entities. */
function readAttributes(text: string, into: string[]): void {
  into.length = 0;
  let at = 0;
  for (;;) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return;
    const equals = text.indexOf('=', at);
    if (equals === -1) throw new BrokenXml(`an attribute has no value: ${text.slice(at, at + 20)}`);
    let open = equals + 1;
    while (isBlank(text.charCodeAt(open))) open += 1;
    const quote = text.charAt(open);
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
    if (close === -1) throw new BrokenXml(`an attribute is not quoted: ${text.slice(at, at + 20)}`);
    into.push(text.slice(at, equals).trimEnd(), text.slice(open + 1, close));
    at = close + 1;
  }
}

/** Walks the XML from one offset to another, which must hold whole elements. Throws BrokenXml. */
export function scanXml(xml: string, handler: ScanHandler, from = 0, to = xml.length): void {
  const stack: string[] = [];
  const attributes: string[] = [];
  let pending = '';
  const attribute = (name: string): string | undefined => {
    if (pending !== '') {
      readAttributes(pending, attributes);
      pending = '';
    }
    for (let i = 0; i < attributes.length; i += 2) {
      if (attributes[i] === name) return decodeEntities(attributes[i + 1] ?? '');
    }
    return undefined;
  };
  let at = from;
  while (at < to) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag === -1 || tag > to ? to : tag;
    if (textEnd > at && stack.length > 0) {
      handler.text(decodeEntities(xml.slice(at, textEnd)).replace(lineEnds, '\n'));
    }
    if (textEnd === to) break;
    const next = xml.charCodeAt(tag + 1);
    if (next === 47 /* / */) {
      const end = xml.indexOf('>', tag);
      const name = xml.slice(tag + 2, end).trimEnd();
      if (end === -1 || stack.pop() !== name) throw new BrokenXml(`</${name.slice(0, 20)}> closes nothing`);
      handler.close(localName(name));
      at = end + 1;
    } else if (next === 33 /* ! */ || next === 63 /* ? */) {
      at = skipSpecial(xml, tag, handler);
    } else {
      const end = endOfTag(xml, tag);
      const empty = xml.charCodeAt(end - 1) === 47;
      const tagEnd = empty ? end - 1 : end;
      let nameEnd = tag + 1;
      while (nameEnd < tagEnd && !isBlank(xml.charCodeAt(nameEnd))) nameEnd += 1;
      const name = xml.slice(tag + 1, nameEnd);
      if (name === '') throw new BrokenXml('a tag has no name');
      attributes.length = 0;
      pending = xml.slice(nameEnd, tagEnd);
      handler.open(localName(name), attribute);
      if (empty) handler.close(localName(name));
      else stack.push(name);
      at = end + 1;
    }
  }
  if (stack.length > 0) throw new BrokenXml(`<${stack.at(-1) ?? ''}> is not closed`);
}

/** Comments and processing instructions are passed over, CDATA is text; returns the offset after it. */
function skipSpecial(xml: string, at: number, handler: ScanHandler): number {
  const [open, close] = xml.startsWith('<!--', at)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', at)
      ? ['<![CDATA[', ']]>']
      : xml.startsWith('<?', at)
        ? ['<?', '?>']
        : ['', ''];
  const end = close === '' ? -1 : xml.indexOf(close, at + open.length);
  if (end === -1) throw new BrokenXml(`cannot read ${xml.slice(at, at + 12)}`);
  if (close === ']]>') handler.text(xml.slice(at + open.length, end));
  return end + close.length;
}
