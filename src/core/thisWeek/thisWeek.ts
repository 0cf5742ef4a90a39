/** 本周重点: what is due in the next days and what is overdue. */
import { addDays, compareDates, daysBetween, type IsoDate } from '../calendar';
import { departmentPart } from '../returns/departmentPart';
import { isFinished, type SupervisedTask } from '../supervision';

export interface UrgentTask {
  readonly task: SupervisedTask;
  readonly due: IsoDate;
  /** Days left; negative for days overdue, 0 for due today. */
  readonly days: number;
}

export interface DepartmentTask extends UrgentTask {
  /** 责任人 of this department; '' when nobody is named. */
  readonly owner: string;
}

export interface UrgentDepartment {
  /** '' for tasks without one. */
  readonly department: string;
  /** The longest overdue first, then by due date. */
  readonly tasks: readonly DepartmentTask[];
}

export interface ThisWeek {
  readonly baseDate: IsoDate;
  /** How many days ahead. */
  readonly days: number;
  /** The last day that counts. */
  readonly until: IsoDate;
  /** Each once, overdue first. */
  readonly tasks: readonly UrgentTask[];
  readonly overdue: number;
  readonly due: number;
  /** In the order in which tasks name them; a task of several departments stands with each. */
  readonly byDepartment: readonly UrgentDepartment[];
  /** Not finished, without a date and not 长期: nothing tells when they are due. */
  readonly undated: number;
}

export const mostDays = 366;

/** @param days ahead, the base date not counted: 7 takes the base date and a week after it */
export function thisWeek(tasks: readonly SupervisedTask[], baseDate: IsoDate, days: number): ThisWeek {
  const until = addDays(baseDate, days) ?? baseDate;
  const open = tasks.filter((task) => !isFinished(task));
  const urgent = open
    .flatMap((task): UrgentTask[] => {
      const { due, warning } = task;
      // 12月底前，长期坚持 whose dated part is met is ongoing, and not due any more.
      if (due === null || warning.level === 'ongoing' || due > until) return [];
      return [{ task, due, days: daysBetween(baseDate, due) }];
    })
    .sort((a, b) => compareDates(a.due, b.due));
  const names = [...new Set(urgent.flatMap(({ task }) => departmentsOf(task)))];
  return {
    baseDate,
    days,
    until,
    tasks: urgent,
    overdue: urgent.filter((one) => one.days < 0).length,
    due: urgent.filter((one) => one.days >= 0).length,
    byDepartment: names.map((department) => ({
      department,
      tasks: urgent
        .filter(({ task }) => departmentsOf(task).includes(department))
        .map((one) => ({ ...one, owner: departmentPart(one.task.owner, department, one.task.departments) })),
    })),
    undated: open.filter(({ warning }) => warning.level === 'none').length,
  };
}

const departmentsOf = ({ departments }: SupervisedTask): readonly string[] =>
  departments.length === 0 ? [''] : departments;
