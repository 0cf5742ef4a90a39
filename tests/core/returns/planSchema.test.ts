/** The merge of a plan whose options say which columns it has, who fills them in, and when a task is finished. */
import { defaultOptions, type ExtraColumn, type PlanOptions } from '../../../src/core/settings';
import { checklistSchemaFor, type SentRow } from '../../../src/core/returns';
import {
  applied,
  baseline,
  hiddenSheet,
  file,
  input,
  merge,
  row,
  sentColumns,
  sheet,
  type ReturnedCells,
} from './plan';

const column = (key: string, header: string, more: Partial<ExtraColumn> = {}): ExtraColumn => ({
  key,
  header,
  kind: 'text',
  choices: [],
  width: 12,
  filledBy: 'departments',
  ...more,
});
const money = column('x1', '经费', { kind: 'number' });
const level = column('x2', '级别', { kind: 'choice', choices: ['校级', '院级'] });
const checked = column('x3', '复核日期', { kind: 'date' });
const note = column('x4', '领导批示', { filledBy: 'coordinator' });
const all = [money, level, checked, note];

const withOptions = (options: Partial<PlanOptions>) =>
  checklistSchemaFor({ ...defaultOptions, extraColumns: all, ...options });

const empty = { x1: null, x2: null, x3: null, x4: '抓紧' };
const shared = row('RW-001', '建立台账', '人事处、财务处', empty);
const alone = row('RW-002', '开展培训', '人事处', empty);
const headers = Object.fromEntries(all.map(({ key, header }) => [key, header]));
const sentTo = (department: string, rows: readonly SentRow[] = [shared, alone], more = {}) =>
  baseline(department, rows, { headers, ...more });

/** A return with the plan's own columns behind the standard ones. */
const returnOf = (
  department: string,
  cells: Readonly<Record<string, ReturnedCells>>,
  { sent = sentTo(department), named = headers } = {},
) =>
  file(
    [
      sheet(
        sent.rows.map((one): ReturnedCells => ({ ...one.cells, ...cells[one.id] })),
        { columns: [...sentColumns.map(({ key }) => key), ...Object.keys(named)], headers: named },
      ),
      hiddenSheet(sent),
    ],
    { name: `清单-${department}.xlsx` },
  );

const start = (options: Partial<PlanOptions> = {}) =>
  input([shared, alone], { schema: withOptions(options), baselines: [sentTo('人事处'), sentTo('财务处')] });

const updatesOf = (result: ReturnType<typeof merge>) =>
  Object.fromEntries(result.updates.map(({ taskId, column: key, after }) => [`${taskId} ${key}`, after]));

describe('columns of the plan’s own', () => {
  it('are answered like the others: a department’s own value where it is alone', () => {
    const answers = { 'RW-002': { x1: '1,200', x2: ' 院级', x3: { serial: 44000 } } };
    const result = merge(start(), returnOf('人事处', answers));
    expect(updatesOf(result)).toEqual({ 'RW-002 x1': 1200, 'RW-002 x2': '院级', 'RW-002 x3': 44000 });
    expect(result.details.find(({ taskId }) => taskId === 'RW-002')?.cells).toEqual({
      x1: 1200,
      x2: '院级',
      x3: 44000,
    });
  });

  it('of several departments add up, agree or stand one under the other', () => {
    const first = returnOf('人事处', { 'RW-001': { x1: 5, x2: '校级', x3: { serial: 44000 } } });
    const second = returnOf('财务处', { 'RW-001': { x1: 7, x2: '院级', x3: { serial: 44010 } } });
    expect(updatesOf(merge(start(), first))).toEqual({ 'RW-001 x1': 5, 'RW-001 x2': '校级', 'RW-001 x3': 44000 });
    expect(updatesOf(merge(start(), first, second))).toEqual({
      'RW-001 x1': 12,
      'RW-001 x2': '【人事处】校级\n【财务处】院级',
      'RW-001 x3': 44010,
    });
  });

  it('come to the same whether returns are merged at once or in turn', () => {
    const first = returnOf('人事处', { 'RW-001': { x1: 5, x2: '校级', x3: { serial: 44000 } } });
    const second = returnOf('财务处', { 'RW-001': { x1: 7, x2: '院级' } });
    const before = start();
    const once = applied(before, merge(before, first, second)).rows;
    const half = applied(before, merge(before, second));
    expect(applied(half, merge(half, first)).rows).toEqual(once);
  });

  it('are out of bounds where only the coordinator fills them in', () => {
    const result = merge(start(), returnOf('人事处', { 'RW-002': { x4: '已阅' } }));
    expect(result.updates).toEqual([]);
    expect(result.outOfBounds).toMatchObject([{ taskId: 'RW-002', column: 'x4', base: '抓紧', theirs: '已阅' }]);
  });

  it('say what cannot be read as what they hold, and keep it in 附加列', () => {
    const result = merge(start(), returnOf('人事处', { 'RW-002': { x1: '若干', x2: '国家级' } }));
    expect(result.updates).toEqual([]);
    expect(result.files[0]?.diagnostics.map(({ code }) => code)).toEqual(['numberUnreadable', 'choiceUnknown']);
    expect(result.details.find(({ taskId }) => taskId === 'RW-002')?.extra).toEqual([
      { header: '级别', text: '国家级' },
      { header: '经费', text: '若干' },
    ]);
  });
});

