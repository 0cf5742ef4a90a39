/** Mending what was found: the changes of several findings together, and their effect. */
import { matchHeaders, checklistColumns, ownColumns, type CellContent, type PlanKey } from '../checklist';
import {
  severities,
  type CellChange,
  type CheckedCell,
  type CheckedChecklist,
  type CheckedRow,
  type Issue,
} from './check';

export interface FixPlan {
  /** At most one for each cell. */
  readonly changes: readonly CellChange[];
  /** What they mend. */
  readonly fixed: readonly Issue[];
  /** What could be mended but wants another change of a cell that is changed already: for a second pass. */
  readonly left: readonly Issue[];
}

const placeOf = ({ line, column }: CellChange): string => `${line}\n${column}`;

/** Puts the fixes of findings together: of two that change one cell differently, the graver or else the first is taken. */
export function fixesOf(issues: readonly Issue[]): FixPlan {
  const taken = new Map<string, CellChange>();
  const fixed: Issue[] = [];
  const left: Issue[] = [];
  const byGravity = severities.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  for (const issue of byGravity) {
    const { fix } = issue;
    if (fix === undefined) continue;
    const fits = fix.every((change) => {
      const other = taken.get(placeOf(change));
      return other === undefined || other.after === change.after;
    });
    if (!fits) {
      left.push(issue);
      continue;
    }
    for (const change of fix) taken.set(placeOf(change), change);
    fixed.push(issue);
  }
  return { changes: [...taken.values()], fixed, left };
}

const isDateColumn = ({ kind }: { readonly kind: string }): boolean => kind === 'date';
const standardDates: readonly PlanKey[] = checklistColumns.filter(isDateColumn).map(({ key }) => key);

/** The checklist as it will be once the changes are made. Changes of rows or columns that are not there do nothing. */
export function applyFixes(checklist: CheckedChecklist, changes: readonly CellChange[]): CheckedChecklist {
  const byLine = new Map<number, CellChange[]>();
  for (const change of changes) {
    const line = byLine.get(change.line);
    if (line === undefined) byLine.set(change.line, [change]);
    else line.push(change);
  }
  const { extraColumns = [] } = checklist;
  const { places } = matchHeaders(
    checklist.headers.map(({ text }) => text),
    extraColumns,
  );
  const ownDates = ownColumns(extraColumns).filter(isDateColumn);
  const dateColumns = new Set<PlanKey>([...standardDates, ...ownDates.map(({ key }) => key)]);
  const writtenCell = (column: PlanKey, content: CellContent): CheckedCell => ({
    content,
    isDate: typeof content === 'number' && dateColumns.has(column),
  });
  const headers = [...checklist.headers];
  for (const { column, after } of byLine.get(checklist.headerLine) ?? []) {
    const place = places.get(column) ?? -1;
    const header = headers[place];
    if (header !== undefined) headers[place] = { ...header, text: after === null ? '' : String(after) };
  }
  const rows = checklist.rows.map((row): CheckedRow => {
    const ofRow = byLine.get(row.line);
    if (ofRow === undefined) return row;
    const cells = { ...row.cells };
    for (const { column, after } of ofRow) if (places.has(column)) cells[column] = writtenCell(column, after);
    return { ...row, cells };
  });
  return { ...checklist, headers, rows };
}
