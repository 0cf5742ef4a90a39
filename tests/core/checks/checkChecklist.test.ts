import { checklistColumns, taskToRow } from '../../../src/core/checklist';
import {
  checkChecklist,
  checkInSteps,
  recheckRows,
  type CheckedCell,
  type CheckedRow,
  type CheckProgress,
  type IssueCode,
} from '../../../src/core/checks';
import { draftDirectory } from '../../../src/core/departments';
import { parseNotice } from '../../../src/core/notice';
import { taskId } from '../../../src/core/task';
import { noticeOfFacts } from '../../fixtures/notices/realTasks';
import { codesIn, context, date, firstLine, headerLine, issuesIn, sheetOf, type WrittenRow } from './sheet';

describe('checkChecklist', () => {
  it('finds nothing in rows that are in order, nor in a list without rows', () => {
    expect(issuesIn({}, {}, {})).toEqual([]);
    expect(issuesIn()).toEqual([]);
  });

  it('finds in a list just made from a notice only what people have yet to give', () => {
    const { tasks, year = 2020 } = parseNotice(noticeOfFacts());
    const rows = tasks.map((task, index): CheckedRow => {
      const row = taskToRow(task, taskId(index + 1), year);
      const cells = checklistColumns.map(({ key, kind }): [string, CheckedCell] => [
        key,
        { content: row[key], isDate: kind === 'date' && row[key] !== null },
      ]);
      return { line: firstLine + index, hidden: false, hasExtra: false, cells: Object.fromEntries(cells) };
    });
    const found = checkChecklist(
      { ...sheetOf([]), rows },
      { directory: draftDirectory(tasks), today: `${year}-04-01`, year },
    );
    expect(found.map(({ code, facts }) => [code, facts['name'] ?? facts['rows']])).toEqual([
      ['ownersMissing', tasks.length],
      ['groupWithoutMembers', '各党总支'],
      ['groupWithoutMembers', '直属党支部'],
    ]);
  });

  it('does not find what the plan has switched off, nor counts it among what is hidden', () => {
    const checklist = sheetOf([
      { status: '搁置', hidden: true },
      { owner: null, departments: '组织部' },
    ]);
    const codes = (checksOff: readonly IssueCode[]) =>
      checkChecklist(checklist, { ...context, options: { checksOff } }).map(({ code }) => code);
    expect(codes([])).toEqual(['hiddenIssues', 'statusUnknown', 'departmentAlias', 'ownerMissing']);
    expect(codes(['statusUnknown', 'departmentAlias'])).toEqual(['ownerMissing']);
    expect(
      recheckRows(
        checklist,
        { ...context, options: { checksOff: ['ownerMissing'] } },
        new Set([firstLine + 1]),
        checkChecklist(checklist, { ...context, options: { checksOff: ['ownerMissing'] } }),
      ),
    ).toEqual(checkChecklist(checklist, { ...context, options: { checksOff: ['ownerMissing'] } }));
  });

  it('compares 截止日期 with 完成时限 as the plan reads it', () => {
    const checklist = sheetOf([{ deadline: '6月中旬前', due: date('2020-06-10') }]);
    const codes = (tenthBefore: 'included' | 'excluded') =>
      checkChecklist(checklist, {
        ...context,
        options: { deadlines: { tenthBefore, monthBefore: 'excluded' }, checksOff: ['overdueWithoutProgress'] },
      }).map(({ code }) => code);
    expect(codes('included')).toEqual(['deadlineDisagrees']);
    expect(codes('excluded')).toEqual([]);
  });

  it('tells what is about the list first, then the header, then the rows by column and severity', () => {
    const headers = checklistColumns.map(({ header }) => (header === '状态' ? '完成状态' : header));
    const checklist = sheetOf(
      [{ status: '搁置', departments: '组织部、甲处', lead: null, hidden: true }, { title: '' }],
      headers.filter((header) => header !== '备注'),
    );
    expect(checkChecklist(checklist, context).map(({ line, column, code }) => [line, column, code])).toEqual([
      [null, null, 'hiddenIssues'],
      [null, 'remarks', 'headerMissing'],
      [headerLine, 'status', 'headerRenamed'],
      [firstLine, 'departments', 'unknownDepartment'],
      [firstLine, 'departments', 'departmentAlias'],
      [firstLine, 'status', 'statusUnknown'],
      [firstLine + 1, 'title', 'rowWithoutTitle'],
    ]);
  });

  it('finds each of ten things broken in ten rows, and nothing else', () => {
    const broken: readonly WrittenRow[] = [
      { departments: '党委组织部、人事部' },
      { departments: '', lead: null },
      { deadline: '看情况' },
      { due: '2020.12.31' },
      { status: '搁置' },
      { status: '已完成' },
      { id: 'RW-001' },
      { title: '' },
      { due: { content: '#REF!', isDate: false, error: '#REF!' } },
      { owner: null },
    ];
    expect(codesIn(...broken)).toEqual([
      'departments unknownDepartment',
      'departments noDepartment',
      'deadline deadlineUnreadable',
      'due dateAsText',
      'status statusUnknown',
      'completedOn finishedWithoutDate',
      'id idDuplicate',
      'title rowWithoutTitle',
      'due errorValue',
      'owner ownerMissing',
    ]);
  });
});

describe('checkInSteps', () => {
  it('tells how far it is, from none to all', () => {
    const steps = checkInSteps(
      sheetOf(Array.from({ length: 600 }, (_, index) => ({ id: `RW-${1000 + index}` }))),
      context,
    );
    const told: CheckProgress[] = [];
    let next = steps.next();
    for (; next.done !== true; next = steps.next()) told.push(next.value);
    expect(told).toEqual([
      { done: 0, total: 600 },
      { done: 250, total: 600 },
      { done: 500, total: 600 },
      { done: 600, total: 600 },
    ]);
    expect(next.value).toEqual([]);
  });
});

describe('recheckRows', () => {
  const rows: readonly WrittenRow[] = [{ status: '搁置' }, { id: 'RW-001' }, {}];

  it('takes what it was told of other rows, and looks anew at the edited one and at the whole list', () => {
    const before = checkChecklist(sheetOf(rows), context);
    const edited = sheetOf([rows[0] ?? {}, { id: 'RW-002', deadline: '看情况' }, {}]);
    const found = recheckRows(edited, context, new Set([firstLine + 1]), before);
    expect(found).toEqual(checkChecklist(edited, context));
    expect(found.map(({ line, code }) => [line, code])).toEqual([
      [firstLine, 'statusUnknown'],
      [firstLine + 1, 'deadlineUnreadable'],
    ]);
    expect(found[0]).toBe(before[0]);
  });

  it('sees which rows are hidden now', () => {
    const before = checkChecklist(sheetOf(rows), context);
    const hidden = sheetOf(rows.map((row) => ({ ...row, hidden: true })));
    expect(recheckRows(hidden, context, new Set(), before)).toEqual(checkChecklist(hidden, context));
  });

  it('checks everything when the header was edited', () => {
    const before = checkChecklist(sheetOf(rows), context);
    const headers = checklistColumns.map(({ header }) => (header === '状态' ? '我的列' : header));
    const checklist = sheetOf(
      rows.map((row) => ({ ...row, status: null })),
      headers,
    );
    expect(recheckRows(checklist, context, new Set([headerLine]), before)).toEqual(checkChecklist(checklist, context));
  });
});
