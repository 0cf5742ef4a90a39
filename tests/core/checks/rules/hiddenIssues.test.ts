import { codesIn, issuesIn } from '../sheet';

describe('findings in rows that nobody sees', () => {
  it('are counted in one hint about the list', () => {
    const found = issuesIn(
      { hidden: true, status: '搁置', departments: '甲处', lead: null },
      { hidden: true, deadline: '看情况' },
      { hidden: true },
      { status: '搁置' },
    );
    expect(found[0]).toEqual({
      code: 'hiddenIssues',
      severity: 'hint',
      line: null,
      column: null,
      facts: { issues: 3, rows: 2 },
      hidden: false,
    });
    expect(found.map(({ line, hidden }) => [line, hidden])).toEqual([
      [null, false],
      [5, true],
      [5, true],
      [6, true],
      [8, false],
    ]);
  });

  it('are no matter while hidden rows are in order', () => {
    expect(codesIn({ hidden: true }, {})).toEqual([]);
  });
});
