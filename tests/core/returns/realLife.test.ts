/** What comes back in real life, at the level of what a reader hands over. */
import type { MergeInput, MergeResult, ReadCell, ReadSheet, ReturnedFile, SentCell } from '../../../src/core/returns';
import {
  baseline,
  changed,
  file,
  hiddenSheet,
  input,
  merge,
  readSheet,
  returned,
  row,
  sentColumns,
  sheet,
  updatesOf,
  type ReturnedCells,
} from './plan';

const one = row('RW-001', '建立台账', '人事处');
const two = row('RW-002', '开展培训', '人事处', { category: '教育培训' });
const three = row('RW-003', '形成报告', '人事处', { category: '教育培训' });
const hr = baseline('人事处', [one, two, three], { around: ['请于6月底前报回'] });
const finance = baseline('财务处', [row('RW-010', '编制预算', '财务处')]);
const start = input([one, two, three, ...finance.rows], { baselines: [hr, finance] });

/** RW-001 came back finished, with an owner. */
const answers: ReturnedCells = { owner: '张三', status: '已完成', completedOn: 44000, progress: '已建账' };
const filled = [changed(one, { ...answers } as Record<string, SentCell>), two, three];
const expected = {
  'RW-001 owner': '张三',
  'RW-001 status': '已完成',
  'RW-001 progress': '已建账',
  'RW-001 completedOn': 44000,
};
const keys = sentColumns.map(({ key }) => key);

const mergeSheets = (sheets: readonly ReadSheet[], changes: Partial<MergeInput> = {}): MergeResult =>
  merge({ ...start, ...changes }, file(sheets, { name: '任务清单-人事处.xlsx' }));

/** Balanced, and everything not just counted but listed. */
function expectNothingLost(result: MergeResult): void {
  expect(result.ledger.balanced).toBe(true);
  expect(result.files.every(({ ledger }) => ledger.balanced)).toBe(true);
}

describe('sheets that were changed in every way still give the same answers', () => {
  it.each<[damage: string, sheets: () => readonly ReadSheet[]]>([
    ['untouched', () => [sheet(filled), hiddenSheet(hr)]],
    ['the hidden sheet lost', () => [sheet(filled)]],
    [
      'title rows above the header',
      () => [sheet(filled, { above: [['提升年活动任务清单'], ['请于6月底前报回'], [null], ['填报人：张三']] })],
    ],
    [
      'renamed headers',
      () => [
        sheet(filled, {
          headers: {
            departments: '责任 单位',
            deadline: '完成时间',
            progress: '落实情况',
            title: '工作任务(简称)',
            owner: '负责人：',
          },
        }),
      ],
    ],
    ['columns in another order', () => [sheet(filled, { columns: [...keys].reverse() })]],
    [
      'columns left out',
      () => [sheet(filled, { columns: ['id', 'title', 'owner', 'status', 'progress', 'completedOn'] })],
    ],
    [
      'columns put in between',
      () => [
        sheet(
          filled.map((r) => ({ ...r.cells, 联系电话: '123' })),
          { columns: ['联系电话', ...keys] },
        ),
      ],
    ],
    ['rows sorted', () => [sheet([...filled].reverse())]],
    ['rows filtered out', () => [sheet(filled, { hidden: [2, 3] })]],
    ['rows deleted', () => [sheet(filled.slice(0, 1))]],
    ['a row twice, alike', () => [sheet([...filled, ...filled.slice(0, 1)])]],
    ['a row twice, once as it was sent', () => [sheet([...filled, one])]],
    ['任务编号 lost', () => [sheet(filled.map((r) => ({ ...r.cells, id: null })))]],
    [
      '任务编号 in full width',
      () => [sheet(filled.map((r) => ({ ...r.cells, id: 'ｒｗ－００１'.replace('１', r.id.slice(-1)) })))],
    ],
    ['the column 任务编号 lost', () => [sheet(filled, { columns: keys.slice(1) })]],
    ['blanks and line breaks around everything', () => [sheet(filled.map((r) => spaced(r.cells)))]],
    ['cells with nothing but blanks', () => [sheet([...filled, { title: ' \u3000', owner: '\u200b' }])]],
    [
      'the header again on a further page',
      () => [sheet([...filled, Object.fromEntries(sentColumns.map(({ key, header }) => [key, header]))])],
    ],
    ['other sheets beside it', () => [readSheet('说明', [['怎样填写']]), sheet(filled), readSheet('Sheet2', [[1, 2]])]],
    ['our sheet hidden', () => [readSheet('Sheet2', [[1, 2]]), sheet(filled, { state: 'hidden' })]],
    [
      'several sheets of ours',
      () => [sheet(filled.slice(0, 1), { name: '一' }), sheet(filled.slice(1), { name: '二' })],
    ],
    [
      'an older copy hidden',
      () => [sheet(filled), sheet([changed(one, { owner: '李四' })], { name: '旧', state: 'hidden' })],
    ],
    ['status in other words', () => [sheet([changed(filled[0]!, { status: ' 已办结' }), two, three])]],
    [
      'dates with a time of day',
      () => [sheet([{ ...filled[0]!.cells, completedOn: { serial: 44000.75 } }, two, three])],
    ],
  ])('%s', (_, sheets) => {
    const result = mergeSheets(sheets());
    expect(updatesOf(result)).toEqual(expected);
    expect(result.conflicts).toEqual([]);
    expect(result.outOfBounds).toEqual([]);
    expect(result.claims).toEqual([]);
    expectNothingLost(result);
  });

  const spaced = (cells: Readonly<Record<string, ReadCell>>): ReturnedCells =>
    Object.fromEntries(
      Object.entries(cells).map(([key, cell]) => [key, typeof cell === 'string' ? `\u3000${cell} \r\n` : cell]),
    );
});

