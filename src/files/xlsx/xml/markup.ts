/** Builds XML text. Children are XML already; attribute values are escaped here. */
import { encodeXstring, escapeAttribute, escapeXml } from './escape';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function attributeText(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const written = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    text += ` ${name}="${escapeAttribute(written)}"`;
  }
  return text;
}

/** `<name attributes>children</name>`; an attribute that is undefined is left out, true is 1 and false is 0. */
export function markup(name: string, attributes: Attributes = {}, children: string | readonly string[] = ''): string {
  const content = typeof children === 'string' ? children : children.join('');
  const start = `<${name}${attributeText(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** `<name>text</name>` with the text escaped, and xml:space="preserve" where outer blanks would be lost. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  const preserve = /^\s|\s$/.test(text) ? { 'xml:space': 'preserve' } : {};
  return markup(name, { ...attributes, ...preserve }, escapeXml(text));
}

/** An element whose text is an ST_Xstring, which most texts and formulas of SpreadsheetML are. */
export function xstringElement(name: string, text: string, attributes: Attributes = {}): string {
  return textElement(name, encodeXstring(text), attributes);
}

/** The element only when it has children: many lists of SpreadsheetML may not be empty. */
export function listElement(name: string, items: readonly string[], attributes: Attributes = {}): string {
  return items.length === 0 ? '' : markup(name, attributes, items);
}
