/** What the 销号 part asks of the layers below. */
import type { ColumnKey } from '../../core/checklist';
import type { SupervisedTask } from '../../core/supervision';
import type { CloseOutDone, CloseOutOverview } from '../../excel/closeOut/closeOut';
import type { ChecklistPlace } from '../../excel/locateChecklist';

export interface CloseOutServices {
  /** @throws UserError noChecklist */
  readonly read: () => Promise<CloseOutOverview>;
  readonly close: (tasks: readonly SupervisedTask[], person: string) => Promise<CloseOutDone>;
  readonly reopen: (tasks: readonly SupervisedTask[], person: string, reason: string) => Promise<CloseOutDone>;
  readonly goTo: (place: ChecklistPlace, line: number, column: ColumnKey) => Promise<void>;
}
