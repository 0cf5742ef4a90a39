/** Opening and saving files in the trial page, as a person does. */
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(60_000);

const currentPage = useTrialPage();
let trial: TrialPage;

beforeEach(() => {
  trial = currentPage();
});

/** Chooses a file as the dialog of 打开 does. */
const choose = (name: string, content: Uint8Array): Promise<void> =>
  trial.page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

async function fileWith(value: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('旧表').getCell('A1').value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

it('opens a file, changes it and saves it under its name for another program to read', async () => {
  await choose('任务安排.xlsx', await fileWith('原有'));
  await trial.waitForCell('旧表', 0, 0, '原有');
  await trial.clickCell(0, 1);
  await trial.page.keyboard.type('new');
  await trial.page.keyboard.press('Enter');
  await trial.waitForCell('旧表', 0, 1, 'new');
  const downloading = trial.page.waitForEvent('download');
  await trial.page.getByRole('button', { name: '另存为 .xlsx' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('任务安排.xlsx');
  const saved = new ExcelJS.Workbook();
  await saved.xlsx.load((await readFile(await download.path())).buffer);
  const sheet = saved.getWorksheet('旧表');
  expect([sheet?.getCell('A1').value, sheet?.getCell('B1').value]).toEqual(['原有', 'new']);
});

it('asks before it drops what is not saved', async () => {
  await trial.clickCell(0, 0);
  await trial.page.keyboard.type('mine');
  await trial.page.keyboard.press('Enter');
  await trial.waitForCell('Sheet1', 0, 0, 'mine');
  await choose('a.xlsx', await fileWith('原有'));
  await trial.page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await trial.page.getByRole('dialog').waitFor({ state: 'detached' });
  await trial.waitForCell('Sheet1', 0, 0, 'mine');
  await choose('a.xlsx', await fileWith('原有'));
  await trial.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await trial.waitForCell('旧表', 0, 0, '原有');
});

it('says why a file cannot be opened, and keeps the workbook', async () => {
  // The first bytes of the compound files that Excel 97–2003 wrote.
  const legacy = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
  await choose('旧.xls', legacy);
  await trial.page.getByRole('dialog').getByText('另存为 .xlsx 后再打开', { exact: false }).waitFor();
  await trial.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await trial.waitForCell('Sheet1', 0, 0, null);
});
