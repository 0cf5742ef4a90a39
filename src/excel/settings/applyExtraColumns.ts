/** Brings 任务清单 and 回收明细 up to the columns that a plan has chosen for itself. */
import { matchHeaders, normalizeHeader, ownColumns, type OwnPlanColumn } from '../../core/checklist';
import type { ExtraColumn } from '../../core/settings';
import { UserError } from '../../core/userError';
import { replaceValidations } from '../directory/validations';
import { loadSources } from '../directory/validationSources';
import { bodyRange, locateChecklist, type LocatedChecklist } from '../locateChecklist';
import { addOwnColumns } from '../ownColumns';
import { loadTableList, locateOwnTables } from '../ownTables/ownTables';
import { detailsKind } from '../returns/detailsSheet';
import { runUndoable } from '../undo/journal';
import { loadWriteGuard } from '../writeGuard';
import { checklistTableName, numberFormats, pointsPerCharacter, setNumberFormat } from '../writeChecklistSheet';

export interface AppliedColumns {
  /** Headers of columns that were added, left to right. */
  readonly added: readonly string[];
  readonly renamed: readonly { readonly before: string; readonly after: string }[];
  /** Headers of columns that the plan does not have any more and that held nothing: they are gone. */
  readonly removed: readonly string[];
  /** Headers of columns that the plan does not have any more but that hold something: they stay, as a person's own. */
  readonly kept: readonly string[];
}

/** Where the sheet has nothing to change, or there is no checklist yet. */
export const noColumnsApplied: AppliedColumns = { added: [], renamed: [], removed: [], kept: [] };

/**
 * Adds the columns that 任务清单 lacks, renames those whose header was changed, brings widths, formats and validations up
 * to date, and takes away those that are no longer wanted, as long as nothing stands in them. One undo step; six to
 * eight syncs, whatever the size. A workbook without a checklist has nothing to be brought up: a new one gets its columns
 * when it is made.
 *
 * @param wanted the plan's own columns from now on
 * @param before those that the workbook had: a column keeps its key when its header changes
 * @throws UserError checklistProtected
 */
export const applyExtraColumns = (
  wanted: readonly ExtraColumn[],
  before: readonly ExtraColumn[],
): Promise<AppliedColumns> => runUndoable('settings', (context) => changeExtraColumns(context, wanted, before));

/** {@link applyExtraColumns} within a command. */
export async function changeExtraColumns(
  context: Excel.RequestContext,
  wanted: readonly ExtraColumn[],
  before: readonly ExtraColumn[],
): Promise<AppliedColumns> {
  const sources = loadSources(context);
  const list = loadTableList(context);
  const guard = loadWriteGuard(context);
  const found = await locate(context);
  if (found === null) return noColumnsApplied;
  const [details] = await locateOwnTables(context, list, [detailsKind]);
  const own = ownColumns(wanted);
  const gone = await goneColumns(context, found, before, own);

  guard.begin([found.sheet, ...(details === undefined || details === null ? [] : [details.sheet])]);
  const renamed = renamedColumns(before, own);
  const headers = [...found.headers];
  const names = renamed.filter(({ before: old, after }) => {
    const at = placeOf(headers, old);
    // A header that stands there already is left to it.
    if (at < 0 || placeOf(headers, after) >= 0) return false;
    headers[at] = after;
    return true;
  });
  for (const { after } of names) writeHeader(context, found, placeOf(headers, after), after);
  if (details !== undefined && details !== null) {
    renameDetails(context, details.table, await headersOfTable(context, details.table), names);
  }

  // From the right, so that the places of the others stay right.
  const removed = gone.filter(({ empty }) => empty).sort((a, b) => b.place - a.place);
  for (const { place } of removed) {
    deleteColumn(context, found, place);
    headers.splice(place, 1);
  }
  const present = { ...found, headers, columns: matchHeaders(headers, wanted) };
  const lacking = own.filter(({ key }) => present.columns.missing.includes(key));
  const grown = addOwnColumns(context, present, lacking);
  const place = { ...found, headers: grown, columns: matchHeaders(grown, wanted) };
  changeColumns(context, place, before, own);
  await replaceValidations(context, { ...place, width: grown.length, extraColumns: wanted }, sources.read());
  await context.sync();
  return {
    added: lacking.map(({ header }) => header),
    renamed: names,
    removed: removed.map(({ header }) => header).reverse(),
    kept: gone.filter(({ empty }) => !empty).map(({ header }) => header),
  };
}

/** Null where there is none. */
async function locate(context: Excel.RequestContext): Promise<LocatedChecklist | null> {
  try {
    return await locateChecklist(context);
  } catch (error) {
    if (error instanceof UserError && error.code === 'noChecklist') return null;
    throw error;
  }
}

