import { broken, codesIn, formula, issuesIn } from '../sheet';

describe('an error value', () => {
  it('is an error that only a person can mend', () => {
    expect(issuesIn({ departments: broken('#REF!') })).toEqual([
      {
        code: 'errorValue',
        severity: 'error',
        line: 5,
        column: 'departments',
        facts: { error: '#REF!' },
        hidden: false,
      },
    ]);
  });

  it.each([
    'id',
    'title',
    'category',
    'lead',
    'owner',
    'deadline',
    'due',
    'status',
    'progress',
    'completedOn',
  ] as const)('is all that is said of %s', (column) => {
    expect(codesIn({ [column]: broken('#N/A') })).toEqual([`${column} errorValue`]);
  });

  it('of a formula is not said to be a formula too', () => {
    expect(codesIn({ remarks: { ...formula('=1/0', '#DIV/0!'), error: '#DIV/0!' } })).toEqual(['remarks errorValue']);
  });

  it('in 预警 only repeats that of another cell', () => {
    expect(codesIn({ warning: broken('#VALUE!'), due: broken('#VALUE!') })).toEqual(['due errorValue']);
  });
});
