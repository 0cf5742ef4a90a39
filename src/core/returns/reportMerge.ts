/** Puts the result of a merge together: reports of the files, lists for the review, records, the ledger. */
import type { Answer } from './answers';
import type { ChecklistChanges } from './updateChecklist';
import type { WorkingFile } from './dropRepeated';
import type { KnownBases } from './fileBase';
import { fileLedger, totalLedger } from './ledger';
import type { MergedDetails } from './mergeDetails';
import type { LedgerBucket, MergeInput, MergeRecord } from './mergeInput';
import type {
  Claim,
  Conflict,
  FileReport,
  FileState,
  Ledger,
  MergeBlocker,
  MergeResult,
  ReturnedChange,
  ReturnedPlace,
} from './mergeResult';
import type { PlanNames } from './planState';
import type { SchemaTable } from './schemaTable';
import { compareTexts, type Decision } from './settleAnswers';

export interface MergeOutcome {
  readonly input: MergeInput;
  readonly table: SchemaTable;
  readonly names: PlanNames;
  readonly bases: KnownBases;
  readonly files: readonly WorkingFile[];
  readonly decisions: readonly Decision[];
  readonly details: MergedDetails;
  readonly checklist: ChecklistChanges;
  /** In the order of the review. */
  readonly answers: readonly Answer[];
}

/** What became of an answer. */
interface Outcome {
  readonly bucket: LedgerBucket;
  readonly conflict: Conflict | null;
}

export function reportMerge(outcome: MergeOutcome): MergeResult {
  const { input, table, files, decisions, details, checklist, answers } = outcome;
  const outcomes = outcomesOf(outcome);
  const reports = files.map((file) => reportFile(file, outcomes));
  const going = files.flatMap((file) => file.answers ?? []);
  const inOrder = orderOf(table);
  const conflicts = [...decisions.flatMap(({ conflict }) => conflict ?? []), ...checklist.conflicts].sort(inOrder);
  const ledger = totalLedger(reports.map((report) => report.ledger));
  const records = recordsOf(outcome, reports);
  return {
    files: reports,
    updates: checklist.updates,
    details: details.rows,
    changes: answers.map((answer) => changeOf(answer, outcomes.get(answer))),
    conflicts,
    outOfBounds: going.flatMap(({ outOfBounds }) => outOfBounds).sort((a, b) => inOrder(a, b) || byPlace(a, b)),
    claims: newClaims(
      going.flatMap(({ claims }) => claims),
      input.claimIds,
    ),
    records,
    missing: missingDepartments(outcome, records),
    ledger,
    blockers: blockersOf(ledger, conflicts, records),
  };
}

const bucketOf = { alike: 'unchanged', taken: 'updated', conflict: 'conflict' } as const;

function outcomesOf({ decisions, checklist }: MergeOutcome): ReadonlyMap<Answer, Outcome> {
  const outcomes = new Map<Answer, Outcome>();
  for (const { answers, kind, conflict } of decisions) {
    for (const answer of answers) {
      // An answer that says what stands here already is no part of a conflict about another.
      const apart = conflict !== null && !conflict.returned.some(({ value }) => value === answer.value);
      outcomes.set(answer, apart ? { bucket: 'unchanged', conflict: null } : { bucket: bucketOf[kind], conflict });
    }
  }
  for (const [answer, conflict] of checklist.contested) {
    if (outcomes.get(answer)?.bucket === 'updated') outcomes.set(answer, { bucket: 'conflict', conflict });
  }
  return outcomes;
}

function reportFile({ opened, answers, state }: WorkingFile, outcomes: ReadonlyMap<Answer, Outcome>): FileReport {
  const { file, savedAt, located, cells, otherCells } = opened;
  const common = {
    name: file.name,
    sha256: file.sha256,
    savedAt,
    sheets: located.tasks.map(({ sheet }) => sheet.name),
  };
  if (answers === null) {
    const bucket: LedgerBucket = state.kind === 'alreadyMerged' ? 'unchanged' : 'unrecognised';
    const counts = { unchanged: 0, updated: 0, conflict: 0, outOfBounds: 0, unrecognised: 0, [bucket]: cells };
    const ledger = fileLedger(cells, counts, otherCells);
    return { ...common, state, rows: { matched: 0, claimed: 0 }, ledger, diagnostics: opened.diagnostics };
  }
  const counts = { ...answers.counts };
  for (const answer of answers.answers) {
    if (answer.counted) counts[outcomes.get(answer)?.bucket ?? 'unrecognised'] += 1;
  }
  return {
    ...common,
    state: mergedState(opened),
    rows: { matched: answers.tasks.length, claimed: answers.claims.length },
    ledger: fileLedger(cells, counts, otherCells),
    diagnostics: [...opened.diagnostics, ...answers.diagnostics],
  };
}

