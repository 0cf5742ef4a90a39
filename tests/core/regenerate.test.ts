import fc from 'fast-check';
import { toSerial } from '../../src/core/calendar';
import { peopleColumns, taskToRow, type ChecklistRow } from '../../src/core/checklist';
import { changesNothing, regenerate, type ExistingRow, type RowPlan } from '../../src/core/regenerate';
import type { Task } from '../../src/core/task';

const year = 2020;

const task = (title: string, more: Partial<Task> = {}): Task => ({
  category: '组织建设',
  ordinal: '',
  title,
  requirement: '按期办理。',
  departmentsText: '党委组织部',
  deadlineText: '12月底前',
  part: '',
  line: 1,
  ...more,
});

const existingRow = (from: Task, id: string, filled: Partial<ChecklistRow> = {}, hasExtra = false): ExistingRow => ({
  cells: { ...taskToRow(from, id, year), ...filled },
  hasExtra,
});

/** A plan in a few words: 'kept RW-001 (due, deadline)', 'added RW-003'. */
const describePlan = (plans: readonly RowPlan[]): string[] =>
  plans.map((plan) => {
    const updates = plan.kind === 'kept' ? plan.updates.map(({ key }) => key).join(', ') : '';
    return `${plan.kind} ${String(plan.cells.id)} ${String(plan.cells.title)}${updates === '' ? '' : ` (${updates})`}`;
  });

const a = task('建立台账');
const b = task('开展培训');
const c = task('形成报告');

