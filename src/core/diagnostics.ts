/** What a person should look at in a list of tasks, as codes and facts. */
import { parseDeadline } from './deadline';
import type { Task } from './task';

export type DiagnosticCode =
  | 'missingDeadline'
  | 'missingDepartments'
  | 'unreadableDeadline'
  | 'ambiguousDeadline'
  | 'labelWithoutTask'
  | 'duplicateTitle';

/** Something to look at; i18n words it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** One-based line of the text, or row of the sheet. */
  readonly line: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A year to judge deadlines by when nothing names one: what matters here is whether they can be read. A leap year. */
const anyYear = 2000;

/**
 * @param year the year of deadlines without one; undefined when nothing names it
 * @returns in the order of the tasks
 */
export function diagnose(tasks: readonly Task[], year: number | undefined): Diagnostic[] {
  const seen = new Set<string>();
  return tasks.flatMap((task) => {
    const codes: DiagnosticCode[] = [];
    if (task.departmentsText === '') codes.push('missingDepartments');
    const deadline = deadlineProblem(task.deadlineText, year);
    if (deadline !== null) codes.push(deadline);
    // The same title under two headings is two tasks.
    const key = [task.part, task.category, task.title].join('\n');
    if (seen.has(key)) codes.push('duplicateTitle');
    seen.add(key);
    const facts = { title: task.title, text: task.deadlineText };
    return codes.map((code): Diagnostic => ({ code, line: task.line, facts }));
  });
}

function deadlineProblem(text: string, year = anyYear): DiagnosticCode | null {
  if (text === '') return 'missingDeadline';
  const { kind, ambiguous } = parseDeadline(text, { year });
  if (kind === 'unparsed') return 'unreadableDeadline';
  return ambiguous ? 'ambiguousDeadline' : null;
}
