/** 制度清单, as a clerk makes it: from the notice to the sheet, treatments filled in, the notice read once more. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { noticeOfInstitutions } from '../core/institutions/realInstitutions';
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
const pressInPane = (name: string) => trial.pane.getByRole('button', { name }).click();

async function readNotice(): Promise<void> {
  await trial.pane.getByRole('textbox', { name: '通知全文或制度目录' }).fill(noticeOfInstitutions());
  await pressInPane('识别制度');
  await trial.pane.getByRole('heading', { name: '识别到 27 项制度' }).waitFor();
}

/** A column of the saved workbook's 制度清单, from the first institution on. */
async function savedColumn(column: number): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await trial.saveXlsx()).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('制度清单');
  return Array.from({ length: (sheet?.rowCount ?? 3) - 3 }, (_, row) => sheet?.getCell(row + 4, column).text ?? '');
}

describe('制度清单', () => {
  it('is made from the notice, filled in, counted, and keeps what was filled in when the notice is read again', async () => {
    await trial.page.getByRole('button', { name: '制度清单' }).click();
    await trial.pane.getByRole('heading', { name: '制度清单' }).waitFor();
    await picture('institutions-source');
    await readNotice();
    await picture('institutions-preview');
    await pressInPane('生成制度清单');
    await trial.pane.getByText('已生成工作表“制度清单”，共 27 项。').waitFor();
    await trial.waitForSheet('制度清单');
    await picture('institutions-made');
    expect((await savedColumn(3)).filter((name) => name !== '')).toHaveLength(27);

    await trial.openXlsx(
      await editedBy(await trial.saveXlsx(), async (context) => {
        const sheet = context.workbook.worksheets.getItem('制度清单');
        sheet.getRange('F4:F7').values = [['继续有效'], ['修订'], ['修订'], ['废止']];
        await context.sync();
      }),
    );
    await pressInPane('从通知补充');
    await readNotice();
    await pressInPane('更新制度清单');
    await trial.pane.getByText('新增 0 项，原有 27 项保留所填内容').waitFor();
    const counts = await trial.pane.getByLabel('处理意见').getByRole('definition').allTextContents();
    expect(counts).toEqual(['1 项', '2 项', '0 项', '1 项', '23 项']);
    expect((await savedColumn(6)).slice(0, 5)).toEqual(['继续有效', '修订', '修订', '废止', '']);
    await picture('institutions-counts');
  });
});