const placeOf = (headers: readonly string[], header: string): number => {
  const plain = normalizeHeader(header);
  return headers.findIndex((one) => normalizeHeader(one) === plain);
};

const renamedColumns = (
  before: readonly ExtraColumn[],
  own: readonly OwnPlanColumn[],
): readonly { readonly before: string; readonly after: string }[] =>
  own.flatMap(({ key, header }) => {
    const old = before.find((one) => one.key === key);
    return old === undefined || old.header === header ? [] : [{ before: old.header, after: header }];
  });

interface GoneColumn {
  readonly header: string;
  /** Zero-based, within the headers. */
  readonly place: number;
  readonly empty: boolean;
}

/** Columns on the sheet that the plan does not have any more. One sync, or none. */
async function goneColumns(
  context: Excel.RequestContext,
  found: LocatedChecklist,
  before: readonly ExtraColumn[],
  own: readonly OwnPlanColumn[],
): Promise<readonly GoneColumn[]> {
  const stays = (column: ExtraColumn): boolean =>
    own.some(({ key, header }) => key === column.key || normalizeHeader(header) === normalizeHeader(column.header));
  const candidates = before.flatMap((column) => {
    const place = placeOf(found.headers, column.header);
    return stays(column) || place < 0 ? [] : [{ header: column.header, place }];
  });
  const body = bodyRange(context, found);
  const read = candidates.map((column) => {
    const cells = body?.getColumn(column.place);
    cells?.load('formulas');
    return { column, cells };
  });
  if (read.length > 0) await context.sync();
  return read.map(({ column, cells }) => ({
    ...column,
    empty:
      (cells?.formulas as readonly (readonly unknown[])[] | undefined)?.flat().every((cell) => cell === '') ?? true,
  }));
}

function writeHeader(context: Excel.RequestContext, found: LocatedChecklist, place: number, header: string): void {
  if (found.kind === 'table') {
    context.workbook.tables.getItem(checklistTableName).columns.getItemAt(place).name = header;
    return;
  }
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const cell = sheet.getRangeByIndexes(found.headerRow, found.firstColumn + place, 1, 1);
  setNumberFormat(cell, numberFormats.text);
  cell.values = [[header]];
}

/** A table loses its column, a sheet made by hand the cells of one: what stands above and below stays. */
function deleteColumn(context: Excel.RequestContext, found: LocatedChecklist, place: number): void {
  if (found.kind === 'table') {
    context.workbook.tables.getItem(checklistTableName).columns.getItemAt(place).delete();
    return;
  }
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  sheet
    .getRangeByIndexes(found.headerRow, found.firstColumn + place, found.rowCount + 1, 1)
    .delete(Excel.DeleteShiftDirection.left);
}

/** One sync. */
async function headersOfTable(context: Excel.RequestContext, name: string): Promise<readonly string[]> {
  const header = context.workbook.tables.getItem(name).getHeaderRowRange();
  header.load('values');
  await context.sync();
  return ((header.values as readonly (readonly unknown[])[])[0] ?? []).map(String);
}

/** 回收明细 knows its columns by their headers. */
function renameDetails(
  context: Excel.RequestContext,
  table: string,
  headers: readonly string[],
  names: AppliedColumns['renamed'],
): void {
  for (const { before, after } of names) {
    const at = headers.indexOf(before);
    if (at < 0 || headers.includes(after)) continue;
    context.workbook.tables.getItem(table).columns.getItemAt(at).name = after;
  }
}

/** Columns that were there before: what has changed in the plan changes on the sheet, and nothing else. */
function changeColumns(
  context: Excel.RequestContext,
  place: LocatedChecklist,
  before: readonly ExtraColumn[],
  own: readonly OwnPlanColumn[],
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  for (const { key, kind, width } of own) {
    const at = place.columns.places.get(key);
    const old = before.find((one) => one.key === key);
    if (at === undefined || old === undefined) continue;
    const body = sheet.getRangeByIndexes(place.headerRow + 1, place.firstColumn + at, Math.max(place.rowCount, 1), 1);
    if (old.width !== width) body.getEntireColumn().format.columnWidth = width * pointsPerCharacter;
    if (old.kind !== kind && staysReadable(old.kind, kind)) setNumberFormat(body, numberFormats[kind]);
  }
}

/** A date shown as a number, or a number as a date, says something else: those keep the look they have. */
const staysReadable = (old: ExtraColumn['kind'], kind: ExtraColumn['kind']): boolean =>
  old === 'text' || old === 'choice' || (old === 'number' && kind !== 'date');
