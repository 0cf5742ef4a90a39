/** Which task a returned row is: by 任务编号, else by its title. */
import type { SentRow } from './baseline';
import { cellText, isFilled } from './cellValue';
import type { FileBase } from './fileBase';
import type { TaskSheet } from './locateTaskSheets';
import type { ClaimReason } from './mergeResult';
import type { PlanRow, PlanState } from './planState';
import type { ReadCell } from './readWorkbook';
import type { SchemaTable } from './schemaTable';
import type { TaskRow } from './taskRows';

export type RowMatch =
  | {
      readonly kind: 'task';
      readonly plan: PlanRow;
      /** As it was sent, in each issue that it may be; empty when nobody knows. */
      readonly sent: readonly SentRow[];
      readonly byTitle: boolean;
      /** Its title is the task's, as it was sent or as it is now. */
      readonly sameTitle: boolean;
    }
  | { readonly kind: 'claim'; readonly reason: ClaimReason }
  /** The header again at the top of a page, or what stood below the table when it was sent. */
  | { readonly kind: 'frame' };

/**
 * What the cell says; of a covered one what the merged cell says, null where that cannot be told. A covered cell that
 * holds something itself speaks for itself: cells merged by the format painter keep their own values, for filters.
 */
export function cellAt({ cells, covered }: TaskRow, at: number): ReadCell {
  const own = cells[at] ?? null;
  return covered === null || !covered.has(at) || isFilled(own) ? own : (covered.get(at) ?? null);
}

export type MatchRow = (row: TaskRow, sheet: TaskSheet) => RowMatch;

/** @param department whose return it is: a row that is another's is not theirs to answer */
export function rowMatcher(plan: PlanState, table: SchemaTable, base: FileBase, department: string): MatchRow {
  const { names } = plan;
  const { schema } = table;
  const placeOf = (sheet: TaskSheet, key: string): number => sheet.places[table.byKey.get(key)?.index ?? -1] ?? -1;
  const text = (row: TaskRow, sheet: TaskSheet, key: string): string => cellText(cellAt(row, placeOf(sheet, key)));
  const sentOf = ({ id }: PlanRow): readonly SentRow[] => base.rows.get(names.id(id)) ?? [];
  const isTheirs = (row: PlanRow): boolean =>
    row.responsible.includes(department) || (base.department === department && sentOf(row).length > 0);

  return (row, sheet) => {
    const match = matchTask(row, sheet);
    return match.kind === 'claim' && isFrame(row, sheet) ? { kind: 'frame' } : match;
  };

  function matchTask(row: TaskRow, sheet: TaskSheet): RowMatch {
    const written = text(row, sheet, schema.titleColumn);
    const id = names.id(text(row, sheet, schema.idColumn));
    const found = id === '' ? undefined : plan.byId.get(id);
    // Nearly every row: neither its id nor its title was touched.
    if (found !== undefined && found.title === written) return matched(found, false, true);
    const title = names.title(written);
    if (found !== undefined) {
      const sameTitle = title === '' || titlesOf(found).includes(title);
      // One half of the row says one task and the other half another: a column was moved by itself.
      if (!sameTitle && plan.byTitle().has(title)) return { kind: 'claim', reason: 'severalTasks' };
      return matched(found, false, sameTitle);
    }
    if (id !== '' && base.rows.has(id) && !plan.byTitle().has(title)) return { kind: 'claim', reason: 'taskGone' };
    const alike = title === '' ? [] : (plan.byTitle().get(title) ?? []);
    if (alike.length === 0) return { kind: 'claim', reason: 'noSuchTask' };
    const theirs = alike.filter(isTheirs);
    const [only, ...more] = theirs.length > 1 ? theirs.filter((one) => sameContent(one, row, sheet)) : theirs;
    if (only === undefined) return { kind: 'claim', reason: theirs.length > 1 ? 'severalTasks' : 'notTheirs' };
    return more.length > 0 ? { kind: 'claim', reason: 'severalTasks' } : matched(only, true, true);
  }

  function matched(found: PlanRow, byTitle: boolean, sameTitle: boolean): RowMatch {
    if (!isTheirs(found)) return { kind: 'claim', reason: 'notTheirs' };
    return { kind: 'task', plan: found, sent: sentOf(found), byTitle, sameTitle };
  }

  function titlesOf(found: PlanRow): string[] {
    const sent = sentOf(found).map(({ cells }) => String(cells[schema.titleColumn] ?? ''));
    return [found.title, ...sent].map(names.title);
  }

  /** Tells tasks of one title apart by what else the row says in columns that departments do not fill in. */
  function sameContent(found: PlanRow, row: TaskRow, sheet: TaskSheet): boolean {
    return table.columns.every(({ key, kind, fillable, computed }) => {
      if (fillable || computed === true || kind !== 'text' || key === schema.idColumn) return true;
      const written = names.title(text(row, sheet, key));
      return written === '' || written === names.title(String(found.cells[key] ?? ''));
    });
  }

  function isFrame({ cells }: TaskRow, { headers }: TaskSheet): boolean {
    let repeated = true;
    let known = base.around !== null;
    for (let at = 0; at < cells.length && (repeated || known); at += 1) {
      const cell = cells[at] ?? null;
      if (!isFilled(cell)) continue;
      if (typeof cell !== 'string') return false;
      if (repeated && cellText(cell) !== headers[at]) repeated = false;
      if (known && base.around?.has(names.title(cell)) !== true) known = false;
    }
    return repeated || known;
  }
}
