/** What holds of every merge: generated plans, edits on both sides, damage, and files in every order. */
import fc from 'fast-check';
import {
  mergeReturns,
  type Baseline,
  type MergeInput,
  type MergeResult,
  type ReadCell,
  type ReturnedFile,
  type SentCell,
  type SentRow,
} from '../../../src/core/returns';
import {
  applied,
  baseline,
  changed,
  file,
  hiddenSheet,
  input,
  readSheet,
  row,
  sentColumns,
  sheet,
  type ReturnedCells,
} from './plan';

const departments = ['人事处', '财务处', '党委宣传部', '机关党总支', '后勤党总支'];
const responsibilities = [
  '人事处',
  '财务处',
  '人事处、财务处',
  '各党总支',
  '党委宣传部，机关党总支',
  '财务处、各党总支',
  '教务处',
  '',
];
const titles = ['建立台账', '开展培训', '形成报告', '开展自查', '召开会议', '完善制度'];
const fillable = ['owner', 'status', 'progress', 'completedOn', 'evidence', 'remarks'] as const;

const texts = ['已办', '办理中', '附后', '另报', '=HYPERLINK("x")'];
const answerOf: Readonly<Record<(typeof fillable)[number], fc.Arbitrary<SentCell>>> = {
  owner: fc.constantFrom('张三', '李四', null),
  status: fc.constantFrom('未启动', '推进中', '已完成', '已销号', '难度较大', null),
  progress: fc.constantFrom(...texts, null),
  completedOn: fc.constantFrom(43990, 44000, 44012, null),
  evidence: fc.constantFrom(...texts, null),
  remarks: fc.constantFrom(...texts, null),
};

/** An edit of what a department fills in: readable values only. */
const edit = fc
  .constantFrom(...fillable)
  .chain((key) => fc.tuple(fc.constant(key), answerOf[key]))
  .map(([key, value]): Readonly<Record<string, SentCell>> => ({ [key]: value }));
const edits = fc.array(fc.tuple(fc.nat(7), edit), { maxLength: 8 });
type Edits = readonly (readonly [row: number, cells: Readonly<Record<string, SentCell>>])[];

const edited = (rows: readonly SentRow[], changes: Edits): SentRow[] =>
  rows.map((one, index) =>
    changes.filter(([at]) => at % rows.length === index).reduce((result, [, cells]) => changed(result, cells), one),
  );

const plan = fc
  .array(fc.tuple(fc.constantFrom(...titles), fc.constantFrom(...responsibilities), edit), {
    minLength: 1,
    maxLength: 6,
  })
  .map((tasks) =>
    tasks.map(([title, of, cells], index) => row(`RW-00${index + 1}`, title, of, index % 3 === 0 ? cells : {})),
  );

const whose: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  departments.map((name) => [
    name,
    (text: string) => text.includes(name) || (name.endsWith('党总支') && text.includes('各党总支')),
  ]),
);

const sentTo = (rows: readonly SentRow[], department: string): Baseline =>
  baseline(
    department,
    rows.filter(({ cells }) => whose[department]?.(String(cells['departments'])) ?? false),
  );

interface Return {
  readonly department: string;
  readonly edits: Edits;
  readonly day: number;
}

const oneReturn: fc.Arbitrary<Return> = fc.record({
  department: fc.constantFrom(...departments),
  edits,
  day: fc.integer({ min: 1, max: 28 }),
});

const asFile = (rows: readonly SentRow[], { department, edits: changes, day }: Return, index: number): ReturnedFile => {
  const sent = sentTo(rows, department);
  return file([sheet(edited(sent.rows, changes)), hiddenSheet(sent)], {
    name: `清单-${department}-${index}.xlsx`,
    sha256: `sha-${index}`,
    modifiedAt: `2020-06-${String(day).padStart(2, '0')}T08:00:00Z`,
  });
};

interface Case {
  readonly start: MergeInput;
  readonly files: readonly ReturnedFile[];
}

/** A plan sent to everybody, changed here since, and returns that come as they should. */
const cleanCase: fc.Arbitrary<Case> = fc
  .record({ rows: plan, here: edits, returns: fc.array(oneReturn, { maxLength: 5 }) })
  .map(({ rows, here, returns }) => ({
    start: input(edited(rows, here), { baselines: departments.map((name) => sentTo(rows, name)) }),
    files: returns.map((one, index) => asFile(rows, one, index)),
  }));

/** Anything a cell may hold. */
const anyCell: fc.Arbitrary<ReadCell> = fc.oneof(
  fc.constantFrom<ReadCell>(
    null,
    '',
    ' ',
    '\u3000',
    'RW-001',
    'ＲＷ－００２',
    '建立台账',
    '人事处',
    '已办结',
    '6月底',
    '看情况',
  ),
  fc.constantFrom<ReadCell>(
    44000,
    20200630,
    true,
    { serial: 43999.5 },
    { serial: 60 },
    { error: '#REF!' },
    '__proto__',
  ),
  fc.constantFrom<ReadCell>(...sentColumns.map(({ header }) => header)),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.double(),
);

