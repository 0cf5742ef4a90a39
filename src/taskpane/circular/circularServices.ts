/** What the 督查通报 part asks of the layers below. */
import type { CircularOptions, CircularOverview, WrittenCircular } from '../../excel/circular/circular';

export interface CircularServices {
  /** @throws UserError noChecklist */
  readonly read: () => Promise<CircularOverview>;
  readonly write: (options: CircularOptions) => Promise<WrittenCircular>;
  readonly goTo: (sheet: string) => Promise<void>;
}
