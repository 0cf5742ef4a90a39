import { checklistColumns } from '../../../../src/core/checklist';
import { checkChecklist } from '../../../../src/core/checks';
import { context, sheetOf } from '../sheet';

describe('a standard column that is not on the sheet', () => {
  it.each(checklistColumns.map(({ key, header }) => [header, key] as const))(
    '%s is one finding, whatever the number of rows',
    (standard, column) => {
      const headers = checklistColumns.map(({ header }) => header).filter((header) => header !== standard);
      const vital = ['title', 'departments', 'deadline', 'due', 'status'].includes(column);
      const empty = { [column]: null };
      expect(checkChecklist(sheetOf([empty, empty, empty], headers), context)).toEqual([
        {
          code: 'headerMissing',
          severity: vital ? 'error' : 'warning',
          line: null,
          column,
          facts: { standard },
          hidden: false,
        },
      ]);
    },
  );
});
