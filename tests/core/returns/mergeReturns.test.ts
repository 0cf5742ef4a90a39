import type { ConflictChoice, MergeInput } from '../../../src/core/returns';
import { applied, baseline, changed, input, merge, returned, row, updatesOf } from './plan';

const one = row('RW-001', '建立台账', '人事处');
const two = row('RW-002', '开展培训', '人事处、财务处');
const three = row('RW-003', '形成报告', '财务处');
const rows = [one, two, three];
const hr = baseline('人事处', [one, two]);
const finance = baseline('财务处', [two, three]);
const start = input(rows, { baselines: [hr, finance] });

describe('a task whose lead is not repeated among the responsible departments', () => {
  it('is finished only when the lead is, too', () => {
    const led = changed(row('RW-009', '统筹协调', '财务处'), { lead: '人事处' });
    const sent = [baseline('人事处', [led]), baseline('财务处', [led])] as const;
    const here = input([led], { baselines: [...sent] });
    const done = { 'RW-009': { status: '已完成', completedOn: 44000 } };
    expect(updatesOf(merge(here, returned(sent[1], done)))).toEqual({ 'RW-009 status': '推进中' });
    expect(updatesOf(merge(here, returned(sent[0], done), returned(sent[1], done)))).toMatchObject({
      'RW-009 status': '已完成',
    });
  });
});

describe('answers that together are longer than a cell', () => {
  it('are cut to their shares in 任务清单 and kept whole in 回收明细', () => {
    const long = '长'.repeat(20_000);
    const result = merge(
      start,
      returned(hr, { 'RW-002': { progress: long } }),
      returned(finance, { 'RW-002': { progress: `${long}。` } }),
    );
    const cell = String(updatesOf(result)['RW-002 progress']);
    expect(cell.length).toBeLessThanOrEqual(32_000);
    expect(cell).toMatch(/^【人事处】长+…\n【财务处】长+…$/);
    const shared = result.details.filter(({ taskId }) => taskId === 'RW-002');
    expect(shared.map(({ cells }) => String(cells['progress']).length)).toEqual([20_000, 20_001]);
  });
});

