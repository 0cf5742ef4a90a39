import fc from 'fast-check';
import { adjustFormula, type SheetChange } from '../../../src/workbench/formula/adjustFormula';
import type { Formula } from '../../../src/workbench/formula/ast';
import { columnLetters } from '../../../src/workbench/formula/columnLetters';
import { formatFormula } from '../../../src/workbench/formula/formatFormula';
import { parseFormula } from '../../../src/workbench/formula/parseFormula';
import { shiftFormula } from '../../../src/workbench/formula/shiftFormula';

function parsed(text: string): Formula {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(text);
  return result.formula;
}

describe('shiftFormula copies as Excel does ("Move or copy a formula")', () => {
  it.each([
    ['=A1', 1, 1, '=B2'],
    ['=$A1', 1, 1, '=$A2'],
    ['=A$1', 1, 1, '=B$1'],
    ['=$A$1', 5, 5, '=$A$1'],
    ['=SUM(A1:B$3)', 1, 0, '=SUM(A2:B$3)'],
    ['=SUM(A5:A$3)', -4, 0, '=SUM(A$3:A1)'.replace('A$3:A1', 'A1:A$3')],
    ['=A:B', 7, 2, '=C:D'],
    ['=1:$2', 3, 7, '=$2:4'],
    ['=表!A1+[@状态]', 1, 0, '=表!A2+[@状态]'],
    ['=A1', -1, 0, '=#REF!'],
    ['=XFD1', 0, 1, '=#REF!'],
    ['=SUM(A1048576,1)', 1, 0, '=SUM(#REF!,1)'],
  ])('%s by %d rows and %d columns is %s', (text, rows, columns, after) => {
    expect(formatFormula(shiftFormula(parsed(text), rows, columns))).toBe(after);
  });
});

const wide = { left: 0, right: 16_383 };
const tall = { top: 0, bottom: 1_048_575 };
const insertRows = (top: number, bottom: number): SheetChange => ({
  kind: 'insertCells',
  sheet: '表一',
  area: { top, bottom, ...wide },
  shift: 'down',
});
const deleteRows = (top: number, bottom: number): SheetChange => ({
  kind: 'deleteCells',
  sheet: '表一',
  area: { top, bottom, ...wide },
  shift: 'up',
});
const insertColumns = (left: number, right: number): SheetChange => ({
  kind: 'insertCells',
  sheet: '表一',
  area: { left, right, ...tall },
  shift: 'right',
});
const deleteColumns = (left: number, right: number): SheetChange => ({
  kind: 'deleteCells',
  sheet: '表一',
  area: { left, right, ...tall },
  shift: 'left',
});

