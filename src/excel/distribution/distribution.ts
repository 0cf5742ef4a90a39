/** 分发 in the workbook: what there is to send, and remembering what was sent. */
import type { IsoDate } from '../../core/calendar';
import type { PlanSettings } from '../../core/colours/planSettings';
import type { Directory } from '../../core/departments';
import { assignTasks, type Assignment, type DepartmentFile, type RegisterLine } from '../../core/distribution';
import type { DetailRow, SentRow } from '../../core/returns';
import type { PlanOptions } from '../../core/settings';
import { today } from '../clock';
import { loadPlanNames } from '../colours/planNames';
import { ensureDirectory } from '../directory/draftDirectory';
import type { LocatedChecklist } from '../locateChecklist';
import { runCommand } from '../runCommand';
import { loadPlanOptions } from '../settings/planOptions';
import { undoable } from '../undo/journal';
import { checklistSheetName } from '../writeChecklistSheet';
import { loadWriteGuard } from '../writeGuard';
import { registerName } from './registerColumns';
import { addBaselines, ensureBaselineSheet, loadIssues, type KnownIssue } from './masterBaselines';
import { loadTableList } from '../ownTables/ownTables';
import { readDetailRows } from '../returns/readDetailRows';
import { loadRegister } from './register';
import { addToRegister } from './writeRegister';
import { readChecklistRows } from './readSentRows';
import { baselineSheetName } from '../../core/returns';

/** What the workbook holds for sending. */
export interface DistributionSource {
  /** With the options of the plan. */
  readonly place: LocatedChecklist;
  /** 任务清单's title, or what the sheet is. */
  readonly planTitle: string;
  readonly rows: readonly SentRow[];
  readonly directory: Directory;
  /** Names of a directory that was drafted just now; 0 when it was there. */
  readonly drafted: number;
  readonly assignment: Assignment;
  /** Earlier issues of the plan. */
  readonly issues: readonly KnownIssue[];
  /** That of earlier issues; null for a plan that was never sent out. */
  readonly planId: string | null;
  /** 回收明细: what the departments have answered so far. */
  readonly details: readonly DetailRow[];
  /** Lines of 分发登记. */
  readonly register: readonly RegisterLine[];
  readonly settings: PlanSettings;
  /** What the plan has chosen. */
  readonly options: PlanOptions;
  readonly today: IsoDate;
}

/** Five syncs when the directory is there. Writes nothing but a directory that is missing. @throws UserError noChecklist */
export async function readDistribution(): Promise<DistributionSource> {
  const { directory, drafted } = await ensureDirectory();
  return runCommand(async (context) => {
    const names = loadPlanNames(context);
    const loadedOptions = loadPlanOptions(context);
    const known = loadIssues(context);
    const register = loadRegister(context);
    const list = loadTableList(context);
    const { place, title, rows } = await readChecklistRows(context);
    const details = await readDetailRows(context, list, place.options);
    const all = known.read();
    // The plan that was sent out last: a workbook holds one.
    const planId = all.at(-1)?.planId ?? null;
    const { baseDate, dueSoonDays } = names.read();
    const { options } = loadedOptions.read();
    return {
      place,
      planTitle: title === '' ? checklistSheetName : title,
      rows,
      directory,
      drafted,
      assignment: assignTasks(rows, directory, options.unmarkedLead),
      options,
      issues: all.filter((issue) => issue.planId === planId),
      planId,
      details,
      register: (register.read()?.lines ?? []).filter((line) => line !== null),
      settings: { baseDate, dueSoonDays },
      today: today(),
    };
  });
}

/**
 * Remembers what is sent: the baselines in the very-hidden sheet, a line for each file in 分发登记. One step of undo
 * but for the very-hidden sheet itself, which the first time stays. Five syncs at most; more past 4 MB of baselines.
 *
 * @returns the name of the register's sheet
 * @throws UserError workbookProtected, checklistProtected
 */
export const recordDistribution = (files: readonly DepartmentFile[]): Promise<string> =>
  undoable('issue', () => record(files));

async function record(files: readonly DepartmentFile[]): Promise<string> {
  await ensureBaselineSheet();
  return runCommand(async (context) => {
    const register = loadRegister(context);
    const guard = loadWriteGuard(context);
    const used = context.workbook.worksheets.getItem(baselineSheetName).getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    await context.sync();
    guard.begin([baselineSheetName, register.read()?.sheet ?? { made: registerName }]);
    const firstRow = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const sheet = await addToRegister(context, register.read(), guard.sheetNames(), files);
    await addBaselines(
      context,
      firstRow,
      files.map(({ baseline }) => baseline),
    );
    await context.sync();
    return sheet;
  });
}
