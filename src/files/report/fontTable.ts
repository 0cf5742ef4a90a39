/**
 * The list of fonts of a .docx, in which each names the one that stands in for it: a computer without 方正小标宋 shows 宋体
 * (ECMA-376 part 1, 17.8.3.1, altName).
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { fonts } from './officialFormat';

const part = 'word/fontTable.xml';

const fontXml = Object.values(fonts)
  .map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/>` +
      `<w:pitch w:val="variable"/></w:font>`,
  )
  .join('');

const table =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fontXml}</w:fonts>`;

/** @returns the document with our list of fonts in the place of its own */
export function withFontTable(docx: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(docx), [part]: strToU8(table) });
}
