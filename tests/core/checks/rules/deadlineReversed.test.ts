import { codesIn, issuesIn } from '../sheet';

describe('a deadline that ends before it begins', () => {
  it('is an error', () => {
    expect(issuesIn({ deadline: '2020年9月至2020年6月' })).toEqual([
      {
        code: 'deadlineReversed',
        severity: 'error',
        line: 5,
        column: 'deadline',
        facts: { text: '2020年9月至2020年6月' },
        hidden: false,
      },
    ]);
  });

  it.each(['2020-09-01至2020-06-30', '2020.9.1-2020.6.30', '2020年９月—2020年6月', '6月30日-6月1日'])(
    'is found in %s and is nothing else',
    (deadline) => {
      expect(codesIn({ deadline })).toEqual(['deadline deadlineReversed']);
    },
  );

  it('is not a range that runs into the next year, which people may mean', () => {
    expect(codesIn({ deadline: '11月至3月' })).toEqual(['deadline deadlineAmbiguous']);
  });

  it('is not a range in order', () => {
    expect(codesIn({ deadline: '2020年6月至2020年12月' })).toEqual([]);
  });
});
