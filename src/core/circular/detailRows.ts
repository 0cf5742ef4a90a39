/** The rows that the figures of 督查通报 are counted from: a task once for each of its departments. */
import type { SupervisedTask } from '../supervision';

export interface DetailRow {
  readonly task: SupervisedTask;
  /** '' for a task without one. */
  readonly department: string;
  /** True for a task's first row: totals and categories count these. */
  readonly first: boolean;
}

export const detailRows = (tasks: readonly SupervisedTask[]): readonly DetailRow[] =>
  tasks.flatMap((task) =>
    (task.departments.length === 0 ? [''] : task.departments).map((department, index) => ({
      task,
      department,
      first: index === 0,
    })),
  );