describe('one department on its own task', () => {
  it('changes nothing by what comes back as it was sent', () => {
    const result = merge(start, returned(hr, {}));
    expect(result.updates).toEqual([]);
    expect(result.conflicts).toEqual([]);
    expect(result.ledger).toMatchObject({ balanced: true, counts: { updated: 0, unrecognised: 0 } });
    expect(result.files[0]?.state).toEqual({
      kind: 'merged',
      department: '人事处',
      by: 'hiddenSheet',
      base: 'master',
      issue: 1,
    });
    expect(result.blockers).toEqual([]);
  });

  it('takes what was filled in', () => {
    const result = merge(start, returned(hr, { 'RW-001': { owner: '张三', status: '已完成', completedOn: 44000 } }));
    expect(updatesOf(result)).toEqual({
      'RW-001 owner': '张三',
      'RW-001 status': '已完成',
      'RW-001 completedOn': 44000,
    });
    expect(result.ledger.counts).toMatchObject({ updated: 3, conflict: 0 });
    expect(result.details[0]).toMatchObject({
      taskId: 'RW-001',
      department: '人事处',
      cells: { owner: '张三', status: '已完成', completedOn: 44000 },
    });
  });

  it('keeps what was changed here alone', () => {
    const here = { ...start, rows: [changed(one, { progress: '领导批示' }), two, three] };
    expect(merge(here, returned(hr, {})).updates).toEqual([]);
  });

  it('is content when both sides say the same', () => {
    const here = { ...start, rows: [changed(one, { progress: '已建账' }), two, three] };
    const result = merge(here, returned(hr, { 'RW-001': { progress: ' 已建账 ' } }));
    expect([result.updates, result.conflicts]).toEqual([[], []]);
    expect(result.ledger.counts.updated).toBe(0);
  });

  it('takes an erased cell, but not an erased status', () => {
    const sent = baseline('人事处', [changed(one, { progress: '拟建账', status: '推进中' })]);
    const here = input(sent.rows, { baselines: [sent] });
    const result = merge(here, returned(sent, { 'RW-001': { progress: null, status: null } }));
    expect(updatesOf(result)).toEqual({ 'RW-001 progress': null });
    expect(result.ledger.balanced).toBe(true);
  });

  describe('when both sides were changed', () => {
    const here = { ...start, rows: [changed(one, { progress: '本表所写' }), two, three] };
    const there = returned(hr, { 'RW-001': { progress: '回收所写' } });
    const conflict = merge(here, there).conflicts[0];

    it('asks, and writes nothing until it is settled', () => {
      const result = merge(here, there);
      expect(result.conflicts).toHaveLength(1);
      expect(conflict).toMatchObject({
        kind: 'editedHere',
        taskId: 'RW-001',
        department: '人事处',
        column: 'progress',
        base: null,
        ours: { value: '本表所写' },
        theirs: '回收所写',
        settled: null,
      });
      expect(result.blockers).toEqual(['openConflicts']);
      expect(result.updates).toEqual([]);
      expect(result.ledger.counts).toMatchObject({ updated: 0, conflict: 1 });
    });

    it.each<[choice: ConflictChoice, value: string]>([
      ['ours', '本表所写'],
      ['theirs', '回收所写'],
      ['both', '本表所写\n回收所写'],
      [{ returned: 0 }, '回收所写'],
    ])('does as it is told: %j', (choice, value) => {
      const result = merge({ ...here, choices: new Map([[conflict?.id ?? '', choice]]) }, there);
      expect(result.blockers).toEqual([]);
      expect(result.conflicts[0]?.settled).toMatchObject({ value });
      expect(updatesOf(result)['RW-001 progress'] ?? '本表所写').toBe(value);
      expect(result.ledger.counts.conflict).toBe(1);
    });

    it.each<'ours' | 'theirs' | 'both'>(['ours', 'theirs', 'both'])(
      'settles all by one choice, %s, and for good',
      (choiceForAll) => {
        const result = merge({ ...here, choiceForAll }, there);
        const after = applied(here, result);
        expect(merge(after, there).files[0]?.state).toMatchObject({ kind: 'alreadyMerged', same: 'bytes' });
        // The same answer in another file, with one more beside it.
        const again = merge(after, returned(hr, { 'RW-001': { progress: '回收所写', owner: '张三' } }));
        expect(again.conflicts).toEqual([]);
        expect(updatesOf(again)).toEqual({ 'RW-001 owner': '张三' });
      },
    );
  });

  it('does not bring back what was corrected here after it had been merged', () => {
    const result = merge(start, returned(hr, { 'RW-001': { progress: '已建帐' } }));
    const corrected = applied(start, result);
    const here = {
      ...corrected,
      rows: corrected.rows.map((r) => (r.id === 'RW-001' ? changed(r, { progress: '已建账' }) : r)),
    };
    const again = merge(here, returned(hr, { 'RW-001': { progress: '已建帐', owner: '张三' } }));
    expect(updatesOf(again)).toEqual({ 'RW-001 owner': '张三' });
    expect(again.conflicts).toEqual([]);
  });
});

