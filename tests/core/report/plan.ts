/** A plan for the tests of 总结报告: six tasks of two categories on 2020-11-20. */
import type { ReportedPlan, ReportOptions } from '../../../src/core/report';
import { statisticsOf, type SupervisedTask } from '../../../src/core/supervision';
import type { RegisterLine } from '../../../src/core/distribution';
import { baseDate, task } from '../supervision/tasks';

export const sixTasks: readonly SupervisedTask[] = [
  task({ title: '建好阅读角', departments: ['图书馆', '财务处'], status: '已完成', completedOn: '2020-10-01' }),
  task({ title: '办好读书会', departments: ['图书馆'], due: '2020-10-31', progress: '已开会\n正在选址' }),
  task({ title: '更新目录', departments: ['图书馆'], status: '难度较大', due: '2020-12-10' }),
  task({ category: '安全保障', title: '检查消防', departments: ['保卫处'], due: '2020-11-25' }),
  task({ category: '安全保障', title: '关爱退休职工', departments: ['工会'], due: null, ongoing: true }),
  task({
    category: '安全保障',
    title: '编制预算',
    departments: ['财务处'],
    status: '已销号',
    due: '2020-06-30',
    completedOn: '2020-07-02',
  }),
];

const line = (department: string, returned: boolean): RegisterLine => ({
  department,
  fileName: '',
  tasks: 1,
  issue: 1,
  issuedAt: '',
  returned,
});

export const planOf = (tasks: readonly SupervisedTask[], register: readonly RegisterLine[] = []): ReportedPlan => ({
  name: '“书香校园”活动',
  baseDate,
  tasks,
  statistics: statisticsOf(tasks, [], register),
});

export const sentPlan = (): ReportedPlan => planOf(sixTasks, [line('图书馆', true), line('保卫处', false)]);

export const allParts: ReportOptions = {
  title: '',
  unit: '中共东湖学院委员会',
  date: '2020-11-20',
  parts: ['categories', 'departments', 'problems', 'next'],
};
