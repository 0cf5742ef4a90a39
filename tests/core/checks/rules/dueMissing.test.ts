import { toSerial } from '../../../../src/core/calendar';
import { codesIn, issuesIn } from '../sheet';

describe('an empty 截止日期', () => {
  it('is a warning and is filled from the text', () => {
    expect(issuesIn({ deadline: '2020年6月-12月', due: '' })).toEqual([
      {
        code: 'dueMissing',
        severity: 'warning',
        line: 5,
        column: 'due',
        facts: { text: '2020年6月-12月', expected: '2020-12-31' },
        fix: [{ line: 5, column: 'due', before: '', after: toSerial('2020-12-31') }],
        hidden: false,
      },
    ]);
  });

  it.each(['长期坚持', '每季度末', '立即'])('is as it should be for %s', (deadline) => {
    expect(codesIn({ deadline, due: null })).toEqual([]);
  });
});
