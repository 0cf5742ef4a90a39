import { checklistColumns } from '../../../../src/core/checklist';
import { checkChecklist } from '../../../../src/core/checks';
import { context, sheetOf } from '../sheet';

describe('two columns that mean the same', () => {
  it('are a warning that says where the second one is', () => {
    const headers = [...checklistColumns.map(({ header }) => header), '我的备忘', '责任单位'];
    expect(checkChecklist(sheetOf([{}], headers), context)).toEqual([
      {
        code: 'headerDuplicate',
        severity: 'warning',
        line: 4,
        column: 'departments',
        facts: { header: '责任单位', standard: '责任部门', position: 18 },
        hidden: false,
      },
    ]);
  });
});