describe('a header on two rows', () => {
  const upper = ['任务编号', '任务名称', '责任单位', '落实情况', null, null, null];
  const lower = [null, null, null, '责任人', '状态', '进展情况', '完成日期'];
  const body = [
    ['RW-001', '建立台账', '人事处', '张三', '已完成', '已建账', { serial: 44000 }],
    ['RW-002', '开展培训', '人事处', null, '未启动', null, null],
  ];
  const merges = [{ firstLine: 2, lastLine: 2, firstColumn: 3, lastColumn: 6 }];

  it('is read column by column, the lower row first', () => {
    const result = mergeSheets([readSheet('清单', [['提升年活动任务清单'], upper, lower, ...body], merges)]);
    expect(updatesOf(result)).toEqual(expected);
    expect(result.ledger).toMatchObject({ balanced: true, counts: { unrecognised: 0 } });
  });

  it('may have all its columns in the lower row', () => {
    const result = mergeSheets([
      readSheet(
        '清单',
        [['基本情况', null, null, '落实情况'], ['任务编号', '任务名称', '责任单位', ...lower.slice(3)], ...body],
        merges,
      ),
    ]);
    expect(updatesOf(result)).toEqual(expected);
    expectNothingLost(result);
  });

  it('does not swallow a row of data', () => {
    const result = mergeSheets([
      readSheet('清单', [
        ['任务编号', '任务名称', '责任人', '状态'],
        ['RW-001', '建立台账', '张三', '已完成'],
      ]),
    ]);
    expect(updatesOf(result)).toEqual({ 'RW-001 owner': '张三', 'RW-001 status': '已完成' });
  });
});

