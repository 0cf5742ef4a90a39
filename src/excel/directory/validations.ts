/**
 * The one place for data validation of the checklist: drop-downs fed from ranges and dates checked on entry. Running
 * again replaces our own validations, on rows that were added and columns that moved too; a person's own stay.
 */
import { isExtraKey, ownColumns, type PlanKey } from '../../core/checklist';
import type { ExtraColumn } from '../../core/settings';
import { UserError } from '../../core/userError';
import { locateChecklist, type ChecklistPlace } from '../locateChecklist';
import { runCommand } from '../runCommand';
import { loadWriteGuard, type WriteGuard } from '../writeGuard';
import {
  isOwnValidation,
  ownValidationFor,
  setValidation,
  validationFor,
  type CellValidation,
} from './columnValidations';
import { loadSources, type ValidationSources } from './validationSources';

/** Where the columns of the checklist are. */
export type ValidatedPlace = Pick<ChecklistPlace, 'sheet' | 'headerRow' | 'firstColumn' | 'columns' | 'rowCount'> & {
  /** Columns from the first on, the person's own included. */
  readonly width: number;
  /** Those of the plan's own. */
  readonly extraColumns: readonly ExtraColumn[];
};

/** Queues the validations of a checklist whose cells have none yet. */
export function addValidations(sheet: Excel.Worksheet, place: ValidatedPlace, sources: ValidationSources): void {
  for (const { column, wanted } of columnsOf(place, sources)) {
    if (wanted !== undefined) setValidation(cells(sheet, place, { column, first: 0, count: place.rowCount }), wanted);
  }
}

/**
 * Brings the validations of a checklist up to date. Reads in one to three syncs (more than one when a column's cells
 * differ) and queues the changes; the caller syncs.
 */
export async function replaceValidations(
  context: Excel.RequestContext,
  place: ValidatedPlace,
  sources: ValidationSources,
): Promise<void> {
  if (place.rowCount <= 0) return;
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const columns = columnsOf(place, sources);
  const whole = columns.map(({ column }): Strip => ({ column, first: 0, count: place.rowCount }));
  const free = joined(await withoutForeign(context, sheet, place, whole, Math.ceil(place.rowCount / partsOfColumn)));
  const wantedAt = new Map(columns.map(({ column, wanted }) => [column, wanted]));
  for (const strip of free) {
    const wanted = wantedAt.get(strip.column);
    if (wanted === undefined && !strip.own) continue;
    const range = cells(sheet, place, strip);
    // A rule over cells that differ is refused: they are cleared first.
    range.dataValidation.clear();
    if (wanted !== undefined) setValidation(range, wanted);
  }
}

/**
 * Gives the workbook's checklist its drop-downs. Two to four syncs more than finding it.
 *
 * @returns false when the sheet is protected and nothing was changed
 * @throws UserError noChecklist
 */
export async function applyValidations(): Promise<boolean> {
  return runCommand(validateChecklist);
}

/** {@link applyValidations} within a command. */
export async function validateChecklist(context: Excel.RequestContext): Promise<boolean> {
  const sources = loadSources(context);
  const guard = loadWriteGuard(context);
  const place = await locateChecklist(context);
  if (!canBegin(guard, place.sheet)) return false;
  await replaceValidations(context, { ...place, ...place.options, width: place.headers.length }, sources.read());
  await context.sync();
  return true;
}

/** A protected checklist goes without drop-downs. */
function canBegin(guard: WriteGuard, sheet: string): boolean {
  try {
    guard.begin([sheet]);
    return true;
  } catch (error) {
    if (error instanceof UserError && error.code === 'checklistProtected') return false;
    throw error;
  }
}

interface ColumnPlan {
  /** Zero-based, from the first column on. */
  readonly column: number;
  readonly wanted: CellValidation | undefined;
}

function columnsOf({ columns, width, extraColumns }: ValidatedPlace, sources: ValidationSources): ColumnPlan[] {
  const keys = new Map([...columns.places].map(([key, column]): [number, PlanKey] => [column, key]));
  const own = ownColumns(extraColumns);
  const wantedOf = (key: PlanKey): CellValidation | undefined => {
    if (!isExtraKey(key)) return validationFor(key, sources);
    const column = own.find((one) => one.key === key);
    return column === undefined ? undefined : ownValidationFor(column);
  };
  return Array.from({ length: width }, (_, column): ColumnPlan => {
    const key = keys.get(column);
    return { column, wanted: key === undefined ? undefined : wantedOf(key) };
  });
}

/** Some cells of one column, counted from the first row below the header. */
interface Strip {
  readonly column: number;
  readonly first: number;
  readonly count: number;
}

/** Cells without a validation, or with one of ours. */
interface FreeStrip extends Strip {
  readonly own: boolean;
}

const cells = (
  sheet: Excel.Worksheet,
  { headerRow, firstColumn }: ValidatedPlace,
  { column, first, count }: Strip,
): Excel.Range => sheet.getRangeByIndexes(headerRow + 1 + first, firstColumn + column, count, 1);

/** A column whose cells differ is read again in so many parts, a part whose cells differ cell by cell. */
const partsOfColumn = 64;

/**
 * Leaves out the cells that have a validation of the person's own. Three readings at most.
 *
 * @param size of the parts in which strips whose cells differ are read again
 */
async function withoutForeign(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: ValidatedPlace,
  strips: readonly Strip[],
  size: number,
): Promise<FreeStrip[]> {
  const loaded = strips.map((strip) => {
    const validation = cells(sheet, place, strip).dataValidation;
    validation.load('type,rule,errorAlert');
    return { strip, validation };
  });
  await context.sync();
  const free: FreeStrip[] = [];
  const unclear: Strip[] = [];
  for (const { strip, validation } of loaded) {
    // excel.datavalidationtype: the cells have different rules, or only some have one.
    if (validation.type === 'Inconsistent' || validation.type === 'MixedCriteria')
      unclear.push(...partsOf(strip, size));
    else if (validation.type === 'None') free.push({ ...strip, own: false });
    else if (isOwnValidation(validation)) free.push({ ...strip, own: true });
  }
  return unclear.length === 0 ? free : [...free, ...(await withoutForeign(context, sheet, place, unclear, 1))];
}

function partsOf({ column, first, count }: Strip, size: number): Strip[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => ({
    column,
    first: first + index * size,
    count: Math.min(size, count - index * size),
  }));
}

/** Strips that follow each other in one column become one. */
function joined(strips: readonly FreeStrip[]): FreeStrip[] {
  const sorted = [...strips].sort((a, b) => a.column - b.column || a.first - b.first);
  const runs: FreeStrip[] = [];
  for (const strip of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.column === strip.column && last.first + last.count === strip.first) {
      runs[runs.length - 1] = { ...last, count: last.count + strip.count, own: last.own || strip.own };
    } else runs.push(strip);
  }
  return runs;
}
