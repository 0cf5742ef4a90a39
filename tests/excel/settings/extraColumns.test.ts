/** A plan with columns of its own, from its options to what comes back. */
import type { ReturnedFile } from '../../../src/core/returns';
import { defaultOptions, type ExtraColumn, type PlanOptions } from '../../../src/core/settings';
import { writeCircular } from '../../../src/excel/circular/circular';
import { planIssue } from '../../../src/excel/distribution/planIssue';
import { readDistribution, recordDistribution } from '../../../src/excel/distribution/distribution';
import { undoLastMerge } from '../../../src/excel/returns/undoLastMerge';
import { readSettings, saveSettings } from '../../../src/excel/settings/planSettings';
import { undoLastCommand } from '../../../src/excel/undo/journal';
import { applyExtraColumns } from '../../../src/excel/settings/applyExtraColumns';
import { writePlanOptions } from '../../../src/excel/settings/planOptions';
import { writeDepartmentWorkbook } from '../../../src/files/distribution/departmentWorkbook';
import { readReturnedFile } from '../../../src/files/returns/readReturnedFile';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { Sheet } from '../../../src/files/xlsx/workbook';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import type { TestExcel } from '../../workbench/host/openHost';
import { generate, sheetNamed, tableText, typed } from '../directory/program';
import { useExcel } from '../officeGlobals';
import { columnsOf, merge } from '../returns/program';
import { poseAs } from '../undo/olderExcel';

// Files are written, read and merged.
jest.setTimeout(60_000);

const money: ExtraColumn = {
  key: 'x1',
  header: '经费（万元）',
  kind: 'number',
  choices: [],
  width: 12,
  filledBy: 'departments',
};
const level: ExtraColumn = { ...money, key: 'x2', header: '级别', kind: 'choice', choices: ['校级', '院级'] };
const order: ExtraColumn = {
  ...money,
  key: 'x3',
  header: '领导批示',
  kind: 'text',
  width: 20,
  filledBy: 'coordinator',
};
const columns = [money, level, order];
const options: PlanOptions = { ...defaultOptions, extraColumns: columns, fillable: ['status', 'progress', 'remarks'] };

async function choose(excel: TestExcel, chosen: PlanOptions): Promise<void> {
  await excel.run(async (context) => {
    writePlanOptions(context, chosen);
    await context.sync();
  });
}

const headersOf = async (excel: TestExcel): Promise<readonly string[]> => (await tableText(excel, '任务清单'))[0] ?? [];

/** A workbook whose options were chosen before its checklist was made. */
async function planned(departments: readonly string[], chosen = options): Promise<TestExcel> {
  const excel = useExcel();
  await choose(excel, chosen);
  await generate(departments);
  return excel;
}