const damage = fc.record({
  swaps: fc.array(fc.tuple(fc.nat(9), fc.nat(16), anyCell), { maxLength: 12 }),
  added: fc.array(fc.array(anyCell, { maxLength: 17 }), { maxLength: 3 }),
  above: fc.array(fc.array(anyCell, { maxLength: 3 }), { maxLength: 2 }),
  dropped: fc.array(fc.nat(9), { maxLength: 2 }),
  order: fc.shuffledSubarray(
    sentColumns.map(({ key }) => key),
    { minLength: 8 },
  ),
  extraColumn: fc.boolean(),
  hiddenSheet: fc.boolean(),
  otherSheet: fc.array(fc.array(anyCell, { maxLength: 3 }), { maxLength: 2 }),
  merges: fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(2), fc.nat(16), fc.nat(1))
      .map(([firstLine, rows, firstColumn, columns]) => ({
        firstLine,
        lastLine: firstLine + rows,
        firstColumn,
        lastColumn: firstColumn + columns,
      })),
    { maxLength: 3 },
  ),
});
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function damaged(rows: readonly SentRow[], one: Return, harm: Damage, index: number): ReturnedFile {
  const sent = sentTo(rows, one.department);
  const columns = harm.extraColumn ? [...harm.order.slice(0, 3), '联系电话', ...harm.order.slice(3)] : harm.order;
  const body = edited(sent.rows, one.edits)
    .filter((_, at) => !harm.dropped.includes(at))
    .map(({ cells }): ReturnedCells => ({ ...cells, 联系电话: '8811' }));
  const whole = sheet(body, {
    columns,
    above: harm.above.filter((cells) => cells.some((cell) => cell !== null)),
    merges: harm.merges,
  });
  const table = [
    ...whole.rows.map(({ cells, line }) => {
      const swapped = [...cells];
      for (const [at, column, cell] of harm.swaps) if (at === line) swapped[column % swapped.length] = cell;
      return swapped;
    }),
    ...harm.added,
  ];
  const sheets = [readSheet('任务清单', table, harm.merges), readSheet('其他', harm.otherSheet)];
  return {
    ...asFile(rows, one, index),
    workbook: { sheets: harm.hiddenSheet ? [...sheets, hiddenSheet(sent)] : sheets },
  };
}

const damagedCase: fc.Arbitrary<Case> = fc
  .record({ rows: plan, here: edits, returns: fc.array(fc.tuple(oneReturn, damage), { minLength: 1, maxLength: 4 }) })
  .map(({ rows, here, returns }) => ({
    start: input(edited(rows, here), { baselines: departments.map((name) => sentTo(rows, name)) }),
    files: returns.map(([one, harm], index) => damaged(rows, one, harm, index)),
  }));

const anyCase = fc.oneof(cleanCase, damagedCase);
const choiceForAll = fc.constantFrom('ours' as const, 'theirs' as const, 'both' as const);

const run = ({ start, files }: Case, changes: Partial<MergeInput> = {}): MergeResult =>
  mergeReturns({ ...start, ...changes, files });

/** Counted here again, from the outside. */
const filledCells = (returnedFile: ReturnedFile, ...names: readonly string[]): number =>
  returnedFile.workbook.sheets
    .filter(({ name }) => names.includes(name))
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells]))
    .filter(
      (cell) => cell !== null && !(typeof cell === 'string' && /^[\s\u200b-\u200f\u2060\ufeff\u00ad]*$/.test(cell)),
    ).length;