describe('merged cells', () => {
  const at = (key: string): number => keys.indexOf(key);
  const down = (key: string, firstLine: number, lastLine: number) => ({
    firstLine,
    lastLine,
    firstColumn: at(key),
    lastColumn: at(key),
  });

  it('in 任务类别 or 责任部门 are no edit of the rows they cover', () => {
    const rows = [
      filled[0]!,
      changed(two, { departments: null, category: '教育培训' }),
      changed(three, { category: null, departments: null }),
    ];
    const result = mergeSheets([sheet(rows, { merges: [down('category', 3, 4), down('departments', 2, 4)] })]);
    expect(updatesOf(result)).toEqual(expected);
    expect(result.outOfBounds).toEqual([]);
    expectNothingLost(result);
  });

  it('in a column to fill in answer for all the rows they cover, and are counted once', () => {
    const rows = [changed(one, { progress: '已统一部署' }), two, three];
    const result = mergeSheets([sheet(rows, { merges: [down('progress', 2, 4)] })]);
    expect(updatesOf(result)).toEqual({
      'RW-001 progress': '已统一部署',
      'RW-002 progress': '已统一部署',
      'RW-003 progress': '已统一部署',
    });
    expect(result.ledger).toMatchObject({ balanced: true, counts: { updated: 1 } });
  });

  it('that keep their own values below them are read by those', () => {
    const rows = [changed(one, { progress: '甲' }), changed(two, { progress: '乙' }), three];
    const result = mergeSheets([sheet(rows, { merges: [down('progress', 2, 4)] })]);
    expect(updatesOf(result)).toEqual({
      'RW-001 progress': '甲',
      'RW-002 progress': '乙',
      'RW-003 progress': '甲',
    });
    expectNothingLost(result);
  });

  it('over several columns say nothing of the columns they cover', () => {
    const sent = baseline('人事处', [changed(one, { evidence: '会议纪要' })]);
    const result = merge(
      input(sent.rows, { baselines: [sent] }),
      file([
        sheet([changed(one, { completedOn: null, progress: '已建账', evidence: null })], {
          merges: [{ firstLine: 2, lastLine: 2, firstColumn: at('progress'), lastColumn: at('evidence') }],
        }),
        hiddenSheet(sent),
      ]),
    );
    expect(updatesOf(result)).toEqual({ 'RW-001 progress': '已建账' });
  });
});

describe('dates', () => {
  it.each<[written: ReadCell, serial: number]>([
    ['2020.6.30', 44012],
    ['6月底', 44012],
    ['20200630', 44012],
    ['２０２０年６月３０日', 44012],
    ['2020-06-30 ', 44012],
    ['二〇二〇年六月三十日', 44012],
    [20200630, 44012],
    [44012, 44012],
    [{ serial: 44012.5 }, 44012],
  ])('%j is the day %i', (written, serial) => {
    const result = merge(start, returned(hr, { 'RW-001': { completedOn: written } }));
    expect(updatesOf(result)).toEqual({ 'RW-001 completedOn': serial });
  });

  it.each<[column: string, written: ReadCell, text: string, code: string]>([
    ['completedOn', '看情况', '看情况', 'dateUnreadable'],
    ['completedOn', '6月前', '6月前', 'dateUnreadable'],
    ['completedOn', { serial: 60 }, '60', 'dateUnreadable'],
    ['completedOn', true, 'TRUE', 'dateUnreadable'],
    ['status', '差不多了', '差不多了', 'choiceUnknown'],
    ['status', { error: '#N/A' }, '#N/A', 'errorValue'],
    ['progress', { error: '#REF!' }, '#REF!', 'errorValue'],
  ])('and other values that cannot be read are kept as text: %s %j', (column, written, text, code) => {
    const result = merge(start, returned(hr, { 'RW-001': { [column]: written } }));
    const header = sentColumns.find(({ key }) => key === column)?.header;
    expect(result.updates).toEqual([]);
    expect(result.details[0]?.extra).toEqual([{ header, text }]);
    expect(result.files[0]?.diagnostics).toContainEqual({
      code,
      facts: expect.objectContaining({ text, header, id: 'RW-001' }) as unknown,
    });
    expect(result.ledger.counts.unrecognised).toBe(1);
    expectNothingLost(result);
  });
});