describe('regenerate', () => {
  it('reads deadlines and departments as the plan has it', () => {
    const reading = {
      deadlines: { tenthBefore: 'excluded', monthBefore: 'included' },
      unmarkedLead: 'single',
    } as const;
    const tasks = [task('甲', { deadlineText: '6月前', departmentsText: '党委组织部、人事处' }), task('乙')];
    const rows = regenerate([], tasks, year, undefined, reading).map(({ cells }) => cells);
    expect(rows.map(({ due, lead }) => [due, lead])).toEqual([
      [toSerial('2020-06-30'), null],
      [toSerial('2020-12-31'), '党委组织部'],
    ]);
  });

  it('numbers the tasks of a first checklist in the order of the notice', () => {
    expect(describePlan(regenerate([], [a, b, c], year))).toEqual([
      'added RW-001 建立台账',
      'added RW-002 开展培训',
      'added RW-003 形成报告',
    ]);
  });

  it('changes nothing when the notice says the same', () => {
    const plans = regenerate([existingRow(a, 'RW-001'), existingRow(b, 'RW-002')], [a, b], year);
    expect(describePlan(plans)).toEqual(['kept RW-001 建立台账', 'kept RW-002 开展培训']);
    expect(changesNothing(plans)).toBe(true);
  });

  it('keeps ids and rows when the notice has another order, and adds new tasks behind them', () => {
    const existing = [existingRow(a, 'RW-001'), existingRow(b, 'RW-002')];
    expect(describePlan(regenerate(existing, [c, b, a], year))).toEqual([
      'kept RW-001 建立台账',
      'kept RW-002 开展培训',
      'added RW-003 形成报告',
    ]);
  });

  it('never gives an id again that a row has', () => {
    const existing = [existingRow(a, 'RW-007'), existingRow(b, 'RW-002')];
    expect(describePlan(regenerate(existing, [a, b, c], year)).at(-1)).toBe('added RW-008 形成报告');
  });

  it('brings up to date what the notice says, and says which cells', () => {
    const moved = task('建立台账', { deadlineText: '11月底前', requirement: '分级办理。' });
    const [plan] = regenerate([existingRow(a, 'RW-001')], [moved], year);
    expect(plan).toMatchObject({
      kind: 'kept',
      updates: [
        { key: 'requirement', before: '按期办理。', after: '分级办理。' },
        { key: 'deadline', before: '12月底前', after: '11月底前' },
        { key: 'due', before: toSerial('2020-12-31'), after: toSerial('2020-11-30') },
      ],
    });
    expect(plan!.cells).toMatchObject({ deadline: '11月底前', due: toSerial('2020-11-30') });
  });

  it('keeps a due date and a lead that were corrected by hand while their source is the same', () => {
    const due = toSerial('2020-12-15');
    const [plan] = regenerate([existingRow(a, 'RW-001', { due, lead: '人事处' })], [a], year);
    expect(plan!.cells).toMatchObject({ due, lead: '人事处' });
    expect(changesNothing([plan!])).toBe(true);
  });

  it('fills in a due date that is not there', () => {
    const [plan] = regenerate([existingRow(a, 'RW-001', { due: null })], [a], year);
    expect(plan!.cells.due).toBe(toSerial('2020-12-31'));
  });

  it('never empties a cell', () => {
    const silent = task('建立台账', { deadlineText: '', departmentsText: '', requirement: '' });
    const plans = regenerate([existingRow(a, 'RW-001')], [silent], year);
    expect(changesNothing(plans)).toBe(true);
  });

  it.each([
    ['status', '推进中'],
    ['progress', '已完成初稿'],
    ['owner', '张三'],
    ['evidence', '纪要.docx'],
    ['remarks', '待会商'],
    ['completedOn', 44_000],
  ] as const)('retains a task that is no longer in the notice when %s is filled in', (key, value) => {
    const existing = [existingRow(a, 'RW-001', { [key]: value }), existingRow(b, 'RW-002')];
    expect(describePlan(regenerate(existing, [c], year))).toEqual([
      'retained RW-001 建立台账',
      'removed RW-002 开展培训',
      'added RW-003 形成报告',
    ]);
  });

  it('retains a task with something in a column of the user, and rows that people wrote themselves', () => {
    const existing = [existingRow(a, 'RW-001', {}, true), existingRow(b, ''), existingRow(c, '自编1')];
    expect(regenerate(existing, [], year).map(({ kind }) => kind)).toEqual(['retained', 'retained', 'retained']);
  });

  it('gives a row without an id one when its task is in the notice', () => {
    expect(describePlan(regenerate([existingRow(a, '')], [a], year))).toEqual(['kept RW-001 建立台账']);
  });

  it.each([
    ['other marks and blanks', '建立 “台账”。', '建立台账'],
    ['other widths', '建立Ａ类台账', '建立A类台账'],
  ])('knows a title again with %s', (_, before, now) => {
    const plans = regenerate([existingRow(task(before), 'RW-001')], [task(now)], year);
    expect(plans).toHaveLength(1);
  });

  it('knows a reworded title again in the same place of the notice', () => {
    const before = task('建立健全党建工作台账', { ordinal: '（一）' });
    const now = task('建立完善党建工作台账', { ordinal: '（一）' });
    const elsewhere = task('建立完善党建工作台账', { ordinal: '（二）' });
    expect(describePlan(regenerate([existingRow(before, 'RW-001')], [now], year))).toEqual([
      'kept RW-001 建立完善党建工作台账 (title)',
    ]);
    expect(regenerate([existingRow(before, 'RW-001')], [elsewhere], year)).toHaveLength(2);
    expect(
      regenerate([existingRow(before, 'RW-001')], [task('组织年度考核', { ordinal: '（一）' })], year),
    ).toHaveLength(2);
  });

  it('knows a renamed task by its id, but not another task that has the same id', () => {
    const existing = [existingRow(task('建立工作台账'), 'RW-005', { status: '推进中' })];
    expect(regenerate(existing, [task('建立健全工作台账制度', { id: 'RW-005' })], year)).toHaveLength(1);
    expect(regenerate(existing, [task('开展年度考核测评', { id: 'RW-005' })], year)).toHaveLength(2);
  });

  it('tells tasks of the same title apart by their headings', () => {
    const one = task('形成报告', { category: '甲' });
    const two = task('形成报告', { category: '乙', deadlineText: '6月底前' });
    const existing = [existingRow(one, 'RW-001'), existingRow(two, 'RW-002')];
    expect(changesNothing(regenerate(existing, [two, one], year))).toBe(true);
  });

  it('matches tasks of the same title and heading in their order', () => {
    const existing = [existingRow(c, 'RW-001', { progress: '甲' }), existingRow(c, 'RW-002', { progress: '乙' })];
    const plans = regenerate(existing, [c, c, c], year);
    expect(plans.map(({ cells }) => [cells.id, cells.progress])).toEqual([
      ['RW-001', '甲'],
      ['RW-002', '乙'],
      ['RW-003', null],
    ]);
  });

  it('takes what the source has filled in only where nobody has written', () => {
    const reported = task('建立台账', { filled: { owner: '李四', progress: '新进展', status: '已完成' } });
    const [plan] = regenerate([existingRow(a, 'RW-001', { owner: '张三' })], [reported], year);
    expect(plan!.cells).toMatchObject({ owner: '张三', progress: '新进展', status: '已完成' });
  });

  it('keeps the id that a task brings, unless a row has it', () => {
    const existing = [existingRow(a, 'RW-001')];
    const tasks = [a, task('开展培训', { id: 'RW-001' }), task('形成报告', { id: 'RW-009' })];
    expect(describePlan(regenerate(existing, tasks, year)).slice(1)).toEqual([
      'added RW-010 开展培训',
      'added RW-009 形成报告',
    ]);
  });

  it('puts the next occurrence of a recurring deadline only when it knows when the plan begins', () => {
    const yearly = task('报送年报', { deadlineText: '每年1月底前' });
    expect(regenerate([], [yearly], year)[0]!.cells.due).toBeNull();
    expect(regenerate([], [yearly], year, '2020-06-04')[0]!.cells.due).toBe(toSerial('2021-01-31'));
  });

  describe('whatever was there and whatever the notice says', () => {
    const titles = fc.constantFrom('建立台账', '开展培训', '形成报告', '健全机制', '建立台账制度');
    const tasks = fc.array(
      fc.record({
        title: titles,
        category: fc.constantFrom('甲', '乙'),
        deadline: fc.constantFrom('', '6月底前', '长期'),
      }),
      { maxLength: 8 },
    );
    const content = fc.option(fc.constantFrom('张三', '推进中', '已报'), { nil: null });
    const rows = fc.array(fc.tuple(titles, fc.constantFrom('甲', '乙'), content, content, fc.boolean()), {
      maxLength: 8,
    });

    it('loses nothing that people filled in, repeats no id, and is the same the second time', () => {
      fc.assert(
        fc.property(rows, tasks, (present, wanted) => {
          const existing = present.map(([title, category, owner, progress, hasExtra], index) =>
            existingRow(
              task(title, { category }),
              `RW-${String(index + 1).padStart(3, '0')}`,
              { owner, progress },
              hasExtra,
            ),
          );
          const list = wanted.map(({ title, category, deadline }) => task(title, { category, deadlineText: deadline }));
          const plans = regenerate(existing, list, year);
          const left = plans.filter(({ kind }) => kind !== 'removed');

          existing.forEach(({ cells, hasExtra }, row) => {
            const plan = plans[row]!;
            if (hasExtra || cells.owner !== null || cells.progress !== null) expect(plan.kind).not.toBe('removed');
            for (const key of peopleColumns) expect(plan.cells[key]).toBe(cells[key]);
          });
          expect(new Set(left.map(({ cells }) => cells.id)).size).toBe(left.length);
          for (const { title } of list) expect(left.some(({ cells }) => cells.title === title)).toBe(true);
          expect(plans.filter(({ kind }) => kind === 'kept' || kind === 'added')).toHaveLength(list.length);

          const again = regenerate(
            left.map(({ cells }) => ({ cells, hasExtra: true })),
            list,
            year,
          );
          expect(changesNothing(again)).toBe(true);
        }),
        { numRuns: 500 },
      );
    });
  });
});
