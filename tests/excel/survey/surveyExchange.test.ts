import { mergeReturns, type ReturnedFile } from '../../../src/core/returns';
import { planSurveyIssue, rememberSurveyIssue } from '../../../src/excel/survey/surveyDistribution';
import { applySurveyMerge, readSurveyMergeInput } from '../../../src/excel/survey/surveyReturns';
import { writeSurvey } from '../../../src/excel/survey/survey';
import { readMergeInput } from '../../../src/excel/returns/mergeWorkbook';
import { writeDepartmentWorkbook } from '../../../src/files/distribution/departmentWorkbook';
import { readReturnedXlsx } from '../../../src/files/returns/readReturnedXlsx';
import { editedBy } from '../../e2e/editedBy';
import type { TestExcel } from '../../workbench/host/openHost';
import { excelWith, sheetNamed, tableText } from '../directory/program';
import { contents } from '../returns/program';
import { useExcel } from '../officeGlobals';

const branches = ['机关党总支', '化工党总支'];

/** The survey sent out: the bytes of each branch's workbook, by branch. */
async function send(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { files, settings, today } = await planSurveyIssue({
    note: '请如实填写',
    newPlanId: 'p',
    issuedAt: '2020-06-01T09:00',
  });
  await rememberSurveyIssue(files);
  return new Map(files.map((file) => [file.department, writeDepartmentWorkbook(file, { settings, today })]));
}

/** A branch's workbook, filled in on another computer: cells by address of its sheet. */
const filled = (bytes: Uint8Array | undefined, cells: Readonly<Record<string, string | number>>): Promise<Uint8Array> =>
  editedBy(bytes ?? new Uint8Array(), async (context) => {
    const sheet = context.workbook.worksheets.getItem('支部摸底');
    sheet.protection.unprotect();
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).values = [[value]];
    await context.sync();
  });

function asReturn(name: string, bytes: Uint8Array): ReturnedFile {
  const reading = readReturnedXlsx(bytes);
  if (!reading.ok) throw new Error(reading.code);
  return { name, sha256: name.padEnd(64, '0'), workbook: reading.workbook };
}

const mergeOf = async (files: readonly ReturnedFile[]) => {
  const input = { ...(await readSurveyMergeInput()), files, departmentOf: new Map(), choices: new Map() };
  return { input, result: mergeReturns(input) };
};

const rows = async (excel: TestExcel): Promise<string[][]> =>
  (await tableText(excel, '支部摸底')).slice(1).map((row) => row.slice(1, 7));

describe('a survey that goes out and comes back', () => {
  it('sends each branch its rows, with the columns to fill in open', async () => {
    useExcel();
    await writeSurvey(branches, ['三会一课', '党费收缴']);
    const { files } = await planSurveyIssue({
      returnBy: '2020-07-01',
      note: '',
      newPlanId: 'p',
      issuedAt: '2020-06-01T09:00',
    });
    expect(
      files.map(({ department, fileName, baseline }) => [department, fileName, baseline.schema, baseline.rows.length]),
    ).toEqual([
      ['机关党总支', '支部制度落实情况摸底表-机关党总支.xlsx', 'survey', 2],
      ['化工党总支', '支部制度落实情况摸底表-化工党总支.xlsx', 'survey', 2],
    ]);
    expect(files[0]?.texts.lines[0]).toMatch(/落实情况、存在问题、整改措施/);
  });

  it('merges what the branches have written, by the same rules as the checklist', async () => {
    const excel = useExcel();
    await writeSurvey(branches, ['三会一课', '党费收缴']);
    const sent = await send();
    const one = asReturn(
      '机关.xlsx',
      await filled(sent.get('机关党总支'), {
        D5: '部分落实',
        E5: '=会议记录不全',
        F5: '补记',
        G5: 44_012,
        D6: '已落实',
      }),
    );
    const two = asReturn('化工.xlsx', await filled(sent.get('化工党总支'), { D5: '未落实', C6: '改了制度名' }));
    const { input, result } = await mergeOf([one, two]);
    expect(result.blockers).toEqual([]);
    expect(result.ledger.balanced).toBe(true);
    expect(result.outOfBounds.map(({ column }) => column)).toEqual(['title']);
    await applySurveyMerge(input, result);
    expect(await rows(excel)).toEqual([
      ['机关党总支', '三会一课', '部分落实', '=会议记录不全', '补记', '2020-06-30'],
      ['机关党总支', '党费收缴', '已落实', '', '', ''],
      ['化工党总支', '三会一课', '未落实', '', '', ''],
      ['化工党总支', '党费收缴', '', '', '', ''],
    ]);
    expect((await tableText(excel, '摸底汇总记录')).slice(1).map((row) => row[1])).toEqual(['化工.xlsx', '机关.xlsx']);

    const again = await mergeOf([one, two]);
    expect(again.result.files.map(({ state }) => state.kind)).toEqual(['alreadyMerged', 'alreadyMerged']);
    expect(again.result.updates).toEqual([]);
  });

  it('finds a conflict where the same cell was written here', async () => {
    const excel = useExcel();
    await writeSurvey(branches, ['三会一课']);
    const sent = await send();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('支部摸底').getRange('E4').values = [['这里写的']];
      await context.sync();
    });
    const { result } = await mergeOf([asReturn('机关.xlsx', await filled(sent.get('机关党总支'), { E5: '支部写的' }))]);
    expect(result.conflicts.map(({ column, ours, theirs }) => [column, ours.value, theirs])).toEqual([
      ['problem', '这里写的', '支部写的'],
    ]);
  });

  it('is told from the checklist: neither takes the other’s files', async () => {
    const excel = await excelWith(['图书馆']);
    await writeSurvey(branches, ['三会一课']);
    const sent = await send();
    const file = asReturn('机关.xlsx', await filled(sent.get('机关党总支'), { D5: '已落实' }));
    const input = { ...(await readMergeInput()), files: [file], departmentOf: new Map(), choices: new Map() };
    expect(input.planId).toBeNull();
    expect(mergeReturns(input).files[0]?.state).toMatchObject({ kind: 'refused', code: 'otherSchema' });
    expect(sheetNamed(excel, '支部摸底').name).toBe('支部摸底');
  });

  it('is one step of undo, and refused as a whole when the survey was changed meanwhile', async () => {
    const excel = useExcel();
    await writeSurvey(branches, ['三会一课']);
    const sent = await send();
    const { input, result } = await mergeOf([
      asReturn('机关.xlsx', await filled(sent.get('机关党总支'), { D5: '已落实' })),
    ]);
    const before = contents(excel);
    await applySurveyMerge(input, result);
    excel.host.undo();
    expect(contents(excel)).toEqual(before);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('支部摸底').getRange('C4').values = [['别的制度']];
      await context.sync();
    });
    const changed = contents(excel);
    await expect(applySurveyMerge(input, result)).rejects.toMatchObject({ code: 'sheetChanged' });
    expect(contents(excel)).toEqual(changed);
  });

  it('says so where there is no survey', async () => {
    useExcel();
    await expect(readSurveyMergeInput()).rejects.toMatchObject({ code: 'noSurvey' });
    await expect(planSurveyIssue({ note: '', newPlanId: 'p', issuedAt: '2020-06-01T09:00' })).rejects.toMatchObject({
      code: 'noSurvey',
    });
  });
});
