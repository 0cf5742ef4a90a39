/** The first path, as a clerk walks it: ribbon button, notice, preview, checklist, saved file read by another library. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { smallNotice } from '../fixtures/smallNotice';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(120_000);

const root = path.join(__dirname, '..', '..');
const realNotice = path.join(root, '..', 'shared', 'seed', 'notice.txt');
const pictures = path.join(root, 'test-results', 'screenshots');

const currentPage = useTrialPage();
let trial: TrialPage;

beforeEach(() => {
  mkdirSync(pictures, { recursive: true });
  trial = currentPage();
});

const picture = (name: string) => trial.page.screenshot({ path: path.join(pictures, `${name}.png`) });

/** Pastes as Ctrl+V does: the whole text at once. */
async function paste(text: string): Promise<void> {
  await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(text);
}

const pressRibbon = (name: string) => trial.page.getByRole('button', { name }).click();
const pressInPane = (name: string) => trial.pane.getByRole('button', { name }).click();

async function savedSheet(name: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await trial.saveXlsx()).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`the file has no sheet ${name}`);
  return sheet;
}

/** Header row and the rows of tasks below it, as texts. */
function rowsOf(sheet: ExcelJS.Worksheet): Record<string, string>[] {
  const headers = (sheet.getRow(3).values as (string | undefined)[]).map((value) => value ?? '');
  const rows: Record<string, string>[] = [];
  for (let number = 4; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    const cells = Object.fromEntries(
      headers.flatMap((header, column) => (header === '' ? [] : [[header, textOf(row.getCell(column).value)]])),
    ) as Record<string, string>;
    rows.push(cells);
  }
  return rows;
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object') return 'result' in value ? textOf(value.result) : JSON.stringify(value);
  return String(value);
}

/** What a notice is known to hold. */
interface Expected {
  readonly text: string;
  readonly count: number;
  readonly first: readonly [title: string, departments: string, due: string];
  readonly last: readonly [title: string, departments: string, due: string];
}

const notices: readonly (Expected & { readonly name: string })[] = [
  {
    name: 'our own sample notice',
    text: smallNotice,
    count: 4,
    first: ['建好阅读角', '图书馆、各学院', '2021-05-31'],
    last: ['检查消防', '保卫处', '2021-12-31'],
  },
  ...(existsSync(realNotice)
    ? [
        {
          name: 'the notice of 2020',
          text: readFileSync(realNotice, 'utf8'),
          count: 29,
          first: ['认真梳理基层党建制度', '党委组织部', '2020-05-31'] as const,
          last: ['加强党员日常监督和思想教育', '纪委办公室', '2020-12-31'] as const,
        },
      ]
    : []),
];

describe('from a notice to the checklist', () => {
  it.each(notices)('takes the ribbon button, the pasted text of $name and one click', async (notice) => {
    await pressRibbon('生成任务清单');
    await paste(notice.text);
    await pressInPane('识别任务');
    await trial.pane.getByText(`识别到 ${notice.count} 项任务`).waitFor();
    await picture(`preview-${notice.count}`);
    await pressInPane('生成任务清单');
    await trial.pane.getByText(`共 ${notice.count} 项任务，写在工作表“任务清单”。`).waitFor();
    await trial.waitForSheet('任务清单');
    await trial.page.waitForTimeout(500);
    await picture(`checklist-${notice.count}`);

    writeFileSync(path.join(pictures, `checklist-${notice.count}.xlsx`), await trial.saveXlsx());
    const sheet = await savedSheet('任务清单');
    const rows = rowsOf(sheet);
    expect(rows).toHaveLength(notice.count);
    const facts = (row: Record<string, string> | undefined) => [
      row?.['任务名称'],
      row?.['责任部门'],
      row?.['截止日期'],
    ];
    expect(facts(rows[0])).toEqual(notice.first);
    expect(facts(rows.at(-1))).toEqual(notice.last);
    expect(rows.map((row) => row['任务编号'])).toEqual(
      Array.from({ length: notice.count }, (_, index) => `RW-${String(index + 1).padStart(3, '0')}`),
    );
    expect(rows.every((row) => row['状态'] === '未启动')).toBe(true);
    expect(sheet.getTable('任务清单')).toBeDefined();
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      printTitlesRow: '3:3',
    });
    expect(sheet.getCell('K4').dataValidation).toMatchObject({ type: 'list' });
  });

  it('asks before it updates, and keeps what was filled in', async () => {
    const generate = async (text: string): Promise<void> => {
      await pressRibbon('生成任务清单');
      await paste(text);
      await pressInPane('识别任务');
    };
    await generate(smallNotice);
    await pressInPane('生成任务清单');
    await trial.pane.getByText('任务清单已生成').waitFor();
    const bytes = await trial.saveXlsx();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('任务清单');
    if (sheet) sheet.getCell('L4').value = '已选址';
    await trial.openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));

    await generate(smallNotice.replace('2021年5月底前', '2021年6月底前'));
    await trial.pane.getByText('工作簿里已有任务清单').waitFor();
    await picture('existing');
    await pressInPane('更新任务清单');
    await trial.pane.getByText('任务清单已更新').waitFor();
    const [first] = rowsOf(await savedSheet('任务清单'));
    expect([first?.['进展情况'], first?.['截止日期']]).toEqual(['已选址', '2021-06-30']);
  });

  it('writes the checklist at once when the active sheet already holds a task list', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('安排');
    sheet.addRows([
      ['2022年重点工作'],
      ['事项', '责任单位', '完成时间'],
      ['粉刷教室', '后勤处', '8月20日前'],
      ['检修电梯', '后勤处', '年底前'],
    ]);
    await trial.openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
    await pressRibbon('生成任务清单');
    await trial.pane.getByText('共 2 项任务，写在工作表“任务清单”。').waitFor();
    expect(rowsOf(await savedSheet('任务清单')).map((row) => [row['任务名称'], row['截止日期']])).toEqual([
      ['粉刷教室', '2022-08-20'],
      ['检修电梯', '2022-12-31'],
    ]);
  });

  it('says in plain Chinese what is wrong with a text without tasks', async () => {
    await pressRibbon('生成任务清单');
    await paste('今天天气很好。');
    await pressInPane('识别任务');
    await trial.pane.getByRole('alert').getByText('没有识别到任务').waitFor();
    await picture('no-tasks');
  });
});