describe('what is none of ours', () => {
  it('in extra columns goes to 附加列', () => {
    const rows = filled.map((r, index) => ({ ...r.cells, 联系电话: `8811${index}`, '': index === 0 ? '另注' : null }));
    const result = mergeSheets([sheet(rows, { columns: ['联系电话', ...keys, ''] }), hiddenSheet(hr)]);
    expect(result.details.map(({ extra }) => extra)).toEqual([
      [
        { header: 'Q', text: '另注' },
        { header: '联系电话', text: '88110' },
      ],
      [{ header: '联系电话', text: '88111' }],
      [{ header: '联系电话', text: '88112' }],
    ]);
    expect(result.ledger.counts.unrecognised).toBe(5);
    expectNothingLost(result);
  });

  it('in added rows waits in 待认领 with all it holds', () => {
    const result = mergeSheets([
      sheet([...filled, { title: '新增任务', progress: '已做', completedOn: 44000 }]),
      hiddenSheet(hr),
    ]);
    expect(result.claims).toMatchObject([
      {
        department: '人事处',
        line: 5,
        reason: 'noSuchTask',
        cells: [
          { header: '任务名称', text: '新增任务' },
          { header: '进展情况', text: '已做' },
          { header: '完成日期', text: '2020-06-18' },
        ],
      },
    ]);
    expect(updatesOf(result)).toEqual(expected);
    expectNothingLost(result);
  });

  it.each<[what: string, added: ReturnedCells, reason: string]>([
    ['copied from another and given its own title', { ...filled[0]!.cells, title: '建立第二本台账' }, 'copiedRow'],
    [
      'with the id of one task and the title of another',
      { id: 'RW-001', title: '开展培训', progress: '？' },
      'severalTasks',
    ],
    ['of a task that is no longer in the list', { id: 'RW-004', title: '旧任务', progress: '已做' }, 'taskGone'],
    ["that is another department's", { id: 'RW-010', title: '编制预算', progress: '代填' }, 'notTheirs'],
    ['below the table', { id: '填报人：张三' }, 'noSuchTask'],
  ])('in a row %s waits in 待认领', (_, added, reason) => {
    const sent = baseline('人事处', [one, two, three, row('RW-004', '旧任务', '人事处')]);
    const result = mergeSheets([sheet([...filled, added]), hiddenSheet(sent)], { baselines: [sent] });
    expect(result.claims.map((claim) => claim.reason)).toEqual([reason]);
    expect(updatesOf(result)).toEqual(expected);
    expectNothingLost(result);
  });

  it('is claimed once when two returns bring it, and never again', () => {
    const added = { title: '新增任务', progress: '已做' };
    const files = ['张三', '李四'].map((owner) =>
      file([
        sheet([...[changed(one, owner === '张三' ? { owner } : {}), changed(two, { owner }), three], added]),
        hiddenSheet(hr),
      ]),
    );
    const result = merge(start, ...files);
    expect(result.claims).toHaveLength(1);
    expect(merge({ ...start, claimIds: result.claims.map(({ id }) => id) }, ...files).claims).toEqual([]);
  });

  it('outside the table is pointed out, unless it was sent', () => {
    const result = mergeSheets([
      sheet(filled, { above: [['提升年活动任务清单'], ['请于6月底前报回'], ['填报人：张三']] }),
      hiddenSheet(hr),
    ]);
    expect(result.files[0]?.diagnostics).toEqual([
      { code: 'outsideTable', facts: { sheet: '任务清单', cell: 'A3', text: '填报人：张三' } },
    ]);
    expect(result.ledger.counts.unrecognised).toBe(1);
  });

  it('on other sheets is counted apart', () => {
    const result = mergeSheets([sheet(filled), readSheet('照片', [['一', null, '二']]), hiddenSheet(hr)]);
    expect(result.ledger.other).toBe(2);
    expect(result.files[0]?.diagnostics).toContainEqual({ code: 'otherSheet', facts: { sheet: '照片', cells: 2 } });
  });

  it.each(['=HYPERLINK("http://x","点")', '+cmd|calc', '-1+1', '@SUM(A1)', '__proto__'])('is text: %s', (text) => {
    const result = mergeSheets([
      sheet([{ ...one.cells, progress: text, [text]: text }, { title: text }], { columns: [...keys, text] }),
      hiddenSheet(hr),
    ]);
    expect(updatesOf(result)).toEqual({ 'RW-001 progress': text });
    expect(result.details[0]?.extra).toEqual([{ header: text, text }]);
    expect(result.claims[0]?.cells).toEqual([{ header: '任务名称', text }]);
    expectNothingLost(result);
  });
});

describe('cells made to do harm', () => {
  it.each<[what: string, text: string]>([
    ['blanks', `x${' '.repeat(32_000)}x`],
    ['blank lines', `x${' \n'.repeat(16_000)}x`],
    ['brackets', '【（('.repeat(10_000)],
    ['separators', '、，;'.repeat(10_000)],
    ['digits', '2020'.repeat(8_000)],
    ['dates', '2020年6月30日'.repeat(3_000)],
  ])('of nothing but %s are read like others', (_, text) => {
    const everywhere = Object.fromEntries(keys.map((key) => [key, text]));
    const result = mergeSheets([sheet([...filled, everywhere], { above: [[text]] })], { baselines: [] });
    expect(result.claims).toMatchObject([{ reason: 'noSuchTask' }]);
    expectNothingLost(result);
    const answered = mergeSheets([
      sheet([{ ...everywhere, id: 'RW-001', title: one.cells['title'] ?? null }, two, three]),
    ]);
    expectNothingLost(answered);
  });
});

