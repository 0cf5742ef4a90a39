import { issuesIn } from '../sheet';

describe('a 任务编号 that an earlier task has', () => {
  it('is an error, and another task gets a number of its own', () => {
    expect(issuesIn({ id: 'RW-001' }, { id: 'RW-005' }, { id: 'RW-001' })).toEqual([
      {
        code: 'idDuplicate',
        severity: 'error',
        line: 7,
        column: 'id',
        facts: { id: 'RW-001', other: 5 },
        fix: [{ line: 7, column: 'id', before: 'RW-001', after: 'RW-006' }],
        hidden: false,
      },
    ]);
  });

  it.each([' RW-001', 'rw-001', 'ＲＷ-001'])('is found as %j too', (id) => {
    expect(issuesIn({}, { id }).map(({ code }) => code)).toEqual(['idDuplicate']);
  });

  it('is the one finding about a copied row, of which a person decides', () => {
    expect(issuesIn({ title: '建立台账' }, { id: 'RW-001', title: '建立台账' })).toEqual([
      {
        code: 'idDuplicate',
        severity: 'error',
        line: 6,
        column: 'id',
        facts: { id: 'RW-001', other: 5 },
        hidden: false,
      },
    ]);
  });
});
