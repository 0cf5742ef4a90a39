import { taskStatuses } from '../../../../src/core/task';
import { codesIn, issuesIn } from '../sheet';

describe('a status that is not in the list', () => {
  it('is an error', () => {
    expect(issuesIn({ status: '搁置' })).toEqual([
      {
        code: 'statusUnknown',
        severity: 'error',
        line: 5,
        column: 'status',
        facts: { text: '搁置', status: '' },
        hidden: false,
      },
    ]);
  });

  it.each([
    ['进行中', '推进中'],
    [' 推进中', '推进中'],
    ['未开始', '未启动'],
    ['受阻', '难度较大'],
  ])('%j is mended to %s', (status, after) => {
    expect(issuesIn({ status }).map(({ facts, fix }) => [facts['status'], fix?.[0]?.after])).toEqual([[after, after]]);
  });

  it('is a number too', () => {
    expect(codesIn({ status: 1 })).toEqual(['status statusUnknown']);
  });

  it('is none of the list', () => {
    for (const status of taskStatuses) expect(codesIn({ status })).not.toContain('status statusUnknown');
  });
});