async function type(excel: TestExcel, header: string, row: number, value: string | number): Promise<void> {
  await excel.run(async (context) => {
    const column = context.workbook.tables.getItem('任务清单').columns.getItem(header);
    column.getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

/** What each department is sent, as files. */
async function send(chosen: readonly string[]) {
  const source = await readDistribution();
  const files = planIssue(source, { chosen, note: '' }, { newPlanId: 'P1', issuedAt: '2020-06-01T09:30' });
  await recordDistribution(files);
  const { settings, place } = source;
  return new Map(
    files.map((file) => [
      file.department,
      writeDepartmentWorkbook(file, { settings, today: '2020-06-01', columns: place.options }),
    ]),
  );
}

function opened(bytes: Uint8Array) {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.code);
  return result.workbook;
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const value = sheet.rows.get(row)?.cells.get(column)?.value;
  return typeof value === 'string' ? value : '';
}

/** The row of the header, and its texts. */
function headerIn(sheet: Sheet): { readonly row: number; readonly headers: readonly string[] } {
  const [row = -1, { cells } = { cells: new Map() }] =
    [...sheet.rows].find(([at]) => textAt(sheet, at, 0) === '任务编号') ?? [];
  return { row, headers: [...cells.keys()].map((column) => textAt(sheet, row, Number(column))) };
}

/** The file as a department fills in its first task, by header. */
async function filled(name: string, bytes: Uint8Array, values: Readonly<Record<string, string | number>>) {
  const workbook = opened(bytes);
  const [sheet, ...others] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const { row, headers } = headerIn(sheet);
  const task = sheet.rows.get(row + 1);
  const cells = new Map(task?.cells);
  for (const [header, value] of Object.entries(values)) {
    const at = headers.indexOf(header);
    cells.set(at, { ...cells.get(at), value });
  }
  const rows = new Map(sheet.rows).set(row + 1, { ...task, cells });
  const read = await readReturnedFile(name, writeXlsx({ ...workbook, sheets: [{ ...sheet, rows }, ...others] }));
  const [file] = read.ok ? read.files : [];
  if (file?.ok !== true) throw new Error(`${name} cannot be read`);
  const { sha256, workbook: returned } = file;
  return { name, sha256, workbook: returned } satisfies ReturnedFile;
}

describe('a checklist whose plan has columns of its own', () => {
  it('is made with them before 备注, with drop-downs and checked numbers', async () => {
    const excel = await planned(['人事处']);
    const headers = await headersOf(excel);
    expect(headers.slice(-5)).toEqual(['预警', '经费（万元）', '级别', '领导批示', '备注']);
    expect(await typed(excel, '级别', 0, '院级')).toBe('taken');
    expect(await typed(excel, '级别', 0, '国家级')).toBe('stop');
    expect(await typed(excel, '经费（万元）', 0, '12.5')).toBe('taken');
    expect(await typed(excel, '经费（万元）', 0, '若干')).toBe('stop');
    expect(await typed(excel, '领导批示', 0, '=1+1')).toBe('taken');
    expect((await columnsOf(excel, '任务清单', ['经费（万元）', '领导批示'])).flat()).toEqual(['12.5', '=1+1']);
  });

  it('keeps what stands in them when it is made again, and gets those it lacks in place', async () => {
    const excel = await planned(['人事处'], { ...options, extraColumns: [money] });
    await type(excel, '经费（万元）', 0, 12.5);
    await choose(excel, options);
    await generate(['人事处', '财务处']);
    expect((await headersOf(excel)).slice(-5)).toEqual(['预警', '经费（万元）', '备注', '级别', '领导批示']);
    expect(await columnsOf(excel, '任务清单', ['经费（万元）', '级别'])).toEqual([
      ['12.5', ''],
      ['', ''],
    ]);
    expect(await typed(excel, '级别', 1, '国家级')).toBe('stop');
  });
});

describe('a checklist that is brought up to its plan’s columns', () => {
  it('gets new ones, new names and new choices in one step of undo', async () => {
    const excel = await planned(['人事处'], { ...options, extraColumns: [level] });
    await type(excel, '级别', 0, '院级');
    const renamed = { ...level, header: '层级', choices: ['院级', '系级'] };
    const before = await headersOf(excel);
    expect(await applyExtraColumns([money, renamed], [level])).toEqual({
      added: ['经费（万元）'],
      renamed: [{ before: '级别', after: '层级' }],
      removed: [],
      kept: [],
    });
    expect((await headersOf(excel)).slice(-4)).toEqual(['预警', '层级', '备注', '经费（万元）']);
    expect(await columnsOf(excel, '任务清单', ['层级'])).toEqual([['院级']]);
    expect(await typed(excel, '层级', 0, '校级')).toBe('stop');
    expect(await typed(excel, '经费（万元）', 0, '若干')).toBe('stop');
    excel.host.undo();
    expect(await headersOf(excel)).toEqual(before);
  });

  it('is taken back by the pane where Excel cannot', async () => {
    const excel = await planned(['人事处'], { ...options, extraColumns: [level] });
    await type(excel, '级别', 0, '院级');
    poseAs('1.9');
    const before = await tableText(excel, '任务清单');
    const { settings } = await readSettings();
    const extraColumns = [{ ...level, header: '层级' }, money];
    expect(await saveSettings({ ...settings, options: { ...options, extraColumns } })).toMatchObject({
      added: ['经费（万元）'],
      renamed: [{ before: '级别', after: '层级' }],
    });
    expect(await undoLastCommand()).toMatchObject({ kind: 'undone' });
    expect(await tableText(excel, '任务清单')).toEqual(before);
    expect((await readSettings()).settings.options.extraColumns).toEqual([level]);
  });

  it('stays as it is, and so do the settings, where its sheet is protected', async () => {
    const excel = await planned(['人事处'], { ...options, extraColumns: [level] });
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').protection.protect();
      await context.sync();
    });
    const before = await readSettings();
    const changed = { ...before.settings, options: { ...options, extraColumns: columns } };
    await expect(saveSettings(changed)).rejects.toMatchObject({ code: 'checklistProtected' });
    expect(await readSettings()).toEqual(before);
  });

  it('loses a column that the plan has dropped only where nothing stands in it', async () => {
    const excel = await planned(['人事处']);
    await type(excel, '级别', 0, '院级');
    expect(await applyExtraColumns([money], columns)).toEqual({
      added: [],
      renamed: [],
      removed: ['领导批示'],
      kept: ['级别'],
    });
    expect((await headersOf(excel)).slice(-4)).toEqual(['预警', '经费（万元）', '级别', '备注']);
    expect(await columnsOf(excel, '任务清单', ['级别'])).toEqual([['院级']]);
  });

  it('gets them at its right end where it was made by hand', async () => {
    const excel = useExcel();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:C2').values = [
        ['任务名称', '责任部门', '完成时限'],
        ['建立台账', '人事处', '6月底前'],
      ];
      await context.sync();
    });
    await choose(excel, options);
    expect(await applyExtraColumns(columns, [])).toMatchObject({ added: ['经费（万元）', '级别', '领导批示'] });
    const [sheet] = excel.host.workbook().sheets;
    expect([0, 1, 2, 3, 4, 5].map((column) => textAt(sheet!, 0, column))).toEqual([
      '任务名称',
      '责任部门',
      '完成时限',
      '经费（万元）',
      '级别',
      '领导批示',
    ]);
  });

  it('has nothing to be brought up where there is no checklist', async () => {
    useExcel();
    expect(await applyExtraColumns(columns, [])).toEqual({ added: [], renamed: [], removed: [], kept: [] });
  });
});

