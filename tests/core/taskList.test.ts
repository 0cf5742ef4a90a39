import { toSerial } from '../../src/core/calendar';
import { taskToRow } from '../../src/core/checklist';
import { readNoticeText, readTaskCells } from '../../src/core/reading';
import { findTaskList, type ListCell, type TaskList } from '../../src/core/taskList';
import { UserError } from '../../src/core/userError';

type Value = string | number;
const cellsOf = (rows: readonly (readonly Value[])[]): ListCell[][] =>
  rows.map((row) => row.map((value): ListCell => ({ text: String(value), value })));

const find = (...rows: readonly (readonly Value[])[]): TaskList | null => findTaskList(cellsOf(rows), 1, 2020);

/** category | ordinal | title | departments | deadline | line */
const describeTasks = (list: TaskList | null): string[] =>
  (list?.tasks ?? []).map(({ category, ordinal, title, departmentsText, deadlineText, line }) =>
    [category, ordinal, title, departmentsText, deadlineText, line].join(' | '),
  );

describe('findTaskList', () => {
  it('finds the header below title rows, with its columns in any order and under other names', () => {
    const list = find(
      ['东湖学院2020年重点工作清单', '', '', '', ''],
      ['', '', '', '', ''],
      ['完成时间', '责任单位', '工作任务', '序号', '落实情况'],
      ['5月底前', '教务处', '建立台账', 1, ''],
      ['6月底前', '人事处、教务处', '开展培训', 2, '已开两期'],
    );
    expect(list).toMatchObject({ headerRow: 2, title: '东湖学院2020年重点工作清单', diagnostics: [] });
    expect(describeTasks(list)).toEqual([
      ' | 1 | 建立台账 | 教务处 | 5月底前 | 4',
      ' | 2 | 开展培训 | 人事处、教务处 | 6月底前 | 5',
    ]);
  });

  it('carries a merged category down, and takes a row of one cell for a heading', () => {
    const list = find(
      ['类别', '任务', '责任部门', '时限'],
      ['制度建设', '建立台账', '教务处', '5月底前'],
      ['', '修订办法', '教务处', '6月底前'],
      ['二、队伍建设', '', '', ''],
      ['', '开展培训', '人事处', '7月底前'],
    );
    expect(describeTasks(list)).toEqual([
      '制度建设 |  | 建立台账 | 教务处 | 5月底前 | 2',
      '制度建设 |  | 修订办法 | 教务处 | 6月底前 | 3',
      '队伍建设 |  | 开展培训 | 人事处 | 7月底前 | 5',
    ]);
  });

  it('passes over blank rows, sums and the header of a further page', () => {
    const header = ['任务', '责任部门', '时限'];
    const list = find(
      header,
      ['建立台账', '教务处', '5月底前'],
      ['', '', ''],
      header,
      ['开展培训', '人事处', '6月底前'],
      ['合计', 2, ''],
    );
    expect(list?.tasks.map(({ title }) => title)).toEqual(['建立台账', '开展培训']);
  });

  it('reads dates that Excel keeps as numbers', () => {
    const list = find(['任务', '责任部门', '完成时限', '办结日期'], ['建立台账', '教务处', 44_012, 44_000]);
    expect(list?.tasks[0]).toMatchObject({ deadlineText: '2020-06-30', filled: { completedOn: 44_000 } });
  });

  it('takes the due date for a deadline when there is no other', () => {
    expect(find(['任务', '截止日期'], ['建立台账', 44_012])?.tasks[0]?.deadlineText).toBe('2020-06-30');
  });

  it('puts a lead in a column of its own before the others', () => {
    const list = find(
      ['任务', '牵头部门', '责任部门'],
      ['建立台账', '教务处', '人事处'],
      ['修订办法', '教务处', '教务处、人事处'],
      ['开展培训', '', '人事处'],
      ['组织考核', '人事处', ''],
    );
    expect(list?.tasks.map(({ departmentsText }) => departmentsText)).toEqual([
      '牵头：教务处；人事处',
      '教务处、人事处',
      '人事处',
      '牵头：人事处',
    ]);
  });

  it('keeps what people filled in', () => {
    const list = find(
      ['任务', '责任单位', '责任人', '状态', '落实情况', '办结时间', '佐证', '备注'],
      ['建立台账', '教务处', '张三', '进行中', '已报初稿', '6月15日', '纪要', '急'],
      ['开展培训', '教务处', '', '说不清', '', '上周', '', ''],
    );
    expect(list?.tasks.map(({ filled }) => filled)).toEqual([
      {
        owner: '张三',
        status: '推进中',
        progress: '已报初稿',
        completedOn: toSerial('2020-06-15'),
        evidence: '纪要',
        remarks: '急',
      },
      { status: '说不清', completedOn: '上周' },
    ]);
    expect(taskToRow(list!.tasks[0]!, 'RW-001', 2020)).toMatchObject({
      owner: '张三',
      status: '推进中',
      progress: '已报初稿',
    });
  });

  it('keeps ids that were given here and no others', () => {
    const list = find(['编号', '任务', '责任单位'], ['RW-012', '建立台账', '教务处'], ['12', '开展培训', '教务处']);
    expect(list?.tasks.map(({ id }) => id)).toEqual(['RW-012', undefined]);
  });

  it('names tasks by the next best column where there is no 任务名称', () => {
    const measures = find(
      ['重点任务', '具体措施', '责任部门'],
      ['制度建设', '1.建立台账。分级登记。', '教务处'],
      ['', '2.修订办法。', '教务处'],
    );
    expect(measures?.tasks.map(({ category, title, requirement }) => [category, title, requirement])).toEqual([
      ['制度建设', '建立台账', '分级登记。'],
      ['制度建设', '修订办法', ''],
    ]);
    const only = find(['重点任务', '责任部门'], ['建立台账', '教务处']);
    expect(only?.tasks[0]).toMatchObject({ category: '', title: '建立台账' });
  });

  it('says what to look at, by row of the sheet', () => {
    const list = findTaskList(
      cellsOf([
        ['任务', '责任部门', '时限'],
        ['建立台账', '', '6月前'],
        ['开展培训', '人事处', ''],
      ]),
      5,
      2020,
    );
    expect(list?.diagnostics.map(({ code, line }) => `${String(line)} ${code}`)).toEqual([
      '6 missingDepartments',
      '6 ambiguousDeadline',
      '7 missingDeadline',
    ]);
  });

  it.each([
    ['an empty sheet', []],
    [
      'numbers',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'a list of people',
      [
        ['姓名', '电话'],
        ['张三', 123],
      ],
    ],
    [
      'tasks nobody has to do by any time',
      [
        ['任务', '备注'],
        ['建立台账', ''],
      ],
    ],
  ])('finds none in %s', (_, rows) => {
    expect(find(...rows)).toBeNull();
  });

  it('does not look for a header far down', () => {
    const rows = Array.from({ length: 40 }, () => ['文字']);
    expect(find(...rows, ['任务', '责任部门'], ['建立台账', '教务处'])).toBeNull();
  });
});

