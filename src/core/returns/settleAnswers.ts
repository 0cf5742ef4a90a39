/** Three-way merge of the answers of each department on each task: taken, alike, or a conflict and how it is settled. */
import type { SentCell } from './baseline';
import type { Answer } from './answers';
import { cellText } from './cellValue';
import type { ConflictChoice, ExtraValue, MergeInput } from './mergeInput';
import type { Conflict, ConflictKind, ReturnedSide } from './mergeResult';
import type { PlanRow, PlanState } from './planState';
import type { TableColumn } from './schemaTable';
import { textHash } from './textHash';

export interface Decision {
  readonly plan: PlanRow;
  readonly department: string;
  readonly column: TableColumn;
  readonly answers: readonly Answer[];
  /** 'alike': what stands here says the same already. */
  readonly kind: 'alike' | 'taken' | 'conflict';
  /** What the department's answer is now; undefined while that is open. */
  readonly value: SentCell | undefined;
  /** What 回收明细 keeps as the department's answer; undefined to leave it. */
  readonly detail: SentCell | undefined;
  readonly conflict: Conflict | null;
  /** Values of a settled conflict that found no place in the cell. */
  readonly extra: readonly ExtraValue[];
  /** Keys of answers that lost, by the SHA-256 of the file whose record keeps them. */
  readonly settled: readonly { readonly sha256: string; readonly key: string }[];
}

/** True when a cell of 任务清单 holds the answer of this department alone, and not a roll-up of several. */
export type IsSole = (plan: PlanRow, department: string, column: TableColumn) => boolean;

/** Stands for one value of one cell in the records of settled conflicts. */
export const answerKey = (plan: PlanRow, department: string, column: TableColumn, value: SentCell): string =>
  textHash([plan.key, department, column.key, typeof value, value].join('\n'));

export const conflictId = (plan: PlanRow, department: string, column: TableColumn): string =>
  `${plan.index}:${department}:${column.key}`;

/** The later saved first; ties in an order that does not depend on that of the files. */
export function laterFirst(a: Answer, b: Answer): number {
  return (
    compareTexts(b.place.savedAt, a.place.savedAt) ||
    compareTexts(a.place.sha256, b.place.sha256) ||
    compareTexts(a.place.sheet, b.place.sheet) ||
    a.place.line - b.place.line
  );
}

/** By task, column and department; of those to one cell the later first. */
export const byCell = (a: Answer, b: Answer): number =>
  a.plan.index - b.plan.index ||
  a.column.index - b.column.index ||
  compareTexts(a.department, b.department) ||
  laterFirst(a, b);

export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sideOf = ({ place, department, value }: Answer): ReturnedSide => ({ ...place, department, value });

/**
 * @param answers in the order of {@link byCell}
 * @returns one decision for each task, department and column with an answer, in that order
 */
export function settleAnswers(
  answers: readonly Answer[],
  plan: PlanState,
  input: MergeInput,
  isSole: IsSole,
): Decision[] {
  const decisions: Decision[] = [];
  for (let at = 0; at < answers.length;) {
    const first = answers[at];
    if (first === undefined) break;
    let end = at + 1;
    while (isSameCell(first, answers[end])) end += 1;
    decisions.push(decide(first, answers.slice(at, end), plan, input, isSole));
    at = end;
  }
  return decisions;
}

const isSameCell = (a: Answer, b: Answer | undefined): boolean =>
  b !== undefined && a.plan === b.plan && a.column === b.column && a.department === b.department;

const none: readonly never[] = [];