describe('two returns of one department', () => {
  const first = returned(hr, { 'RW-001': { progress: '先写的' } }, { modifiedAt: '2020-06-10T08:00:00Z' });
  const second = returned(hr, { 'RW-001': { owner: '张三' } }, { modifiedAt: '2020-06-12T08:00:00Z' });
  const other = returned(hr, { 'RW-001': { progress: '后写的' } }, { modifiedAt: '2020-06-14T08:00:00Z' });

  it('merge where only one changed a cell', () => {
    const expected = { 'RW-001 owner': '张三', 'RW-001 progress': '先写的' };
    expect(updatesOf(merge(start, first, second))).toEqual(expected);
    expect(updatesOf(merge(start, second, first))).toEqual(expected);
    const later = applied(start, merge(start, second));
    expect(updatesOf(merge(later, first))).toEqual({ 'RW-001 progress': '先写的' });
  });

  it('are a conflict with both times where they differ, the later first', () => {
    for (const files of [
      [first, other],
      [other, first],
    ]) {
      const [conflict] = merge(start, ...files).conflicts;
      expect(conflict).toMatchObject({ kind: 'twoReturns', ours: { value: null } });
      expect(conflict?.returned.map(({ value, savedAt }) => [value, savedAt])).toEqual([
        ['后写的', '2020-06-14T08:00:00Z'],
        ['先写的', '2020-06-10T08:00:00Z'],
      ]);
    }
  });

  it('are the same conflict with its sides changed when they are merged one after the other', () => {
    const oneFirst = merge(applied(start, merge(start, first)), other).conflicts[0];
    const otherFirst = merge(applied(start, merge(start, other)), first).conflicts[0];
    expect(oneFirst).toMatchObject({
      kind: 'twoReturns',
      ours: { value: '先写的', savedAt: '2020-06-10T08:00:00Z' },
      theirs: '后写的',
    });
    expect(otherFirst).toMatchObject({
      kind: 'twoReturns',
      ours: { value: '后写的', savedAt: '2020-06-14T08:00:00Z' },
      theirs: '先写的',
    });
  });

  it.each<[choice: ConflictChoice, value: string]>([
    ['theirs', '后写的'],
    ['both', '先写的\n后写的'],
    [{ returned: 1 }, '先写的'],
  ])('is settled by %j, and neither file is news afterwards', (choice, value) => {
    const id = merge(start, first, other).conflicts[0]?.id ?? '';
    const chosen: MergeInput = { ...start, choices: new Map([[id, choice]]) };
    const result = merge(chosen, first, other);
    expect(updatesOf(result)).toEqual({ 'RW-001 progress': value });
    const after = applied(chosen, result);
    for (const again of [first, other]) {
      const twin = { ...again, sha256: `${again.sha256}-twin` };
      const more = merge({ ...after, records: after.records.map((r) => ({ ...r, content: '' })) }, twin);
      expect([more.updates, more.conflicts]).toEqual([[], []]);
    }
  });

  it('are a conflict of two returns when one of them says what was written here', () => {
    const here: MergeInput = { ...start, rows: [changed(one, { progress: '先写的' }), two, three] };
    expect(merge(here, first, other).conflicts).toMatchObject([
      { kind: 'twoReturns', ours: { value: '先写的', savedAt: '2020-06-10T08:00:00Z' }, theirs: '后写的' },
    ]);
    const result = merge({ ...here, choiceForAll: 'both' }, first, other);
    expect(updatesOf(result)).toEqual({ 'RW-001 progress': '先写的\n后写的' });
    expect(result.details[0]?.cells).toEqual({ progress: '先写的\n后写的' });
  });

  it('take the answer to the newer issue, which starts from the older answer', () => {
    const after = applied(start, merge(start, first));
    const issue = baseline('人事处', after.rows.slice(0, 2), { issue: 2, issuedAt: '2020-07-01T09:00' });
    const reissued = { ...after, baselines: [...after.baselines, issue] };
    expect(updatesOf(merge(reissued, returned(issue, { 'RW-001': { progress: '又有进展' } })))).toEqual({
      'RW-001 progress': '又有进展',
    });
  });

  it('hold an older issue against its own baseline', () => {
    const after = applied(start, merge(start, first));
    const issue = baseline('人事处', after.rows.slice(0, 2), { issue: 2, issuedAt: '2020-07-01T09:00' });
    const reissued = { ...after, baselines: [...after.baselines, issue] };
    const result = merge(reissued, second);
    expect(updatesOf(result)).toEqual({ 'RW-001 owner': '张三' });
    expect(result.conflicts).toEqual([]);
    expect(result.files[0]?.diagnostics).toContainEqual({ code: 'olderIssue', facts: { issue: 1, latest: 2 } });
    expect(result.missing).toContain('人事处');
  });
});