describe('rows that stand several times', () => {
  it('merge when they changed different cells', () => {
    const result = mergeSheets([
      sheet([changed(one, { owner: '张三' }), changed(one, { progress: '已建账' })]),
      hiddenSheet(hr),
    ]);
    expect(updatesOf(result)).toEqual({ 'RW-001 owner': '张三', 'RW-001 progress': '已建账' });
    expect(result.files[0]?.diagnostics).toContainEqual({
      code: 'duplicateRows',
      facts: { id: 'RW-001', title: '建立台账', rows: 2 },
    });
  });

  it('are a conflict when they say different things', () => {
    const result = mergeSheets([
      sheet([changed(one, { owner: '张三' }), changed(one, { owner: '李四' })]),
      hiddenSheet(hr),
    ]);
    expect(result.conflicts).toMatchObject([
      {
        kind: 'duplicateRows',
        returned: [
          { value: '张三', line: 2 },
          { value: '李四', line: 3 },
        ],
      },
    ]);
    expectNothingLost(result);
  });
});

describe('tasks of one title', () => {
  const twins = [
    row('RW-001', '开展自查', '人事处', { category: '甲' }),
    row('RW-002', '开展自查', '人事处', { category: '乙' }),
  ];
  const sent = baseline('人事处', twins);
  const here = input(twins, { baselines: [sent] });
  const without = (cells: ReturnedCells): ReadSheet =>
    sheet([{ ...twins[1]!.cells, id: null, owner: '张三', ...cells }]);

  it('are told apart by the rest of the row when 任务编号 is lost', () => {
    expect(updatesOf(merge(here, file([without({}), hiddenSheet(sent)])))).toEqual({ 'RW-002 owner': '张三' });
  });

  it('are left to a person when nothing tells them apart', () => {
    const result = merge(here, file([without({ category: null }), hiddenSheet(sent)]));
    expect(result.claims.map(({ reason }) => reason)).toEqual(['severalTasks']);
    expect(result.updates).toEqual([]);
  });
});

describe('whose return it is', () => {
  const plain = [sheet([{ ...one.cells, departments: null, lead: null, owner: '张三' }])];
  const identified = (sheets: readonly ReadSheet[], name: string, changes: Partial<MergeInput> = {}): unknown => {
    const result = merge({ ...start, ...changes }, file(sheets, { name, sha256: 'the file' }));
    const state = result.files[0]?.state;
    return state?.kind === 'merged' ? [state.department, state.by] : state;
  };

  it.each<[name: string, department: string]>([
    ['提升年活动任务清单-人事处.xlsx', '人事处'],
    ['人事部（已填）(1).xlsx', '人事处'],
    ['0630 计财处 - 副本.xls', '财务处'],
    ['宣传部报送.csv', '党委宣传部'],
  ])('is told by the file name %s', (name, department) => {
    expect(identified(plain, name)).toEqual([department, 'fileName']);
  });

  it('is told by the hidden sheet before the name, and the difference is pointed out', () => {
    const result = merge(start, file([sheet(filled), hiddenSheet(hr)], { name: '财务处.xlsx' }));
    expect(result.files[0]?.state).toMatchObject({ department: '人事处', by: 'hiddenSheet' });
    expect(result.files[0]?.diagnostics).toContainEqual({
      code: 'nameDisagrees',
      facts: { named: '财务处', department: '人事处' },
    });
  });

  it('is told by the column 责任部门 when all rows name one', () => {
    expect(identified([sheet(filled)], '新建 工作表.xlsx')).toEqual(['人事处', 'departmentColumn']);
  });

  it('is asked for when nothing tells it, with those it may be', () => {
    const both = [sheet([row('RW-001', '建立台账', '人事处、财务处')])];
    expect(identified(both, '汇总.xlsx')).toEqual({ kind: 'ask', candidates: ['人事处', '财务处'] });
    expect(identified(plain, '汇总.xlsx')).toEqual({ kind: 'ask', candidates: [] });
    expect(identified(plain, '人事处和财务处.xlsx')).toEqual({ kind: 'ask', candidates: ['人事处', '财务处'] });
  });

  it('is what the user says, before everything', () => {
    const departmentOf = new Map([['the file', '人事部']]);
    expect(identified([sheet(filled), hiddenSheet(finance)], '财务处.xlsx', { departmentOf })).toEqual([
      '人事处',
      'user',
    ]);
  });
});

