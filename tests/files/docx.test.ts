import { strToU8 } from 'fflate';
import { DocxError, readDocx } from '../../src/files/docx';
import { emptySheet, workbookOf } from '../../src/files/xlsx/workbook';
import { writeXlsx } from '../../src/files/xlsx/writeXlsx';
import { docxOf, paragraph, tableRow } from './docxOf';

const notice = [
  { format: 'japaneseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
];

describe('the text of a .docx', () => {
  it('has a line for each paragraph, with empty ones, tabs and line breaks', async () => {
    const bytes = docxOf([paragraph('关于印发清单的通知'), paragraph(''), paragraph('编号\t名称\n下一行')].join(''));
    expect(await readDocx(bytes)).toBe('关于印发清单的通知\n\n编号\t名称\n下一行');
  });

  it('has the automatic numbers of lists, each level counting in its own way', async () => {
    const body = [
      paragraph('总体要求', [1, 0]),
      paragraph('指导思想', [1, 1]),
      paragraph('目标', [1, 1]),
      paragraph('甲', [1, 2]),
      paragraph('正文'),
      paragraph('重点任务', [1, 0]),
      paragraph('建立台账', [1, 1]),
      paragraph('乙', [1, 2]),
      paragraph('丙', [1, 2]),
    ];
    expect((await readDocx(docxOf(body.join(''), [notice]))).split('\n')).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）目标',
      '1.甲',
      '正文',
      '二、重点任务',
      '（一）建立台账',
      '1.乙',
      '2.丙',
    ]);
  });

  it.each([
    ['chineseCountingThousand', '第%1条', 12, '第十二条 文'],
    ['chineseCountingThousand', '%1、', 105, '一百〇五、文'],
    ['chineseCountingThousand', '%1、', 20, '二十、文'],
    ['chineseLegalSimplified', '%1、', 21, '贰拾壹、文'],
    ['ideographTraditional', '%1．', 2, '乙．文'],
    ['ideographDigital', '%1、', 20, '二〇、文'],
    ['decimalEnclosedCircle', '%1', 3, '③文'],
    ['decimalFullWidth', '%1．', 10, '１０．文'],
    ['decimalZero', '%1', 7, '07 文'],
    ['lowerLetter', '%1)', 28, 'bb)文'],
    ['upperRoman', '%1.', 14, 'XIV.文'],
    ['bullet', '', 1, '文'],
    ['none', '附件：', 1, '文'],
  ])('writes a number of the kind %s, %s, %i as %s', async (format, text, start, line) => {
    expect(await readDocx(docxOf(paragraph('文', [1, 0]), [[{ format, text, start }]]))).toBe(line);
  });

  it('counts on over interruptions, and anew in a list that says so', async () => {
    const again =
      '<w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = [paragraph('甲', [1, 0]), paragraph('间'), paragraph('乙', [1, 0]), paragraph('丙', [7, 0])].join('');
    const bytes = docxOf(body, [[{ format: 'decimal', text: '%1、' }]], { nums: again });
    expect(await readDocx(bytes)).toBe('1、甲\n间\n2、乙\n1、丙');
  });

  it('knows lists that come from a style, unless the paragraph leaves them', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = [
      paragraph('甲', undefined, 'a'),
      paragraph('正文', [0, 0], 'a'),
      paragraph('乙', undefined, 'a'),
    ].join('');
    expect(await readDocx(docxOf(body, [notice], { styles }))).toBe('一、甲\n正文\n二、乙');
  });

  it('puts numbers before the right paragraphs when a text box stands between them', async () => {
    const box =
      '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>' +
      `${paragraph('盖章')}${paragraph('甲')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const lines = (
      await readDocx(docxOf([paragraph('甲', [1, 0]), box, paragraph('乙', [1, 0])].join(''), [notice]))
    ).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['一、甲', '盖章', '甲', '二、乙']));
  });

  it('numbers paragraphs within cells, also beside merged ones', async () => {
    const numbered = (text: string): string => paragraph(text, [1, 0]);
    const cell = (content: string, merge = ''): string => `<w:tc><w:tcPr>${merge}</w:tcPr>${content}</w:tc>`;
    const table =
      `<w:tr>${cell(numbered('甲'), '<w:vMerge w:val="restart"/>')}${cell(numbered('乙'))}</w:tr>` +
      `<w:tr>${cell(paragraph(''), '<w:vMerge/>')}${cell(numbered('丙'))}</w:tr>`;
    expect(await readDocx(docxOf(`<w:tbl>${table}</w:tbl>`, [notice]))).toBe('一、甲\t二、乙\n一、甲\t三、丙');
  });

  it('has a line for each row of a table, with tabs between cells', async () => {
    const table = [
      tableRow('序号', '任务', { text: '责任部门', span: 2 }),
      tableRow('1', '建立台账|月底前完成', '组织部', '人事处'),
      tableRow('2', '', '宣传部', ''),
    ].join('');
    expect(await readDocx(docxOf(`${paragraph('附件')}<w:tbl>${table}</w:tbl>${paragraph('完')}`))).toBe(
      '附件\n序号\t任务\t责任部门\t\n1\t建立台账 月底前完成\t组织部\t人事处\n2\t\t宣传部\t\n完',
    );
  });

  it('repeats a cell that spans rows in each of them', async () => {
    const table = [
      tableRow({ text: '组织建设', starts: true }, '任务一', { text: '组织部', starts: true }),
      tableRow({ text: '^' }, '任务二', { text: '^' }),
      tableRow('思想建设', '任务三', '宣传部'),
    ].join('');
    expect(await readDocx(docxOf(`<w:tbl>${table}</w:tbl>`))).toBe(
      '组织建设\t任务一\t组织部\n组织建设\t任务二\t组织部\n思想建设\t任务三\t宣传部',
    );
  });
});

describe('a file that is no .docx', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const whole = docxOf(paragraph('文'));
  it.each([
    ['text', strToU8('通知'), 'notAZip'],
    ['an old .doc', new Uint8Array([...ole, ...new Uint8Array(512)]), 'legacyDoc'],
    ['half a file', whole.subarray(0, whole.length / 2), 'damaged'],
    ['a workbook', writeXlsx(workbookOf([emptySheet('s', '表')])), 'noDocument'],
  ])('%s is refused with a code', async (_, bytes, code) => {
    await expect(readDocx(bytes)).rejects.toThrow(DocxError);
    await expect(readDocx(bytes)).rejects.toMatchObject({ code });
  });
});