describe('a plan with columns of its own that is sent out', () => {
  it('goes with them: open and tinted where departments fill them in, locked elsewhere', async () => {
    const excel = await planned(['人事处']);
    await type(excel, '领导批示', 0, '抓紧办理');
    const [sheet] = opened((await send(['人事处'])).get('人事处') ?? new Uint8Array()).sheets;
    const { row, headers } = headerIn(sheet!);
    const cells = sheet!.rows.get(row + 1)!.cells;
    const open = headers.filter((_, at) => cells.get(at)?.format?.locked === false);
    expect(open).toEqual(['状态', '进展情况', '经费（万元）', '级别', '备注']);
    expect(headers.filter((_, at) => cells.get(at)?.format?.fill?.color === '#FFFBE6')).toEqual(open);
    expect(cells.get(headers.indexOf('领导批示'))?.value).toBe('抓紧办理');
    expect(textAt(sheet!, 1, 0)).toContain('状态、进展情况、经费（万元）、级别、备注');
    expect(sheet!.validations.map(({ rule }) => rule.kind).sort()).toEqual(['date', 'date', 'decimal', 'list', 'list']);
  });

  it('comes back into the checklist and 回收明细, and can be taken back', async () => {
    const excel = await planned(['人事处、财务处', '人事处']);
    const sent = await send(['人事处', '财务处']);
    const answers = { 进展情况: '已部署', '经费（万元）': 5, 级别: '校级', 责任人: '张三', 领导批示: '已阅' };
    const first = await filled('清单-人事处.xlsx', sent.get('人事处')!, answers);
    const second = await filled('清单-财务处.xlsx', sent.get('财务处')!, { '经费（万元）': 2.5, 级别: '院级' });
    const before = await tableText(excel, '任务清单');
    const { result } = await merge([first, second]);
    expect(result.ledger.balanced).toBe(true);
    expect(result.outOfBounds.map(({ column }) => column)).toEqual(['owner', 'x3']);
    expect(await columnsOf(excel, '任务清单', ['经费（万元）', '级别', '进展情况', '责任人', '领导批示'])).toEqual([
      ['7.5', '【人事处】校级\n【财务处】院级', '【人事处】已部署', '', ''],
      ['', '', '', '', ''],
    ]);
    expect(await columnsOf(excel, '回收明细', ['部门', '经费（万元）', '级别'])).toEqual([
      ['人事处', '5', '校级'],
      ['财务处', '2.5', '院级'],
      ['人事处', '', ''],
    ]);
    await undoLastMerge();
    expect(await tableText(excel, '任务清单')).toEqual(before);
  });

  it('has its new columns in a 回收明细 that was made before them', async () => {
    const excel = await planned(['人事处'], { ...options, extraColumns: [money] });
    const before = await send(['人事处']);
    await merge([await filled('清单-人事处.xlsx', before.get('人事处')!, { '经费（万元）': 5 })]);
    await choose(excel, options);
    await applyExtraColumns(columns, [money]);
    const after = await send(['人事处']);
    await merge([await filled('清单-人事处-2.xlsx', after.get('人事处')!, { 级别: '院级' })]);
    expect(await columnsOf(excel, '回收明细', ['经费（万元）', '级别'])).toEqual([['5', '院级']]);
    expect(await columnsOf(excel, '任务清单', ['经费（万元）', '级别'])).toEqual([['5', '院级']]);
    expect(excel.host.workbook().sheets.filter(({ name }) => name.startsWith('回收明细'))).toHaveLength(1);
    expect(sheetNamed(excel, '回收明细').tables).toHaveLength(1);
  });
});