function decide(
  { plan: row, department, column }: Answer,
  answers: readonly Answer[],
  plan: PlanState,
  input: MergeInput,
  isSole: IsSole,
): Decision {
  const earlier = plan.detailOf(row, department);
  const answered =
    earlier === undefined || !(column.key in earlier.cells) ? undefined : column.canonical(earlier.cells[column.key]);
  const sole = isSole(row, department, column);
  const ours = sole ? column.canonical(row.cells[column.key]) : answered;
  const different = answers.filter(({ value }) => value !== ours);
  const [latest] = different;
  const agreed = (kind: 'alike' | 'taken', value: SentCell | undefined): Decision => ({
    plan: row,
    department,
    column,
    answers,
    kind,
    value,
    detail: value,
    conflict: null,
    extra: none,
    settled: none,
  });
  if (latest === undefined) return agreed('alike', ours);
  const alone = different.every(({ value }) => value === latest.value);
  // An answer that starts from what stands here follows it, whatever older issues of the file say.
  const follows = ours === undefined || different.some((answer) => startsFrom(answer, ours));
  if (alone && follows) return agreed('taken', latest.value);

  const id = conflictId(row, department, column);
  const values = new Set(different.map(({ value }) => value));
  const returned = [...values].flatMap((value) => different.find((answer) => answer.value === value) ?? []);
  // What stands here is an answer of this department: given before, or by another of these returns.
  const agreeing = answers.find(({ value }) => value === ours);
  const given = agreeing?.place.savedAt ?? (answered === ours ? earlier?.savedAt : undefined);
  const kind = kindOf(agreeing === undefined ? returned : [...returned, agreeing], given !== undefined);
  const choice = input.choices.get(id) ?? input.choiceForAll;
  const settlement = settle(choice, returned, ours ?? null, column, returned.length > 1 && follows);
  const losers = settlement === null ? [] : returned.filter(({ value }) => value !== settlement.value);
  const oursLost = settlement !== null && given !== undefined && settlement.value !== ours;
  const conflict: Conflict = {
    id,
    kind,
    row: row.index,
    taskId: row.id,
    title: row.title,
    department,
    column: column.key,
    base: latest.sent[0] ?? null,
    ours: { value: ours ?? null, savedAt: given ?? '' },
    returned: returned.map(sideOf),
    theirs: latest.value,
    settled: settlement === null ? null : { choice: settlement.choice, value: settlement.value },
  };
  return {
    plan: row,
    department,
    column,
    answers,
    kind: 'conflict',
    value: settlement?.value,
    detail: detailOf(settlement, kind, latest.value, ours),
    conflict,
    extra: settlement?.extra ?? [],
    settled: [
      ...losers.map((answer) => ({
        sha256: answer.place.sha256,
        key: answerKey(row, department, column, answer.value),
      })),
      ...(oursLost ? [{ sha256: latest.place.sha256, key: answerKey(row, department, column, ours ?? null) }] : []),
    ],
  };
}

/** Of an answer to something unknown the start is taken to be an empty cell, or the first choice. */
function startsFrom({ sent, column }: Answer, value: SentCell): boolean {
  return sent.length === 0 ? value === null || value === column.choices?.[0] : sent.includes(value);
}

function kindOf(answers: readonly Answer[], answeredBefore: boolean): ConflictKind {
  const files = new Set(answers.map(({ place }) => place.sha256));
  if (answers.length > 1) return files.size === 1 ? 'duplicateRows' : 'twoReturns';
  if (answeredBefore) return 'twoReturns';
  return answers[0]?.sent.length === 0 ? 'noBase' : 'editedHere';
}

/** Where 任务清单 keeps what was written here, 回收明细 still says what the department answered. */
function detailOf(
  settlement: Settlement | null,
  kind: ConflictKind,
  answer: SentCell,
  ours: SentCell | undefined,
): SentCell | undefined {
  if (settlement === null) return undefined;
  const keepsHere = settlement.value === ours && (kind === 'editedHere' || kind === 'noBase');
  return keepsHere ? answer : settlement.value;
}

export interface Settlement {
  readonly choice: 'ours' | 'theirs' | 'both' | 'one';
  readonly value: SentCell;
  readonly extra: readonly ExtraValue[];
}

/**
 * @param returned different answers, the later first
 * @param oursIsBase true when what stands here is only what was sent
 * @returns null while the conflict is open
 */
export function settle(
  choice: ConflictChoice | undefined,
  returned: readonly { readonly value: SentCell }[],
  ours: SentCell,
  column: TableColumn,
  oursIsBase: boolean,
): Settlement | null {
  const [latest] = returned;
  if (choice === undefined || latest === undefined) return null;
  if (typeof choice === 'object') {
    const one = returned[choice.returned];
    return one === undefined ? null : { choice: 'one', value: one.value, extra: [] };
  }
  switch (choice) {
    case 'ours':
      return { choice, value: ours, extra: [] };
    case 'theirs':
      return { choice, value: latest.value, extra: [] };
    case 'both': {
      const inTime = returned.map(({ value }) => value).reverse();
      const all = oursIsBase ? inTime : [ours, ...inTime];
      if (column.kind === 'text') return { choice, value: joinTexts(all), extra: [] };
      // A date or a choice holds one value; the others go to 附加列.
      const value = (oursIsBase ? undefined : ours) ?? latest.value;
      return {
        choice,
        value,
        extra: all
          .filter((one) => one !== value && one !== null)
          .map((one) => ({ header: column.header, text: shownValue(column, one) })),
      };
    }
  }
}

/** One under the other; a text that another holds already is not repeated. */
function joinTexts(values: readonly SentCell[]): string | null {
  const texts = values.map((value) => String(value ?? '')).filter((text) => text !== '');
  const needed = texts.filter(
    (text, index) => !texts.some((other, at) => at !== index && other.includes(text) && (other !== text || at < index)),
  );
  return needed.length === 0 ? null : needed.join('\n');
}

/** A value as text, dates as ISO dates. */
export const shownValue = ({ kind }: TableColumn, value: SentCell): string =>
  cellText(kind === 'date' && typeof value === 'number' ? { serial: value } : value);
