import { toSerial } from '../../../../src/core/calendar';
import { codesIn, formula, issuesIn } from '../sheet';

const june = toSerial('2020-06-30');
const december = toSerial('2020-12-31');

describe('a formula where text belongs', () => {
  it('is a warning and becomes what it shows', () => {
    expect(issuesIn({ remarks: formula('="第"&2&"批"', '第2批') })).toEqual([
      {
        code: 'strayFormula',
        severity: 'warning',
        line: 5,
        column: 'remarks',
        facts: { formula: '="第"&2&"批"', value: '第2批' },
        fix: [{ line: 5, column: 'remarks', before: '第2批', after: '第2批' }],
        hidden: false,
      },
    ]);
  });

  it.each([
    ['a number becomes text', { ordinal: formula('=ROW()-4', 1) }, '1'],
    ['nothing shown becomes an empty cell', { remarks: formula('=""', '') }, null],
    ['a date stays one in a column of dates', { due: formula('=DATE(2020,12,31)', december, true) }, december],
    ['a date becomes text elsewhere', { remarks: formula('=DATE(2020,6,30)', june, true) }, '2020-06-30'],
  ])('%s', (_, row, after) => {
    expect(issuesIn(row).map(({ code, fix }) => [code, fix?.[0]?.after])).toEqual([['strayFormula', after]]);
  });

  it('leaves a number in a column of dates to a person', () => {
    const found = issuesIn({ due: formula('=1+4', 5) }).filter(({ code }) => code === 'strayFormula');
    expect(found.map(({ fix }) => fix)).toEqual([undefined]);
  });

  it('belongs in 预警, where none is missed either', () => {
    expect(codesIn({ warning: formula('=IF(1,"临期")', '临期') }, { warning: null })).toEqual([]);
  });
});