describe('adjustFormula', () => {
  const rows: readonly (readonly [string, string, SheetChange, string])[] = [
    ['rows inserted above', '=A5', insertRows(2, 3), '=A7'],
    ['rows inserted below', '=A5', insertRows(5, 6), '=A5'],
    ['rows inserted at the cell', '=$A$5', insertRows(4, 4), '=$A$6'],
    ['rows inserted inside an area', '=SUM(A2:A9)', insertRows(4, 5), '=SUM(A2:A11)'],
    ['rows inserted under an area', '=SUM(A2:A9)', insertRows(9, 9), '=SUM(A2:A9)'],
    ['rows inserted, whole column', '=SUM(A:A)', insertRows(4, 5), '=SUM(A:A)'],
    ['rows inserted, whole rows', '=SUM(3:5)', insertRows(3, 3), '=SUM(3:6)'],
    ['rows inserted on another sheet', '=表二!A5', insertRows(0, 0), '=表二!A5'],
    ['rows inserted on the named sheet', "='表一'!A5", insertRows(0, 0), '=表一!A6'],
    ['the last row pushed off', '=A1048576', insertRows(0, 0), '=#REF!'],
    ['the row deleted', '=A5+1', deleteRows(4, 4), '=#REF!+1'],
    ['a row above deleted', '=A5', deleteRows(0, 1), '=A3'],
    ['part of an area deleted', '=SUM(A2:A9)', deleteRows(3, 4), '=SUM(A2:A7)'],
    ['the top of an area deleted', '=SUM(A2:A9)', deleteRows(0, 3), '=SUM(A1:A5)'],
    ['the bottom of an area deleted', '=SUM(A2:A9)', deleteRows(7, 20), '=SUM(A2:A7)'],
    ['all of an area deleted', '=SUM(A2:A9)', deleteRows(0, 20), '=SUM(#REF!)'],
    ['columns inserted', '=B1:C2', insertColumns(2, 2), '=B1:D2'],
    ['columns deleted', '=SUM(B:D,E1)', deleteColumns(2, 2), '=SUM(B:C,D1)'],
    ['whole rows when columns go', '=SUM(1:2)', deleteColumns(2, 2), '=SUM(1:2)'],
    [
      'cells pushed down in one column',
      '=SUM(A1:A9)+B5',
      { kind: 'insertCells', sheet: '表一', area: { top: 2, bottom: 2, left: 1, right: 1 }, shift: 'down' },
      '=SUM(A1:A9)+B6',
    ],
    [
      'cells pushed down under part of an area',
      '=SUM(A1:B9)',
      { kind: 'insertCells', sheet: '表一', area: { top: 2, bottom: 2, left: 1, right: 1 }, shift: 'down' },
      '=SUM(A1:B9)',
    ],
    [
      'cells pulled left',
      '=D3',
      { kind: 'deleteCells', sheet: '表一', area: { top: 2, bottom: 2, left: 1, right: 1 }, shift: 'left' },
      '=C3',
    ],
    [
      'a sheet renamed',
      "=表二!A1+'表二'!B:B+A1",
      { kind: 'renameSheet', from: '表二', to: '第 2 表' },
      "='第 2 表'!A1+'第 2 表'!B:B+A1",
    ],
    ['a sheet deleted', '=表二!A1+A1', { kind: 'deleteSheet', sheet: '表二' }, '=#REF!+A1'],
    [
      'a table renamed',
      '=SUM(旧表[权重])+[@权重]+ROWS(旧表)',
      { kind: 'renameTable', from: '旧表', to: '新表' },
      '=SUM(新表[权重])+[@权重]+ROWS(新表)',
    ],
    ['a table deleted', '=SUM(别的[权重])', { kind: 'deleteTable', table: '别的' }, '=SUM(#REF!)'],
    [
      'a column renamed',
      '=[@权重]*任务清单[[权重]:[状态]]+别的[权重]',
      { kind: 'renameColumn', table: '任务清单', from: '权重', to: '分 值' },
      '=[@[分 值]]*任务清单[[分 值]:[状态]]+别的[权重]',
    ],
    [
      'a column deleted',
      '=[@权重]+[@状态]',
      { kind: 'deleteColumn', table: '任务清单', column: '权重' },
      '=#REF!+[@状态]',
    ],
  ];
  it.each(rows)('follows %s', (_, text, change, after) => {
    const adjusted = adjustFormula(parsed(text), change, { sheet: '表一', table: '任务清单' });
    expect(formatFormula(adjusted)).toBe(after);
  });
});

const index = fc.nat(200);
const place = fc.record({ row: index, column: index, absolute: fc.boolean() });

describe('moving there and back', () => {
  it('gives the formula again after rows or columns were inserted and deleted', () => {
    fc.assert(
      fc.property(place, place, index, fc.nat(20), fc.boolean(), (one, two, at, more, vertical) => {
        const area = `${address(one)}:${address(two)}`;
        const formula = parsed(`=SUM(${area},${address(one)},A:B,3:4)`);
        const home = { sheet: '表一' };
        const [insert, remove] = vertical
          ? [insertRows(at, at + more), deleteRows(at, at + more)]
          : [insertColumns(at, at + more), deleteColumns(at, at + more)];
        expect(adjustFormula(adjustFormula(formula, insert, home), remove, home)).toEqual(formula);
      }),
    );
  });

  it('gives the formula again after it was copied away and back', () => {
    fc.assert(
      fc.property(place, index, index, (one, rows, columns) => {
        const formula = parsed(`=${address(one)}`);
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toEqual(formula);
      }),
    );
  });
});

function address({ row, column, absolute }: { row: number; column: number; absolute: boolean }): string {
  const dollar = absolute ? '$' : '';
  return `${dollar}${columnLetters(column)}${dollar}${row + 1}`;
}
