/** What holds of any checklist whatever is in its cells. */
import fc from 'fast-check';
import { checklistColumns, type ColumnKey } from '../../../src/core/checklist';
import {
  applyFixes,
  checkChecklist,
  checkInSteps,
  fixesOf,
  issueFacts,
  issueSeverities,
  recheckRows,
  type CheckedCell,
  type CheckedChecklist,
  type CheckedRow,
  type Issue,
} from '../../../src/core/checks';
import { checkList } from '../../../src/core/checks/checkList';
import { context, headerLine } from './sheet';

const likelyTexts: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  id: ['RW-001', 'rw-001', 'RW-002', ' RW-7', 'RW-999999999', '1', ''],
  title: ['建立台账', '建立 台账', '开展培训', '形成报告', ''],
  category: ['甲', '乙'],
  lead: ['党委组织部', '组织部', '人事处、财务处', '甲处', '督查组', '工 会', '组织部（张三）'],
  departments: [
    '党委组织部、人事处',
    '组织部，宣传部;人事处',
    '牵头：组织部；配合：校工会、工 会',
    '组织部（张三）、组织部',
    '人事处牵头，财务处配合',
    '配合：人事处',
    '人事处、甲处、人事处',
    '督导组、各党总支、各学院',
    '组织部和计财处等部门',
    '党委宣传部(统战部)、统战部',
    '、，',
  ],
  deadline: [
    '6月底前',
    '2020年12月底前',
    '6月前',
    '9月至6月',
    '2020年9月至2020年6月',
    '长期坚持',
    '12月底前，长期坚持',
    '每季度末',
    '2018年底',
    '尽快',
    '看情况',
  ],
  due: ['2020.6.30', '6月底', '２０２０年６月３０日', '6月-9月', '长期', '无'],
  completedOn: ['2020.6.30', '12月底', '未完成'],
  status: ['未启动', '推进中', '已完成', '已销号', '完成', ' 已完成', '搁置'],
};

const dateSerials = [
  43_982, 44_012, 44_196, 44_197, 44_561, 43_500, 60, 0, -3, 44_012.5, 1e9, 20_200_630, 2020.1, 2020.6,
];

/** Cells as people fill them in, and anything else. */
function cellOf(column: ColumnKey): fc.Arbitrary<CheckedCell | undefined> {
  const text = fc.oneof(fc.constantFrom(...(likelyTexts[column] ?? ['甲', '已办', ''])), fc.string({ unit: 'binary' }));
  const content = fc.oneof(
    { weight: 5, arbitrary: text },
    { weight: 2, arbitrary: fc.constantFrom(...dateSerials) },
    { weight: 1, arbitrary: fc.oneof(fc.double(), fc.boolean(), fc.constant(null)) },
  );
  const plain = fc.record({ content, isDate: fc.boolean() });
  return fc.oneof(
    { weight: 8, arbitrary: plain },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: plain.map((cell) => ({ ...cell, formula: '=A1' })) },
    { weight: 1, arbitrary: fc.constant({ content: '#REF!', isDate: false, error: '#REF!' }) },
  );
}

const columns = checklistColumns.map(({ key }) => key);

const cells = (present: ReadonlySet<ColumnKey>): fc.Arbitrary<CheckedRow['cells']> =>
  fc
    .record(Object.fromEntries(columns.filter((key) => present.has(key)).map((key) => [key, cellOf(key)])), {
      requiredKeys: [],
    })
    .map(
      (row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined)) as CheckedRow['cells'],
    );

/** Columns in any order and under any of their names, some missing, some twice. */
const headerRows = fc
  .tuple(
    fc.subarray([...checklistColumns], { minLength: 10 }),
    fc.boolean(),
    fc.array(fc.constantFrom('任务', '我的列', '责任单位', '状态*', ''), { maxLength: 2 }),
    fc.array(fc.nat(2), { minLength: columns.length, maxLength: columns.length }),
  )
  .chain(([present, shuffle, more, names]) => {
    const texts = present.map(({ header, synonyms }, index) => (names[index] === 2 ? (synonyms[0] ?? header) : header));
    const ordered = [...texts, ...more];
    return (shuffle ? fc.shuffledSubarray(ordered, { minLength: ordered.length }) : fc.constant(ordered)).map(
      (headers) => ({
        headers,
        present: new Set(present.map(({ key }) => key)),
      }),
    );
  });

