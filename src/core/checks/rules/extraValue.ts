import { toSerial } from '../../calendar';
import { toHalfWidth } from '../../chineseText';
import type { OwnPlanColumn } from '../../checklist';
import { change, shownOf, stateOf } from '../cells';
import type { CheckedRow, Issue } from '../check';
import type { ChecklistView } from '../checklistView';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';

/** In a column of the plan's own: what is not among its choices, no number or no date. */
export const extraValue: TaskRule = {
  scope: 'task',
  codes: ['extraChoiceUnknown', 'extraNotNumber', 'extraNotDate'],
  find: (row, view) =>
    view.own.length === 0
      ? none
      : view.own.flatMap((column) => (stateOf(row, column.key) === 'filled' ? findIn(row, column, view) : none)),
};

function findIn(row: CheckedRow, column: OwnPlanColumn, view: ChecklistView): readonly Issue[] {
  switch (column.kind) {
    case 'choice':
      return choiceIssues(row, column);
    case 'number':
      return numberIssues(row, column);
    case 'date':
      return dateIssues(row, column, view);
    case 'text':
      return none;
  }
}

const plain = (text: string): string => toHalfWidth(text).replace(/\s/g, '').toLowerCase();

/** Departments that chose differently stand one under the other, as a merge writes them: 【人事处】甲. */
const byDepartment = /^【[^】]+】(.*)$/;

function choiceIssues(row: CheckedRow, { key, header, choices = [] }: OwnPlanColumn): readonly Issue[] {
  const cell = row.cells[key];
  const text = cell === undefined ? '' : shownOf(cell);
  const isChoice = (one: string): boolean => choices.includes(one);
  if (isChoice(text) || text.split('\n').every((line) => isChoice(byDepartment.exec(line)?.[1] ?? ''))) return none;
  const meant = choices.find((one) => plain(one) === plain(text)) ?? '';
  const facts = { header, text, choices: choices.join('、'), choice: meant };
  return [rowIssue('extraChoiceUnknown', row, key, facts, meant === '' ? null : [change(row, key, meant)])];
}

/** 1,200 and １２００ written as text. */
const figures = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

function numberIssues(row: CheckedRow, { key, header }: OwnPlanColumn): readonly Issue[] {
  const cell = row.cells[key];
  if (cell === undefined || (typeof cell.content === 'number' && !cell.isDate)) return none;
  const text = shownOf(cell);
  const written = toHalfWidth(text).trim();
  const number = typeof cell.content === 'string' && figures.test(written) ? Number(written.replaceAll(',', '')) : null;
  const facts = { header, text, number: number ?? '' };
  return [rowIssue('extraNotNumber', row, key, facts, number === null ? null : [change(row, key, number)])];
}

function dateIssues(row: CheckedRow, { key, header }: OwnPlanColumn, view: ChecklistView): readonly Issue[] {
  const reading = view.date(row, key);
  if (reading.kind === 'empty' || reading.kind === 'broken' || reading.kind === 'date') return none;
  const date = reading.kind === 'unreadable' ? null : reading.date;
  const serial = date === null ? null : toSerial(date);
  const facts = { header, text: reading.text, date: date ?? '' };
  return [rowIssue('extraNotDate', row, key, facts, serial === null ? null : [change(row, key, serial)])];
}
