import { toSerial } from '../../../../src/core/calendar';
import { codesIn, date, issuesIn } from '../sheet';

describe('a due date that is not what 完成时限 says', () => {
  it('is an error, and the text is right', () => {
    expect(issuesIn({ deadline: '12月底前', due: date('2020-12-30') })).toEqual([
      {
        code: 'deadlineDisagrees',
        severity: 'error',
        line: 5,
        column: 'due',
        facts: { text: '12月底前', expected: '2020-12-31', date: '2020-12-30' },
        fix: [{ line: 5, column: 'due', before: '2020-12-30', after: toSerial('2020-12-31') }],
        hidden: false,
      },
    ]);
  });

  it('is the only finding when the date is of another year too', () => {
    expect(codesIn({ due: date('2010-12-31') })).toEqual(['due deadlineDisagrees']);
  });

  it.each([
    ['ongoing', '长期坚持'],
    ['recurring', '每季度末'],
    ['unreadable', '看情况'],
  ])('is not found where the text is %s', (_, deadline) => {
    expect(codesIn({ deadline, due: date('2020-12-30') })).not.toContain('due deadlineDisagrees');
  });

  it('is not found where 完成时限 is a date of Excel and the same', () => {
    expect(codesIn({ deadline: date('2020-12-31') })).toEqual([]);
  });
});
