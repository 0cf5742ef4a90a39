import {
  institutionColumns,
  institutionTreatments,
  parseInstitutions,
  type Institution,
} from '../../../src/core/institutions';
import { ensureDirectory } from '../../../src/excel/directory/draftDirectory';
import { readInstitutions, type InstitutionsOnSheet } from '../../../src/excel/institutions/readInstitutions';
import {
  goToInstitutions,
  writeInstitutions,
  type InstitutionsWritten,
} from '../../../src/excel/institutions/writeInstitutions';
import { runCommand } from '../../../src/excel/runCommand';
import { validationAt } from '../../../src/workbench/host/validations';
import { noticeOfInstitutions } from '../../core/institutions/realInstitutions';
import type { TestExcel } from '../../workbench/host/openHost';
import { costOf, excelWith, makeSheet, sheetNamed, tableText } from '../directory/program';
import { useExcel } from '../officeGlobals';
import { contents } from '../returns/program';

const read = (): Promise<InstitutionsOnSheet | null> => runCommand(readInstitutions);
const listed = (...lines: readonly string[]): readonly Institution[] =>
  parseInstitutions(['制度清单', ...lines.map((line, index) => `${String(index + 1)}.${line}`)].join('\n'))
    .institutions;
const write = (...lines: readonly string[]): Promise<InstitutionsWritten> => writeInstitutions(listed(...lines));
const real = (): readonly Institution[] => parseInstitutions(noticeOfInstitutions()).institutions;
const headers = institutionColumns.map(({ header }) => header);
const at = (header: string): number => headers.indexOf(header);

/** Types into cells of a sheet, by address. */
async function fill(excel: TestExcel, sheet: string, cells: Readonly<Record<string, unknown>>): Promise<void> {
  await excel.run(async (context) => {
    for (const [address, value] of Object.entries(cells)) {
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    }
    await context.sync();
  });
}

/** Some columns of the table as they show. */
async function shown(excel: TestExcel, columns: readonly string[], table = '制度清单'): Promise<string[][]> {
  const [header = [], ...rows] = await tableText(excel, table);
  return rows.map((row) => columns.map((column) => row[header.indexOf(column)] ?? ''));
}

describe('a new 制度清单', () => {
  it('holds the 27 institutions of the real lists', async () => {
    const excel = useExcel();
    expect(await writeInstitutions(real())).toEqual({
      sheet: '制度清单',
      created: true,
      added: 27,
      matched: 0,
      kept: [],
    });
    const rows = await shown(excel, ['序号', '层级', '名称', '文号', '年份', '处理意见']);
    expect(rows).toHaveLength(27);
    expect(rows[0]).toEqual(['1', '中央', '《中国共产党支部工作条例（试行）》', '', '', '']);
    expect(rows[17]).toEqual([
      '18',
      '学校',
      '《辽宁科技学院党委领导下的校长负责制实施细则》',
      '辽科院委发〔2019〕17号',
      '2019',
      '',
    ]);
    expect((await read())?.counts).toMatchObject({ total: 27, undecided: 27, withoutLevel: 8 });
  });

  it('offers the choices, and departments where there is a directory', async () => {
    const excel = await excelWith(['图书馆、财务处']);
    await ensureDirectory();
    await write('《甲办法》');
    const rule = (header: string) => validationAt(sheetNamed(excel, '制度清单'), 3, at(header))?.rule;
    expect(rule('处理意见')).toEqual({ kind: 'list', inCellDropDown: true, source: institutionTreatments.join(',') });
    expect(rule('层级')).toEqual({ kind: 'list', inCellDropDown: true, source: '中央,省,市,学校,部门,其他' });
    expect(rule('责任部门')).toEqual({ kind: 'list', inCellDropDown: true, source: '=督办部门' });
    expect(rule('名称')).toBeUndefined();
  });

  it('takes no department list from a workbook without a directory', async () => {
    const excel = useExcel();
    await write('《甲办法》');
    expect(validationAt(sheetNamed(excel, '制度清单'), 3, at('责任部门'))).toBeUndefined();
  });

  it('points out duplicates by their numbers', async () => {
    const excel = useExcel();
    await write('《甲办法》（示院发〔2019〕7号）', '《乙细则》（示院发〔2019〕7号）', '《甲办法（试行）》');
    expect(await shown(excel, ['重复提示'])).toEqual([
      ['与第 3 项名称相同；与第 2 项文号相同'],
      ['与第 1 项文号相同'],
      ['与第 1 项名称相同'],
    ]);
  });

  it('keeps what looks like a formula or a number as the text it is', async () => {
    const excel = useExcel();
    await writeInstitutions([
      { ...(listed('《甲办法》')[0] as Institution), name: '=HYPERLINK("x")', department: '=1+1', deadline: '6-1' },
    ]);
    expect(await shown(excel, ['名称', '责任部门', '完成时限'])).toEqual([['《=HYPERLINK("x")》', '=1+1', '6-1']]);
  });

  it('is one step of undo', async () => {
    const excel = useExcel();
    const before = contents(excel);
    await writeInstitutions(real());
    excel.host.undo();
    expect(contents(excel)).toEqual(before);
    expect(await read()).toBeNull();
  });

  it('leaves a sheet and a table of that name alone that are something else', async () => {
    const excel = useExcel();
    await makeSheet(excel, '制度清单', 'A1', [
      ['会议室', '人数'],
      ['一号', '20'],
    ]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('制度清单').tables.add('A1:B2', true).name = '制度清单';
      await context.sync();
    });
    const { sheet } = await write('《甲办法》');
    expect(sheet).toBe('制度清单2');
    expect(await tableText(excel, '制度清单')).toEqual([
      ['会议室', '人数'],
      ['一号', '20'],
    ]);
    expect(await write('《甲办法》', '《乙细则》')).toMatchObject({ sheet: '制度清单2', added: 1, matched: 1 });
  });

  it('is refused where the workbook is protected', async () => {
    const excel = useExcel();
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(write('《甲办法》')).rejects.toMatchObject({ code: 'workbookProtected' });
  });
});

