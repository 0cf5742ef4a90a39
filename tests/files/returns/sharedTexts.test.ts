import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { Declined } from '../../../src/files/returns/declined';
import { FailedReading } from '../../../src/files/returns/readFailure';
import { sharedTexts } from '../../../src/files/returns/sharedTexts';
import { readSharedTexts } from '../../../src/files/returns/sheetText';
import { prefixOf, rootOf } from '../../../src/files/returns/xmlTags';
import { decodeXml } from '../../../src/files/xlsx/package/decodeXml';
import { BrokenXml } from '../../../src/files/xlsx/xml/brokenXml';

const part = 'xl/sharedStrings.xml';

/** The texts, or how the reading ends. */
function outcome(read: () => readonly string[]): readonly string[] | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof FailedReading) return `${error.failure.code} ${JSON.stringify(error.failure.facts)}`;
    if (error instanceof Declined) return `declined: ${error.reason}`;
    if (error instanceof BrokenXml) return 'broken';
    throw error;
  }
}

const general = (bytes: Uint8Array): readonly string[] | string =>
  outcome(() => {
    const xml = decodeXml(bytes);
    const root = rootOf(xml, part);
    return readSharedTexts(xml, root, prefixOf(xml, root), part);
  });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[一-龥A-Za-z0-9 ，。éñ€\n\t_x]{0,20}$/) },
  fc.constantFrom(
    '&quot;',
    '&amp;',
    '&lt;',
    '&gt;',
    '&apos;',
    '&amp;quot;',
    '&#10;',
    '&#x4E00;',
    '&nbsp;',
    '&',
    '&#xD800;',
  ),
  fc.constantFrom(
    '_x000D_',
    '_x005F_x0041_',
    '_x',
    '_X000D_',
    '_&amp;x',
    '\r\n',
    '\r',
    '😀',
    '𠀀',
    '\uFEFF',
    '\uFFFD',
    ']]>',
    '>',
  ),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const usualItem = fc.oneof(
  text.map((of) => `<si><t>${of}</t></si>`),
  text.map((of) => `<si><t xml:space="preserve">${of}</t></si>`),
  text.map((of) => `<si><t>${of}</t><phoneticPr fontId="1" type="noConversion"/></si>`),
);
const unusualItem = fc.oneof(
  text.map((of) => `<si><r><rPr><b/></rPr><t>${of}</t></r><r><t xml:space="preserve"> ${of}</t></r></si>`),
  text.map((of) => `<si><t>${of}</t><rPh sb="0" eb="1"><t>とう</t></rPh><phoneticPr fontId="1"/></si>`),
  fc.constantFrom(
    '<si/>',
    '<si></si>',
    '<si><t/></si>',
    '<si><t></t></si >',
    '<si ><t>甲</t></si>',
    '<si>\n<t>甲</t>\n</si>',
    '\n  ',
    '<!-- 注 -->',
    '<si><t><![CDATA[甲]]></t></si>',
    '<si><t>甲<!-- </t></si> --></t></si>',
    '<si><t>甲</t><phoneticPr fontId="1"></phoneticPr></si>',
    '<si><t>甲</t><phoneticPr fontId="1" x=">"/></si>',
    '<si><t>甲</t>',
    '<si><t>甲</si>',
    '<x/>',
    '</si>',
  ),
);
const items = fc.array(fc.oneof({ weight: 5, arbitrary: usualItem }, { weight: 1, arbitrary: unusualItem }), {
  maxLength: 12,
});
const frame = fc.constantFrom<readonly [string, string]>(
  ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="x" count="3">', '</sst>'],
  ['<sst>', '</sst>'],
  ['\uFEFF<?xml version="1.0"?><sst>', '</sst>\n'],
  ['<!-- by hand --><sst>', '</sst>'],
  ['<sst/>', ''],
  ['<sst>', ''],
  ['<sst>', '</sst >'],
  ['<!DOCTYPE sst [<!ENTITY a "b">]><sst>', '</sst>'],
  ['<x:sst xmlns:x="x">', '</x:sst>'],
);

describe('sharedTexts', () => {
  it('agrees with the general reader on whatever is in the part', () => {
    fc.assert(
      fc.property(frame, items, ([opening, closing], content) => {
        const bytes = bytesOf(`${opening}${content.join('')}${closing}`);
        expect(outcome(() => sharedTexts(bytes, part))).toEqual(general(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with it on bytes that are damaged, and that are no UTF-8', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(items, changes, (content, changed) => {
        const bytes = bytesOf(`<sst>${content.join('')}</sst>`);
        for (const [at, byte] of changed) bytes[at % bytes.length] = byte;
        expect(outcome(() => sharedTexts(bytes, part))).toEqual(general(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['two bytes too short', [0xc3]],
    ['three bytes too short', [0xe4, 0xb8]],
    ['two bytes for what fits into one', [0xc1, 0x81]],
    ['three bytes for what fits into two', [0xe0, 0x82, 0x81]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a byte that no sign begins with', [0x81]],
    ['a sign of four bytes', [0xf0, 0x9f, 0x98, 0x80]],
  ])('agrees with it on %s', (_, sign) => {
    const bytes = Uint8Array.from([
      ...bytesOf('<sst><si><t>甲'),
      ...sign,
      ...bytesOf('</t></si><si><t>乙</t></si></sst>'),
    ]);
    expect(outcome(() => sharedTexts(bytes, part))).toEqual(general(bytes));
  });

  it('reads a part larger than its room', () => {
    const bytes = bytesOf(`<sst>${'<si><t>重点任务清单</t></si>'.repeat(40_000)}</sst>`);
    expect(sharedTexts(bytes, part)).toEqual(Array(40_000).fill('重点任务清单'));
  });
});
