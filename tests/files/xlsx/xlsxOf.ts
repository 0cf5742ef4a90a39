/** Builds .xlsx files part by part, as other programs might write them, for what our own writer never writes. */
import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Relationship parts from lists of [id, type, target]. */
export function relationships(
  ...entries: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[]
): string {
  const items = entries.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export function worksheet(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}" xmlns:r="${office}">${content}</worksheet>`;
}

export function styleSheet(content: string): string {
  return `<styleSheet xmlns="${main}">${content}</styleSheet>`;
}

/** The parts of a workbook with one sheet. */
export function minimalParts(sheet = worksheet('<sheetData/>')): Record<string, string | Uint8Array> {
  return {
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
  };
}

export function zipOf(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** A workbook with one sheet, and parts added to or put in place of the usual ones. */
export function xlsxOf(sheetContent: string, more: Parts = {}): Uint8Array {
  return zipOf({ ...minimalParts(worksheet(sheetContent)), ...more });
}

/** Text as UTF-16LE bytes with byte order mark. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i += 1) {
    bytes[2 + i * 2] = text.charCodeAt(i) & 0xff;
    bytes[3 + i * 2] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}