describe('running again', () => {
  it('keeps what people filled in and their rows, adds what is new, and names what the notice has no more', async () => {
    const excel = useExcel();
    await write('《甲办法》（示院发〔2019〕7号）', '《乙细则》', '《丙规程》');
    await fill(excel, '制度清单', { F4: '修订', G4: '组织部', I4: '已送审', F5: '废止', K6: '见附件' });
    const second = [
      '《丙规程》（示院发〔2018〕3号）',
      '《甲办法（试行）》（示院发[2019]7号）',
      '《丁规则》',
      '《丁规则（试行）》',
    ];
    expect(await write(...second)).toEqual({
      sheet: '制度清单',
      created: false,
      added: 2,
      matched: 2,
      kept: ['乙细则'],
    });
    const columns = ['序号', '名称', '文号', '年份', '处理意见', '责任部门', '进展情况', '重复提示', '备注'];
    expect(await shown(excel, columns)).toEqual([
      ['1', '《甲办法》', '示院发〔2019〕7号', '2019', '修订', '组织部', '已送审', '', ''],
      ['2', '《乙细则》', '', '', '废止', '', '', '', ''],
      ['3', '《丙规程》', '示院发〔2018〕3号', '2018', '', '', '', '', '见附件'],
      ['4', '《丁规则》', '', '', '', '', '', '与第 5 项名称相同', ''],
      ['5', '《丁规则（试行）》', '', '', '', '', '', '与第 4 项名称相同', ''],
    ]);
    expect(validationAt(sheetNamed(excel, '制度清单'), 7, at('处理意见'))?.rule).toMatchObject({ kind: 'list' });
    const before = contents(excel);
    expect(await write(...second)).toMatchObject({ added: 0, matched: 4 });
    expect(contents(excel)).toEqual(before);
  });

  it('goes by the headers: the table may be sorted, moved, and have columns of its own', async () => {
    const excel = useExcel();
    await write('《甲办法》', '《乙细则》');
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItem('制度清单');
      table.columns.add(0, [['领导批示'], ['同意'], ['再议']]);
      table.sort.apply([{ key: 3, ascending: false }]);
      context.workbook.worksheets.getItem('制度清单').name = '清理';
      await context.sync();
    });
    const before = await shown(excel, ['领导批示', '名称']);
    expect(await write('《甲办法》', '《乙细则》', '《丙规程》')).toMatchObject({
      sheet: '清理',
      added: 1,
      matched: 2,
    });
    expect(await shown(excel, ['领导批示', '名称'])).toEqual([...before, ['', '《丙规程》']]);
  });

  it('is one step of undo', async () => {
    const excel = useExcel();
    await write('《甲办法》');
    const before = contents(excel);
    await write('《甲办法》（示院发〔2019〕7号）', '《乙细则》');
    excel.host.undo();
    expect(contents(excel)).toEqual(before);
  });

  it('is refused on a protected sheet, and nothing is written', async () => {
    const excel = useExcel();
    await write('《甲办法》');
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('制度清单').protection.protect();
      await context.sync();
    });
    const before = contents(excel);
    await expect(write('《乙细则》')).rejects.toMatchObject({ code: 'checklistProtected' });
    expect(contents(excel)).toEqual(before);
  });
});

