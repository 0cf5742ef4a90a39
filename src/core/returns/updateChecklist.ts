/** What changes in 任务清单: a department's own answer where it is alone, else the roll-up of all answers. */
import { rollUpRules } from '../settings/planOptions';
import type { Answer } from './answers';
import type { SentCell, SentRow } from './baseline';
import type { MergedDetails } from './mergeDetails';
import type { MergeInput } from './mergeInput';
import type { ChecklistUpdate, Conflict } from './mergeResult';
import type { PlanRow, PlanState } from './planState';
import { rollUp, type RollUpInput } from './rollUp';
import type { SchemaTable, TableColumn } from './schemaTable';
import { compareTexts, conflictId, laterFirst, settle, sideOf, type Decision, type IsSole } from './settleAnswers';

export interface ChecklistChanges {
  readonly updates: readonly ChecklistUpdate[];
  /** Where 任务清单 was changed here and the roll-up of the answers says something else. */
  readonly conflicts: readonly Conflict[];
  /** Answers that are a part of those conflicts. */
  readonly contested: ReadonlyMap<Answer, Conflict>;
}

export interface ChecklistContext {
  readonly plan: PlanState;
  readonly table: SchemaTable;
  readonly input: MergeInput;
  readonly details: MergedDetails;
  readonly isSole: IsSole;
  /** All that was ever sent of a task, to a department or, without one, to all. */
  readonly sentTo: (plan: PlanRow, department: string | null) => readonly SentRow[];
}

export function updateChecklist(decisions: readonly Decision[], context: ChecklistContext): ChecklistChanges {
  const updates: ChecklistUpdate[] = [];
  const conflicts: Conflict[] = [];
  const contested = new Map<Answer, Conflict>();
  const { isSole, table } = context;
  const shared = new Map<PlanRow, Map<TableColumn, Decision[]>>();
  for (const decision of decisions) {
    if (decision.value === undefined || decision.kind === 'alike') continue;
    const { plan: row, column, department, value } = decision;
    if (isSole(row, department, column)) {
      addUpdate(updates, row, column, value, [department]);
      continue;
    }
    const columns = shared.get(row) ?? new Map<TableColumn, Decision[]>();
    shared.set(row, columns);
    columns.set(column, [...(columns.get(column) ?? []), decision]);
  }
  const status = statusColumn(table);
  for (const [row, columns] of shared) {
    // Once the last department has finished, the day counts that another gave before.
    const dates = status !== null && columns.has(status) ? table.columns.filter(isAnsweredDate) : [];
    for (const column of new Set([...columns.keys(), ...dates])) {
      const departments = departmentsOf(row, column, context.details);
      const made = rollUpCell(row, column, columns.get(column) ?? [], departments, status, context);
      if (made === null) continue;
      const { value, conflict, answers } = made;
      if (conflict !== null) {
        conflicts.push(conflict);
        for (const answer of answers) contested.set(answer, conflict);
      }
      const from = [...new Set(answers.map(({ department }) => department))].sort(compareTexts);
      if (value !== undefined) addUpdate(updates, row, column, value, from.length > 0 ? from : departments);
    }
  }
  const place = (key: string): number => table.byKey.get(key)?.index ?? -1;
  updates.sort((a, b) => a.row - b.row || place(a.column) - place(b.column));
  return { updates, conflicts, contested };

  function addUpdate(
    into: ChecklistUpdate[],
    row: PlanRow,
    column: TableColumn,
    after: SentCell,
    departments: readonly string[],
  ): void {
    if (column.canonical(row.cells[column.key]) === after) return;
    const before = row.cells[column.key] ?? null;
    into.push({ row: row.index, taskId: row.id, title: row.title, column: column.key, before, after, departments });
  }
}

const isAnsweredDate = ({ kind, fillable, own }: TableColumn): boolean => kind === 'date' && fillable && own !== true;

export const statusColumn = ({ columns }: SchemaTable): TableColumn | null =>
  columns.find(({ kind, fillable, finished }) => kind === 'choice' && fillable && finished !== undefined) ?? null;

/** The responsible ones in their order, then others that have answered in this column. */
function departmentsOf(row: PlanRow, { key }: TableColumn, details: MergedDetails): readonly string[] {
  const others = details
    .departmentsOf(row)
    .filter((department) => !row.responsible.includes(department) && key in (details.of(row, department) ?? {}));
  return [...row.responsible, ...others.sort(compareTexts)];
}

interface RolledUp {
  /** What the cell will hold; undefined to leave it. */
  readonly value: SentCell | undefined;
  readonly conflict: Conflict | null;
  readonly answers: readonly Answer[];
}

function rollUpCell(
  row: PlanRow,
  column: TableColumn,
  decisions: readonly Decision[],
  departments: readonly string[],
  status: TableColumn | null,
  context: ChecklistContext,
): RolledUp | null {
  const { plan, input, details, sentTo } = context;
  const answers = decisions.flatMap((decision) => decision.answers).sort(laterFirst);
  const rule = input.schema.rowRule ?? 'all';
  const common = { plan: row, departments, status, rule };
  const sent = (department: string, of: TableColumn): SentCell =>
    of.canonical(sentTo(row, department)[0]?.cells[of.key]);
  const answerIn =
    (cellsOf: (department: string) => Readonly<Record<string, SentCell>> | undefined): RollUpInput['answer'] =>
    (department, of) => {
      const cells = cellsOf(department);
      return cells === undefined || !(of.key in cells) ? undefined : of.canonical(cells[of.key]);
    };
  const now = answerIn((department) => details.of(row, department));
  const then = answerIn((department) => plan.detailOf(row, department)?.cells);
  const theirs = rollUp(column, { ...common, sent, answer: now });
  const ours = column.canonical(row.cells[column.key]);
  if (theirs === undefined || theirs === ours) return { value: undefined, conflict: null, answers };
  // Rolled up by whichever rule held then.
  const before = rollUpRules.map((one) => rollUp(column, { ...common, rule: one, sent, answer: then }));
  const untouched =
    ours === null ||
    ours === column.choices?.[0] ||
    before.includes(ours) ||
    departments.some((department) => then(department, column) === ours) ||
    answers.some((answer) => answer.sent.includes(ours)) ||
    sentTo(row, null).some(({ cells }) => column.canonical(cells[column.key]) === ours);
  if (untouched) return { value: theirs, conflict: null, answers };
  // A day written here stands when only a status came back.
  if (answers.length === 0) return null;

  const id = conflictId(row, '', column);
  const rolled = [{ value: theirs }];
  const choice = input.choices.get(id) ?? input.choiceForAll;
  const settlement = settle(choice, typeof choice === 'object' ? answers : rolled, ours, column, false);
  const conflict: Conflict = {
    id,
    kind: 'editedHere',
    row: row.index,
    taskId: row.id,
    title: row.title,
    department: '',
    column: column.key,
    base: answers[0]?.sent[0] ?? null,
    ours: { value: ours, savedAt: '' },
    returned: answers.map(sideOf),
    theirs,
    settled: settlement === null ? null : { choice: settlement.choice, value: settlement.value },
  };
  return { value: settlement?.value, conflict, answers };
}
