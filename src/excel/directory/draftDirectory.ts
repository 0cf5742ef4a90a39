/** 生成部门名录 and 补充新部门: from the departments that the checklist names. */
import {
  directoryColumns,
  draftDirectory,
  refreshDirectory,
  type Directory,
  type DirectoryEntry,
} from '../../core/departments';
import { UserError, type UserErrorCode } from '../../core/userError';
import { inChinese } from '../../i18n/inChinese';
import { runCommand } from '../runCommand';
import { undoable } from '../undo/journal';
import { headerRow } from '../writeChecklistSheet';
import { loadWriteGuard, type WriteTarget } from '../writeGuard';
import { departmentsName, directorySheetName, directoryTableName } from './directoryNames';
import { findDirectory, readDirectory, type DirectoryOnSheet, type DirectorySearch } from './readDirectory';
import { readDepartmentTexts } from './readDepartmentTexts';
import { validateChecklist } from './validations';
import { ensureOptions, loadSources, type ValidationSources } from './validationSources';
import { appendEntries, putDepartmentsName, writeDirectorySheet } from './writeDirectory';

const { text } = inChinese;

export interface DirectoryDraft {
  readonly directory: Directory;
  /** True when the workbook had none before. */
  readonly created: boolean;
  /** Names that were written. */
  readonly added: number;
  /** False when the checklist's sheet is protected and its drop-downs could not be brought up to date. */
  readonly dropDowns: boolean;
}

/**
 * Drafts the directory from the checklist, or adds what the checklist newly names below the user's own rows; then gives
 * the checklist its drop-downs. One step of undo but for the hidden sheet of choices, which the first time stays. At most
 * fourteen syncs, whatever the size of either.
 *
 * @throws UserError noChecklist, checklistProtected, workbookProtected
 */
export const draftDirectoryFromChecklist = (): Promise<DirectoryDraft> => undoable('directory', draft);

async function draft(): Promise<DirectoryDraft> {
  const tasks = await runCommand(readDepartmentTexts);
  try {
    await ensureOptions();
  } catch (error) {
    throw aboutSheets(error);
  }
  return runCommand(async (context) => {
    const loaded = loadSources(context);
    const guard = loadWriteGuard(context);
    const name = context.workbook.names.getItemOrNullObject(departmentsName);
    name.load('formula');
    const search = await findDirectory(context);
    const { directory, added } = refreshDirectory(search.found?.reading.directory ?? { entries: [] }, tasks);
    const sources = loaded.read();
    guard.begin([targetOf(search)]);
    if (search.found === null) {
      const place = await writeNew(context, search, guard.sheetNames(), added, sources);
      putDepartmentsName(context, name, place);
    } else {
      appendEntries(context, search.found, added, sources);
      if (!sources.departments || search.found.kind === 'cells') putDepartmentsName(context, name, search.found);
    }
    await context.sync();
    const dropDowns = await validateChecklist(context);
    return { directory, created: search.found === null, added: added.length, dropDowns };
  });
}

/**
 * The directory of the workbook; drafted from the checklist when there is none. Where protection, or a workbook for
 * viewing, keeps it from being written, the draft serves this once: a list can be checked without changing anything.
 *
 * @throws UserError noChecklist
 */
export async function ensureDirectory(): Promise<{
  readonly directory: Directory;
  /** Names written by drafting; 0 when the directory was there or could not be written. */
  readonly drafted: number;
}> {
  const found = await runCommand(readDirectory);
  if (found !== null) return { directory: found.reading.directory, drafted: 0 };
  try {
    const { directory, added } = await draftDirectoryFromChecklist();
    return { directory, drafted: added };
  } catch (error) {
    if (!(error instanceof UserError && protectionCodes.has(error.code))) throw error;
    return { directory: draftDirectory(await runCommand(readDepartmentTexts)), drafted: 0 };
  }
}

const targetOf = ({ found, neighbours }: DirectorySearch): WriteTarget =>
  found?.sheet ?? (neighbours.sheet === 'empty' ? directorySheetName : { made: directorySheetName });

/** Excel refuses with one code a cell of a protected sheet and a new sheet in a protected workbook. */
const aboutSheets = (error: unknown): unknown =>
  error instanceof UserError && error.code === 'checklistProtected'
    ? new UserError('workbookProtected', error.facts, error.cause)
    : error;

const protectionCodes: ReadonlySet<UserErrorCode> = new Set<UserErrorCode>([
  'checklistProtected',
  'workbookProtected',
  'workbookReadOnly',
]);

/** Takes an empty sheet of our name, leaves one with other content alone, renames a table that is in the way. */
async function writeNew(
  context: Excel.RequestContext,
  { neighbours }: DirectorySearch,
  taken: readonly string[],
  entries: readonly DirectoryEntry[],
  sources: ValidationSources,
): Promise<Pick<DirectoryOnSheet, 'sheet' | 'kind' | 'headerRow' | 'firstColumn' | 'headers'>> {
  const { worksheets, tables } = context.workbook;
  if (neighbours.unusableTable)
    tables.getItem(directoryTableName).name = `${directoryTableName}_${String(taken.length)}`;
  const name = neighbours.sheet === 'other' ? freeName(taken) : directorySheetName;
  const sheet = neighbours.sheet === 'empty' ? worksheets.getItem(name) : worksheets.add(name);
  await writeDirectorySheet(context, sheet, entries, sources);
  return {
    sheet: name,
    kind: 'table',
    headerRow,
    firstColumn: 0,
    headers: directoryColumns.map(({ header }) => header),
  };
}

function freeName(taken: readonly string[]): string {
  for (let number = 2; ; number += 1) {
    const name = text('directory.sheet.other', { sheet: directorySheetName, number: String(number) });
    if (!taken.includes(name)) return name;
  }
}
