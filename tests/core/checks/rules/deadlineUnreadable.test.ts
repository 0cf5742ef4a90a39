import { codesIn, issuesIn } from '../sheet';

describe('a deadline that says no time', () => {
  it('is a warning', () => {
    expect(issuesIn({ deadline: '看情况' })).toEqual([
      {
        code: 'deadlineUnreadable',
        severity: 'warning',
        line: 5,
        column: 'deadline',
        facts: { text: '看情况' },
        hidden: false,
      },
    ]);
  });

  it.each(['6月31日前', '会议前'])('is found in %s', (deadline) => {
    expect(codesIn({ deadline })).toEqual(['deadline deadlineUnreadable']);
  });

  it.each(['长期坚持', '每季度末', '立即', '12月底前，长期坚持'])('is not %s', (deadline) => {
    expect(codesIn({ deadline })).toEqual([]);
  });
});
