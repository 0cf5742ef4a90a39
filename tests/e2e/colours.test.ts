/**
 * 逾期标色 in a browser: the colours of a checklist on a fixed base date, as the grid draws them and as LibreOffice
 * prints the saved file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toSerial } from '../../src/core/calendar';
import { levelStyles } from '../../src/core/colours/levelStyles';
import { readXlsx } from '../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../src/files/xlsx/writeXlsx';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/files/xlsx/workbook';
import { presentPrinters } from '../files/printed';
import { useTrialPage } from './trialPage';

jest.setTimeout(180_000);

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
const trial = useTrialPage();

beforeAll(() => {
  mkdirSync(pictures, { recursive: true });
});

/** Nine tasks, one for each level on 2020-11-20 once statuses are filled in. */
const notice = `关于做好2020年重点工作的通知
一、工作任务
1.整修操场（责任单位：后勤处；完成时限：10月底前）
2.检查消防（责任单位：保卫处；完成时限：2020年11月20日）
3.清点图书（责任单位：图书馆；完成时限：2020年11月25日前）
4.更新主页（责任单位：宣传部；完成时限：6月底前）
5.迎接新生（责任单位：学生处；完成时限：9月底前）
6.评选先进（责任单位：工会；完成时限：5月底前）
7.关爱退休职工（责任单位：工会；完成时限：长期坚持）
8.商议搬迁（责任单位：办公室；完成时限：待定）
9.编制预算（责任单位：财务处；完成时限：12月底前）
`;

const filledIn: readonly (readonly [row: number, column: number, value: CellValue])[] = [
  [3, 10, '推进中'],
  [6, 10, '已完成'],
  [6, 12, toSerial('2020-07-05')],
  [7, 10, '已完成'],
  [7, 12, toSerial('2020-09-20')],
  [8, 10, '已销号'],
];

const expectedWords = [
  '逾期 20 天',
  '今日到期',
  '临期 5 天',
  '逾期完成 5 天',
  '按期完成',
  '已销号',
  '长期',
  '无时限',
  '',
];

async function generate(): Promise<void> {
  const { page, pane } = trial();
  await page.getByRole('button', { name: '生成任务清单' }).click();
  await pane.getByRole('textbox', { name: '通知全文' }).fill(notice);
  await pane.getByRole('button', { name: '识别任务' }).click();
  await pane.getByRole('button', { name: '生成任务清单' }).click();
  await pane.getByText('共 9 项任务，写在工作表“任务清单”。').waitFor();
}

/** The workbook with statuses filled in and a fixed base date, as a person would set them. */
function onBaseDate(workbook: Workbook): Workbook {
  const fill = (sheet: Sheet): Sheet => {
    const rows = new Map(sheet.rows);
    for (const [row, column, value] of filledIn) {
      const cells = new Map<number, Cell>(rows.get(row)?.cells);
      cells.set(column, { ...cells.get(column), value });
      rows.set(row, { ...rows.get(row), cells });
    }
    return { ...sheet, rows };
  };
  return {
    ...workbook,
    names: workbook.names.map((name) =>
      name.name === '督办基准日' ? { ...name, formula: '=DATE(2020,11,20)' } : name,
    ),
    sheets: workbook.sheets.map((sheet) => (sheet.name === '任务清单' ? fill(sheet) : sheet)),
  };
}

/** How many pixels of a picture have each level's fill. */
async function fillsIn(picture: Uint8Array): Promise<Record<string, number>> {
  const fills = Object.entries(levelStyles).flatMap(([level, { fill }]) =>
    fill === undefined ? [] : [[level, fill] as const],
  );
  return trial().page.evaluate(
    async ({ bytes, wanted }) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const counts = new Map<number, number>();
      for (let at = 0; at < data.length; at += 4) {
        const color = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
      return Object.fromEntries(wanted.map(([level, fill]) => [level, counts.get(parseInt(fill.slice(1), 16)) ?? 0]));
    },
    { bytes: Array.from(picture), wanted: fills },
  );
}

describe('the colours of a checklist', () => {
  it('show each level in the grid, in words and in LibreOffice alike', async () => {
    // All sixteen columns at once.
    await trial().page.setViewportSize({ width: 2400, height: 860 });
    await generate();
    const generated = readXlsx(await trial().saveXlsx());
    if (!generated.ok) throw new Error(generated.code);
    await trial().openXlsx(writeXlsx(onBaseDate(generated.workbook)));
    for (const [index, words] of expectedWords.entries()) await trial().waitForCell('任务清单', 3 + index, 14, words);
    await trial().page.waitForTimeout(1000);
    const screenshot = await trial().page.screenshot({ path: path.join(pictures, 'colours-grid.png') });
    const saved = await trial().saveXlsx();
    writeFileSync(path.join(pictures, 'colours.xlsx'), saved);
    const drawn = await fillsIn(screenshot);
    expect(Object.entries(drawn).filter(([, count]) => count < 200)).toEqual([]);

    for (const print of presentPrinters) {
      const [first] = print(saved);
      if (first === undefined) throw new Error('LibreOffice printed nothing');
      writeFileSync(path.join(pictures, 'colours-libreoffice.png'), first);
      const printed = await fillsIn(first);
      expect(Object.entries(printed).filter(([, count]) => count < 200)).toEqual([]);
    }
  });
});