describe('several departments on one task', () => {
  const fromHr = returned(hr, { 'RW-002': { status: '已完成', progress: '办班一期', completedOn: 44000 } });
  const fromFinance = returned(finance, { 'RW-002': { status: '已销号', progress: '经费到位', completedOn: 43990 } });

  it('is finished only when all are, on the day of the last', () => {
    const first = merge(start, fromHr);
    expect(updatesOf(first)).toEqual({ 'RW-002 status': '推进中', 'RW-002 progress': '【人事处】办班一期' });
    const after = applied(start, first);
    const second = merge(after, fromFinance);
    expect(updatesOf(second)).toEqual({
      'RW-002 status': '已完成',
      'RW-002 progress': '【人事处】办班一期\n【财务处】经费到位',
      'RW-002 completedOn': 44000,
    });
  });

  it('comes to the same in any order and all at once', () => {
    const ends = [
      applied(start, merge(start, fromHr, fromFinance)),
      applied(start, merge(start, fromFinance, fromHr)),
      [fromHr, fromFinance].reduce((state, one) => applied(state, merge(state, one)), start),
      [fromFinance, fromHr].reduce((state, one) => applied(state, merge(state, one)), start),
    ];
    for (const end of ends) expect([end.rows, end.details]).toEqual([ends[0]?.rows, ends[0]?.details]);
  });

  it.each<[hrStatus: string, financeStatus: string, together: string]>([
    ['未启动', '推进中', '推进中'],
    ['推进中', '推进中', '推进中'],
    ['取得阶段性成果', '已完成', '取得阶段性成果'],
    ['难度较大', '已完成', '难度较大'],
    ['已完成', '已完成', '已完成'],
    ['已销号', '已完成', '已完成'],
    ['已销号', '已销号', '已销号'],
    ['未启动', '已完成', '推进中'],
  ])('%s and %s is %s', (hrStatus, financeStatus, together) => {
    const result = merge(
      start,
      returned(hr, { 'RW-002': { status: hrStatus } }),
      returned(finance, { 'RW-002': { status: financeStatus } }),
    );
    expect(updatesOf(result)['RW-002 status']).toBe(together);
  });

  it('asks when the roll-up was changed here', () => {
    const here = { ...start, rows: [one, changed(two, { progress: '本表所写' }), three] };
    const result = merge(here, fromHr, fromFinance);
    expect(result.conflicts).toHaveLength(1);
    expect(result.conflicts[0]).toMatchObject({
      kind: 'editedHere',
      department: '',
      ours: { value: '本表所写' },
      theirs: '【人事处】办班一期\n【财务处】经费到位',
    });
    expect(result.ledger.counts.conflict).toBe(2);
    expect(updatesOf(merge({ ...here, choiceForAll: 'both' }, fromHr, fromFinance))['RW-002 progress']).toBe(
      '本表所写\n【人事处】办班一期\n【财务处】经费到位',
    );
  });

  it('expands a group through the directory', () => {
    const task = row('RW-009', '召开组织生活会', '各党总支');
    const sent = ['机关党总支', '后勤党总支'].map((name) => baseline(name, [task]));
    const groups = input([task], { baselines: sent });
    const [office, logistics] = sent.map((one) => returned(one, { 'RW-009': { status: '已完成' } }));
    expect(updatesOf(merge(groups, office!))).toEqual({ 'RW-009 status': '推进中' });
    expect(updatesOf(merge(groups, office!, logistics!))).toEqual({ 'RW-009 status': '已完成' });
  });
});

describe('what is not theirs to change', () => {
  it('lists edits in other columns and does not apply them', () => {
    const result = merge(
      start,
      returned(hr, { 'RW-001': { deadline: '2020年12月底前', due: 44196, title: '建立新台账' } }),
    );
    expect(result.updates).toEqual([]);
    expect(result.outOfBounds.map(({ column, base, theirs }) => [column, base, theirs])).toEqual([
      ['title', '建立台账', '建立新台账'],
      ['deadline', '2020年6月底前', '2020年12月底前'],
      ['due', 44012, 44196],
    ]);
    expect(result.ledger.counts.outOfBounds).toBe(3);
  });

  it('does not list what was only written in another way', () => {
    const result = merge(
      start,
      returned(hr, {
        'RW-001': { ordinal: 1, requirement: '完成 建立台账 ', due: '2020/6/30', deadline: { serial: 44012 } },
      }),
    );
    expect(result.outOfBounds).toEqual([]);
  });

  it('does not take a task of another department', () => {
    const result = merge(start, returned({ ...hr, rows: [...hr.rows, three] }, { 'RW-003': { progress: '代填' } }));
    expect(result.claims.map(({ reason }) => reason)).toEqual(['notTheirs']);
    expect(result.updates).toEqual([]);
  });
});

describe('departments that are missing', () => {
  it('are those whose latest issue nothing has come back to', () => {
    expect(merge(start, returned(hr, {})).missing).toEqual(['财务处']);
    const after = applied(start, merge(start, returned(hr, {})));
    expect(merge(after, returned(finance, {})).missing).toEqual([]);
  });
});