describe('a list that was sent before the plan’s columns changed', () => {
  it('is merged, and does not miss a column that was added since', () => {
    const plain = (one: SentRow): SentRow => row(one.id, String(one.cells['title']), String(one.cells['departments']));
    const sent = baseline('人事处', [plain(shared), plain(alone)]);
    const result = merge(
      { ...start(), baselines: [sent] },
      returnOf('人事处', { 'RW-002': { progress: '已办' } }, { sent, named: {} }),
    );
    expect(updatesOf(result)).toEqual({ 'RW-002 progress': '已办' });
    expect(result.files[0]?.diagnostics).toEqual([]);
  });

  it('finds a column under the header that it was sent with', () => {
    const renamed = [{ ...money, header: '预算（万元）' }, level, checked, note];
    const result = merge(start({ extraColumns: renamed }), returnOf('人事处', { 'RW-002': { x1: 8 } }));
    expect(updatesOf(result)).toEqual({ 'RW-002 x1': 8 });
    expect(result.ledger.counts.unrecognised).toBe(0);
  });

  it('keeps answers in a column that is gone, and takes what was sent there for nothing new', () => {
    const result = merge(
      start({ extraColumns: [money, level, checked] }),
      returnOf('人事处', { 'RW-002': { x4: '已阅' } }),
    );
    expect(result.updates).toEqual([]);
    expect(result.details.map(({ taskId, extra }) => [taskId, extra])).toEqual([
      ['RW-001', []],
      ['RW-002', [{ header: '领导批示', text: '已阅' }]],
    ]);
  });

  it('has its answers out of bounds in columns that departments no longer fill in', () => {
    const result = merge(
      start({ fillable: ['status', 'progress'] }),
      returnOf('人事处', { 'RW-002': { owner: '张三' } }),
    );
    expect(result.updates).toEqual([]);
    expect(result.outOfBounds).toMatchObject([{ column: 'owner', theirs: '张三' }]);
  });
});

describe('when a task of several departments is finished', () => {
  const done = { status: '已完成', completedOn: { serial: 44000 }, progress: '已办' };
  const later = { status: '已完成', completedOn: { serial: 44010 }, progress: '也办了' };

  it('follows its lead, while texts still name all', () => {
    const begun = start({ rollUp: 'lead' });
    const other = updatesOf(merge(begun, returnOf('财务处', { 'RW-001': later })));
    expect(other).toEqual({ 'RW-001 progress': '【财务处】也办了' });
    const both = merge(begun, returnOf('财务处', { 'RW-001': later }), returnOf('人事处', { 'RW-001': done }));
    expect(updatesOf(both)).toEqual({
      'RW-001 status': '已完成',
      'RW-001 completedOn': 44000,
      'RW-001 progress': '【人事处】已办\n【财务处】也办了',
    });
  });

  it('waits for all where nobody leads', () => {
    const open = row('RW-001', '建立台账', '人事处、财务处', { ...empty, lead: null });
    const begun = input([open], {
      schema: withOptions({ rollUp: 'lead' }),
      baselines: [sentTo('人事处', [open]), sentTo('财务处', [open])],
    });
    const sent = sentTo('人事处', [open]);
    expect(updatesOf(merge(begun, returnOf('人事处', { 'RW-001': done }, { sent })))).toEqual({
      'RW-001 status': '推进中',
      'RW-001 progress': '【人事处】已办',
    });
  });

  it('is so as soon as one has finished, on the day of the first', () => {
    const begun = start({ rollUp: 'any' });
    const one = updatesOf(merge(begun, returnOf('财务处', { 'RW-001': later })));
    expect(one).toMatchObject({ 'RW-001 status': '已完成', 'RW-001 completedOn': 44010 });
    const hard = returnOf('人事处', { 'RW-001': { status: '难度较大' } });
    expect(updatesOf(merge(begun, hard, returnOf('财务处', { 'RW-001': later })))).toMatchObject({
      'RW-001 status': '已完成',
      'RW-001 completedOn': 44010,
    });
    const both = merge(begun, returnOf('财务处', { 'RW-001': later }), returnOf('人事处', { 'RW-001': done }));
    expect(updatesOf(both)).toMatchObject({ 'RW-001 status': '已完成', 'RW-001 completedOn': 44000 });
  });

  it('is no conflict when the rule was another at the last merge', () => {
    const begun = start({ rollUp: 'all' });
    const state = applied(begun, merge(begun, returnOf('人事处', { 'RW-001': done })));
    const result = merge(
      { ...state, schema: withOptions({ rollUp: 'lead' }) },
      returnOf('财务处', { 'RW-001': later }),
    );
    expect(result.conflicts).toEqual([]);
    expect(updatesOf(result)).toMatchObject({ 'RW-001 status': '已完成', 'RW-001 completedOn': 44000 });
  });
});
