import { checkChecklist } from '../../../../src/core/checks';
import { checklistColumns } from '../../../../src/core/checklist';
import { broken, codesIn, context, date, issuesIn, sheetOf } from '../sheet';

const late = { deadline: '2020年11月10日前', due: date('2020-11-10'), progress: null };

describe('a late task that says nothing of its progress', () => {
  it('is a warning with the days', () => {
    expect(issuesIn(late)).toEqual([
      {
        code: 'overdueWithoutProgress',
        severity: 'warning',
        line: 5,
        column: 'progress',
        facts: { due: '2020-11-10', days: 10 },
        hidden: false,
      },
    ]);
  });

  it.each([
    ['with progress', { ...late, progress: '已部署' }],
    ['due today', { ...late, deadline: '2020-11-20', due: date('2020-11-20') }],
    ['finished', { ...late, status: '已完成', completedOn: date('2020-11-01') }],
    ['ongoing', { deadline: '长期坚持', due: null, progress: null }],
    ['of which only the ongoing part is left', { ...late, deadline: '11月10日前，长期坚持', status: '取得阶段性成果' }],
  ])('is none %s', (_, row) => {
    expect(codesIn(row)).toEqual([]);
  });

  it('is not said of one whose progress is an error value', () => {
    expect(codesIn({ ...late, progress: broken('#VALUE!') })).toEqual(['progress errorValue']);
  });

  it('is judged by the text where the sheet has no 截止日期', () => {
    const columns = checklistColumns.filter(({ key }) => key !== 'due');
    const checklist = sheetOf(
      [{ ...late, due: null }],
      columns.map(({ header }) => header),
    );
    expect(checkChecklist(checklist, context).map(({ code }) => code)).toEqual([
      'headerMissing',
      'overdueWithoutProgress',
    ]);
  });
});