describe('files that are not merged', () => {
  it.each<[what: string, made: () => ReturnedFile, state: object]>([
    [
      'of another plan',
      () => returned(baseline('人事处', [one], { planId: 'P2', planTitle: '安全检查' }), { 'RW-001': answers }),
      { kind: 'refused', code: 'otherPlan', facts: { planTitle: '安全检查' } },
    ],
    [
      'of another kind',
      () => returned(baseline('人事处', [one], { schema: 'survey', planTitle: '问卷' }), {}),
      { kind: 'refused', code: 'otherSchema', facts: { planTitle: '问卷' } },
    ],
    [
      'without a task list',
      () =>
        file([
          readSheet('表', [
            ['姓名', '电话'],
            ['张三', 1],
          ]),
        ]),
      { kind: 'refused', code: 'noTaskSheet', facts: { sheets: 1 } },
    ],
    ['that are empty', () => file([readSheet('表', [])]), { kind: 'refused', code: 'empty', facts: {} }],
    ['without sheets', () => file([]), { kind: 'refused', code: 'empty', facts: {} }],
  ])('%s', (_, made, state) => {
    const result = merge(start, made());
    expect(result.files[0]?.state).toEqual(state);
    expect([result.updates, result.details, result.records]).toEqual([[], [], []]);
    expect(result.blockers).toEqual(['nothingToApply']);
    expectNothingLost(result);
  });

  it('do not stop the others', () => {
    const result = merge(start, file([]), returned(hr, { 'RW-001': answers }));
    expect(updatesOf(result)).toEqual(expected);
    expect(result.blockers).toEqual([]);
  });
});

describe('a file whose base nobody knows', () => {
  const unknown = { ...start, baselines: [], planId: null };

  it('fills what is empty here, but replaces nothing unasked', () => {
    const here = { ...unknown, rows: [changed(one, { progress: '本表所写', status: '推进中' }), two, three] };
    const result = merge(here, file([sheet(filled)], { name: '人事处.xlsx' }));
    expect(result.files[0]?.state).toMatchObject({ base: 'none' });
    expect(result.files[0]?.diagnostics).toContainEqual({ code: 'baselineMissing', facts: { department: '人事处' } });
    expect(updatesOf(result)).toEqual({ 'RW-001 owner': '张三', 'RW-001 completedOn': 44000 });
    expect(result.conflicts.map(({ kind, column }) => [kind, column])).toEqual([
      ['noBase', 'status'],
      ['noBase', 'progress'],
    ]);
  });

  it('says so when its baseline is damaged, and uses the one kept here', () => {
    const damaged = { ...hiddenSheet(hr), rows: [{ line: 1, hidden: false, cells: ['TS1#x'] }] };
    const result = merge(start, file([sheet(filled), damaged], { name: '人事处.xlsx' }));
    expect(result.files[0]?.state).toMatchObject({ base: 'master', by: 'fileName' });
    expect(result.files[0]?.diagnostics).toContainEqual({ code: 'baselineDamaged', facts: {} });
    expect(updatesOf(result)).toEqual(expected);
  });

  it('may answer any of the issues to its department', () => {
    const second = baseline('人事处', [changed(one, { progress: '已建账' }), two, three], {
      issue: 2,
      issuedAt: '2020-07-01T09:00',
    });
    const here = { ...start, rows: [...second.rows, ...finance.rows], baselines: [hr, second, finance] };
    const result = merge(here, file([sheet([changed(one, { owner: '张三' }), two, three])], { name: '人事处.xlsx' }));
    expect(updatesOf(result)).toEqual({ 'RW-001 owner': '张三' });
    expect(result.conflicts).toEqual([]);
  });
});
