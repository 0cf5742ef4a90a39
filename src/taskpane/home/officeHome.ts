/** The services of 概览 in Excel. */
import { countIssues, nextSteps } from '../../core/overview';
import { goToCell } from '../../excel/checks/goToCell';
import { watchSheet } from '../../excel/checks/liveChecks';
import { readOverview } from '../../excel/overview/readOverview';
import { checkSlowly } from '../checks/checkSlowly';
import type { HomeServices, OverviewRead, PlanOverview } from './homeServices';

async function read(onFigures: (overview: PlanOverview) => void, signal: AbortSignal): Promise<OverviewRead | null> {
  const source = await readOverview();
  if (signal.aborted) return null;
  if (source === null) return { kind: 'noChecklist' };
  const { place, title, baseDate, readAt, figures, hasDirectory, checklist, checkContext } = source;
  const overview = { place, title, baseDate, readAt, figures, checked: null };
  onFigures(overview);
  const found = await checkSlowly(checklist, checkContext, () => undefined, signal);
  if (found === null) return null;
  const issues = countIssues(found);
  const steps = nextSteps({ figures, issues, hasDirectory });
  return { kind: 'plan', overview: { ...overview, checked: { issues, steps } } };
}

export const officeHome: HomeServices = {
  read,
  watch: watchSheet,
  showChecklist: (place) => goToCell(place, { line: null, column: 'title' }),
};
