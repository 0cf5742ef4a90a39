import type { DataValidation, ValidationRule } from '../../../../src/files/xlsx/rules';
import { dropDowns } from '../../../../src/workbench/page/grid/validations';

const over = (rule: ValidationRule): DataValidation => ({
  id: 'v1',
  areas: [{ top: 1, left: 2, bottom: 9, right: 2 }],
  rule,
  ignoreBlanks: true,
});

describe('dropDowns', () => {
  it.each([
    ['choices', '未启动,推进中', '未启动,推进中'],
    ['cells', '=$A$1:$A$5', '=$A$1:$A$5'],
    ['a name, by the cells it stands for', '=状态表', '=Sheet2!$A$1:$A$6'],
    ['a formula', '=INDIRECT($A$1)', '=INDIRECT($A$1)'],
  ])('offer %s', (_what, source, formula1) => {
    const names = [{ name: '状态表', formula: '=Sheet2!$A$1:$A$6', visible: true }];
    const [dropDown] = dropDowns([over({ kind: 'list', source, inCellDropDown: true })], names);
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
    expect(dropDowns(rules.map(over), [])).toEqual([]);
  });
});
