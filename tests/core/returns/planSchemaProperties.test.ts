/** What holds of every merge, whatever columns, fillable columns and roll-up rule a plan has chosen. */
import fc from 'fast-check';
import { peopleColumns } from '../../../src/core/checklist';
import {
  checklistSchemaFor,
  mergeReturns,
  type MergeInput,
  type MergeResult,
  type ReadCell,
  type ReturnedFile,
  type SentRow,
} from '../../../src/core/returns';
import {
  extraColumnFillers,
  extraColumnKinds,
  rollUpRules,
  type ExtraColumn,
  type PlanOptions,
} from '../../../src/core/settings';
import { applied, baseline, file, hiddenSheet, input, row, sentColumns, sheet, type ReturnedCells } from './plan';

const headers = ['经费', '级别', '复核日期', '联系电话'];
const choices = ['校级', '院级'];

const extraColumns: fc.Arbitrary<readonly ExtraColumn[]> = fc
  .array(fc.record({ kind: fc.constantFrom(...extraColumnKinds), filledBy: fc.constantFrom(...extraColumnFillers) }), {
    maxLength: headers.length,
  })
  .map((columns) =>
    columns.map(({ kind, filledBy }, index) => ({
      key: `x${String(index + 1)}`,
      header: headers[index] ?? '',
      kind,
      choices: kind === 'choice' ? choices : [],
      width: 12,
      filledBy,
    })),
  );

type Columns = Pick<PlanOptions, 'extraColumns' | 'fillable' | 'rollUp'>;
const options: fc.Arbitrary<Columns> = fc.record({
  extraColumns,
  fillable: fc.subarray([...peopleColumns], { minLength: 1 }),
  rollUp: fc.constantFrom(...rollUpRules),
});

const content: fc.Arbitrary<ReadCell> = fc.constantFrom<ReadCell>(
  null,
  '',
  '已办',
  '校级',
  ' 院级 ',
  '1,200',
  12,
  { serial: 44000 },
  { serial: 44010 },
  '2020-06-20',
  '已完成',
  '推进中',
  { error: '#REF!' },
);
const keys = [...peopleColumns, 'x1', 'x2', 'x3', 'x4', 'title', 'departments'] as const;
const edits = fc.array(fc.tuple(fc.nat(3), fc.constantFrom(...keys), content), { maxLength: 10 });

const responsible = ['人事处、财务处', '财务处、人事处、党委宣传部', '人事处', '财务处'];
const departments = ['人事处', '财务处', '党委宣传部'];
const titles = ['建立台账', '开展培训', '形成报告', '开展自查'];

interface Case {
  readonly start: MergeInput;
  readonly files: readonly ReturnedFile[];
}

/** The list was sent by one choice of columns and comes back to another. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    then: options,
    now: options,
    same: fc.boolean(),
    returns: fc.array(fc.tuple(fc.constantFrom(...departments), edits, fc.boolean()), { minLength: 1, maxLength: 4 }),
  })
  .map(({ then, now, same, returns }) => {
    const sentAs = same ? now : then;
    const own = Object.fromEntries(sentAs.extraColumns.map(({ key }) => [key, null]));
    const rows = responsible.map((of, index): SentRow =>
      row(`RW-00${String(index + 1)}`, titles[index] ?? '', of, own),
    );
    const named = Object.fromEntries(sentAs.extraColumns.map(({ key, header }) => [key, header]));
    const sentTo = (department: string) =>
      baseline(
        department,
        rows.filter(({ cells }) => String(cells['departments']).includes(department)),
        { headers: named },
      );
    const files = returns.map(([department, changes, carries], index) => {
      const sent = sentTo(department);
      const body = sent.rows.map(({ cells }, at): ReturnedCells => {
        const own = changes.filter(([of]) => of % sent.rows.length === at);
        return { ...cells, ...Object.fromEntries(own.map(([, key, value]) => [key, value])) };
      });
      const columns = [...sentColumns.map(({ key }) => key), ...Object.keys(named)];
      const returned = sheet(body, { columns, headers: named });
      return file(carries ? [returned, hiddenSheet(sent)] : [returned], {
        name: `清单-${department}-${String(index)}.xlsx`,
        sha256: `sha-${String(index)}`,
      });
    });
    const start = input(rows, { schema: checklistSchemaFor(now), baselines: departments.map(sentTo) });
    return { start, files };
  });

const choiceForAll = fc.constantFrom('ours' as const, 'theirs' as const, 'both' as const);
const run = ({ start, files }: Case, changes: Partial<MergeInput> = {}): MergeResult =>
  mergeReturns({ ...start, ...changes, files });

describe('every merge of a plan with columns of its own', () => {
  it('puts every cell into exactly one bucket', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { ledger } = run(one);
        expect(ledger.balanced).toBe(true);
        expect(Object.values(ledger.counts).reduce((sum, count) => sum + count, 0)).toBe(ledger.read);
      }),
      { numRuns: 250 },
    );
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(cases, fc.option(choiceForAll), (one, choice) => {
        const changes = choice === null ? {} : { choiceForAll: choice };
        const { files: _reports, ...rest } = run(one, changes);
        const { files: _others, ...other } = run({ ...one, files: [...one.files].reverse() }, changes);
        expect(other).toEqual(rest);
      }),
      { numRuns: 250 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(cases, choiceForAll, (one, choice) => {
        const after = applied(one.start, run(one, { choiceForAll: choice }));
        const forgotten = after.records.map((record) => ({ ...record, content: '' }));
        const files = one.files.map((again) => ({ ...again, sha256: `${again.sha256}-saved again` }));
        const second = mergeReturns({ ...after, records: forgotten, files, choiceForAll: choice });
        expect(second.updates).toEqual([]);
        expect(second.conflicts).toEqual([]);
        expect(second.details).toEqual(after.details);
      }),
      { numRuns: 250 },
    );
  });

  it('changes only columns that a department may fill in', () => {
    fc.assert(
      fc.property(cases, choiceForAll, (one, choice) => {
        const fillable = one.start.schema.columns.flatMap(({ key, fillable: open }) => (open ? [key] : []));
        for (const { column } of run(one, { choiceForAll: choice }).updates) expect(fillable).toContain(column);
      }),
      { numRuns: 150 },
    );
  });
});
