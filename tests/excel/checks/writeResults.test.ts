import type { Issue } from '../../../src/core/checks';
import { readSnapshot } from '../../../src/excel/checks/runChecks';
import { writeResults } from '../../../src/excel/checks/writeResults';
import type { TestExcel } from '../../workbench/host/openHost';
import { useGeneratedChecklist } from '../generated';

const issues: readonly Issue[] = [
  {
    code: 'statusUnknown',
    severity: 'error',
    line: 4,
    column: 'status',
    facts: { text: '=1+1', status: '' },
    hidden: false,
  },
  {
    code: 'headerMissing',
    severity: 'warning',
    line: null,
    column: 'owner',
    facts: { standard: '责任人' },
    hidden: false,
  },
];

const sheetNames = (excel: TestExcel) => excel.host.workbook().sheets.map(({ name }) => name);

async function results(excel: TestExcel): Promise<string[][]> {
  return excel.run(async (context) => {
    const range = context.workbook.tables.getItem('校验结果').getRange();
    range.load('text');
    await context.sync();
    return range.text;
  });
}

describe('the sheet 校验结果', () => {
  it('has a row for each finding, with its cell, task and remedy', async () => {
    const excel = await useGeneratedChecklist();
    expect(await writeResults(await readSnapshot(), issues, '2021-01-01')).toBe('校验结果');
    expect(await results(excel)).toEqual([
      ['级别', '单元格', '任务编号', '任务名称', '责任部门', '问题', '说明与处理办法'],
      [
        '错误',
        'K4',
        'RW-001',
        '建好阅读角',
        '图书馆、各学院',
        '状态不在列表中',
        '状态“=1+1”不在列表中。请从下拉列表选择。',
      ],
      ['警告', 'H3', '', '', '', '缺少列', '缺少“责任人”列。请在标题行补上这一列。'],
    ]);
  });

  it('is written again in place, and never touches a sheet of that name that is not ours', async () => {
    const excel = await useGeneratedChecklist();
    await excel.run(async (context) => {
      context.workbook.worksheets.add('校验结果').getRange('A1').values = [['我的']];
      await context.sync();
    });
    const snapshot = await readSnapshot();
    expect(await writeResults(snapshot, issues, '2021-01-01')).toBe('校验结果2');
    expect(await writeResults(snapshot, issues.slice(0, 1), '2021-01-02')).toBe('校验结果2');
    expect(sheetNames(excel)).toEqual(['Sheet1', '任务清单', '校验结果', '校验结果2']);
    expect(await results(excel)).toHaveLength(2);
    expect(excel.host.workbook().sheets[2]?.rows.get(0)?.cells.get(0)?.value).toBe('我的');
  });

  it('is one step of undo', async () => {
    const excel = await useGeneratedChecklist();
    await writeResults(await readSnapshot(), issues, '2021-01-01');
    excel.host.undo();
    expect(sheetNames(excel)).toEqual(['Sheet1', '任务清单']);
  });
});
