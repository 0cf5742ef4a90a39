import { issuesIn } from '../sheet';

describe('a task without 状态', () => {
  it('is a warning, and has not begun when nothing was done', () => {
    expect(issuesIn({ status: null, progress: null })).toEqual([
      {
        code: 'statusMissing',
        severity: 'warning',
        line: 5,
        column: 'status',
        facts: {},
        fix: [{ line: 5, column: 'status', before: '', after: '未启动' }],
        hidden: false,
      },
    ]);
  });

  it.each(['progress', 'evidence'] as const)('is left to a person when there is something in %s', (column) => {
    expect(issuesIn({ status: '', progress: null, [column]: '已报送' })).toEqual([
      { code: 'statusMissing', severity: 'warning', line: 5, column: 'status', facts: {}, hidden: false },
    ]);
  });
});