const checklists: fc.Arbitrary<CheckedChecklist> = headerRows.chain(({ headers, present }) =>
  fc
    .array(fc.record({ cells: cells(present), hidden: fc.boolean(), hasExtra: fc.boolean() }), { maxLength: 6 })
    .map((rows) => ({
      headerLine,
      headers: headers.map((text, column) => ({ text, column })),
      rows: rows.map((row, index) => ({ ...row, line: headerLine + 1 + index })),
    })),
);

const runs = { numRuns: 250 };
const keyOf = ({ code, line, column }: Issue): string => `${line ?? ''} ${column ?? ''} ${code}`;

describe('checking any checklist', () => {
  it('gives each finding the facts and severity of its code, a place on the sheet, and at most one change a cell', () => {
    fc.assert(
      fc.property(checklists, (checklist) => {
        const lines = new Set([headerLine, ...checklist.rows.map(({ line }) => line)]);
        for (const issue of checkChecklist(checklist, context)) {
          expect(Object.keys(issue.facts).sort()).toEqual([...issueFacts[issue.code]].sort());
          if (issueSeverities[issue.code] !== 'byColumn') expect(issue.severity).toBe(issueSeverities[issue.code]);
          if (issue.line !== null) expect(lines).toContain(issue.line);
          const changed = (issue.fix ?? []).map(({ line, column }) => `${line} ${column}`);
          expect(new Set(changed).size).toBe(changed.length);
          // A formula is replaced by what it shows.
          if (issue.code === 'strayFormula') continue;
          for (const { before, after } of issue.fix ?? []) expect(after).not.toBe(before);
        }
      }),
      runs,
    );
  });

  it('orders findings by row, then column', () => {
    fc.assert(
      fc.property(checklists, (checklist) => {
        const places = checkChecklist(checklist, context).map(({ line, column }) => [
          line ?? 0,
          column === null ? -1 : columns.findIndex((key) => key === column),
        ]);
        const sorted = [...places].sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
        expect(places).toEqual(sorted);
      }),
      runs,
    );
  });

  it('finds the same when it is done in steps', () => {
    fc.assert(
      fc.property(checklists, (checklist) => {
        const steps = checkInSteps(checklist, context);
        let next = steps.next();
        while (next.done !== true) {
          expect(next.value.done).toBeLessThanOrEqual(next.value.total);
          next = steps.next();
        }
        expect(next.value).toEqual(checkChecklist(checklist, context));
      }),
      runs,
    );
  });

  it('finds the same again row by row', () => {
    const edits = checklists.chain((checklist) =>
      fc.tuple(
        fc.constant(checklist),
        fc.array(fc.option(cells(new Set(columns)), { nil: null }), { minLength: 6, maxLength: 6 }),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(edits, ([checklist, edited, unhide]) => {
        const before = checkChecklist(checklist, context);
        const lines = new Set<number>();
        const rows = checklist.rows.map((row, index): CheckedRow => {
          const cellsNow = edited[index];
          const hidden = unhide ? false : row.hidden;
          if (cellsNow === null || cellsNow === undefined) return { ...row, hidden };
          lines.add(row.line);
          return { ...row, hidden, cells: cellsNow };
        });
        const now = { ...checklist, rows };
        expect(recheckRows(now, context, lines, before)).toEqual(checkChecklist(now, context));
      }),
      runs,
    );
  });
});

describe('mending any checklist', () => {
  it('leaves none of what it mended, and mending twice is mending once', () => {
    fc.assert(
      fc.property(checklists, (checklist) => {
        const { changes, fixed, left } = fixesOf(checkChecklist(checklist, context));
        const mended = applyFixes(checklist, changes);
        expect(applyFixes(mended, changes)).toEqual(mended);
        const after = new Set(checkChecklist(mended, context).map(keyOf));
        for (const issue of fixed) {
          if (!left.some((other) => keyOf(other) === keyOf(issue))) expect(after).not.toContain(keyOf(issue));
        }
      }),
      runs,
    );
  });

  it('comes to an end: after a few passes nothing that could be mended is left', () => {
    fc.assert(
      fc.property(checklists, (checklist) => {
        let now = checklist;
        for (let pass = 0; pass < 5; pass += 1) now = applyFixes(now, fixesOf(checkChecklist(now, context)).changes);
        expect(checkChecklist(now, context).filter(({ fix }) => fix !== undefined)).toEqual([]);
      }),
      runs,
    );
  });
});

it('Every code belongs to one rule', () => {
  expect(checkList.flatMap(({ codes }) => codes).sort()).toEqual(Object.keys(issueFacts).sort());
});
