import { decodeText, type DecodedText } from '../../src/files/text';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, littleEndian: boolean): number[] =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) =>
    littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );
/** 任务1 in GBK, and 𠀀 (U+20000), which only GB18030 has. */
const gbk = [0xc8, 0xce, 0xce, 0xf1, 0x31];
const fourBytes = [0x95, 0x32, 0x82, 0x36];

describe('the text of a .txt', () => {
  const cases: readonly (readonly [what: string, bytes: readonly number[], expected: DecodedText])[] = [
    ['nothing', [], { text: '', encoding: 'utf-8', damaged: false }],
    ['UTF-8', utf8('任务1'), { text: '任务1', encoding: 'utf-8', damaged: false }],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8('任务')], { text: '任务', encoding: 'utf-8', damaged: false }],
    ['UTF-16 of Notepad', [0xff, 0xfe, ...utf16('任务', true)], { text: '任务', encoding: 'utf-16le', damaged: false }],
    [
      'UTF-16 big-endian',
      [0xfe, 0xff, ...utf16('任务', false)],
      { text: '任务', encoding: 'utf-16be', damaged: false },
    ],
    [
      'UTF-16 without a mark',
      utf16('任务\n1. 任务', true),
      { text: '任务\n1. 任务', encoding: 'utf-16le', damaged: false },
    ],
    [
      'UTF-16 big-endian without a mark',
      utf16('一\n1', false),
      { text: '一\n1', encoding: 'utf-16be', damaged: false },
    ],
    ['GBK', gbk, { text: '任务1', encoding: 'gb18030', damaged: false }],
    ['GB18030 with four bytes', [...gbk, ...fourBytes], { text: '任务1𠀀', encoding: 'gb18030', damaged: false }],
    ['plain ASCII', utf8('1. task'), { text: '1. task', encoding: 'utf-8', damaged: false }],
    [
      'Windows and old Macintosh line ends',
      utf8('a\r\nb\rc\n'),
      { text: 'a\nb\nc\n', encoding: 'utf-8', damaged: false },
    ],
  ];

  it.each(cases)('%s is decoded and named', (_, bytes, expected) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual(expected);
  });

  it('in UTF-8 that was cut within a character is still UTF-8, and said to be damaged', () => {
    const bytes = new Uint8Array(utf8('各部门要高度重视。'.repeat(30))).slice(0, -1);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', damaged: true });
  });

  it('that no encoding fits is said to be damaged', () => {
    expect(decodeText(new Uint8Array([0xff, 0xff, 0xff, 0x41]))).toMatchObject({ damaged: true });
  });
});
