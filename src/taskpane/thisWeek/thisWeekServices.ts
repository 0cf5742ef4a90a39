/** What the 本周重点 part asks of the layers below. */
import type { SupervisedTask } from '../../core/supervision';
import type { ChecklistPlace } from '../../excel/locateChecklist';
import type { ShownRows, ThisWeekSource } from '../../excel/thisWeek/thisWeek';

export interface ThisWeekServices {
  /** @throws UserError noChecklist */
  readonly read: () => Promise<ThisWeekSource>;
  /** Filters the checklist to these tasks. */
  readonly show: (tasks: readonly SupervisedTask[], replace: boolean) => Promise<ShownRows>;
  readonly showAll: () => Promise<void>;
  readonly goTo: (place: ChecklistPlace, line: number) => Promise<void>;
  /** Rejects where the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
}
