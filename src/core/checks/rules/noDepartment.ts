import { stateOf } from '../cells';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** Nobody is responsible. A lead alone is responsible: see leadNotResponsible. */
export const noDepartment: TaskRule = {
  scope: 'task',
  codes: ['noDepartment'],
  find: (row, view) => {
    if (!view.has('departments') || stateOf(row, 'departments') === 'broken' || stateOf(row, 'lead') !== 'empty') {
      return none;
    }
    const named = view.departments(row, 'departments').named.length > 0;
    return named ? none : [rowIssue('noDepartment', row, 'departments', {})];
  },
};
