/** 督查通报, as a clerk does it: fill in statuses, make the circular and the scores, print them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { realNotice } from '../fixtures/notices/realNotice';
import { presentPrinters } from '../files/printed';
import { presentCalculators } from '../files/recalculated';
import { editedBy } from './editedBy';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(180_000);

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
const currentPage = useTrialPage();
let trial: TrialPage;

beforeEach(() => {
  mkdirSync(pictures, { recursive: true });
  trial = currentPage();
});

const picture = (name: string) => trial.page.screenshot({ path: path.join(pictures, `${name}.png`) });
const pressInPane = (name: string | RegExp) => trial.pane.getByRole('button', { name }).click();

/** Statuses as they come in: every third task finished, some of them late, some in difficulties. */
async function fillIn(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItem('任务清单');
  for (let row = 0; row < 29; row += 1) {
    const cells = sheet.getRangeByIndexes(3 + row, 10, 1, 4);
    if (row % 3 === 0) cells.values = [['已完成', '已办结', row % 2 === 0 ? 44_013 : 44_150, '会议纪要']];
    else if (row % 7 === 1) cells.values = [['难度较大', '资金未落实', null, null]];
    else if (row % 5 === 1) cells.values = [['取得阶段性成果', '', null, null]];
  }
  context.workbook.names.getItem('督办基准日').formula = '=DATE(2020,11,20)';
  await context.sync();
}

interface Raw {
  readonly departments: readonly string[];
  readonly finished: boolean;
  readonly overdue: boolean;
}

const cellsOf = (sheet: ExcelJS.Worksheet, row: number): ((column: number) => unknown) => {
  const valueOf = (column: number): unknown => {
    const value: unknown = sheet.getCell(row, column).value;
    // This library leaves out a result of 0.
    if (typeof value === 'object' && value !== null && 'formula' in value) return 'result' in value ? value.result : 0;
    return value;
  };
  return valueOf;
};

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

const sheetOf = (workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
};

/** The figures counted again from the rows of the checklist, in another way than the product counts them. */
function rawRows(workbook: ExcelJS.Workbook): Raw[] {
  const sheet = sheetOf(workbook, '任务清单');
  return Array.from({ length: 29 }, (_, index) => {
    const cell = cellsOf(sheet, 4 + index);
    const due = cell(10);
    const status = String(cell(11));
    const finished = status === '已完成';
    const past = due instanceof Date && due.getTime() < Date.UTC(2020, 10, 20);
    const lasting = String(cell(9)).includes('长期') && status === '取得阶段性成果';
    const departments = [6, 7]
      .flatMap((column) => sheet.getCell(4 + index, column).text.split(/[，、,\s]+/))
      .filter(Boolean);
    return { departments: [...new Set(departments)], finished, overdue: past && !finished && !lasting };
  });
}

/** A row of the circular by what stands in its first column. */
function rowOf(sheet: ExcelJS.Worksheet, name: string): (column: number) => unknown {
  for (let row = 1; row <= sheet.rowCount; row += 1)
    if (sheet.getCell(row, 1).text === name) return cellsOf(sheet, row);
  throw new Error(`the circular has no row ${name}`);
}

describe('督查通报', () => {
  it('counts what the rows say, in the page and in LibreOffice alike, with charts, on A4', async () => {
    await trial.page.getByRole('button', { name: '生成任务清单' }).click();
    await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(realNotice());
    await pressInPane('识别任务');
    await pressInPane('生成任务清单');
    await trial.pane.getByRole('heading', { name: '任务清单已生成' }).waitFor();
    await trial.openXlsx(await editedBy(await trial.saveXlsx(), fillIn));

    await trial.page.getByRole('button', { name: '督查通报' }).click();
    await trial.pane.getByRole('checkbox', { name: '同时生成考核参考' }).click();
    await picture('circular-pane');
    await pressInPane('生成督查通报');
    await trial.pane.getByText(/已写入工作表“督查通报”和“考核参考”/).waitFor();
    await trial.page.waitForTimeout(500);
    await picture('circular-sheet');
    const saved = await trial.saveXlsx();
    writeFileSync(path.join(pictures, 'circular.xlsx'), saved);

    const raw = rawRows(await open(saved));
    const finished = raw.filter((task) => task.finished).length;
    const overdue = raw.filter((task) => task.overdue).length;
    expect([finished, overdue]).not.toContain(0);
    for (const bytes of [saved, ...presentCalculators.map((calculate) => calculate(saved))]) {
      const workbook = await open(bytes);
      const circular = sheetOf(workbook, '督查通报');
      const all = rowOf(circular, '全部任务');
      expect([all(2), all(3), all(6)]).toEqual([29, finished, overdue]);
      for (const department of ['党委组织部', '党委宣传部', '机关党总支']) {
        const own = raw.filter((task) => task.departments.includes(department));
        if (own.length === 0) continue;
        const row = rowOf(circular, department);
        const counts = [
          own.length,
          own.filter((task) => task.finished).length,
          own.filter((task) => task.overdue).length,
        ];
        expect([department, row(2), row(3), row(6)]).toEqual([department, ...counts]);
      }
      const scores = sheetOf(workbook, '考核参考');
      expect(rowOf(scores, '权重（分）')).toBeDefined();
      expect(sheetOf(workbook, '督查明细').rowCount).toBeGreaterThan(32);
    }
    for (const print of presentPrinters) {
      print(saved, 80).forEach((page, index) => {
        writeFileSync(path.join(pictures, `circular-print-${String(index + 1)}.png`), page);
      });
    }
    expect(trial.troubles).toEqual([]);
  });
});
