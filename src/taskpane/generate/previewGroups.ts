/** The tasks of a reading as the preview shows them: by category, in the order of the notice. */
import { parseDeadline, type DeadlineReading } from '../../core/deadline';
import { parseDepartments } from '../../core/departments';
import type { Reading } from '../../core/reading';

export interface PreviewTask {
  readonly key: string;
  readonly ordinal: string;
  readonly title: string;
  readonly departments: readonly string[];
  readonly deadline: string;
  readonly due?: string;
  readonly ongoing: boolean;
}

export interface PreviewGroup {
  readonly key: string;
  readonly part: string;
  readonly category: string;
  readonly tasks: readonly PreviewTask[];
}

/** @param deadlines how the plan reads them */
export function previewGroups({ notice, year }: Reading, deadlines: DeadlineReading): PreviewGroup[] {
  const groups = new Map<string, { part: string; category: string; tasks: PreviewTask[] }>();
  notice.tasks.forEach((task, index) => {
    const key = `${task.part}\n${task.category}`;
    const group = groups.get(key) ?? { part: task.part, category: task.category, tasks: [] };
    groups.set(key, group);
    const { due, ongoing } = parseDeadline(task.deadlineText, { year, reading: deadlines });
    group.tasks.push({
      key: String(index),
      ordinal: task.ordinal,
      title: task.title,
      departments: parseDepartments(task.departmentsText).departments,
      deadline: task.deadlineText,
      ongoing,
      ...(due === undefined ? {} : { due }),
    });
  });
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
