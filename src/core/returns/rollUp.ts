/** How the answers of several departments become one cell of 任务清单. */
import type { RollUpRule } from '../settings/planOptions';
import type { SentCell } from './baseline';
import type { PlanRow } from './planState';
import type { TableColumn } from './schemaTable';

export interface RollUpInput {
  readonly plan: PlanRow;
  /** All that have a say: the responsible ones in their order, then others that have answered. */
  readonly departments: readonly string[];
  /** A department's answer; undefined where it left the cell as it was sent. */
  readonly answer: (department: string, column: TableColumn) => SentCell | undefined;
  /** What was sent to a department; null when nothing was, or nobody knows. */
  readonly sent: (department: string, column: TableColumn) => SentCell;
  /** The column that says whether a department has finished; null when the schema has none. */
  readonly status: TableColumn | null;
  readonly rule: RollUpRule;
}

/** @returns undefined to leave the cell as it is */
export function rollUp(column: TableColumn, input: RollUpInput): SentCell | undefined {
  const [only, ...others] = input.departments;
  if (only !== undefined && others.length === 0) return input.answer(only, column);
  switch (column.kind) {
    case 'text':
      return labelled(column, input);
    case 'choice':
      return column.own === true ? commonChoice(column, input) : rollUpChoice(column, input);
    case 'date':
      return column.own === true ? latestOf(column, input.departments, input) : completionDate(column, input);
    case 'number':
      return numbers(column, input).reduce<SentCell>((sum, number) => Number(sum ?? 0) + number, null);
  }
}

/** A cell of Excel holds 32,767 characters; some room is left for whoever writes there besides. */
const longestText = 32_000;

/** 【人事处】… one under the other. Past what a cell holds each is cut to its share: 回收明细 has all of it. */
function labelled(column: TableColumn, { departments, answer }: RollUpInput): string | null {
  const lines = departments.flatMap((department) => {
    const text = String(answer(department, column) ?? '');
    return text === '' ? [] : [`【${department}】${text}`];
  });
  const whole = lines.join('\n');
  if (whole.length <= longestText) return lines.length === 0 ? null : whole;
  const share = Math.floor(longestText / lines.length) - 1;
  return lines.map((line) => (line.length <= share ? line : `${line.slice(0, share - 1)}…`)).join('\n');
}

/** Whoever is not responsible any more does not hold the task up; by the rule 'lead' nobody does but those that lead. */
function deciding({ plan, departments, rule }: RollUpInput): readonly string[] {
  if (rule === 'lead' && plan.leads.length > 0) return plan.leads;
  return plan.responsible.length > 0 ? plan.responsible : departments;
}

/** A department that left the cell alone stands by what was sent to it. */
function standing(column: TableColumn, department: string, { answer, sent }: RollUpInput): SentCell {
  const answered = answer(department, column);
  return answered === undefined ? sent(department, column) : answered;
}

const choiceOf = (column: TableColumn, department: string, input: RollUpInput): string =>
  String(standing(column, department, input) ?? column.choices?.[0] ?? '');

function rollUpChoice(column: TableColumn, input: RollUpInput): SentCell | undefined {
  const choices = deciding(input).map((department) => choiceOf(column, department, input));
  const rules = input.rule === 'any' ? (column.rulesOfAny ?? column.rules) : column.rules;
  const rule = rules?.find(({ when, of }) =>
    when === 'any' ? choices.some((choice) => of.includes(choice)) : choices.every((choice) => of.includes(choice)),
  );
  if (rule !== undefined) return rule.gives;
  return choices.every((choice) => choice === choices[0]) ? choices[0] : undefined;
}

/** What all that have chosen agree on; else each choice with its department, as texts are. */
function commonChoice(column: TableColumn, input: RollUpInput): string | null {
  const chosen = new Set(
    input.departments.map((department) => String(input.answer(department, column) ?? '')).filter((text) => text !== ''),
  );
  const [only] = chosen;
  return chosen.size === 1 && only !== undefined ? only : labelled(column, input);
}

const numbers = (column: TableColumn, { departments, answer }: RollUpInput): number[] =>
  departments.flatMap((department) => {
    const value = answer(department, column);
    return typeof value === 'number' ? [value] : [];
  });

const daysOf = (column: TableColumn, departments: readonly string[], input: RollUpInput): number[] =>
  departments.flatMap((department) => {
    const day = standing(column, department, input);
    return typeof day === 'number' ? [day] : [];
  });

function latestOf(column: TableColumn, departments: readonly string[], input: RollUpInput): SentCell {
  const days = daysOf(column, departments, input);
  return days.length === 0 ? null : Math.max(...days);
}

/**
 * The day on which the last was done, once all that decide are; by the rule 'any' the day of the first. Empty before.
 * Where no department has given a day, what stands here is left.
 */
function completionDate(column: TableColumn, input: RollUpInput): SentCell | undefined {
  const { status, departments, answer, rule, plan } = input;
  if (departments.every((department) => answer(department, column) === undefined)) return undefined;
  const dated = rule === 'lead' && plan.leads.length > 0 ? plan.leads : departments;
  const finished = status?.finished;
  if (status === null || finished === undefined) return latestOf(column, dated, input);
  const isDone = (department: string): boolean => finished.includes(choiceOf(status, department, input));
  if (rule === 'any') {
    const days = daysOf(column, deciding(input).filter(isDone), input);
    return days.length === 0 ? null : Math.min(...days);
  }
  return deciding(input).every(isDone) ? latestOf(column, dated, input) : null;
}
