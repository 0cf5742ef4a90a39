import type { ConflictChoice } from '../../../src/core/returns';
import {
  draftOf,
  knownDepartments,
  nothingDecided,
  onFreshPlan,
  sentDepartments,
  withChoice,
  withDepartment,
  withoutFile,
  type Draft,
} from '../../../src/taskpane/returns/session';
import { baseline, input, returned, row } from '../../core/returns/plan';

const one = row('RW-001', '建立台账', '人事处');
const two = row('RW-002', '开展培训', '财务处');
const planOf = (...args: Parameters<typeof input>) => {
  const { files: _, departmentOf: _departments, choices: _choices, ...plan } = input(...args);
  return plan;
};
const plan = planOf([one, two]);
const a = returned(baseline('人事处', [one]), {});
const b = returned(baseline('财务处', [two]), {});

const choices = new Map<string, ConflictChoice>([
  ['whole', 'theirs'],
  ['placed', { returned: 1 }],
]);
const draft: Draft = { plan, files: [a, b], unreadable: [], ignored: [], decisions: { ...nothingDecided, choices } };
const kept = (after: Draft): string[] => [...after.decisions.choices.keys()];

describe('what the user has decided', () => {
  it.each<[string, (before: Draft) => Draft, string[]]>([
    ['more files come', (before) => draftOf(plan, [{ kind: 'read', file: a }], before), ['whole']],
    ['a file goes', (before) => withoutFile(before, a), ['whole']],
    ['a file is said to be from elsewhere', (before) => withDepartment(before, a.sha256, '财务处'), ['whole']],
    ['the workbook was read again unchanged', (before) => onFreshPlan(before, planOf([one, two])), ['whole']],
    ['rows have moved', (before) => onFreshPlan(before, planOf([two, one])), []],
    ['a choice is taken back', (before) => withChoice(before, 'whole', null), ['placed']],
  ])('is kept as far as it still means the same when %s', (_title, change, expected) => {
    expect(kept(change(draft))).toEqual(expected);
  });

  it('about the department of a file can be taken back', () => {
    const said = withDepartment(draft, a.sha256, '财务处');
    expect([...said.decisions.departmentOf]).toEqual([[a.sha256, '财务处']]);
    expect([...withDepartment(said, a.sha256, null).decisions.departmentOf]).toEqual([]);
  });
});

it('a file that was read twice is removed once', () => {
  const twice = { ...draft, files: [a, b, { ...a }] };
  expect(withoutFile(twice, a).files).toEqual([b, a]);
});

describe('departments', () => {
  it('that something was sent to are told by their standard names, in the order of the directory', () => {
    const sent = planOf([one], { baselines: [baseline('计财处', []), baseline('校史馆', []), baseline('人事处', [])] });
    expect(sentDepartments(sent)).toEqual(['人事处', '财务处', '校史馆']);
  });

  it('that a file may be from are those of the directory without its groups, and all that something was sent to', () => {
    const entries = [
      { name: '人事处', aliases: [], category: '部门', members: [] },
      { name: '各党总支', aliases: [], category: '部门组', members: [] },
    ] as const;
    const known = planOf([one], { directory: { entries }, baselines: [baseline('校史馆', [])] });
    expect(knownDepartments(known)).toEqual(['校史馆', '人事处']);
  });
});
