import { readStatus } from '../../task';
import { stateOf, textOf } from '../cells';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** 已完成, but nobody says when. */
export const finishedWithoutDate: TaskRule = {
  scope: 'task',
  codes: ['finishedWithoutDate'],
  find: (row, view) =>
    view.has('completedOn') && readStatus(textOf(row, 'status')) === '已完成' && stateOf(row, 'completedOn') === 'empty'
      ? [rowIssue('finishedWithoutDate', row, 'completedOn', {})]
      : none,
};
