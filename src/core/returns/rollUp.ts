/** How the answers of several departments become one cell of 任务清单. */
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
}

/** @returns undefined to leave the cell as it is */
export function rollUp(column: TableColumn, input: RollUpInput): SentCell | undefined {
  const [only, ...others] = input.departments;
  if (only !== undefined && others.length === 0) return input.answer(only, column);
  switch (column.kind) {
    case 'text':
      return labelled(column, input);
    case 'choice':
      return rollUpChoice(column, input);
    case 'date':
      return latestDate(column, input);
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

/** Whoever is not responsible any more does not hold the task up. */
const deciding = ({ plan, departments }: RollUpInput): readonly string[] =>
  plan.responsible.length > 0 ? plan.responsible : departments;

/** A department that left the cell alone stands by what was sent to it. */
function choicesOf(column: TableColumn, input: RollUpInput): string[] {
  const first = column.choices?.[0] ?? '';
  return deciding(input).map((department) => {
    const answered = input.answer(department, column);
    return String((answered === undefined ? input.sent(department, column) : answered) ?? first);
  });
}

function rollUpChoice(column: TableColumn, input: RollUpInput): SentCell | undefined {
  const choices = choicesOf(column, input);
  const rule = column.rules?.find(({ when, of }) =>
    when === 'any' ? choices.some((choice) => of.includes(choice)) : choices.every((choice) => of.includes(choice)),
  );
  if (rule !== undefined) return rule.gives;
  return choices.every((choice) => choice === choices[0]) ? choices[0] : undefined;
}

const numbers = (column: TableColumn, { departments, answer }: RollUpInput): number[] =>
  departments.flatMap((department) => {
    const value = answer(department, column);
    return typeof value === 'number' ? [value] : [];
  });

/**
 * The day on which the last was done, once all are; empty before. Where no department has given a day, what stands here
 * is left.
 */
function latestDate(column: TableColumn, input: RollUpInput): SentCell | undefined {
  const { status, departments, answer, sent } = input;
  if (departments.every((department) => answer(department, column) === undefined)) return undefined;
  const finished = status?.finished;
  if (status !== null && finished !== undefined) {
    if (!choicesOf(status, input).every((choice) => finished.includes(choice))) return null;
  }
  const dates = departments.flatMap((department) => {
    const answered = answer(department, column);
    const date = answered === undefined ? sent(department, column) : answered;
    return typeof date === 'number' ? [date] : [];
  });
  return dates.length === 0 ? null : Math.max(...dates);
}
