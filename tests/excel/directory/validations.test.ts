import { draftDirectoryFromChecklist } from '../../../src/excel/directory/draftDirectory';
import { mergeDirectoryEntries } from '../../../src/excel/directory/mergeDirectoryEntries';
import { applyValidations } from '../../../src/excel/directory/validations';
import type { TestExcel } from '../../workbench/host/openHost';
import { useExcel } from '../officeGlobals';
import { checklistValidation, costOf, excelWith, generate, makeSheet, sheetNamed, tableText, typed } from './program';

async function withDirectory(departments: readonly string[] = ['财务处', '图书馆、各学院']): Promise<TestExcel> {
  const excel = await excelWith(departments);
  await draftDirectoryFromChecklist();
  return excel;
}

/** Puts a list of the person's own on some cells of the checklist's sheet. */
async function setOwn(excel: TestExcel, address: string, source: string): Promise<void> {
  await excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem('任务清单').getRange(address);
    dataValidation.clear();
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    await context.sync();
  });
}

describe('the drop-downs of a checklist', () => {
  it('offer the departments of the directory in 牵头部门, and ask about others', async () => {
    const excel = await withDirectory();
    expect(await typed(excel, '牵头部门', 0, '图书馆')).toBe('taken');
    expect(await typed(excel, '牵头部门', 0, '保卫处')).toBe('warning');
    expect(await checklistValidation(excel, '牵头部门', 1)).toMatchObject({
      rule: { kind: 'list', source: '=督办部门', inCellDropDown: true },
    });
  });

  it('offer them in 责任部门 without refusing several, and say in plain Chinese how to write those', async () => {
    const excel = await withDirectory();
    expect(await typed(excel, '责任部门', 0, '图书馆、保卫处')).toBe('taken');
    expect(await checklistValidation(excel, '责任部门', 0)).toMatchObject({
      rule: { kind: 'list', source: '=督办部门', inCellDropDown: true },
      errorAlert: { show: false },
      prompt: { show: true, title: '责任部门', message: expect.stringContaining('用“、”分隔') as string },
    });
  });

  it('take the statuses from the hidden sheet 督办选项', async () => {
    const excel = await withDirectory();
    expect(await checklistValidation(excel, '状态', 0)).toMatchObject({ rule: { source: '=督办状态' } });
    expect(sheetNamed(excel, '督办选项').visibility).toBe('hidden');
    expect(await typed(excel, '状态', 0, '难度较大')).toBe('taken');
    expect(await typed(excel, '状态', 0, '差不多了')).toBe('stop');
  });

  it('check dates on entry and say in plain Chinese how to write them', async () => {
    const excel = await withDirectory();
    for (const header of ['截止日期', '完成日期']) {
      expect(await typed(excel, header, 0, '2020-11-30')).toBe('taken');
      expect(await typed(excel, header, 0, '年底')).toBe('stop');
      expect(await checklistValidation(excel, header, 0)).toMatchObject({
        errorAlert: { title: '不是日期', message: '请按 2020-06-30 的样式填写日期。' },
      });
    }
  });

  it('follow the directory as it grows by typing below it', async () => {
    const excel = await withDirectory();
    const { id } = sheetNamed(excel, '部门名录');
    expect(await typed(excel, '牵头部门', 0, '保卫处')).toBe('warning');
    expect(excel.host.type(id, 6, 0, '保卫处')).toEqual({ ok: true });
    expect((await tableText(excel, '部门名录')).map(([name]) => name)).toContain('保卫处');
    expect(await typed(excel, '牵头部门', 0, '保卫处')).toBe('taken');
  });

  it('follow the directory as entries are merged', async () => {
    const excel = await withDirectory(['党委宣传部、党委宣传统战部']);
    await mergeDirectoryEntries('党委宣传统战部', '党委宣传部');
    expect(await typed(excel, '牵头部门', 0, '党委宣传部')).toBe('warning');
    expect(await typed(excel, '牵头部门', 0, '党委宣传统战部')).toBe('taken');
  });

  it('are there on a checklist generated after the directory, rows added later included', async () => {
    const excel = await withDirectory();
    await generate(['财务处', '图书馆、各学院', '保卫处', '后勤处']);
    for (const row of [0, 3]) {
      expect(await checklistValidation(excel, '牵头部门', row)).toMatchObject({ rule: { source: '=督办部门' } });
      expect(await checklistValidation(excel, '状态', row)).toMatchObject({ rule: { source: '=督办状态' } });
    }
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').delete();
      await context.sync();
    });
    await generate(['财务处']);
    expect(await checklistValidation(excel, '责任部门', 0)).toMatchObject({ rule: { source: '=督办部门' } });
  });

  it('come without a directory too, but for the departments', async () => {
    const excel = await excelWith(['财务处']);
    expect(await checklistValidation(excel, '牵头部门', 0)).toBeUndefined();
    expect(await checklistValidation(excel, '状态', 0)).toMatchObject({
      rule: { source: '未启动,推进中,取得阶段性成果,难度较大,已完成,已销号' },
    });
  });

  it('are given to a list made by hand', async () => {
    const excel = useExcel();
    await makeSheet(excel, '任务清单', 'B3', [
      ['事项', '牵头单位', '完成时间'],
      ['粉刷教室', '后勤处', '8月'],
      ['检修电梯', '基建处', '9月'],
    ]);
    await draftDirectoryFromChecklist();
    const { id } = sheetNamed(excel, '任务清单');
    expect(excel.host.type(id, 3, 2, '基建处')).toEqual({ ok: true });
    expect(excel.host.type(id, 4, 2, '没有的处')).toMatchObject({ ok: false, reason: 'validation' });
  });
});

