import { closeOutObstacles, statusBefore, type CloseOutRecord } from '../../../src/core/closeOut';
import { baseDate, task } from '../supervision/tasks';

describe('what stands in the way of closing out', () => {
  const done = { status: '已完成', completedOn: '2020-11-01', evidence: '纪要' } as const;
  it.each([
    ['nothing', done, []],
    ['finished on the base date', { ...done, completedOn: baseDate }, []],
    ['closed already', { ...done, status: '已销号' }, ['closed']],
    ['not finished', { status: '推进中' }, ['notFinished']],
    ['no date', { ...done, completedOn: null }, ['noCompletedOn']],
    ['a date to come', { ...done, completedOn: '2020-11-21' }, ['completedLater']],
    ['no evidence', { ...done, evidence: '' }, ['noEvidence']],
    ['neither date nor evidence', { status: '已完成' }, ['noCompletedOn', 'noEvidence']],
  ] as const)('%s', (_, given, obstacles) => {
    expect(closeOutObstacles(task(given), baseDate)).toEqual(obstacles);
  });
});

describe('the status before a closing', () => {
  const record = (taskId: string, before: CloseOutRecord['before'], action: CloseOutRecord['action'] = 'close') => ({
    taskId,
    title: '建好阅读角',
    action,
    before,
  });

  it('is that of the last closing of the task', () => {
    const records = [
      record('RW-001', '已完成'),
      record('RW-001', '已销号', 'reopen'),
      record('RW-001', '取得阶段性成果'),
      record('RW-002', '难度较大'),
    ];
    expect(statusBefore(task({ id: 'RW-001' }), records)).toBe('取得阶段性成果');
  });

  it('is found by the title of a task without an id', () => {
    expect(statusBefore(task({ id: '' }), [record('', '推进中')])).toBe('推进中');
    expect(statusBefore(task({ id: '' }), [record('RW-001', '推进中')])).toBe('已完成');
  });
});
