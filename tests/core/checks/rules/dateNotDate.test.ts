import { toSerial } from '../../../../src/core/calendar';
import { broken, codesIn, date, issuesIn, type Written } from '../sheet';

const found = (column: 'due' | 'completedOn', written: Written): unknown =>
  issuesIn({
    deadline: '长期坚持',
    status: '已完成',
    completedOn: date('2020-06-01'),
    due: null,
    [column]: written,
  }).map(({ code, severity, column: at, facts, fix }) => [code, severity, at, facts['date'], fix?.[0]?.after ?? null]);

describe('a date written as text', () => {
  it.each([
    '2020.6.30',
    '2020/6/30',
    '20200630',
    '2020年6月30日',
    '２０２０年６月３０日',
    '6月底',
    '6月30日前',
    ' 2020-06-30 ',
  ])('%s is an error and becomes a date', (text) => {
    const mended = ['dateAsText', 'error', 'due', '2020-06-30', toSerial('2020-06-30')];
    expect(found('due', text)).toEqual([mended]);
  });

  it('tells what it says, and what it will be', () => {
    expect(issuesIn({ due: '2020.12.31' })).toEqual([
      {
        code: 'dateAsText',
        severity: 'error',
        line: 5,
        column: 'due',
        facts: { text: '2020.12.31', date: '2020-12-31' },
        fix: [{ line: 5, column: 'due', before: '2020.12.31', after: toSerial('2020-12-31') }],
        hidden: false,
      },
    ]);
  });

  it.each(['6月前', '6月-9月', '12月底前，长期坚持'])('%s says more or less than a date: a person decides', (text) => {
    expect(found('due', text)).toEqual([['dateAsText', 'error', 'due', '', null]]);
  });

  it('in 完成日期 becomes no date after today', () => {
    expect(found('completedOn', '11月20日')).toEqual([
      ['dateAsText', 'error', 'completedOn', '2020-11-20', toSerial('2020-11-20')],
    ]);
    expect(found('completedOn', '11月21日')).toEqual([['dateAsText', 'error', 'completedOn', '', null]]);
  });
});

describe('a number where a date belongs', () => {
  it.each([20_200_630, 2020.6, 2020.06])('%d is a date written as text', (number) => {
    expect(found('due', number)).toEqual([['dateAsText', 'error', 'due', '2020-06-30', toSerial('2020-06-30')]]);
  });

  it('is a date without its format when it is near the plan', () => {
    const serial = toSerial('2020-06-30') ?? 0;
    expect(found('due', serial)).toEqual([['dateAsNumber', 'warning', 'due', '2020-06-30', serial]]);
    expect(found('completedOn', serial)).toEqual([['dateAsNumber', 'warning', 'completedOn', '2020-06-30', serial]]);
  });

  it.each([5, -1, 2020, 2020.1, 1e9])('%d is none', (number) => {
    expect(found('due', number)).toEqual([['dateUnreadable', 'error', 'due', undefined, null]]);
  });
});

describe('what is no date', () => {
  it.each<Written>([
    '待定',
    '长期',
    '6月31日',
    { content: true, isDate: false },
    { content: 60, isDate: true },
    { content: -3, isDate: true },
  ])('%j is an error', (written) => {
    expect(found('due', written)).toEqual([['dateUnreadable', 'error', 'due', undefined, null]]);
  });

  it('is told as it shows', () => {
    expect(issuesIn({ due: { content: false, isDate: false } })[0]?.facts).toEqual({ text: 'FALSE' });
  });

  it('is not said of an error value', () => {
    expect(codesIn({ due: broken('#N/A') })).toEqual(['due errorValue']);
  });
});
