/** What 概览 asks of the layers below. They are loaded after the first paint. */
import type { IsoDate } from '../../core/calendar';
import type { IssueCounts, NextSteps, PlanFigures, StepScreen } from '../../core/overview';
import type { ChecklistPlace } from '../../excel/locateChecklist';

/** Where 概览 leads. */
export type HomeTarget = StepScreen | 'colours' | 'help';

export interface PlanOverview {
  readonly place: ChecklistPlace;
  readonly title: string;
  readonly baseDate: IsoDate;
  /** Local date and time 'yyyy-mm-ddThh:mm'. */
  readonly readAt: string;
  readonly figures: PlanFigures;
  /** Null until the list is checked: what to do next hangs on what the checks find. */
  readonly checked: { readonly issues: IssueCounts; readonly steps: NextSteps } | null;
}

export type OverviewRead =
  { readonly kind: 'noChecklist' } | { readonly kind: 'plan'; readonly overview: PlanOverview };

export interface HomeServices {
  /**
   * Changes nothing in the workbook. Rejects with a UserError; resolves to null when it was cancelled.
   *
   * @param onFigures is given what is known before the list is checked
   */
  readonly read: (onFigures: (overview: PlanOverview) => void, signal: AbortSignal) => Promise<OverviewRead | null>;
  /** Calls back at every edit on the sheet; resolves to what ends it. */
  readonly watch: (sheet: string, onEdit: () => void) => Promise<() => Promise<void>>;
  readonly showChecklist: (place: ChecklistPlace) => Promise<void>;
}
