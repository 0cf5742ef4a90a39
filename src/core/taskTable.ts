/** Tasks out of the rows of a table: a sheet that somebody made, or one pasted from Word. */
import { fromSerial, toSerial } from './calendar';
import {
  matchHeaders,
  ownColumns,
  peopleColumns,
  type ColumnKey,
  type HeaderMatch,
  type OwnPlanColumn,
  type PlanKey,
} from './checklist';
import { tidyLine, toHalfWidth } from './chineseText';
import { parseDeadline } from './deadline';
import { readNumbering } from './notice/numbering';
import { splitTitle } from './notice/title';
import type { ExtraColumn } from './settings/planOptions';
import { readStatus, taskIdNumber, type PeopleColumn, type Task } from './task';

/** What a cell shows, and what it holds: a date is a number there. */
export interface ListCell {
  readonly text: string;
  readonly value: string | number | boolean;
}

export interface TableRow {
  readonly cells: readonly ListCell[];
  /** One-based line of the text, or row of the sheet. */
  readonly line: number;
}

/** True for the header of a task list: a column that says what is to be done, and one that says by whom or until when. */
export function isTaskHeader(headers: readonly string[]): boolean {
  const { places } = matchHeaders(headers);
  const who = places.has('departments') || places.has('lead') || places.has('deadline') || places.has('due');
  return who && titleSource(places) !== null;
}

/** A list without 任务名称 names its tasks in the next best column: 工作要求, else 重点任务 that is no heading over others. */
function titleSource(places: HeaderMatch['places']): 'title' | 'requirement' | 'category' | null {
  const sources = ['title', 'requirement', 'category'] as const;
  return sources.find((key) => places.has(key)) ?? null;
}

/** Rows that add up others. */
const sums = /^(?:合计|总计|小计)$/;

/**
 * @param year of dates without one; undefined when nothing names it, and they stay as written
 * @param extraColumns the plan's own: a list that has them fills them in
 */
export function readTaskRows(
  headers: readonly string[],
  rows: readonly TableRow[],
  year: number | undefined,
  extraColumns: readonly ExtraColumn[] = [],
): Task[] {
  const columns = matchHeaders(headers, extraColumns);
  const own = ownColumns(extraColumns);
  const source = titleSource(columns.places);
  const tasks: Task[] = [];
  let category = '';
  for (const { cells, line } of rows) {
    const text = (key: ColumnKey): string => readCell(cells, columns, key);
    const filled = cells.filter((cell) => cell.text.trim() !== '');
    const only = filled.length === 1 ? filled[0]?.text.trim() : undefined;
    // A merged category cell holds its text in its first row only; a row with nothing else is a heading over the next.
    if (only !== undefined) category = withoutNumber(only);
    else if (source !== 'category' && text('category') !== '') category = withoutNumber(text('category'));
    if (only !== undefined || source === null || isRepeatedHeader(cells, headers)) continue;
    const named = text(source);
    if (named === '' || sums.test(named)) continue;
    // Without a title column the first words of what is asked for are the title.
    const { title, rest } = source === 'requirement' ? splitTitle(withoutNumber(named)) : { title: named, rest: '' };
    const id = text('id');
    const people = readPeople(cells, columns, year);
    const extra = readOwn(cells, columns, own, year);
    tasks.push({
      category,
      ordinal: text('ordinal'),
      title,
      requirement: source === 'requirement' ? rest : text('requirement'),
      departmentsText: departmentsOf(text('lead'), text('departments')),
      deadlineText: text('deadline') || text('due'),
      part: '',
      line,
      ...(taskIdNumber(id) === null ? {} : { id }),
      ...(Object.keys(people).length === 0 ? {} : { filled: people }),
      ...(Object.keys(extra).length === 0 ? {} : { extra }),
    });
  }
  return tasks;
}

const withoutNumber = (text: string): string => readNumbering(tidyLine(text))?.rest ?? text.trim();

/** The header again at the top of a further page. */
const isRepeatedHeader = (cells: readonly ListCell[], headers: readonly string[]): boolean =>
  headers.every((header, index) => (cells[index]?.text ?? '').trim() === header.trim());

/** 牵头部门 and 责任部门 in columns of their own; the lead is often repeated among the others. */
function departmentsOf(lead: string, departments: string): string {
  if (lead === '' || departments === lead || departments.startsWith(`${lead}、`)) return departments || lead;
  return [`牵头：${lead}`, departments].filter(Boolean).join('；');
}

function readPeople(
  cells: readonly ListCell[],
  columns: HeaderMatch,
  year: number | undefined,
): Partial<Record<PeopleColumn, string | number>> {
  const people: Partial<Record<PeopleColumn, string | number>> = {};
  for (const key of peopleColumns) {
    const text = readCell(cells, columns, key);
    if (text !== '') people[key] = peopleValue(key, text, year);
  }
  return people;
}

function readOwn(
  cells: readonly ListCell[],
  columns: HeaderMatch,
  own: readonly OwnPlanColumn[],
  year: number | undefined,
): NonNullable<Task['extra']> {
  const found = own.map(({ key, kind }) => [key, ownValue(kind, readCell(cells, columns, key, kind === 'date'), year)]);
  return Object.fromEntries(found.filter(([, value]) => value !== '')) as NonNullable<Task['extra']>;
}

function ownValue(kind: OwnPlanColumn['kind'], text: string, year: number | undefined): string | number {
  if (kind === 'date') return dateValue(text, year);
  const plain = toHalfWidth(text).replace(/[\s,]/g, '');
  return kind === 'number' && /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}

function peopleValue(key: PeopleColumn, text: string, year: number | undefined): string | number {
  if (key === 'status') return readStatus(text) ?? text;
  return key === 'completedOn' ? dateValue(text, year) : text;
}

function dateValue(text: string, year: number | undefined): string | number {
  const { kind, due, ambiguous } = parseDeadline(text, { year: year ?? 0 });
  return (kind === 'date' && due !== undefined && !ambiguous ? toSerial(due) : null) ?? text;
}

const dateColumns: ReadonlySet<PlanKey> = new Set<PlanKey>(['deadline', 'due', 'completedOn']);

function readCell(
  row: readonly ListCell[],
  { places }: HeaderMatch,
  key: PlanKey,
  isDate = dateColumns.has(key),
): string {
  const cell = row[places.get(key) ?? -1];
  if (cell === undefined) return '';
  // A date shows in whatever format the column has: the serial is the safe reading.
  if (isDate && typeof cell.value === 'number') return fromSerial(cell.value) ?? cell.text.trim();
  return cell.text.trim();
}
