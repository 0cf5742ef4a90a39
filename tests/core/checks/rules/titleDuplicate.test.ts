import { codesIn, issuesIn } from '../sheet';

describe('a title that an earlier task of its category has', () => {
  it('is a warning that a person must mend', () => {
    expect(issuesIn({ title: '建立台账' }, {}, { title: '建立 台账。' })).toEqual([
      {
        code: 'titleDuplicate',
        severity: 'warning',
        line: 7,
        column: 'title',
        facts: { title: '建立 台账。', other: 5 },
        hidden: false,
      },
    ]);
  });

  it('is another task in another category', () => {
    expect(codesIn({ title: '建立台账', category: '甲' }, { title: '建立台账', category: '乙' })).toEqual([]);
  });

  it('is told apart by its signs when it has nothing else', () => {
    expect(codesIn({ title: '——' }, { title: '……' })).toEqual([]);
  });
});
