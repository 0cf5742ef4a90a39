/** The services of 分发 over Microsoft's Office.js and the embedded host. */
import { runCommand } from '../../../src/excel/runCommand';
import { readMasterBaselines } from '../../../src/excel/distribution/masterBaselines';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { DistributionPhase, DistributionRequest } from '../../../src/taskpane/distribution/distributionServices';
import { officeDistribution } from '../../../src/taskpane/distribution/officeDistribution';
import { excelWith, sheetNamed, tableText } from '../../excel/directory/program';

const request = (more: Partial<DistributionRequest> = {}): DistributionRequest => ({
  chosen: ['财务处', '图书馆'],
  returnBy: '2999-07-10',
  note: '请抓紧。',
  password: '',
  output: 'open',
  ...more,
});

const run = async (more: Partial<DistributionRequest> = {}, signal = new AbortController().signal) => {
  const phases: DistributionPhase[] = [];
  const result = await officeDistribution.distribute(request(more), (phase) => phases.push(phase), signal);
  return { result, phases };
};

describe('分发 in Excel', () => {
  it('tells what there is to send, and what was sent and not returned', async () => {
    await excelWith(['财务处、图书馆', '财会处、图书馆', '各分工会', '']);
    expect(await officeDistribution.load()).toMatchObject({
      planTitle: '任务清单',
      departments: [
        { name: '财务处', tasks: 1, issued: 0 },
        { name: '图书馆', tasks: 2, issued: 0 },
        { name: '财会处', tasks: 1, issued: 0 },
        { name: '各分工会', tasks: 1, isGroup: true },
      ],
      problems: [
        { kind: 'emptyGroup', name: '各分工会', lines: [6] },
        { kind: 'withoutDepartment', lines: [7] },
      ],
      sentBefore: false,
      pending: [],
    });
    await run();
    const after = await officeDistribution.load();
    expect(after).toMatchObject({ sentBefore: true, drafted: 0 });
    expect(after.departments.map(({ name, issued }) => [name, issued])).toContainEqual(['图书馆', 1]);
    expect(after.pending.map(({ department }) => department)).toEqual(['财务处', '图书馆']);
  });

  it('makes a workbook for each, remembered before it is handed out', async () => {
    const excel = await excelWith(['财务处、图书馆', '图书馆']);
    const { result, phases } = await run();
    expect(phases.map(({ kind }) => kind)).toEqual(['reading', 'building', 'building', 'building', 'recording']);
    if (result?.handout.output !== 'open') throw new Error('nothing was made');
    expect(result).toMatchObject({ count: 2, register: '分发登记' });
    expect(result.handout.files.map(({ name }) => name)).toEqual(['任务清单-财务处.xlsx', '任务清单-图书馆.xlsx']);
    for (const { bytes } of result.handout.files) expect(readXlsx(bytes).ok).toBe(true);
    expect((await runCommand(readMasterBaselines)).map(({ department }) => department)).toEqual(['财务处', '图书馆']);
    expect(await tableText(excel, '分发登记')).toHaveLength(3);
  });

  it('keeps the id of the plan from one sending to the next', async () => {
    await excelWith(['财务处、图书馆']);
    await run();
    await run({ chosen: ['图书馆'] });
    const baselines = await runCommand(readMasterBaselines);
    expect(new Set(baselines.map(({ planId }) => planId)).size).toBe(1);
    expect(baselines.map(({ department, issue }) => [department, issue])).toEqual([
      ['财务处', 1],
      ['图书馆', 1],
      ['图书馆', 2],
    ]);
  });

  it('protects every workbook with the password', async () => {
    await excelWith(['财务处、图书馆']);
    const { result } = await run({ password: '督办' });
    if (result?.handout.output !== 'open') throw new Error('nothing was made');
    for (const { bytes } of result.handout.files) {
      const read = readXlsx(bytes);
      expect(read.ok && read.workbook.sheets[0]?.protection?.password?.algorithmName).toBe('SHA-512');
    }
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const excel = await excelWith(['财务处、图书馆']);
    await officeDistribution.load();
    const before = excel.host.workbook();
    const controller = new AbortController();
    const sending = officeDistribution.distribute(
      request(),
      ({ kind }) => {
        if (kind === 'building') controller.abort();
      },
      controller.signal,
    );
    expect(await sending).toBeNull();
    expect(excel.host.workbook()).toEqual(before);
  });

  it('makes sheets in this workbook, named in the register', async () => {
    const excel = await excelWith(['财务处、图书馆']);
    const { result } = await run({ output: 'sheets' });
    expect(result).toEqual({
      handout: { output: 'sheets', replaced: 0, kept: [] },
      count: 2,
      register: '分发登记',
    });
    expect((await tableText(excel, '分发登记')).slice(1).map((row) => row[1])).toEqual([
      '本工作簿：财务处',
      '本工作簿：图书馆',
    ]);
    const [baseline] = await runCommand(readMasterBaselines);
    const rows = sheetNamed(excel, '财务处').rows;
    expect([0, 1].map((row) => rows.get(row)?.cells.get(0)?.value)).toEqual(baseline?.around);
  });
});
