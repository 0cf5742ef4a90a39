/** Takes out of one returned file what it says. Nothing is decided here, so the order of files cannot matter. */
import { cellName } from '../cellName';
import { noCounts, type FileAnswers, type ReturnedTask } from './answers';
import type { SentCell } from './baseline';
import { cellText, isFilled } from './cellValue';
import { compareRow, headerAt, type Gathered } from './compareRow';
import type { FileBase } from './fileBase';
import type { TaskSheet } from './locateTaskSheets';
import { rowMatcher, type RowMatch } from './matchReturnedRow';
import type { ExtraValue } from './mergeInput';
import type { Claim, ClaimReason, ReturnedPlace } from './mergeResult';
import type { PlanRow, PlanState } from './planState';
import type { SameCell } from './sameCell';
import { addEntry, newSaying, sayingText } from './saying';
import type { SchemaTable, TableColumn } from './schemaTable';
import { taskRows, type TaskRow } from './taskRows';
import { textHash } from './textHash';

export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly savedAt: string;
  readonly department: string;
  readonly base: FileBase;
  readonly sheets: readonly TaskSheet[];
}

/** What the merge knows of answers given before. */
export type IsKnown = (plan: PlanRow, department: string, column: TableColumn, value: SentCell) => boolean;

interface FoundRow {
  readonly row: TaskRow;
  readonly sheet: TaskSheet;
  readonly match: RowMatch;
}

export function readAnswers(
  file: ReadFile,
  plan: PlanState,
  table: SchemaTable,
  same: SameCell,
  isKnown: IsKnown,
): FileAnswers {
  const { department, base } = file;
  const into: Gathered = { answers: [], outOfBounds: [], diagnostics: [], counts: noCounts(), said: newSaying() };
  const claims: Claim[] = [];
  const tasks: ReturnedTask[] = [];
  const match = rowMatcher(plan, table, base, department);
  const rows = file.sheets.flatMap((sheet) => {
    readFrame(sheet, base, plan, into);
    return taskRows(sheet).map((row): FoundRow => ({ row, sheet, match: match(row, sheet) }));
  });
  const copies = copiedRows(rows);
  const seen = new Map<PlanRow, number>();
  let byTitle = 0;
  let hidden = 0;
  for (const found of rows) {
    const { row, sheet, match: matched } = found;
    const place = placeOf(file, sheet, row);
    if (matched.kind === 'frame') {
      into.counts.unchanged += filledIn(row);
    } else if (matched.kind === 'claim' || copies.has(found)) {
      if (filledIn(row) === 0) continue;
      const claim = claimOf(found, place, department, matched.kind === 'claim' ? matched.reason : 'copiedRow');
      claims.push(claim);
      into.counts.unrecognised += filledIn(row);
      addEntry(into.said, '', 'claim', claim.id);
    } else {
      const known = (column: TableColumn, value: SentCell): boolean => isKnown(matched.plan, department, column, value);
      const compared = { row, sheet, department, place, plan: matched.plan, sent: matched.sent, isKnown: known };
      tasks.push({ plan: matched.plan, extra: compareRow(compared, table, same, into) });
      seen.set(matched.plan, (seen.get(matched.plan) ?? 0) + 1);
      if (matched.byTitle) byTitle += 1;
    }
    if (row.hidden) hidden += 1;
  }
  if (byTitle > 0) into.diagnostics.push({ code: 'matchedByTitle', facts: { rows: byTitle } });
  if (hidden > 0) into.diagnostics.push({ code: 'hiddenRows', facts: { rows: hidden } });
  for (const [{ id, title }, count] of seen) {
    if (count > 1) into.diagnostics.push({ code: 'duplicateRows', facts: { id, title, rows: count } });
  }
  reportMissing(file, plan, table, seen, into);
  const { answers, outOfBounds, counts, diagnostics, said } = into;
  const content = textHash([department, base.issue ?? '', sayingText(said)].join('\n'));
  return { answers, tasks, outOfBounds, claims: distinctIds(claims), counts, diagnostics, content };
}

