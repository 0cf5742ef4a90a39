/**
 * 生成任务清单 in one click: when the active sheet already holds a task list and the workbook has no checklist yet, it
 * writes the checklist at once. Otherwise it opens the pane where the person chooses or confirms.
 */
import { readActiveSheet } from '../excel/readTaskList';
import { planChecklist } from '../excel/planChecklist';
import { toUserError } from '../excel/runCommand';
import { writePlannedChecklist } from '../excel/writePlannedChecklist';
import { checklistSheetName } from '../excel/writeChecklistSheet';
import { UserError } from '../core/userError';
import { handover } from '../taskpane/generate/handover';
import { openScreen } from './openScreen';

export async function generateFromActiveSheet(): Promise<void> {
  try {
    const reading = await readActiveSheet();
    // On the checklist itself the button means another notice, not the checklist read into itself.
    if (reading.source.kind === 'sheet' && reading.source.sheet === checklistSheetName) {
      handover.give({ kind: 'start' });
      await openScreen('generate');
      return;
    }
    const plan = await planChecklist(reading);
    if (plan.kind === 'create') {
      handover.give({ kind: 'done', result: await writePlannedChecklist(plan) });
    } else {
      handover.give({ kind: 'ask', reading, plan });
    }
  } catch (error) {
    // No list on this sheet is the usual start: the pane asks for the notice. Anything else the pane must show.
    const nothingHere = error instanceof UserError && (error.code === 'noTaskList' || error.code === 'sheetIsEmpty');
    handover.give(nothingHere ? { kind: 'start' } : { kind: 'failed', error: toUserError(error) });
  }
  await openScreen('generate');
}
