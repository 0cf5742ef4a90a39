/** Writes what a notice lists into the sheet 制度清单: a new one, or into the one that is there. */
import {
  institutionDuplicates,
  updateInstitutions,
  type Institution,
  type InstitutionUpdate,
} from '../../core/institutions';
import type { CellContent } from '../../core/checklist';
import { UserError } from '../../core/userError';
import { today } from '../clock';
import { loadSources, type ValidationSources } from '../directory/validationSources';
import { requireFits } from '../ownTables/cellTexts';
import { loadTableList, type TableList } from '../ownTables/ownTables';
import { createTable } from '../ownTables/putRows';
import { requestRoom } from '../ownTables/requestRoom';
import { runCommand } from '../runCommand';
import { runUndoable } from '../undo/journal';
import { headerRow } from '../writeChecklistSheet';
import { loadWriteGuard } from '../writeGuard';
import {
  cellsOf,
  duplicateHints,
  institutionsKind,
  institutionsSheetName,
  setInstitutionValidation,
  sheetFacts,
  validatedKeys,
} from './institutionsSheet';
import { loadInstitutions, type InstitutionsOnSheet } from './readInstitutions';
import { readTarget } from './institutionsTarget';
import { planRows, putRows } from './putInstitutions';

export interface InstitutionsWritten {
  readonly sheet: string;
  readonly created: boolean;
  readonly added: number;
  /** Institutions of the notice that the sheet had. What people filled in for them stays. */
  readonly matched: number;
  /** Names of rows that the notice does not list: they stay. */
  readonly kept: readonly string[];
}

/**
 * One undo step. Three syncs at most, whatever the number of institutions; one more for each 4 MB.
 *
 * @throws UserError checklistProtected, workbookProtected, columnMissing; excelRefused for a text longer than a cell
 */
export async function writeInstitutions(institutions: readonly Institution[]): Promise<InstitutionsWritten> {
  for (const { name, note } of institutions)
    for (const content of [`《${name}》`, note]) requireFits(content, name.slice(0, 40));
  return runUndoable('institutions', async (context) => {
    const list = loadTableList(context);
    const loaded = loadInstitutions(context);
    const sources = loadSources(context);
    const guard = loadWriteGuard(context);
    await context.sync();
    const found = loaded.read();
    guard.begin([found?.sheet ?? { made: institutionsSheetName }]);
    if (found !== null) return update(context, found, institutions, sources.read());
    return create(context, list, institutions, sources.read());
  });
}

async function create(
  context: Excel.RequestContext,
  list: TableList,
  institutions: readonly Institution[],
  sources: ValidationSources,
): Promise<InstitutionsWritten> {
  const kind = institutionsKind(sheetFacts(institutions, today()));
  const hints = duplicateHints(
    institutions.map((_, index) => String(index + 1)),
    institutionDuplicates(institutions),
  );
  const rows = institutions.map((institution, index) => {
    const cells = new Map<string, CellContent>(cellsOf(institution, index + 1));
    return cells.set('duplicates', hints[index] ?? '');
  });
  const name = await createTable(context, requestRoom(context), list, kind, rows);
  const sheet = context.workbook.worksheets.getItem(name);
  kind.columns.forEach(({ key }, column) => {
    const validated = validatedKeys.find((one) => one === key);
    if (validated === undefined) return;
    setInstitutionValidation(
      sheet.getRangeByIndexes(headerRow + 1, column, Math.max(rows.length, 1), 1),
      validated,
      sources,
    );
  });
  sheet.activate();
  await context.sync();
  return { sheet: name, created: true, added: rows.length, matched: 0, kept: [] };
}

async function update(
  context: Excel.RequestContext,
  found: InstitutionsOnSheet,
  institutions: readonly Institution[],
  sources: ValidationSources,
): Promise<InstitutionsWritten> {
  const place = await readTarget(context, found);
  const changes = updateInstitutions(place.rows, institutions);
  await putRows(context, place, planRows(place, changes), sources);
  await context.sync();
  return writtenOf(place.sheet, changes);
}

const writtenOf = (sheet: string, { added, matched, kept }: InstitutionUpdate): InstitutionsWritten => ({
  sheet,
  created: false,
  added: added.length,
  matched: matched.length,
  kept: kept.map(({ name }) => name),
});

/** Shows the sheet. Two syncs. @throws UserError sheetChanged when it is gone */
export async function goToInstitutions(): Promise<void> {
  await runCommand(async (context) => {
    const loaded = loadInstitutions(context);
    await context.sync();
    const found = loaded.read();
    if (found === null) throw new UserError('sheetChanged', { sheet: institutionsSheetName });
    context.workbook.worksheets.getItem(found.sheet).activate();
    await context.sync();
  });
}
