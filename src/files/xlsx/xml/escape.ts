/**
 * What XML cannot hold. SpreadsheetML strings (ST_Xstring, ECMA-376 part 1, 22.9.2.19) write such a character as
 * _xHHHH_, and a text that happens to look like that as _x005F_xHHHH_.
 */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const needsEntity = /[&<>"]/g;
// What XML 1.0 allows (2.2 Char), turned round: control characters, surrogates without their half, two non-characters.
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Nothing to escape: the common case, told by one cheap test. */
const plain = /^[\t\n\r\u0020\u0021\u0023-\u0025\u0027-\u003B\u003D\u003F-\uD7FF\uE000-\uFFFD]*$/;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
const escaped = /_x([0-9A-Fa-f]{4})_/g;

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** & < > " as entities; characters XML forbids are dropped, since plain XML has no way to write them. */
export function escapeXml(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(illegal, '').replace(needsEntity, (character) => entities[character] ?? character);
}

/** Attribute text: as escapeXml, with \t \n \r as character references, which a parser would otherwise turn into blanks. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An ST_Xstring for element text: \r is escaped too, because XML parsers turn it into \n. */
export function encodeXstring(text: string): string {
  return text.replace(looksEscaped, '_x005F_').replace(illegal, hexEscape).replace(/\r/g, '_x000D_');
}

/** An ST_Xstring for an attribute, where Excel escapes line breaks and tabs as well (column names of tables, prompts). */
export function encodeXstringAttribute(text: string): string {
  return encodeXstring(text).replace(/[\t\n]/g, (character) => hexEscape(character).toLowerCase());
}

/** The inverse of both. */
export function decodeXstring(text: string): string {
  return text.includes('_x') || text.includes('_X')
    ? text.replace(escaped, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