const placeOf = ({ name, sha256, savedAt }: ReadFile, { sheet }: TaskSheet, { line }: TaskRow): ReturnedPlace => ({
  file: name,
  sha256,
  sheet: sheet.name,
  line,
  savedAt,
});

function filledIn({ cells }: TaskRow): number {
  let count = 0;
  for (const cell of cells) if (isFilled(cell)) count += 1;
  return count;
}

/** Of several rows with one 任务编号, those with a title of their own when another has the task's. */
function copiedRows(rows: readonly FoundRow[]): ReadonlySet<FoundRow> {
  const right = new Set<PlanRow>();
  for (const { match } of rows) if (match.kind === 'task' && match.sameTitle) right.add(match.plan);
  return new Set(rows.filter(({ match }) => match.kind === 'task' && !match.sameTitle && right.has(match.plan)));
}

function claimOf({ row, sheet }: FoundRow, place: ReturnedPlace, department: string, reason: ClaimReason): Claim {
  const cells = row.cells.flatMap((cell, at): ExtraValue[] =>
    isFilled(cell) ? [{ header: headerAt(sheet, at), text: cellText(cell) }] : [],
  );
  const id = textHash(JSON.stringify([department, ...cells.map(({ header, text }) => [header, text])]));
  return { ...place, id, department, reason, cells };
}

/** Two rows alike in one file are two rows; the same rows in another file of the department are the same two. */
function distinctIds(claims: readonly Claim[]): Claim[] {
  const counts = new Map<string, number>();
  return claims.map((claim) => {
    const count = (counts.get(claim.id) ?? 0) + 1;
    counts.set(claim.id, count);
    return count === 1 ? claim : { ...claim, id: `${claim.id}~${count}` };
  });
}

/** Header and what stands above it. */
function readFrame(sheet: TaskSheet, base: FileBase, { names }: PlanState, into: Gathered): void {
  const { above, headerRows, columns } = sheet;
  sheet.sheet.rows.slice(0, above + headerRows).forEach(({ cells, line }, index) => {
    cells.forEach((cell, at) => {
      if (!isFilled(cell)) return;
      const text = cellText(cell);
      const ours = index < above ? base.around?.has(names.title(text)) === true : (columns[at] ?? null) !== null;
      into.counts[ours ? 'unchanged' : 'unrecognised'] += 1;
      if (ours) return;
      addEntry(into.said, '', 'frame', text);
      if (index >= above) return;
      const facts = { sheet: sheet.sheet.name, cell: cellName(line - 1, at), text };
      into.diagnostics.push({ code: 'outsideTable', facts });
    });
  });
}

const namedRows = 3;

function reportMissing(
  { sheets, base }: ReadFile,
  plan: PlanState,
  table: SchemaTable,
  seen: ReadonlyMap<PlanRow, number>,
  into: Gathered,
): void {
  const sent = [...base.rows.values()].flat();
  // A column that was added after the list was sent is not missing.
  const wasSent = (key: string): boolean => sent.length === 0 || sent.some(({ cells }) => key in cells);
  const gone = table.columns.filter(
    ({ key, fillable, index }) => fillable && !sheets.some(({ places }) => (places[index] ?? -1) >= 0) && wasSent(key),
  );
  if (gone.length > 0) {
    into.diagnostics.push({ code: 'columnsMissing', facts: { headers: gone.map(({ header }) => header).join('、') } });
  }
  // Which rows were sent is known only when the issue is.
  if (base.issue === undefined) return;
  const missing = [...base.rows.keys()].flatMap((id) => {
    const row = plan.byId.get(id);
    return row === undefined || seen.has(row) ? [] : [row.title];
  });
  if (missing.length === 0) return;
  const facts = { rows: missing.length, titles: missing.slice(0, namedRows).join('、') };
  into.diagnostics.push({ code: 'rowsMissing', facts });
}