function mergedState({ result }: WorkingFile['opened']): FileState {
  if (result.kind === 'closed') return result.state;
  const { identity, read } = result;
  const { kind, issue } = read.base;
  const { department, by } = identity;
  return { kind: 'merged', department, by, base: kind, ...(issue === undefined ? {} : { issue }) };
}

/** Written out: there are as many of these as there are news, and a spread of the place costs more than all the rest. */
function changeOf(
  { plan, department, column, value, sent, place }: Answer,
  outcome: Outcome | undefined,
): ReturnedChange {
  return {
    row: plan.index,
    taskId: plan.id,
    title: plan.title,
    department,
    column: column.key,
    base: sent[0] ?? null,
    theirs: value,
    conflictId: outcome?.conflict?.id ?? null,
    file: place.file,
    sha256: place.sha256,
    sheet: place.sheet,
    line: place.line,
    savedAt: place.savedAt,
  };
}

interface Placed {
  readonly row: number;
  readonly column: string;
  readonly department: string;
}

/** By task, column and department. */
const orderOf =
  ({ byKey }: SchemaTable): ((a: Placed, b: Placed) => number) =>
  (a, b) =>
    a.row - b.row ||
    (byKey.get(a.column)?.index ?? 0) - (byKey.get(b.column)?.index ?? 0) ||
    compareTexts(a.department, b.department);

const byPlace = (a: ReturnedPlace, b: ReturnedPlace): number =>
  compareTexts(b.savedAt, a.savedAt) ||
  compareTexts(a.sha256, b.sha256) ||
  compareTexts(a.sheet, b.sheet) ||
  a.line - b.line;

/** Two returns of one department may both bring the same added row: it is claimed once. */
function newClaims(claims: readonly Claim[], waiting: readonly string[]): Claim[] {
  const known = new Set(waiting);
  return [...claims]
    .sort((a, b) => compareTexts(a.department, b.department) || byPlace(a, b))
    .filter(({ id }) => {
      const isNew = !known.has(id);
      known.add(id);
      return isNew;
    });
}

function recordsOf({ input, files, decisions }: MergeOutcome, reports: readonly FileReport[]): MergeRecord[] {
  const settled = new Map<string, string[]>();
  for (const { sha256, key } of decisions.flatMap((decision) => decision.settled)) {
    const keys = settled.get(sha256);
    if (keys === undefined) settled.set(sha256, [key]);
    else if (!keys.includes(key)) keys.push(key);
  }
  const records = files.flatMap(({ answers }, index): MergeRecord[] => {
    const report = reports[index];
    if (answers === null || report?.state.kind !== 'merged') return [];
    const { name, sha256, state, ledger } = report;
    const { issue } = state;
    return [
      {
        at: input.mergedAt,
        file: name,
        sha256,
        content: answers.content,
        department: state.department,
        ...(issue === undefined ? {} : { issue }),
        counts: ledger.counts,
        settled: (settled.get(sha256) ?? []).sort(),
      },
    ];
  });
  return records.sort((a, b) => compareTexts(a.department, b.department) || compareTexts(a.sha256, b.sha256));
}

/** Those whose latest issue nothing has come back to. A return that does not say its issue answers any. */
function missingDepartments({ input, names, bases }: MergeOutcome, records: readonly MergeRecord[]): string[] {
  const answered = new Map<string, number>();
  const add = (name: string, issue = Number.POSITIVE_INFINITY): void => {
    const department = names.department(name);
    answered.set(department, Math.max(answered.get(department) ?? 0, issue));
  };
  for (const { department, issue } of [...input.records, ...records]) add(department, issue);
  return [...bases.latest]
    .filter(([department, { issue }]) => (answered.get(department) ?? 0) < issue)
    .map(([department]) => department)
    .sort(compareTexts);
}

function blockersOf(ledger: Ledger, conflicts: readonly Conflict[], records: readonly MergeRecord[]): MergeBlocker[] {
  const blockers: MergeBlocker[] = [];
  if (!ledger.balanced) blockers.push('ledgerOutOfBalance');
  if (conflicts.some(({ settled }) => settled === null)) blockers.push('openConflicts');
  if (records.length === 0) blockers.push('nothingToApply');
  return blockers;
}
