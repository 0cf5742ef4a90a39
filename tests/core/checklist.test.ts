import { toSerial } from '../../src/core/calendar';
import { checklistColumns, matchHeaders, rowToTask, taskToRow } from '../../src/core/checklist';
import { readStatus, taskId, taskIdNumber, taskStatuses, type Task } from '../../src/core/task';

const task: Task = {
  category: '组织建设',
  ordinal: '（一）',
  title: '建立台账',
  requirement: '分级办理。',
  departmentsText: '党委组织部，财务处',
  deadlineText: '12月底前，长期坚持',
  part: '附件2',
  line: 7,
};

describe('the standard columns', () => {
  it('stand in the order of the sheet', () => {
    expect(checklistColumns.map(({ header }) => header).join(' ')).toBe(
      '任务编号 任务类别 序号 任务名称 工作要求 牵头部门 责任部门 责任人 完成时限 截止日期 状态 进展情况 完成日期 佐证材料 预警 备注',
    );
  });

  it('are filled in by departments where the design says so', () => {
    const people = checklistColumns.filter(({ filledBy }) => filledBy === 'people').map(({ header }) => header);
    expect(people.join(' ')).toBe('责任人 状态 进展情况 完成日期 佐证材料 备注');
  });

  it('have no header or synonym that means two of them', () => {
    const names = checklistColumns.flatMap(({ header, synonyms }) => [header, ...synonyms]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('offer the six statuses', () => {
    expect(checklistColumns.find(({ key }) => key === 'status')?.choices).toEqual(taskStatuses);
  });
});

describe('matchHeaders', () => {
  it('finds every standard column in any order', () => {
    const headers = checklistColumns.map(({ header }) => header).reverse();
    const match = matchHeaders(headers);
    for (const { key, header } of checklistColumns) expect(headers[match.places.get(key)!]).toBe(header);
    expect(match).toMatchObject({ extra: [], duplicated: [], missing: [] });
  });

  it.each([
    ['责任单位', 'departments'],
    ['责 任 部 门', 'departments'],
    ['责任部门（单位）', 'departments'],
    ['责任部门*', 'departments'],
    ['*责任部门：', 'departments'],
    ['牵头单位', 'lead'],
    ['完成时间', 'deadline'],
    ['完成时限\n（2020年）', 'deadline'],
    ['落实情况', 'progress'],
    ['完成情况', 'progress'],
    ['工作任务', 'title'],
    ['重点任务', 'category'],
    ['具体措施', 'requirement'],
    ['序 号', 'ordinal'],
    ['编号', 'id'],
    ['备 注', 'remarks'],
  ])('takes %j for %s', (header, key) => {
    expect([...matchHeaders(['', header]).places]).toEqual([[key, 1]]);
  });

  it('lists what is missing, what is twice, and what it does not know', () => {
    const match = matchHeaders(['责任单位', '任务名称', '', '心得', '责任部门', '事项']);
    expect(match.places.get('departments')).toBe(4);
    expect(match.places.get('title')).toBe(1);
    expect(match.extra).toEqual([0, 3, 5]);
    expect(match.duplicated).toEqual([
      { key: 'departments', index: 0 },
      { key: 'title', index: 5 },
    ]);
    expect(match.missing).toContain('deadline');
    expect(match.missing).not.toContain('title');
  });

  it('finds nothing in a row without headers', () => {
    expect(matchHeaders([]).places.size).toBe(0);
    expect(matchHeaders(['', ' ', '2020年']).extra).toEqual([2]);
  });
});

describe('rows and tasks', () => {
  it('a new row holds what the notice says and the first status', () => {
    expect(taskToRow(task, 'RW-001', 2020)).toEqual({
      id: 'RW-001',
      category: '组织建设',
      ordinal: '（一）',
      title: '建立台账',
      requirement: '分级办理。',
      lead: '党委组织部',
      departments: '党委组织部、财务处',
      owner: null,
      deadline: '12月底前，长期坚持',
      due: toSerial('2020-12-31'),
      status: '未启动',
      progress: null,
      completedOn: null,
      evidence: null,
      warning: null,
      remarks: null,
    });
  });

  it.each(['长期坚持', '待定', '立行立改', '每季度末', ''])('a task due %j has no due date', (deadlineText) => {
    expect(taskToRow({ ...task, deadlineText }, 'RW-001', 2020).due).toBeNull();
  });

  it('a row goes back to its task', () => {
    const back = rowToTask(taskToRow({ ...task, filled: { owner: '张三' } }, 'RW-001', 2020), 7);
    expect(back).toEqual({
      ...task,
      departmentsText: '党委组织部、财务处',
      part: '',
      id: 'RW-001',
      filled: { owner: '张三', status: '未启动' },
    });
  });

  it('a lead that is not named first goes back as the lead', () => {
    const row = taskToRow({ ...task, departmentsText: '党委组织部、财务处（牵头）' }, 'RW-001', 2020);
    const back = rowToTask(row, 7)!;
    expect(taskToRow(back, 'RW-001', 2020).lead).toBe('财务处');
  });

  it('a row without a title is no task', () => {
    expect(rowToTask({ ...taskToRow(task, 'RW-001', 2020), title: ' ' }, 7)).toBeNull();
  });
});

describe('ids and statuses', () => {
  it.each([
    [1, 'RW-001'],
    [29, 'RW-029'],
    [1000, 'RW-1000'],
  ])('task %d is %s', (number, id) => {
    expect(taskId(number)).toBe(id);
    expect(taskIdNumber(id)).toBe(number);
  });

  it.each(['', '1', 'RW-', 'RW-1a', 'RW001'])('%j is no id', (text) => {
    expect(taskIdNumber(text)).toBeNull();
  });

  it.each([
    ['已完成', '已完成'],
    ['完成', '已完成'],
    ['进行中', '推进中'],
    ['尚未启动', '未启动'],
    [' 已 销 号 ', '已销号'],
    ['难度大', '难度较大'],
    ['阶段性完成', '取得阶段性成果'],
    ['大概吧', null],
    ['', null],
  ])('the status %j means %s', (text, status) => {
    expect(readStatus(text)).toBe(status);
  });
});
