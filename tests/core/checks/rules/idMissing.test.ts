import { issuesIn } from '../sheet';

describe('a task without 任务编号', () => {
  it('is a warning and gets the number after the highest', () => {
    expect(issuesIn({ id: 'RW-007' }, { id: null })).toEqual([
      {
        code: 'idMissing',
        severity: 'warning',
        line: 6,
        column: 'id',
        facts: { id: 'RW-008' },
        fix: [{ line: 6, column: 'id', before: '', after: 'RW-008' }],
        hidden: false,
      },
    ]);
  });

  it('never gets the number of another', () => {
    const ids = issuesIn({ id: '' }, { id: 'RW-002' }, { id: '' }, { id: 'rw-002' }).map(({ fix }) => fix?.[0]?.after);
    expect(ids).toEqual(['RW-003', 'RW-004', 'RW-005']);
  });

  it('gets a number that no task has after the last one that ids can count', () => {
    const ids = issuesIn({ id: 'RW-999999999' }, { id: 'RW-1000000000' }, { id: '' }).map(({ fix }) => fix?.[0]?.after);
    expect(ids).toEqual(['RW-1000000001']);
  });
});
