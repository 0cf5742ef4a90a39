/** The 校验 part's services in Excel. */
import { checkChecklist, recheckRows, type Issue } from '../../core/checks';
import { departmentsByLine } from '../../core/checks/departmentsByLine';
import { UserError } from '../../core/userError';
import { readBaseDate } from '../../excel/checks/baseDate';
import { clearMarks, followWithMarks, markIssues, readSnapshot, checkContext } from '../../excel/checks/runChecks';
import { ensureDirectory } from '../../excel/directory/draftDirectory';
import { goToCell } from '../../excel/checks/goToCell';
import { refreshSnapshot, watchSheet, type SheetEdit } from '../../excel/checks/liveChecks';
import { writeFixes } from '../../excel/checks/writeFixes';
import { writeResults } from '../../excel/checks/writeResults';
import { today } from '../../excel/clock';
import { checkRequests } from './checkRequests';
import { checkSlowly } from './checkSlowly';
import type { CheckPhase, CheckReport, ChecksServices } from './checksServices';

async function run(onPhase: (phase: CheckPhase) => void, signal: AbortSignal): Promise<CheckReport | null> {
  onPhase({ kind: 'reading' });
  // On first use the directory is drafted from the list: there is nothing else to tell a wrong name by.
  const { directory, drafted } = await ensureDirectory();
  const snapshot = await readSnapshot();
  const context = checkContext(snapshot, { directory, today: await readBaseDate() });
  const issues = await checkSlowly(
    snapshot.checklist,
    context,
    (progress) => onPhase({ kind: 'checking', ...progress }),
    signal,
  );
  if (issues === null) return null;
  onPhase({ kind: 'marking' });
  return {
    snapshot,
    context,
    issues,
    departments: departmentsByLine(snapshot.checklist, directory),
    marked: await mark(() => markIssues(snapshot, issues)),
    behind: false,
    drafted,
  };
}

/** False when nothing may be written there: the findings are worth showing without marks. */
async function mark(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof UserError && (error.code === 'checklistProtected' || error.code === 'workbookReadOnly'))
      return false;
    throw error;
  }
}

async function refresh(report: CheckReport, edits: readonly SheetEdit[]): Promise<CheckReport> {
  const { snapshot, lines } = await refreshSnapshot(
    report.snapshot,
    edits.map(({ address }) => address),
  );
  const issues =
    lines === null
      ? checkChecklist(snapshot.checklist, report.context)
      : recheckRows(snapshot.checklist, report.context, lines, report.issues);
  // Marks are written only when they change: each writing is one more step of the person's undo.
  const behind = report.behind || lines === null || marksOf(issues) !== marksOf(report.issues);
  const marks = behind && edits.some(({ by }) => by === 'self');
  const marked = marks ? await mark(() => followWithMarks(snapshot, issues)) : report.marked;
  return {
    ...report,
    snapshot,
    issues,
    departments: departmentsByLine(snapshot.checklist, report.context.directory),
    marked,
    behind: behind && !marks,
    drafted: 0,
  };
}

const marksOf = (issues: readonly Issue[]): string =>
  issues.map(({ line, column, severity }) => `${String(line)} ${String(column)} ${severity}`).join('\n');

export const officeChecks: ChecksServices = {
  run,
  fix: ({ snapshot }, changes) => writeFixes(snapshot, changes),
  refresh,
  watch: watchSheet,
  goTo: ({ snapshot }, issue) => goToCell(snapshot.place, issue),
  clearMarks: ({ snapshot }) => clearMarks(snapshot),
  exportReport: ({ snapshot, issues }) => writeResults(snapshot, issues, today()),
  requests: checkRequests,
};
