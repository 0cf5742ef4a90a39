import { toSerial } from '../../calendar';
import { change } from '../cells';
import type { CheckedRow, Issue } from '../check';
import type { ChecklistView } from '../checklistView';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

const columns = ['due', 'completedOn'] as const;

/** Text, bare numbers and nonsense where a date belongs. */
export const dateNotDate: TaskRule = {
  scope: 'task',
  codes: ['dateAsText', 'dateAsNumber', 'dateUnreadable'],
  find: (row, view) => columns.flatMap((column) => findIn(row, column, view)),
};

function findIn(row: CheckedRow, column: (typeof columns)[number], view: ChecklistView): readonly Issue[] {
  const reading = view.date(row, column);
  switch (reading.kind) {
    case 'empty':
    case 'broken':
    case 'date':
      return none;
    case 'unreadable':
      return [rowIssue('dateUnreadable', row, column, { text: reading.text })];
    case 'text':
    case 'number': {
      // Nothing can have been finished after today: 6月底 means another day then, or another year.
      const late = column === 'completedOn' && (reading.date ?? '') > view.context.today;
      const date = late ? null : reading.date;
      const serial = date === null ? null : toSerial(date);
      return [
        rowIssue(
          reading.kind === 'text' ? 'dateAsText' : 'dateAsNumber',
          row,
          column,
          { text: reading.text, date: date ?? '' },
          serial === null ? null : [change(row, column, serial)],
        ),
      ];
    }
  }
}
