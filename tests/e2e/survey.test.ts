/** 支部摸底: made, sent to the branches, filled in elsewhere, merged. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { editedBy } from './editedBy';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(180_000);

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
const currentPage = useTrialPage();
let trial: TrialPage;
let folder: string;

beforeEach(() => {
  mkdirSync(pictures, { recursive: true });
  folder = mkdtempSync(path.join(tmpdir(), 'survey-'));
  trial = currentPage();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const picture = (name: string) => trial.page.screenshot({ path: path.join(pictures, `${name}.png`) });
const pressInPane = (name: string | RegExp) => trial.pane.getByRole('button', { name }).click();

async function download(press: () => Promise<void>): Promise<Uint8Array> {
  const [file] = await Promise.all([trial.page.waitForEvent('download'), press()]);
  return new Uint8Array(readFileSync(await file.path()));
}

describe('支部摸底', () => {
  it('goes out to the branches and comes back merged', async () => {
    await trial.page.getByRole('button', { name: '支部摸底' }).click();
    await trial.pane.getByRole('textbox', { name: '支部', exact: true }).fill('机关党总支\n化工党总支');
    await trial.pane.getByRole('textbox', { name: '制度' }).fill('三会一课\n党费收缴');
    await pressInPane('生成摸底表');
    await trial.pane.getByText(/已写入工作表“支部摸底”和“支部指标”，新增 18 行/).waitFor();
    await picture('survey-made');

    const zip = await download(() => pressInPane('分发给各支部'));
    const sent = unzipSync(zip);
    expect(Object.keys(sent).map((name) => name.replace(/^.*-/, ''))).toEqual(['机关党总支.xlsx', '化工党总支.xlsx']);
    const [name = '', bytes = new Uint8Array()] = Object.entries(sent)[0] ?? [];
    const returned = await editedBy(bytes, async (context) => {
      const sheet = context.workbook.worksheets.getItem('支部摸底');
      sheet.getRange('D4:E5').values = [
        ['部分落实', '会议记录不全'],
        ['已落实', ''],
      ];
      await context.sync();
    });
    const file = path.join(folder, name);
    writeFileSync(file, returned);

    await pressInPane('汇总摸底表');
    const choosing = trial.page.waitForEvent('filechooser');
    await pressInPane(/选择文件/);
    await (await choosing).setFiles([file]);
    await trial.pane.getByRole('button', { name: /应用/ }).first().waitFor();
    await picture('survey-review');
    await trial.pane.getByRole('button', { name: /应用/ }).first().click();
    await trial.waitForCell('支部摸底', 3, 3, '部分落实');
    await trial.waitForCell('支部摸底', 3, 4, '会议记录不全');
    await trial.page.waitForTimeout(300);
    await picture('survey-merged');
    expect(trial.troubles).toEqual([]);
  });
});
