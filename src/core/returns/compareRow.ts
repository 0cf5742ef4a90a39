/** One returned row against what was sent: each of its cells is nothing new, an answer, out of bounds, or unrecognised. */
import { columnName, cellName } from '../cellName';
import type { SentCell, SentRow } from './baseline';
import type { Answer, Counts } from './answers';
import { cellText, isDate, isFilled, tidyText } from './cellValue';
import type { TaskSheet } from './locateTaskSheets';
import { cellAt } from './matchReturnedRow';
import type { ExtraValue } from './mergeInput';
import type { OutOfBoundsEdit, ReturnDiagnostic, ReturnedPlace } from './mergeResult';
import type { PlanRow } from './planState';
import type { ReadCell } from './readWorkbook';
import type { SameCell } from './sameCell';
import { addEntry, type Saying } from './saying';
import type { SchemaTable, TableColumn } from './schemaTable';
import type { TaskRow } from './taskRows';

/** Where the parts of a file's rows are gathered. */
export interface Gathered {
  readonly answers: Answer[];
  readonly outOfBounds: OutOfBoundsEdit[];
  readonly diagnostics: ReturnDiagnostic[];
  readonly counts: Counts;
  /** All that is not as it was sent: what the file says. */
  readonly said: Saying;
}

export interface ComparedRow {
  readonly row: TaskRow;
  readonly sheet: TaskSheet;
  readonly plan: PlanRow;
  readonly sent: readonly SentRow[];
  readonly department: string;
  readonly place: ReturnedPlace;
  /** What the department has answered before, by column; a value that it has answered or that is settled is no news. */
  readonly isKnown: (column: TableColumn, value: SentCell) => boolean;
}

/** @returns what of the row goes to 附加列 */
export function compareRow(compared: ComparedRow, table: SchemaTable, same: SameCell, into: Gathered): ExtraValue[] {
  const { row, sheet } = compared;
  const extra: ExtraValue[] = [];
  const width = Math.max(row.cells.length, sheet.columns.length);
  for (let at = 0; at < width; at += 1) {
    const column = sheet.columns[at] ?? null;
    const filled = isFilled(row.cells[at]);
    if (column === null) {
      if (!filled) continue;
      const value = { header: headerAt(sheet, at), text: cellText(row.cells[at] ?? null) };
      // What was sent in a column that the plan has dropped since is nothing new.
      const gone = table.goneColumn(value.header);
      if (gone !== null && compared.sent.some(({ cells }) => wasSent(row.cells[at] ?? null, cells[gone]))) {
        into.counts.unchanged += 1;
        continue;
      }
      extra.push(value);
      into.counts.unrecognised += 1;
      addEntry(into.said, compared.plan.key, `+${value.header}`, value.text);
    } else if (column.computed === true) {
      if (filled) into.counts.unchanged += 1;
    } else if (column.fillable) {
      const unread = compareAnswer(compared, column, at, filled, into);
      if (unread !== null) extra.push(unread);
    } else {
      compareOther(compared, column, at, filled, table, same, into);
    }
  }
  return extra;
}

/** Nobody knows any more what the column holds: as a text, or as a day. */
function wasSent(cell: ReadCell, sent: SentCell | undefined): boolean {
  if (sent === null || sent === undefined) return false;
  return isDate(cell) ? Math.floor(cell.serial) === sent : cellText(cell) === tidyText(String(sent));
}

export const headerAt = ({ headers }: TaskSheet, at: number): string => headers[at] || columnName(at);

function compareAnswer(
  { row, sheet, plan, sent, department, place, isKnown }: ComparedRow,
  column: TableColumn,
  at: number,
  counted: boolean,
  into: Gathered,
): ExtraValue | null {
  const unchanged = (): null => {
    if (counted) into.counts.unchanged += 1;
    return null;
  };
  const { key } = column;
  const raw = cellAt(row, at);
  const first = sent[0]?.cells[key];
  if (raw !== null && raw === first) return unchanged();
  // Under a merged cell that spans other columns there is nothing to read, and a choice is never taken back.
  if (!isFilled(raw) && (row.covered?.has(at) === true || column.kind === 'choice')) return null;
  const reading = column.read(raw);
  const value = reading.ok ? reading.value : tidyText(reading.text);
  if (sent.some(({ cells }) => column.canonical(cells[key]) === value)) return unchanged();
  if (sent.length === 0 && (value === null || value === column.choices?.[0])) return unchanged();
  if (sent.length === 0 && value === column.canonical(plan.cells[key])) return unchanged();
  addEntry(into.said, plan.key, key, value);
  if (!reading.ok) {
    if (counted) into.counts.unrecognised += 1;
    const text = cellText(raw);
    const facts = { sheet: sheet.sheet.name, cell: cellName(row.line - 1, at), text, header: column.header };
    into.diagnostics.push({ code: reading.code, facts: { ...facts, id: plan.id, title: plan.title } });
    return { header: column.header, text };
  }
  if (isKnown(column, value)) return unchanged();
  into.answers.push({ plan, department, column, value, sent: sentValues(sent, column), place, counted });
  return null;
}

/** Most cells go out empty, once. */
const nothingSent: readonly SentCell[] = [null];

function sentValues(sent: readonly SentRow[], column: TableColumn): readonly SentCell[] {
  const [only, ...others] = sent;
  if (only !== undefined && others.length === 0 && (only.cells[column.key] ?? null) === null) return nothingSent;
  return sent.map(({ cells }) => column.canonical(cells[column.key]));
}

function compareOther(
  { row, plan, sent, department, place }: ComparedRow,
  column: TableColumn,
  at: number,
  filled: boolean,
  { schema }: SchemaTable,
  same: SameCell,
  into: Gathered,
): void {
  const { key } = column;
  const raw = row.cells[at] ?? null;
  const base = sent[0]?.cells[key] ?? null;
  if (!filled) {
    // A 任务编号 that is lost is damage, and so is what a merged cell hides.
    if (base === null || base === '' || key === schema.idColumn || row.covered?.has(at) === true) return;
    if (sent.some(({ cells }) => (cells[key] ?? '') === '')) return;
  } else if (
    raw === base ||
    sent.some(({ cells }) => same(column, raw, cells[key])) ||
    same(column, raw, plan.cells[key])
  ) {
    into.counts.unchanged += 1;
    return;
  }
  const reading = column.read(raw);
  const theirs = reading.ok ? reading.value : reading.text;
  if (filled) into.counts.outOfBounds += 1;
  addEntry(into.said, plan.key, key, theirs);
  const where = { row: plan.index, taskId: plan.id, title: plan.title, department, column: key };
  into.outOfBounds.push({ ...place, ...where, base: sent.length === 0 ? (plan.cells[key] ?? null) : base, theirs });
}
