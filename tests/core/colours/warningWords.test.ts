import { warningWords } from '../../../src/core/colours/warningWords';

describe('the words of a warning', () => {
  it.each([
    [{ level: 'closed' }, '已销号'],
    [{ level: 'done' }, '按期完成'],
    [{ level: 'doneLate', days: 3 }, '逾期完成 3 天'],
    [{ level: 'overdue', days: 12 }, '逾期 12 天'],
    [{ level: 'dueToday' }, '今日到期'],
    [{ level: 'dueSoon', days: 5 }, '临期 5 天'],
    [{ level: 'onTime', days: 40 }, ''],
    [{ level: 'ongoing' }, '长期'],
    [{ level: 'none' }, '无时限'],
    [null, ''],
  ] as const)('of %j are “%s”', (warning, words) => {
    expect(warningWords(warning)).toBe(words);
  });
});