describe('reading from anywhere', () => {
  it('takes the year of the notice, and the present one for a notice without', () => {
    const text = '（一）建立台账。责任部门：教务处；完成时限：5月底前';
    expect(readNoticeText(`2020年3月5日\n${text}`, { kind: 'text' }, 2026).year).toBe(2020);
    expect(readNoticeText(text, { kind: 'text' }, 2026).year).toBe(2026);
  });

  it('reads a pasted table', () => {
    const { notice } = readNoticeText('任务\t责任部门\t时限\n建立台账\t教务处\t5月底前', { kind: 'text' }, 2026);
    expect(notice.tasks.map(({ title }) => title)).toEqual(['建立台账']);
  });

  it('takes the year from the title above a list', () => {
    const cells = cellsOf([['2021年重点工作'], ['任务', '责任部门'], ['建立台账', '教务处']]);
    expect(readTaskCells('Sheet1', cells, 1, 2026).year).toBe(2021);
  });

  it.each([
    ['text without tasks', () => readNoticeText('各单位要高度重视。', { kind: 'text' }, 2026), 'noTasksInText'],
    ['a sheet without a list', () => readTaskCells('Sheet1', cellsOf([['甲']]), 1, 2026), 'noTaskList'],
    ['a list without rows', () => readTaskCells('Sheet1', cellsOf([['任务', '责任部门']]), 1, 2026), 'noTaskList'],
  ])('refuses %s', (_, read, code) => {
    expect(read).toThrow(UserError);
    expect(read).toThrow(expect.objectContaining({ code }) as Error);
  });
});