const byHand = [
  ['学院制度清理表', '', '', '', ''],
  ['编号', '文件名称', '发文字号', '清理意见', '牵头单位'],
  ['1', '甲办法', '示院发[2019]7号', '保留', '组织部'],
  ['2', '《乙细则》', '', '拟修订', ''],
  ['', '', '', '', ''],
];

describe('a sheet 制度清单 made by hand', () => {
  it('is read by its headers', async () => {
    const excel = useExcel();
    await makeSheet(excel, '制度清单', 'B2', byHand);
    expect(await read()).toMatchObject({
      sheet: '制度清单',
      table: null,
      counts: { total: 2, byTreatment: { 继续有效: 1, 修订: 1 }, undecided: 0, withoutLevel: 2 },
    });
  });

  it('gets new rows below its own, drop-downs, and nothing else', async () => {
    const excel = useExcel();
    await makeSheet(excel, '制度清单', 'B2', byHand);
    const before = contents(excel);
    expect(await write('《甲办法》（示院发〔2019〕7号）', '《丙规程》（示院发〔2018〕3号）')).toEqual({
      sheet: '制度清单',
      created: false,
      added: 1,
      matched: 1,
      kept: ['乙细则'],
    });
    expect(contents(excel)).toEqual({
      ...before,
      '制度清单 5,1': 3,
      '制度清单 5,2': '《丙规程》',
      '制度清单 5,3': '示院发〔2018〕3号',
    });
    expect(validationAt(sheetNamed(excel, '制度清单'), 3, 4)?.rule).toMatchObject({ kind: 'list' });
  });

  it('that holds a table of any name gets rows in the table, above its total row', async () => {
    const excel = useExcel();
    await makeSheet(excel, '制度清单', 'B2', byHand.slice(0, 4));
    await excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem('制度清单').tables.add('B3:F5', true);
      table.name = '表甲';
      table.showTotals = true;
      await context.sync();
    });
    expect(await write('《丙规程》')).toMatchObject({ added: 1, kept: ['甲办法', '乙细则'] });
    const rows = await shown(excel, ['文件名称'], '表甲');
    expect(rows.slice(0, 3)).toEqual([['甲办法'], ['《乙细则》'], ['《丙规程》']]);
    expect((await read())?.counts.total).toBe(3);
  });

  it('keeps drop-downs of its own', async () => {
    const excel = useExcel();
    await makeSheet(excel, '制度清单', 'A1', [
      ['名称', '处理意见'],
      ['甲办法', '留'],
    ]);
    await excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('制度清单').getRange('B2');
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: '留,改,废' } };
      await context.sync();
    });
    await write('《乙细则》');
    const rule = (row: number) => validationAt(sheetNamed(excel, '制度清单'), row, 1)?.rule;
    expect(rule(1)).toEqual({ kind: 'list', inCellDropDown: true, source: '留,改,废' });
    expect(rule(2)).toEqual({ kind: 'list', inCellDropDown: true, source: institutionTreatments.join(',') });
  });
});

describe('the sheet', () => {
  it('is gone to, or said to be gone', async () => {
    const excel = useExcel();
    await expect(goToInstitutions()).rejects.toMatchObject({ code: 'sheetChanged' });
    await write('《甲办法》');
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').activate();
      await context.sync();
    });
    await goToInstitutions();
    const { activeSheetId } = excel.host.workbook();
    expect(activeSheetId).toBe(sheetNamed(excel, '制度清单').id);
  });

  it('costs the same number of requests for 10 and for 500 institutions', async () => {
    const many = (count: number) =>
      listed(
        ...Array.from(
          { length: count },
          (_, index) => `《制度${String(index)}》（示院发〔2019〕${String(index + 1)}号）`,
        ),
      );
    const costs = async (count: number): Promise<readonly number[]> => {
      const excel = useExcel();
      const institutions = many(count);
      return [
        await costOf(excel, () => writeInstitutions(institutions.slice(0, count / 2))),
        await costOf(excel, () => writeInstitutions(institutions)),
        await costOf(excel, read),
      ];
    };
    const few = await costs(10);
    expect(await costs(500)).toEqual(few);
    // One more each, with which Excel.run ends.
    expect(few).toEqual([3, 4, 2]);
  });
});
