/** The day the plan is judged by. */
import type { IsoDate } from '../../core/calendar';
import { today } from '../clock';
import { loadPlanNames } from '../colours/planNames';
import { runCommand } from '../runCommand';

/** 统计基准日, or the person's own day when none is set. One sync. */
export async function readBaseDate(): Promise<IsoDate> {
  return runCommand(async (context) => {
    const names = loadPlanNames(context);
    await context.sync();
    return names.read().baseDate ?? today();
  });
}
