/** Adds lines to 分发登记, and what came back to the lines. */
import { toSerial } from '../../core/calendar';
import type { DepartmentFile } from '../../core/distribution';
import { inChinese } from '../../i18n/inChinese';
import { headerRow, setFormula, setNumberFormat, writeChecklistSheet } from '../writeChecklistSheet';
import type { Register } from './register';
import {
  formatOf,
  registerColumns,
  registerHeader,
  registerName,
  stateFormula,
  type RegisterKey,
} from './registerColumns';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

/** The serial of 'yyyy-mm-ddThh:mm'; null for a text that is none. */
export function serialOfMinute(minute: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(minute);
  const day = match?.[1] === undefined ? null : toSerial(match[1]);
  return match === null || day === null ? null : day + (Number(match[2]) * 60 + Number(match[3])) / 1440;
}

type Line = Readonly<Record<Exclude<RegisterKey, 'state'>, string | number | null>>;

const newLine = ({ fileName, department, baseline }: DepartmentFile): Line => ({
  department,
  file: fileName,
  tasks: baseline.rows.length,
  issue: baseline.issue,
  issuedAt: serialOfMinute(baseline.issuedAt),
  returnBy: baseline.returnBy === undefined ? null : toSerial(baseline.returnBy),
  returnedAt: null,
  returnedRows: null,
});

const contentOf = (line: Line, key: RegisterKey): string | number | null => (key === 'state' ? null : line[key]);

/**
 * Adds a line for each file below those that are there, or makes the register. Queued; the caller syncs.
 *
 * @param found from {@link loadRegister}
 * @param sheets names of all sheets: one of ours that a person has taken gets a number behind it
 * @returns the name of the register's sheet
 */
export async function addToRegister(
  context: Excel.RequestContext,
  found: Register | null,
  sheets: readonly string[],
  files: readonly DepartmentFile[],
): Promise<string> {
  const lines = files.map(newLine);
  if (found === null) return writeRegister(context, freeName(sheets), lines);
  if (lines.length === 0) return found.sheet;
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const table = context.workbook.tables.getItem(registerName);
  // A table whose only row is blank takes its first line there.
  const blank = found.lines.length === 1 && found.lines[0] === null;
  const added = blank ? lines.length - 1 : lines.length;
  if (added > 0) {
    const empty = Array.from({ length: found.width }, () => '');
    table.rows.add(
      undefined,
      Array.from({ length: added }, () => empty),
    );
  }
  const top = found.top + 1 + (blank ? 0 : found.lines.length);
  for (const column of registerColumns) {
    const place = found.places.get(column.key);
    if (place === undefined) continue;
    const range = sheet.getRangeByIndexes(top, found.left + place, lines.length, 1);
    setNumberFormat(range, formatOf(column));
    if (column.key === 'state') setFormula(range, stateFormula);
    else range.values = lines.map((line) => [contentOf(line, column.key) ?? '']);
  }
  return found.sheet;
}

async function writeRegister(context: Excel.RequestContext, name: string, lines: readonly Line[]): Promise<string> {
  const sheet = context.workbook.worksheets.add(name);
  await writeChecklistSheet(context, sheet, {
    tableName: registerName,
    title: text('register.title'),
    subtitle: text('register.subtitle'),
    columns: registerColumns.map(({ key, width, kind, center }) => ({
      header: registerHeader(key),
      width,
      kind,
      wrap: !center,
      center,
      ...(key === 'state' ? { formula: stateFormula } : {}),
    })),
    rows: lines.map((line) => registerColumns.map(({ key }) => contentOf(line, key))),
    footer: text('sheet.footer'),
  });
  registerColumns.forEach((column, index) => {
    if (column.format === undefined) return;
    setNumberFormat(sheet.getRangeByIndexes(headerRow + 1, index, Math.max(lines.length, 1), 1), column.format);
  });
  return name;
}

function freeName(taken: readonly string[]): string {
  let name: string = registerName;
  for (let number = 2; taken.includes(name); number += 1) name = `${registerName}${String(number)}`;
  return name;
}

/** What came back from a department. */
export interface ReturnedPart {
  readonly department: string;
  /** The issue it answers; absent for the last one. */
  readonly issue?: number;
  /** Local date and time 'yyyy-mm-ddThh:mm'. */
  readonly at: string;
  /** Rows of tasks in it. */
  readonly rows: number;
}

/** Writes 回收时间 and 回收行数 of what came back. Queued; the caller syncs. */
export function markReturned(
  context: Excel.RequestContext,
  { sheet: name, top, left, places, lines }: Register,
  parts: readonly ReturnedPart[],
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  for (const { department, issue, at, rows } of parts) {
    const row = lineFor(lines, department, issue);
    if (row < 0) continue;
    const write = (key: RegisterKey, value: string | number | null): void => {
      const place = places.get(key);
      if (place !== undefined) sheet.getRangeByIndexes(top + 1 + row, left + place, 1, 1).values = [[value]];
    };
    write('returnedAt', serialOfMinute(at));
    write('returnedRows', rows);
  }
}

/** The line of an issue; of an unknown one, or without one, the department's last. -1 when it has none. */
function lineFor(lines: Register['lines'], department: string, issue: number | undefined): number {
  const own = lines.flatMap((line, index) => (line?.department === department ? [{ line, index }] : []));
  const exact = own.findLast(({ line }) => line.issue === issue);
  const last = own.reduce<(typeof own)[number] | undefined>(
    (best, one) => (best === undefined || one.line.issue >= best.line.issue ? one : best),
    undefined,
  );
  return (exact ?? last)?.index ?? -1;
}
