import fc from 'fast-check';
import type { CellValue } from '../../../src/files/xlsx/workbook';
import { calculate, error, type Cells } from './sheetOf';

const value: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue[]>(
  null,
  0,
  1,
  2,
  '1',
  '工会',
  '工会办',
  'A',
  'a',
  '',
  true,
  error('#N/A'),
);
const column = fc.array(value, { minLength: 1, maxLength: 12 });

function cellsOf(first: readonly CellValue[], second: readonly CellValue[]): Cells {
  const cells: Record<string, CellValue> = {};
  first.forEach((entry, at) => {
    if (entry !== null) cells[`A${at + 1}`] = entry;
  });
  second.forEach((entry, at) => {
    if (entry !== null) cells[`B${at + 1}`] = entry;
  });
  return cells;
}

/** The criteria of the property below, each with what it means for one cell. */
const criteria: readonly (readonly [text: string, matches: (cell: CellValue) => boolean])[] = [
  ['1', (cell) => cell === 1 || cell === '1'],
  ['"工会"', (cell) => cell === '工会'],
  ['"工会*"', (cell) => typeof cell === 'string' && cell.startsWith('工会')],
  ['"a"', (cell) => typeof cell === 'string' && cell.toLowerCase() === 'a'],
  ['"<>a"', (cell) => !(typeof cell === 'string' && cell.toLowerCase() === 'a')],
  ['">0"', (cell) => typeof cell === 'number' && cell > 0],
  ['""', (cell) => cell === null || cell === ''],
  ['"="', (cell) => cell === null],
  ['"<>"', (cell) => cell !== null],
  ['TRUE', (cell) => cell === true],
  ['"#N/A"', (cell) => typeof cell === 'object' && cell !== null],
];

describe('COUNTIFS', () => {
  it('counts what a person would count cell by cell, over any two columns and criteria', () => {
    fc.assert(
      fc.property(
        column,
        column,
        fc.constantFrom(...criteria),
        fc.constantFrom(...criteria),
        (one, two, first, second) => {
          const rows = Array.from({ length: 15 }, (_, at) => [one[at] ?? null, two[at] ?? null] as const);
          const expected = rows.filter(([a, b]) => first[1](a) && second[1](b)).length;
          const counted = calculate(`=COUNTIFS(A1:A15,${first[0]},B1:B15,${second[0]})`, cellsOf(one, two));
          expect(counted).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('agrees with COUNTIF, SUMPRODUCT and the length of what SUMIFS adds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('党委', '工会', '团委'), { minLength: 2, maxLength: 10 }), (departments) => {
        const cells = cellsOf(
          departments,
          departments.map(() => 1),
        );
        const last = departments.length;
        const count = calculate(`=COUNTIF(A1:A${last},"工会")`, cells);
        expect(calculate(`=SUMPRODUCT((A1:A${last}="工会")*1)`, cells)).toBe(count);
        expect(calculate(`=SUMIFS(B1:B${last},A1:A${last},"工会")`, cells)).toBe(count);
        expect(calculate(`=SUMIF(A:A,"工会",B:B)`, cells)).toBe(count);
      }),
    );
  });
});
