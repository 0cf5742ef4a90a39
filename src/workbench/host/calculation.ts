/** Keeps formula results current: calculated at the end of every batch, and before values are read. */
import { recalculate, withCalculatedValues } from '../formula/recalculate';
import type { HostSession } from './session';

/** Calculates the workbook's formulas if something changed since and calculation is neither manual nor suspended. */
export function calculateIfNeeded(session: HostSession): void {
  if (!session.calculationPending || session.calculationSuspended || session.calculationMode === 'Manual') return;
  calculate(session);
}

/** Calculates in any case: application.calculate. */
export function calculate(session: HostSession): void {
  session.calculationPending = false;
  const { now, locale } = session.options;
  const { changes } = recalculate(session.workbook, { now: now(), locale });
  if (changes.length > 0) session.workbook = withCalculatedValues(session.workbook, changes);
}