describe('督查明细 of a plan with columns of its own', () => {
  const circular = { assessment: false, weights: null } as const;
  const details = async (excel: TestExcel, header: string): Promise<(string | undefined)[]> => {
    const [headers = [], ...rows] = await tableText(excel, '督查明细');
    return rows.map((row) => row[headers.indexOf(header)]);
  };

  it('shows what stands in them, and goes on showing it', async () => {
    const excel = await planned(['人事处', '财务处']);
    await type(excel, money.header, 0, 12.5);
    await type(excel, level.header, 1, '院级');
    await writeCircular(circular);
    expect(await details(excel, money.header)).toEqual(['12.5', '']);
    expect(await details(excel, level.header)).toEqual(['', '院级']);
    await type(excel, money.header, 1, 3);
    expect(await details(excel, money.header)).toEqual(['12.5', '3']);
  });

  it('gets those that the plan was given later, behind the columns that people added', async () => {
    const excel = await planned(['人事处'], defaultOptions);
    await writeCircular(circular);
    await excel.run(async (context) => {
      context.workbook.tables.getItem('督查明细').columns.add(undefined, [['核对人'], ['老王']]);
      await context.sync();
    });
    const { settings } = await readSettings();
    await saveSettings({ ...settings, options: { ...settings.options, extraColumns: [money] } });
    await type(excel, money.header, 0, 7);
    await writeCircular(circular);
    expect((await tableText(excel, '督查明细'))[0]?.slice(-2)).toEqual(['核对人', money.header]);
    expect(await details(excel, money.header)).toEqual(['7']);
    expect(await details(excel, '核对人')).toEqual(['老王']);
  });

  it('tells a column of the plan from one of ours with the same name', async () => {
    const excel = await planned(['人事处'], { ...defaultOptions, extraColumns: [{ ...money, header: '逾期天数' }] });
    await type(excel, '逾期天数', 0, 7);
    await writeCircular(circular);
    expect(await details(excel, '逾期天数（清单）')).toEqual(['7']);
  });
});
