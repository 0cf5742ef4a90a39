/** What the 标色 part asks of the layers below; handed in, so that tests can say what it talks to. */
import type { IsoDate } from '../../core/calendar';
import type { ColoursOverview } from '../../excel/colours/applyColours';
import type { PlanSettings } from '../../core/colours/planSettings';
import type { Mailbox } from '../mailbox';

export interface ColoursServices {
  readonly read: () => Promise<ColoursOverview>;
  readonly apply: (settings?: PlanSettings) => Promise<ColoursOverview>;
  readonly remove: () => Promise<ColoursOverview>;
  readonly today: () => IsoDate;
  /** Where the ribbon's 逾期标色 leaves its wish. */
  readonly requests: Mailbox<'apply'>;
}
