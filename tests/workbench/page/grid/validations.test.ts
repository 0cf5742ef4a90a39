import type { DataValidation, ValidationRule } from '../../../../src/files/xlsx/rules';
import { emptySheet, workbookOf, type Table, type Workbook } from '../../../../src/files/xlsx/workbook';
import { dropDowns } from '../../../../src/workbench/page/grid/validations';

const over = (rule: ValidationRule): DataValidation => ({
  id: 'v1',
  areas: [{ top: 1, left: 2, bottom: 9, right: 2 }],
  rule,
  ignoreBlanks: true,
});

/** Sheet1 with the validations; 名录 with a table 部门 whose second column is 名称. */
function workbookWith(validations: readonly DataValidation[]): Workbook {
  const table: Table = {
    id: 1,
    name: '部门',
    area: { top: 2, left: 0, bottom: 5, right: 1 },
    showHeaders: true,
    showTotals: false,
    columns: [
      { id: 1, name: '序号' },
      { id: 2, name: '名称' },
    ],
    showBandedRows: false,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: false,
    filters: [],
  };
  return {
    ...workbookOf([
      { ...emptySheet('s1', 'Sheet1'), validations },
      { ...emptySheet('s2', '名录'), tables: [table] },
    ]),
    names: [
      { name: '状态表', formula: '=名录!$A$1:$A$6', visible: true },
      { name: '部门表', formula: '=部门[名称]', visible: true },
      { name: '常数', formula: '=1', visible: true },
    ],
  };
}

function dropDownsOf(rules: readonly ValidationRule[]) {
  const workbook = workbookWith(rules.map(over));
  return dropDowns(workbook.sheets[0]!, workbook);
}

describe('dropDowns', () => {
  it.each([
    ['choices', '未启动,推进中', '未启动,推进中'],
    ['cells', '=$A$1:$A$5', '=$A$1:$A$5'],
    ['a name, by the cells it stands for', '=状态表', "='名录'!$A$1:$A$6"],
    ['a name over a column of a table, by its cells', '=部门表', "='名录'!$B$4:$B$6"],
    ['a name for no cells', '=常数', '=常数'],
    ['a formula', '=INDIRECT($A$1)', '=INDIRECT($A$1)'],
  ])('offer %s', (_what, source, formula1) => {
    const [dropDown] = dropDownsOf([{ kind: 'list', source, inCellDropDown: true }]);
    expect(dropDown).toMatchObject({
      type: 'list',
      formula1,
      ranges: [{ startRow: 1, endRow: 9, startColumn: 2, endColumn: 2 }],
    });
  });

  it('leave out lists without an arrow and rules that the host alone checks', () => {
    const rules: readonly ValidationRule[] = [
      { kind: 'list', source: 'a,b', inCellDropDown: false },
      { kind: 'wholeNumber', operator: 'greaterThan', formula1: '0' },
      { kind: 'any' },
    ];
    expect(dropDownsOf(rules)).toEqual([]);
  });
});