describe('applying the validations again', () => {
  it('changes nothing the second time', async () => {
    const excel = await withDirectory();
    const rules = () =>
      sheetNamed(excel, '任务清单')
        .validations.map(({ id: _, ...rest }) => JSON.stringify(rest))
        .sort();
    const before = rules();
    await applyValidations();
    expect(rules()).toEqual(before);
  });

  it('leaves cells with a validation of the person’s own alone, whole columns and single cells', async () => {
    const excel = await withDirectory(['财务处', '图书馆', '保卫处']);
    await setOwn(excel, 'K4:K6', '好,不好');
    await setOwn(excel, 'G5', '甲,乙');
    await applyValidations();
    expect(await checklistValidation(excel, '状态', 1)).toMatchObject({ rule: { source: '好,不好' } });
    expect(await checklistValidation(excel, '责任部门', 1)).toMatchObject({ rule: { source: '甲,乙' } });
    for (const row of [0, 2]) {
      expect(await checklistValidation(excel, '责任部门', row)).toMatchObject({ rule: { source: '=督办部门' } });
    }
  });

  it('moves with the columns and covers cells that lost their validation', async () => {
    const excel = await withDirectory(['财务处', '图书馆', '保卫处']);
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('任务清单');
      sheet.getRange('K5').dataValidation.clear();
      // 状态 and 进展情况 change their places by their headers only.
      sheet.getRange('K3:L3').values = [['进展情况', '状态']];
      await context.sync();
    });
    await applyValidations();
    for (const row of [0, 1, 2]) {
      expect(await checklistValidation(excel, '状态', row)).toMatchObject({ rule: { source: '=督办状态' } });
      expect(await checklistValidation(excel, '进展情况', row)).toBeUndefined();
    }
  });

  it('takes the departments’ drop-downs away when the directory was deleted', async () => {
    const excel = await withDirectory();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('部门名录').delete();
      await context.sync();
    });
    await applyValidations();
    expect(await checklistValidation(excel, '牵头部门', 0)).toBeUndefined();
    expect((await draftDirectoryFromChecklist()).created).toBe(true);
    expect(await typed(excel, '牵头部门', 0, '图书馆')).toBe('taken');
    expect(await typed(excel, '牵头部门', 0, '保卫处')).toBe('warning');
  });

  it('keeps the choices in the rules when a sheet 督办选项 is somebody else’s', async () => {
    const excel = await excelWith(['财务处']);
    await makeSheet(excel, '督办选项', 'A1', [['我的数据', '1']]);
    await draftDirectoryFromChecklist();
    expect(sheetNamed(excel, '督办选项').rows.get(0)?.cells.get(0)?.value).toBe('我的数据');
    expect(await typed(excel, '状态', 0, '难度较大')).toBe('taken');
    expect(await typed(excel, '状态', 0, '差不多了')).toBe('stop');
  });

  it('tells when the sheet is protected, and changes nothing then', async () => {
    const excel = await withDirectory();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').protection.protect();
      await context.sync();
    });
    expect(await applyValidations()).toBe(false);
    expect((await draftDirectoryFromChecklist()).dropDowns).toBe(false);
  });

  it('costs the same number of syncs for ten rows and for a thousand, whole columns or single cells of others', async () => {
    const cost = async (rows: number): Promise<number[]> => {
      const excel = await withDirectory(Array.from({ length: rows }, () => '财务处'));
      const plain = await costOf(excel, applyValidations);
      await setOwn(excel, 'G5', '甲,乙');
      await setOwn(excel, 'K8', '甲,乙');
      return [plain, await costOf(excel, applyValidations)];
    };
    const few = await cost(100);
    expect(few[0]).toBeLessThanOrEqual(4);
    expect(few[1]).toBeLessThanOrEqual(6);
    expect(await cost(1000)).toEqual(few);
  });
});

describe('a name over a table column as the source of a list', () => {
  it('is taken where the structured reference itself is refused ([MS-OI29500] 3.2.3.1.3; excel.listdatavalidation source)', async () => {
    const excel = await withDirectory();
    const set = (source: string): Promise<void> => setOwn(excel, 'P4', source);
    await expect(set('=部门名录[标准名称]')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await set('=督办部门');
    expect(excel.host.workbook().names.find(({ name }) => name === '督办部门')?.formula).toBe('=部门名录[标准名称]');
    expect(await typed(excel, '备注', 0, '图书馆')).toBe('taken');
    expect(await typed(excel, '备注', 0, '没有的处')).toBe('stop');
  });
});
