/** Reads what 概览 shows. Looking at it changes nothing in the workbook and is no step of undo. */
import type { IsoDate } from '../../core/calendar';
import type { CheckContext, CheckedChecklist } from '../../core/checks';
import { directoryForChecks, planFigures, type PlanFigures } from '../../core/overview';
import { UserError } from '../../core/userError';
import { thisMinute, today } from '../clock';
import type { ChecklistPlace } from '../locateChecklist';
import { runCommand } from '../runCommand';
import { readPlan, type PlanOnSheet } from '../supervision/readPlan';

export interface OverviewSource {
  readonly place: ChecklistPlace;
  readonly title: string;
  readonly baseDate: IsoDate;
  /** Local date and time 'yyyy-mm-ddThh:mm'. */
  readonly readAt: string;
  readonly figures: PlanFigures;
  readonly hasDirectory: boolean;
  readonly checklist: CheckedChecklist;
  /** What 校验 would check the list with. */
  readonly checkContext: CheckContext;
}

/** Null for a workbook without a checklist. Three syncs at most. */
export async function readOverview(): Promise<OverviewSource | null> {
  const plan = await readPlanIfAny();
  if (plan === null) return null;
  const { place, title, baseDate, year, checklist, tasks, directory, options, register } = plan;
  return {
    place,
    title,
    baseDate,
    readAt: thisMinute(),
    figures: planFigures(tasks, { baseDate, today: today(), register }),
    hasDirectory: directory.entries.length > 0,
    checklist,
    checkContext: { directory: directoryForChecks(directory, checklist), today: baseDate, year, options },
  };
}

async function readPlanIfAny(): Promise<PlanOnSheet | null> {
  try {
    return await runCommand(readPlan, { oneUndoStep: false });
  } catch (error) {
    if (error instanceof UserError && error.code === 'noChecklist') return null;
    throw error;
  }
}
