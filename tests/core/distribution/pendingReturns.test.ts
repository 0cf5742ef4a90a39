import { pendingReturns, type RegisterLine } from '../../../src/core/distribution';

const line = (department: string, more: Partial<RegisterLine> = {}): RegisterLine => ({
  department,
  fileName: `${department}.xlsx`,
  tasks: 3,
  issue: 1,
  issuedAt: '2020-06-01T09:00',
  returned: false,
  ...more,
});

describe('who has not returned', () => {
  it('is in the order of dates, with the days that are past', () => {
    const register = [
      line('甲处'),
      line('乙处', { returnBy: '2020-06-20' }),
      line('丙处', { returnBy: '2020-06-05', tasks: 1 }),
      line('丁处', { returnBy: '2020-06-08' }),
      line('戊处', { returned: true, returnBy: '2020-06-01' }),
    ];
    expect(pendingReturns(register, '2020-06-08')).toEqual([
      { department: '丙处', tasks: 1, returnBy: '2020-06-05', daysLate: 3 },
      { department: '丁处', tasks: 3, returnBy: '2020-06-08', daysLate: 0 },
      { department: '乙处', tasks: 3, returnBy: '2020-06-20', daysLate: 0 },
      { department: '甲处', tasks: 3, daysLate: 0 },
    ]);
  });

  it('looks at the last issue to a department only', () => {
    const register = [
      line('甲处', { issue: 2, returned: true }),
      line('甲处', { issue: 1 }),
      line('乙处', { issue: 1, returned: true }),
      line('乙处', { issue: 2, returnBy: '2020-07-01' }),
    ];
    expect(pendingReturns(register, '2020-06-08').map(({ department }) => department)).toEqual(['乙处']);
  });
});
