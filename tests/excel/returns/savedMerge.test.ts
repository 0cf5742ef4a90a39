/**
 * Text from returns is never executed: on the host, and in the saved file as other programs read it.
 * tests/files/xlsx/judges.test.ts makes sure that both are there in CI.
 */
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { undoLastMerge } from '../../../src/excel/returns/mergeWorkbook';
import { file, sheet } from '../../core/returns/plan';
import { askOpenpyxl, presentJudges, resaveInLibreOffice, type JudgeName } from '../../files/judges';
import type { TestExcel } from '../../workbench/host/openHost';
import { sheetNamed, tableText } from '../directory/program';
import { merge, returnOf, sentChecklist } from './program';

const dangerous = [
  '=HYPERLINK("http://example.invalid","点这里")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(1+1)*cmd',
  "'=1+1",
  "''二",
  '=1+1',
  '\t=1+1',
  '001',
  '6-1',
  '2020-06-30',
  'TRUE',
  '#REF!',
  '_x0041_',
  '<b>&amp;"引号"</b>',
  '第一行\n=第二行',
  '😀️',
];
/** Blanks around a text are no part of it; everything else is. */
const kept = dangerous.map((text) => text.trim());

const headers = { others: '=1+1' } as const;

async function mergedWorkbook(): Promise<TestExcel> {
  const sent = await sentChecklist(dangerous.map(() => '财务处'));
  const cells = dangerous.map((text, index): [string, Readonly<Record<string, string>>] => [
    `RW-0${String(index + 1).padStart(2, '0')}`,
    { owner: text, progress: text, evidence: text, remarks: text, status: text },
  ]);
  const claimed = dangerous.map((text) => ({
    title: `新任务 ${text}`,
    progress: text,
    owner: text,
    [headers.others]: text,
  }));
  await merge([
    returnOf(sent, '财务处', Object.fromEntries(cells), { name: '=1+1 财务处.xlsx' }),
    file([sheet(claimed, { columns: ['title', 'departments', 'owner', 'progress', headers.others] })], {
      name: "'@SUM 财务处.xlsx",
    }),
  ]);
  return sent.excel;
}

const columnIn = async (excel: TestExcel, table: string, header: string): Promise<string[]> => {
  const [names = [], ...rows] = await tableText(excel, table);
  return rows.map((row) => row[names.indexOf(header)] ?? '');
};

const places = [
  ['任务清单', '进展情况'],
  ['任务清单', '责任人'],
  ['回收明细', '进展情况'],
  ['回收明细', '备注'],
  ['待认领', '进展情况'],
  ['待认领', '责任人'],
] as const;

const questions = `
book = openpyxl.load_workbook(path)
places = [("任务清单", "进展情况"), ("任务清单", "责任人"), ("回收明细", "进展情况"), ("回收明细", "备注"), ("待认领", "进展情况"), ("待认领", "责任人")]
def column(name, header):
  sheet = book[name]
  at = [cell.value for cell in sheet[3]].index(header)
  return [row[at] for row in sheet.iter_rows(min_row=4)]
cells = {name + " " + header: column(name, header) for name, header in places}
ours = ["回收明细", "待认领", "汇总记录"]
result = {
  "texts": {place: [cell.value for cell in column] for place, column in cells.items()},
  "types": sorted({cell.data_type for column in cells.values() for cell in column}),
  "formulas": [cell.coordinate for name in ours for row in book[name].iter_rows() for cell in row if cell.data_type == "f"],
  "files": [cell.value for cell in column("汇总记录", "文件")],
  "others": column("待认领", "其他内容")[0].value,
  "tables": {name: book[name].tables[name].ref for name in ours},
  "hidden": [key for key, column in book["汇总记录"].column_dimensions.items() if column.hidden],
  "backup": [book["督办备份"].sheet_state, max(len(str(cell.value)) for cell in book["督办备份"]["E"]) <= 32000],
}`;

const expectedTexts = Object.fromEntries(places.map(([name, header]) => [`${name} ${header}`, kept]));

const verdicts: Readonly<Record<JudgeName, (excel: TestExcel) => void>> = {
  openpyxl: (excel) => {
    const last = 3 + dangerous.length;
    expect(askOpenpyxl(writeXlsx(excel.host.workbook()), questions)).toEqual({
      texts: expectedTexts,
      types: ['s'],
      formulas: [],
      files: expect.arrayContaining(['=1+1 财务处.xlsx', "'@SUM 财务处.xlsx"]) as unknown,
      others: `=1+1：${kept[0] ?? ''}`,
      tables: { 回收明细: `A3:P${String(last)}`, 待认领: `A3:W${String(last)}`, 汇总记录: 'A3:O5' },
      hidden: ['K', 'L', 'M', 'N', 'O'],
      backup: ['veryHidden', true],
    });
  },
  libreoffice: (excel) => {
    const resaved = readXlsx(resaveInLibreOffice(writeXlsx(excel.host.workbook())));
    if (!resaved.ok) throw new Error(resaved.code);
    for (const [name, header] of places) {
      const rows = resaved.workbook.sheets.find((one) => one.name === name)?.rows;
      const at = [...(rows?.get(2)?.cells ?? [])].find(([, { value }]) => value === header)?.[0] ?? -1;
      const cells = dangerous.map((_, index) => rows?.get(3 + index)?.cells.get(at));
      expect(cells.map((cell) => cell?.value)).toEqual(kept);
      expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    }
  },
};

describe('text from a return', () => {
  it('arrives as text in every sheet', async () => {
    const excel = await mergedWorkbook();
    for (const [name, header] of places) {
      expect([name, header, await columnIn(excel, name, header)]).toEqual([name, header, kept]);
    }
    const formulas = ['回收明细', '待认领', '汇总记录'].flatMap((name) =>
      [...sheetNamed(excel, name).rows.values()].flatMap(({ cells }) =>
        [...cells.values()].filter(({ formula }) => formula !== undefined),
      ),
    );
    expect(formulas).toEqual([]);
    expect(await columnIn(excel, '汇总记录', '文件')).toContain("'@SUM 财务处.xlsx");
  });

  it('is text again where a merge that replaced it is taken back', async () => {
    const sent = await sentChecklist(dangerous.map(() => '财务处'));
    const ids = [...(sent.baselines.get('财务处')?.rows ?? [])].map(({ id }) => id);
    const cells = (text: (index: number) => string) =>
      Object.fromEntries(ids.map((id, index) => [id, { progress: text(index) }]));
    await merge([
      returnOf(
        sent,
        '财务处',
        cells((index) => dangerous[index] ?? ''),
      ),
    ]);
    const before = await columnIn(sent.excel, '任务清单', '进展情况');
    await merge(
      [
        returnOf(
          sent,
          '财务处',
          cells(() => '新的'),
          { modifiedAt: '2020-06-25T08:00:00Z' },
        ),
      ],
      {
        choiceForAll: 'theirs',
        mergedAt: '2020-07-02T09:30',
      },
    );
    expect(await undoLastMerge()).toMatchObject({ kind: 'undone' });
    expect(await columnIn(sent.excel, '任务清单', '进展情况')).toEqual(before);
    expect(await columnIn(sent.excel, '回收明细', '进展情况')).toEqual(before);
  });

  for (const judge of presentJudges) {
    it(`is text in the saved file as ${judge} reads it`, async () => verdicts[judge](await mergedWorkbook()), 180_000);
  }
});
