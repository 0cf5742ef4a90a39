/** Tasks for the tests of supervision: a plain one, and what a test says differently. */
import type { SupervisedTask } from '../../../src/core/supervision';
import { warningLevel } from '../../../src/core/deadline';

export const baseDate = '2020-11-20';
export const dueSoonDays = 7;

/** The warning follows from the rest. */
export function task(given: Partial<Omit<SupervisedTask, 'warning'>> = {}): SupervisedTask {
  const facts: Omit<SupervisedTask, 'warning'> = {
    line: 4,
    id: 'RW-001',
    category: '组织建设',
    title: '建好阅读角',
    requirement: '',
    owner: '',
    progress: '',
    evidence: '',
    remarks: '',
    deadlineText: '2020年12月底前',
    departments: ['图书馆'],
    lead: '图书馆',
    due: '2020-12-31',
    ongoing: false,
    status: '推进中',
    completedOn: null,
    ...given,
  };
  const { due, ongoing, status, completedOn } = facts;
  return {
    ...facts,
    warning: warningLevel({
      deadline: { ongoing, ...(due === null ? {} : { due }) },
      status,
      ...(completedOn === null ? {} : { completedOn }),
      baseDate,
      dueSoonDays,
    }),
  };
}