describe('every merge', () => {
  it('puts every cell that was read into exactly one bucket', () => {
    fc.assert(
      fc.property(anyCase, fc.option(choiceForAll), (one, choice) => {
        const result = run(one, choice === null ? {} : { choiceForAll: choice });
        expect(result.ledger.balanced).toBe(true);
        result.files.forEach(({ ledger }, index) => {
          const { unchanged, updated, conflict, outOfBounds, unrecognised } = ledger.counts;
          expect(unchanged + updated + conflict + outOfBounds + unrecognised).toBe(ledger.read);
          expect(ledger.read + ledger.other).toBe(filledCells(one.files[index]!, '任务清单', '其他'));
        });
        expect(result.blockers).not.toContain('ledgerOutOfBalance');
      }),
      { numRuns: 500 },
    );
  });

  it('keeps everything that a claimed row held', () => {
    fc.assert(
      fc.property(damagedCase, (one) => {
        const result = run(one);
        for (const claim of result.claims) {
          const source = one.files.find(({ sha256 }) => sha256 === claim.sha256);
          const cells = source?.workbook.sheets
            .find(({ name }) => name === claim.sheet)
            ?.rows.find(({ line }) => line === claim.line)?.cells;
          const held = cells?.filter(
            (cell) =>
              cell !== null && !(typeof cell === 'string' && /^[\s\u200b-\u200f\u2060\ufeff\u00ad]*$/.test(cell)),
          );
          expect(claim.cells).toHaveLength(held?.length ?? -1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(
        anyCase.chain((one) =>
          fc.record({
            one: fc.constant(one),
            files: fc.shuffledSubarray([...one.files], { minLength: one.files.length }),
          }),
        ),
        fc.option(choiceForAll),
        ({ one, files }, choice) => {
          const changes = choice === null ? {} : { choiceForAll: choice };
          const { files: reports, ...rest } = run(one, changes);
          const { files: otherReports, ...other } = run({ ...one, files }, changes);
          expect(other).toEqual(rest);
          const bySha = (list: MergeResult['files']): MergeResult['files'] =>
            [...list].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
          expect(bySha(otherReports)).toEqual(bySha(reports));
        },
      ),
      { numRuns: 350 },
    );
  });

  it('changes nothing the second time, whether it knows the bytes, the content, or only the answers again', () => {
    fc.assert(
      fc.property(anyCase, choiceForAll, fc.constantFrom('bytes', 'content', 'answers'), (one, choice, known) => {
        const first = run(one, { choiceForAll: choice });
        const state = applied(one.start, first);
        const forgotten = state.records.map((record) => ({ ...record, content: '' }));
        const after = known === 'answers' ? { ...state, records: forgotten } : state;
        const files =
          known === 'bytes' ? one.files : one.files.map((f) => ({ ...f, sha256: `${f.sha256}-saved again` }));
        const second = mergeReturns({ ...after, files, choiceForAll: choice });
        expect(second.updates).toEqual([]);
        expect(second.conflicts).toEqual([]);
        expect(second.claims).toEqual([]);
        expect(second.details).toEqual(after.details);
      }),
      { numRuns: 350 },
    );
  });

  it('changes only what came back changed', () => {
    fc.assert(
      fc.property(anyCase, choiceForAll, (one, choice) => {
        const result = run(one, { choiceForAll: choice });
        const news = new Set(
          result.changes.flatMap(({ row: at, column }) =>
            column === 'status' ? [`${at} status`, `${at} completedOn`] : [`${at} ${column}`],
          ),
        );
        for (const update of result.updates) {
          expect(news).toContain(`${update.row} ${update.column}`);
          expect(fillable).toContain(update.column);
        }
        const untouched = run({
          ...one,
          files: departments.map((department, index) =>
            asFile(unedited(one), { department, edits: [], day: 1 }, index),
          ),
        });
        expect(untouched.updates).toEqual([]);
        expect(untouched.conflicts).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('finds the same conflict from both sides when two returns are merged in turn', () => {
    fc.assert(
      fc.property(plan, fc.constantFrom(...departments), edits, edits, (rows, department, a, b) => {
        const start = input(rows, { baselines: departments.map((name) => sentTo(rows, name)) });
        const [first, second] = [a, b].map((changes, index) =>
          asFile(rows, { department, edits: changes, day: index + 1 }, index),
        );
        const inTurn = (one: ReturnedFile, other: ReturnedFile): MergeResult =>
          mergeReturns({ ...applied(start, mergeReturns({ ...start, files: [one] })), files: [other] });
        const pairs = (result: MergeResult): string[] =>
          result.conflicts.map(({ id, ours, theirs }) => JSON.stringify([id, ours.value, theirs]));
        const swapped = (result: MergeResult): string[] =>
          result.conflicts.map(({ id, ours, theirs }) => JSON.stringify([id, theirs, ours.value]));
        expect(pairs(inTurn(first!, second!))).toEqual(swapped(inTurn(second!, first!)));
        const together = mergeReturns({ ...start, files: [first!, second!] });
        expect(together.conflicts.map(({ id }) => id)).toEqual(inTurn(first!, second!).conflicts.map(({ id }) => id));
      }),
      { numRuns: 200 },
    );
  });

  it('comes to the same one after the other as all at once, where nothing is contested', () => {
    fc.assert(
      fc.property(plan, fc.array(oneReturn, { maxLength: 4 }), (rows, returns) => {
        const start = input(rows, { baselines: departments.map((name) => sentTo(rows, name)) });
        const distinct = returns.filter(
          ({ department }, at) => returns.findIndex((one) => one.department === department) === at,
        );
        const files = distinct.map((one, index) => asFile(rows, one, index));
        const inTurn = (list: readonly ReturnedFile[]): MergeInput =>
          list.reduce((state, one) => applied(state, mergeReturns({ ...state, files: [one] })), start);
        const atOnce = applied(start, mergeReturns({ ...start, files }));
        for (const end of [inTurn(files), inTurn([...files].reverse())]) {
          expect(end.rows).toEqual(atOnce.rows);
          expect(end.details).toEqual(atOnce.details);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** The rows as they were sent, from the baselines. */
const unedited = ({ start }: Case): SentRow[] => {
  const sent = new Map(start.baselines.flatMap(({ rows }) => rows).map((one) => [one.id, one]));
  return start.rows.map((one) => sent.get(one.id) ?? one);
};
