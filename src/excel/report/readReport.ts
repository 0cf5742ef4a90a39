/** The plan as 总结报告 needs it. */
import { planName } from '../../core/planTitle';
import type { ReportedPlan } from '../../core/report';
import { statisticsOf } from '../../core/supervision';
import { runCommand } from '../runCommand';
import { departmentNames, readPlan } from '../supervision/readPlan';

/** Changes nothing. Three syncs. @throws UserError noChecklist */
export async function readReportedPlan(): Promise<ReportedPlan> {
  return runCommand(async (context) => {
    const plan = await readPlan(context);
    return {
      name: planName(plan.title),
      baseDate: plan.baseDate,
      tasks: plan.tasks,
      statistics: statisticsOf(plan.tasks, departmentNames(plan.directory), plan.register),
    };
  });
}
