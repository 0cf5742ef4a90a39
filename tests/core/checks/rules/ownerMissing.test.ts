import { codesIn, issuesIn } from '../sheet';

describe('a task without 责任人', () => {
  it('is a hint', () => {
    expect(issuesIn({}, { owner: ' ' })).toEqual([
      { code: 'ownerMissing', severity: 'hint', line: 6, column: 'owner', facts: {}, hidden: false },
    ]);
  });

  it('is a hint when it is the only task', () => {
    expect(codesIn({ owner: null })).toEqual(['owner ownerMissing']);
  });

  it('is one finding about the column while no task has one', () => {
    expect(issuesIn({ owner: null }, { owner: null }, { owner: '' })).toEqual([
      { code: 'ownersMissing', severity: 'hint', line: null, column: 'owner', facts: { rows: 3 }, hidden: false },
    ]);
  });
});
