/**
 * The very-hidden sheet 督办基线 of the workbook that sends: what every issue to every department held, a row for each
 * piece. Rows are only ever added, so that a return of an older issue finds its base.
 */
import type { EarlierIssue } from '../../core/distribution';
import { baselineSheetName, readBaselines, writeBaseline, type Baseline } from '../../core/returns';
import { isSurveyPlan } from '../../core/survey';
import { runCommand } from '../runCommand';
import { loadWriteGuard } from '../writeGuard';
import { setNumberFormat, writeRows } from '../writeChecklistSheet';
import { isTooLarge } from './readSentRows';

/** The first four tell what an issue is without reading its pieces. */
const headers = ['部门', '第几次', '分发时间', '计划', '底稿'] as const;

export interface KnownIssue extends EarlierIssue {
  readonly planId: string;
  readonly issuedAt: string;
}

interface LoadedIssues {
  /** To be called after the sync. In the order of the sheet. */
  readonly read: () => readonly KnownIssue[];
}

/**
 * Queues the reading of what was issued, without the pieces; costs no sync of its own.
 *
 * @param of the checklist, or the survey: each is a plan of its own
 */
export function loadIssues(context: Excel.RequestContext, of: 'checklist' | 'survey' = 'checklist'): LoadedIssues {
  const sheet = context.workbook.worksheets.getItemOrNullObject(baselineSheetName);
  const used = sheet.getRange('A:D').getUsedRangeOrNullObject(true);
  used.load('values,columnIndex');
  return { read: () => issuesIn(used).filter(({ planId }) => isSurveyPlan(planId) === (of === 'survey')) };
}

function issuesIn(used: Excel.Range): KnownIssue[] {
  if (used.isNullObject || used.columnIndex !== 0) return [];
  const seen = new Map<string, KnownIssue>();
  for (const [department, issue, issuedAt, planId] of used.values as readonly (readonly unknown[])[]) {
    const number = Number(issue);
    if (!Number.isInteger(number) || number < 1 || typeof planId !== 'string' || planId === '') continue;
    const known = { department: String(department), issue: number, issuedAt: String(issuedAt), planId };
    seen.set(`${known.department}\n${String(number)}\n${planId}`, known);
  }
  return [...seen.values()];
}

/**
 * Makes the sheet when it is not there. Not within an undo group: hiding a sheet cannot be undone on the desktop
 * (office/dev/add-ins/excel/excel-add-ins-undo-capabilities, Worksheet.visibility). Two syncs at most.
 */
export async function ensureBaselineSheet(): Promise<void> {
  await runCommand(
    async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(baselineSheetName);
      found.load('name');
      const guard = loadWriteGuard(context);
      await context.sync();
      if (!found.isNullObject) return;
      guard.begin([{ made: baselineSheetName }]);
      const sheet = context.workbook.worksheets.add(baselineSheetName);
      const top = sheet.getRangeByIndexes(0, 0, 1, headers.length);
      setNumberFormat(top, '@');
      top.values = [[...headers]];
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      await context.sync();
    },
    { oneUndoStep: false },
  );
}

/**
 * Adds baselines below those that are there. Queues what fits into one request; the caller syncs.
 *
 * @param firstRow zero-based row below the sheet's last one
 */
export async function addBaselines(
  context: Excel.RequestContext,
  firstRow: number,
  baselines: readonly Baseline[],
): Promise<void> {
  const rows = baselines.flatMap((baseline) =>
    writeBaseline(baseline).map((piece) => [
      baseline.department,
      String(baseline.issue),
      baseline.issuedAt,
      baseline.planId,
      piece,
    ]),
  );
  if (rows.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(baselineSheetName);
  setNumberFormat(sheet.getRangeByIndexes(firstRow, 0, rows.length, headers.length), '@');
  await writeRows(context, sheet, firstRow, 0, rows);
}

/** Rows of one reading: pieces of 32,000 signs, three bytes each, stay below the 5 MB of an answer. */
const rowsAtOnce = 40;

/**
 * All baselines that this workbook remembers; damaged ones are left out. Two syncs, more where they are past what Excel
 * gives in one answer.
 */
export async function readMasterBaselines(context: Excel.RequestContext): Promise<Baseline[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(baselineSheetName);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  await context.sync();
  if (sheet.isNullObject || used.isNullObject) return [];
  const { rowIndex, rowCount, columnIndex, columnCount } = used;
  return readBaselines(await readTexts(sheet, { rowIndex, rowCount, columnIndex, columnCount }));
}

interface Block {
  readonly rowIndex: number;
  readonly rowCount: number;
  readonly columnIndex: number;
  readonly columnCount: number;
}

async function readTexts(sheet: Excel.Worksheet, block: Block): Promise<string[]> {
  const range = sheet.getRangeByIndexes(block.rowIndex, block.columnIndex, block.rowCount, block.columnCount);
  range.load('values');
  try {
    await sheet.context.sync();
  } catch (error) {
    if (!isTooLarge(error) || block.rowCount < 2) throw error;
    const count = Math.min(rowsAtOnce, Math.ceil(block.rowCount / 2));
    const first = await readTexts(sheet, { ...block, rowCount: count });
    const rest = await readTexts(sheet, {
      ...block,
      rowIndex: block.rowIndex + count,
      rowCount: block.rowCount - count,
    });
    return [...first, ...rest];
  }
  return range.values.flat().filter((value): value is string => typeof value === 'string');
}
