/** Sending the survey out: what each branch gets, and remembering what was sent. */
import type { IsoDate } from '../../core/calendar';
import { planDistribution, type DepartmentFile } from '../../core/distribution';
import { baselineSheetName } from '../../core/returns';
import { surveyColumns, surveyPlanId, surveySchema } from '../../core/survey';
import { UserError } from '../../core/userError';
import { sheetTexts } from '../../i18n/sheetTexts';
import { today } from '../clock';
import { loadPlanNames } from '../colours/planNames';
import { readDirectory } from '../directory/readDirectory';
import { addBaselines, ensureBaselineSheet, loadIssues } from '../distribution/masterBaselines';
import { loadTableList, locateOwnTables } from '../ownTables/ownTables';
import { readBlocks } from '../ownTables/readBlocks';
import { runCommand } from '../runCommand';
import { undoable } from '../undo/journal';
import type { PlanSettings } from '../../core/colours/planSettings';
import { loadWriteGuard } from '../writeGuard';
import { surveyKind } from './surveyKinds';
import { surveyBlock, surveySentRows } from './surveyState';

export interface SurveyIssue {
  readonly files: readonly DepartmentFile[];
  readonly settings: PlanSettings;
  readonly today: IsoDate;
}

export interface SurveyIssueOptions {
  /** Absent for no date of return. */
  readonly returnBy?: IsoDate;
  /** The covering note; '' for none. */
  readonly note: string;
  /** For a survey that was never sent out. */
  readonly newPlanId: string;
  /** Local date and time 'yyyy-mm-ddThh:mm'. */
  readonly issuedAt: string;
}

const fillable = surveyColumns.filter(({ filledBy }) => filledBy === 'people').map(({ header }) => header);

/** What every branch of the survey is sent. Writes nothing. Four syncs. @throws UserError noSurvey */
export async function planSurveyIssue({
  returnBy,
  note,
  newPlanId,
  issuedAt,
}: SurveyIssueOptions): Promise<SurveyIssue> {
  return runCommand(async (context) => {
    const list = loadTableList(context);
    const issues = loadIssues(context, 'survey');
    const names = loadPlanNames(context);
    const found = await readDirectory(context);
    const [place = null] = await locateOwnTables(context, list, [surveyKind]);
    if (place === null) throw new UserError('noSurvey');
    const [block] = await readBlocks(context, [surveyBlock(place)]);
    const rows = block === undefined ? [] : surveySentRows(place, block);
    const known = issues.read();
    const until = returnBy === undefined ? {} : { returnBy };
    const { files } = planDistribution(rows, found?.reading.directory ?? { entries: [] }, {
      schema: surveySchema,
      planId: known.at(-1)?.planId ?? surveyPlanId(newPlanId),
      planTitle: surveyKind.title,
      issuedAt,
      ...until,
      earlier: known,
      texts: ({ department, tasks }) =>
        sheetTexts({ planTitle: surveyKind.title, department, tasks, note, columns: fillable, ...until }),
    });
    const { baseDate, dueSoonDays } = names.read();
    return { files, settings: { baseDate, dueSoonDays }, today: today() };
  });
}

/** Remembers what was sent in the very-hidden sheet of the baselines. Four syncs at most. @throws UserError workbookProtected */
export const rememberSurveyIssue = (files: readonly DepartmentFile[]): Promise<void> =>
  undoable('surveyIssue', () => remember(files));

async function remember(files: readonly DepartmentFile[]): Promise<void> {
  await ensureBaselineSheet();
  await runCommand(async (context) => {
    const used = context.workbook.worksheets.getItem(baselineSheetName).getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    const guard = loadWriteGuard(context);
    await context.sync();
    guard.begin([baselineSheetName]);
    const firstRow = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    await addBaselines(
      context,
      firstRow,
      files.map(({ baseline }) => baseline),
    );
    await context.sync();
  });
}
