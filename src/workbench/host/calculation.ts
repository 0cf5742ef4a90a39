/** Keeps formula results current: calculated at the end of every batch, and before values are read. */
import { recalculate, withCalculatedValues } from '../formula/recalculate';
import { contains } from './address';
import type { HostSession } from './session';

/**
 * Calculates the workbook's formulas if something changed since. While calculation is manual or suspended, only what
 * was just entered: Excel calculates a formula when it is typed, and what depends on it later
 * (support.microsoft.com, "Change formula recalculation").
 */
export function calculateIfNeeded(session: HostSession): void {
  if (!session.calculationPending) return;
  if (session.calculationSuspended || session.calculationMode === 'Manual') calculateEntered(session);
  else calculate(session);
}

/** Formulas among the cells changed in this batch; what else changed waits. */
function calculateEntered(session: HostSession): void {
  if (session.changes.length === 0) return;
  const { now, locale } = session.options;
  const entered = recalculate(session.workbook, { now: now(), locale }).changes.filter(({ sheetId, row, column }) =>
    session.changes.some(
      ({ sheetId: changedSheet, area }) =>
        changedSheet === sheetId && contains(area, { top: row, left: column, bottom: row, right: column }),
    ),
  );
  if (entered.length > 0) session.workbook = withCalculatedValues(session.workbook, entered);
}

/** Calculates in any case: application.calculate. */
export function calculate(session: HostSession): void {
  session.calculationPending = false;
  const { now, locale } = session.options;
  const { changes } = recalculate(session.workbook, { now: now(), locale });
  if (changes.length > 0) session.workbook = withCalculatedValues(session.workbook, changes);
}
