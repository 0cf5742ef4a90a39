/** What to tell when a command fails: by Excel's code, how far the command had come, and what the workbook is like now. */
import { UserError, type UserErrorCode } from '../core/userError';
import type { CommandProgress } from './commandProgress';

/** Any error as the one type for people; a UserError passes unchanged. */
export function toUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  if (isMissingFile(error)) return new UserError('pageFileMissing', { detail: error.message }, error);
  if (code === null) {
    return new UserError('unexpected', { detail: error instanceof Error ? error.message : String(error) }, error);
  }
  return new UserError(knownCodes[code] ?? 'excelRefused', { detail: detailOf(error, code) }, error);
}

/** True when a script of the add-in could not be fetched (webpack.js.org/api/module-methods, "import()"). */
export const isMissingFile = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'ChunkLoadError';

/** Codes of Office.js that have a plain explanation. */
const knownCodes: Readonly<Record<string, UserErrorCode>> = {
  InvalidOperationInCellEditMode: 'cellEditing',
};

/** A sheet, table or range that the command had found is not there any more. */
const goneCodes: ReadonlySet<string> = new Set(['ItemNotFound', 'InvalidReference', 'InvalidObjectPath']);

export const isCellEditing = (error: unknown): boolean => codeOf(error) === 'InvalidOperationInCellEditMode';

/** True when something went away while nothing was written yet: trying once more may find it under its new name. */
export const isGone = (error: unknown): boolean => goneCodes.has(codeOf(error) ?? '');

/** As {@link toUserError}, naming the sheets. Looks at the workbook once more where that tells which sheet it was. */
export async function explainFailure(error: unknown, progress: CommandProgress): Promise<UserError> {
  const code = codeOf(error);
  if (error instanceof UserError) return error;
  if (code === null) return progress.hasWritten() ? interrupted(error, progress) : toUserError(error);
  const detail = detailOf(error, code);
  const involved = [...progress.writing, ...progress.relied];
  if (code === 'AccessDenied') {
    const state = await readSheets();
    const locked = involved.find((name) => state?.locked.includes(name)) ?? state?.locked[0];
    if (locked !== undefined) return new UserError('checklistProtected', { sheet: locked, detail }, error);
    if (state?.structureLocked === true) return new UserError('workbookProtected', { detail }, error);
    // Not every Excel says beforehand that a workbook is read-only (github.com/OfficeDev/office-js/issues/6209).
    if (state?.readOnly === true) return new UserError('workbookReadOnly', { detail }, error);
  }
  if (goneCodes.has(code)) {
    const state = await readSheets();
    const gone = state === null ? undefined : involved.find((name) => !state.names.includes(name));
    if (gone !== undefined) return new UserError('sheetGone', { sheet: gone, detail }, error);
  }
  if (progress.writing.size > 0) return interrupted(error, progress);
  const [sheet] = progress.relied;
  if (goneCodes.has(code) && sheet !== undefined) return new UserError('sheetChanged', { sheet, detail }, error);
  return toUserError(error);
}

/**
 * The failure of a later part of a command whose earlier parts have written already.
 *
 * @param sheets that the earlier parts wrote to
 */
export function failedAfter(sheets: readonly string[], error: unknown): UserError {
  const known = toUserError(error);
  const own = known.code === 'writeInterrupted' ? [String(known.facts['sheets'])] : [];
  const detail = known.facts['detail'] ?? known.code;
  return new UserError('writeInterrupted', { sheets: [...sheets, ...own].join('、'), detail }, known.cause ?? error);
}

function interrupted(error: unknown, { writing }: CommandProgress): UserError {
  return failedAfter([...writing], error);
}

function codeOf(error: unknown): string | null {
  if (error instanceof UserError || typeof error !== 'object' || error === null) return null;
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function detailOf(error: unknown, code: string): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return `${code}: ${hasMessage && typeof error.message === 'string' ? error.message : ''}`;
}

interface SheetStates {
  readonly names: readonly string[];
  readonly locked: readonly string[];
  readonly structureLocked: boolean;
  readonly readOnly: boolean;
}

/** Null when Excel does not answer that either. */
async function readSheets(): Promise<SheetStates | null> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const { worksheets, protection } = context.workbook;
      worksheets.load('items/name,items/protection/protected');
      protection.load('protected');
      context.workbook.load('readOnly');
      await context.sync();
      return {
        names: worksheets.items.map(({ name }) => name),
        locked: worksheets.items.flatMap((sheet) => (sheet.protection.protected ? [sheet.name] : [])),
        structureLocked: protection.protected,
        readOnly: context.workbook.readOnly,
      };
    });
  } catch (second) {
    // The first error is what people are told; that this look failed too adds nothing to it.
    if (codeOf(second) === null) throw second;
    return null;
  }
}
