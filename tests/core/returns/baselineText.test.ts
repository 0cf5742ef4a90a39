import fc from 'fast-check';
import { baselineSheetName, findBaseline, readBaseline, readBaselines, writeBaseline } from '../../../src/core/returns';
import { textHash } from '../../../src/core/returns/textHash';
import type { Baseline, ReadSheet, SentCell } from '../../../src/core/returns';

const cell: fc.Arbitrary<SentCell> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: 1, max: 60_000 }),
  fc.constantFrom(null, '_x000D_', '=HYPERLINK("x")', "'", '\ud83d\ude00', '\ud800', '\ufffe'),
);
const anyBaseline: fc.Arbitrary<Baseline> = fc.record(
  {
    schema: fc.constant('checklist'),
    planId: fc.string(),
    planTitle: fc.string({ unit: 'grapheme' }),
    department: fc.string({ unit: 'binary' }),
    issue: fc.integer({ min: 1, max: 99 }),
    issuedAt: fc.constant('2020-06-01T09:00'),
    returnBy: fc.constant('2020-06-30'),
    rows: fc.array(fc.record({ id: fc.string(), cells: fc.record({ title: cell, progress: cell, owner: cell }) })),
    around: fc.array(fc.string()),
  },
  { requiredKeys: ['schema', 'planId', 'planTitle', 'department', 'issue', 'issuedAt', 'rows'] },
);

const baseline = (rows: number, text: string, department = '人事处'): Baseline => ({
  schema: 'checklist',
  planId: 'P1',
  planTitle: '任务清单',
  department,
  issue: 1,
  issuedAt: '2020-06-01T09:00',
  rows: Array.from({ length: rows }, (_, index) => ({ id: `RW-${index}`, cells: { title: text, progress: null } })),
});

describe('a baseline as texts of cells', () => {
  it('comes back as it was, its pieces in any order and among other texts', () => {
    fc.assert(
      fc.property(anyBaseline, fc.array(fc.string()), (original, others) => {
        const withRows: Baseline = { ...original, rows: original.rows.map((row) => ({ ...row })) };
        expect(readBaseline([...others, ...writeBaseline(withRows).reverse()])).toEqual(original);
      }),
      { numRuns: 200 },
    );
  });

  it('is cut into pieces that fit a cell, are no formula and hold only what XML can', () => {
    const pieces = writeBaseline(baseline(900, `${'责任'.repeat(30)}😀_x000D_\u0007`));
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(32_000);
      expect(piece).toMatch(/^TS1#/);
      expect(piece).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]|_x[\da-f]{4}_/iu);
    }
    expect(readBaseline(pieces)?.rows).toHaveLength(900);
  });

  it('is told from others in the same sheet', () => {
    const texts = [...writeBaseline(baseline(2, '甲')), ...writeBaseline(baseline(2, '乙', '财务处'))];
    expect(readBaselines(texts).map(({ department }) => department)).toEqual(['人事处', '财务处']);
  });

  it.each<[damage: string, change: (pieces: readonly string[]) => readonly string[]]>([
    ['no text at all', () => []],
    ['a piece is lost', (pieces) => pieces.slice(1)],
    ['a sign is changed', ([first = '', ...rest]) => [first.replace('任务', '事项'), ...rest]],
    ['a piece is cut off', ([first = '', ...rest]) => [first.slice(0, -1), ...rest]],
    ['it is of a newer format', (pieces) => pieces.map((piece) => piece.replace('TS1', 'TS2'))],
  ])('is null when %s', (_, change) => {
    expect(readBaseline(change(writeBaseline(baseline(900, '责任'.repeat(30)))))).toBeNull();
  });

  it.each<[what: string, head: string, rows: string]>([
    ['no JSON', '{', '[]'],
    ['a list for a head', '[]', '[]'],
    ['nothing in its head', '{}', '[]'],
    ['no rows', head(), ''],
    ['an object for rows', head(), '{}'],
    ['a row with an object in a cell', head(), '[["RW-001",{}]]'],
    ['a row with more cells than columns', head(), '[["RW-001",1,2,3]]'],
    ['an issue that is none', head({ issue: 0 }), '[]'],
    ['a date that is none', head({ returnBy: '2020-02-30' }), '[]'],
  ])('is null when it is whole but holds %s', (_, headText, rows) => {
    expect(readBaseline(writtenAs(headText, rows))).toBeNull();
  });

  it('cannot change the prototype of anything by a key __proto__', () => {
    const texts = writtenAs(
      head({ keys: ['__proto__', 'progress'] }).replace('{', '{"__proto__":{"polluted":1},'),
      '[["RW-001",null,"已办"],["__proto__","x","已办"]]',
    );
    const read = readBaseline(texts);
    expect(read?.rows.map(({ cells }) => cells['progress'])).toEqual(['已办', '已办']);
    expect(Object.getPrototypeOf(read?.rows[0]?.cells)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});

describe('findBaseline', () => {
  const sheet = (name: string, texts: readonly string[]): ReadSheet => ({
    name,
    state: 'veryHidden',
    rows: texts.map((text, index) => ({ line: index + 1, hidden: false, cells: [text] })),
    merges: [],
  });
  const texts = writeBaseline(baseline(3, '甲'));

  it.each([baselineSheetName, `${baselineSheetName} (2)`])('reads the sheet %s', (name) => {
    expect(findBaseline({ sheets: [sheet('任务清单', []), sheet(name, texts)] })?.department).toBe('人事处');
  });

  it('does not read any other sheet', () => {
    expect(findBaseline({ sheets: [sheet('任务清单', texts)] })).toBeNull();
  });

  it('is null for a damaged one', () => {
    expect(
      findBaseline({
        sheets: [
          sheet(
            baselineSheetName,
            texts.map((text) => text.slice(2)),
          ),
        ],
      }),
    ).toBeNull();
  });
});

function head(changes: Readonly<Record<string, unknown>> = {}): string {
  const { rows: _, ...rest } = baseline(0, '');
  return JSON.stringify({ ...rest, keys: ['a', 'b'], ...changes });
}

/** The texts as they would be written, with a right checksum. */
function writtenAs(headText: string, rows: string): string[] {
  const text = `${headText.length}:${headText}${rows}`;
  return [`TS1#${textHash(text)}#1/1#${text}`];
}
