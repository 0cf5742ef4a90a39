/** Reads what a merge starts from, but for the files. Writes nothing. */
import { draftDirectory } from '../../core/departments';
import { checklistSchemaFor, type MergeInput } from '../../core/returns';
import { currentYear, thisMinute } from '../clock';
import { readDirectory } from '../directory/readDirectory';
import { loadIssues, readMasterBaselines } from '../distribution/masterBaselines';
import { locateChecklist } from '../locateChecklist';
import { runCommand } from '../runCommand';
import { checklistBlocks, checklistRows, yearOf } from './checklistState';
import { readClaimIds } from './claimsSheet';
import { checklistDetailsFor } from './detailsSheet';
import { ownKindsWith, ownTables } from './ownKinds';
import { bodyBlock, loadTableList, locateOwnTables } from '../ownTables/ownTables';
import { readBlocks } from '../ownTables/readBlocks';
import { readRecords } from './recordsSheet';

/** What the merge starts from in this workbook: all of its input but the files and what the user decides. */
export type MergePlan = Omit<MergeInput, 'files' | 'departmentOf' | 'choices' | 'choiceForAll'>;

/**
 * Reads 任务清单, 部门名录 (without one the departments that the checklist names), 督办基线, 回收明细, 汇总记录 and 待认领.
 * Six syncs, whatever their size; more past what Excel gives in one answer (5 MB).
 *
 * @throws UserError noChecklist
 */
export async function readMergeInput(): Promise<MergePlan> {
  return runCommand(async (context) => {
    const issues = loadIssues(context);
    const list = loadTableList(context);
    const place = await locateChecklist(context);
    const found = await readDirectory(context);
    const sheet = checklistDetailsFor(place.options);
    const places = await locateOwnTables(context, list, ownKindsWith(sheet.kind));
    const asked = checklistBlocks(place);
    const blocks = await readBlocks(context, [...asked, ...places.map(bodyBlock)]);
    const rows = checklistRows(place, blocks);
    const [details, records, claims] = ownTables(places, blocks.slice(asked.length));
    const baselines = await readMasterBaselines(context);
    return {
      schema: checklistSchemaFor(place.options),
      // The plan that was sent out last: a workbook holds one.
      planId: issues.read().at(-1)?.planId ?? null,
      rows,
      directory:
        found?.reading.directory ?? draftDirectory(rows.map(({ cells }) => ({ departmentsText: named(cells) }))),
      baselines,
      details: details === null ? [] : sheet.read(details).filter((row) => row !== null),
      records: records === null ? [] : readRecords(records).filter((row) => row !== null),
      claimIds: claims === null ? [] : [...new Set(readClaimIds(claims))].filter((id) => id !== ''),
      year: yearOf(rows) ?? currentYear(),
      mergedAt: thisMinute(),
    };
  });
}

const named = ({ lead, departments }: Readonly<Record<string, unknown>>): string =>
  [lead, departments].filter((text) => typeof text === 'string' && text !== '').join('；');
