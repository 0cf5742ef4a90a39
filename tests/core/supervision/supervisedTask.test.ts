import { supervisedTasks } from '../../../src/core/supervision';
import { broken, sheetOf, context, date, type WrittenRow } from '../checks/sheet';

const day = { ...context, baseDate: '2020-11-20', dueSoonDays: 7 };
const first = (row: WrittenRow, headers?: readonly string[]) =>
  supervisedTasks(headers === undefined ? sheetOf([row]) : sheetOf([row], headers), day)[0];

describe('the tasks of a checklist', () => {
  it('are the rows with a title, hidden ones included, with their lines', () => {
    const rows: readonly WrittenRow[] = [
      { title: '甲' },
      { title: null, progress: '没有名称' },
      { title: '乙', hidden: true },
    ];
    expect(supervisedTasks(sheetOf(rows), day).map(({ line, title }) => [line, title])).toEqual([
      [5, '甲'],
      [7, '乙'],
    ]);
  });

  it('have the lead first, groups as their members, aliases as standard names, unknown names as written', () => {
    expect(first({ lead: '财务处', departments: '组织部、某某中心，各党总支' })?.departments).toEqual([
      '财务处',
      '党委组织部',
      '机关党总支',
      '化工党总支',
      '某某中心',
    ]);
  });

  it('take a date that was typed as text, and nothing from a broken cell', () => {
    expect(first({ due: '2020.6.30' })?.due).toBe('2020-06-30');
    expect(first({ due: broken('#REF!') })?.due).toBeNull();
    expect(first({ status: '已办结', completedOn: date('2020-06-01') })).toMatchObject({
      status: '已完成',
      completedOn: '2020-06-01',
      warning: { level: 'done' },
    });
  });

  it('take the date from 完成时限 where the list has no 截止日期', () => {
    const headers = ['任务名称', '责任部门', '完成时限', '状态'];
    expect(first({ title: '甲', deadline: '6月底前' }, headers)).toMatchObject({
      due: '2020-06-30',
      warning: { level: 'overdue', days: 143 },
    });
  });

  it('count a task without a status as not begun', () => {
    expect(first({ status: null })?.status).toBe('未启动');
    expect(first({ status: '不知道' })?.status).toBe('未启动');
  });
});
