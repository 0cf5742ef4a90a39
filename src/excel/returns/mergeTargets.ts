/** Everything in the workbook that a merge writes to: where it stands, and whether it may be written. */
import { loadRegister, type Register } from '../distribution/register';
import { locateChecklist, type LocatedChecklist } from '../locateChecklist';
import { loadBackups, type KeptBackup } from './backupSheet';
import { loadTableList, locateOwnTables, type OwnPlace, type TableList } from '../ownTables/ownTables';
import { checklistDetailsFor, type DetailsSheet } from './detailsSheet';
import { ownKindsWith } from './ownKinds';
import { loadWriteGuard, type WriteGuard } from '../writeGuard';
import type { AskedBlock } from '../ownTables/readBlocks';

export interface MergeTargets {
  readonly place: LocatedChecklist;
  /** 回收明细 with the columns of the plan. */
  readonly details: DetailsSheet;
  /** In the order of {@link ownKinds}. */
  readonly tables: readonly (OwnPlace | null)[];
  /** Null when nothing was ever sent out from here. */
  readonly register: Register | null;
  /** Oldest first. */
  readonly backups: readonly KeptBackup[];
  readonly list: TableList;
  readonly guard: WriteGuard;
}

/** Two syncs. @throws UserError noChecklist */
export async function readTargets(context: Excel.RequestContext): Promise<MergeTargets> {
  const guard = loadWriteGuard(context);
  const list = loadTableList(context);
  const loadedRegister = loadRegister(context);
  const loadedBackups = loadBackups(context);
  const place = await locateChecklist(context);
  const details = checklistDetailsFor(place.options);
  const tables = await locateOwnTables(context, list, ownKindsWith(details.kind));
  return {
    place,
    details,
    tables,
    register: loadedRegister.read(),
    backups: loadedBackups.read(),
    list,
    guard,
  };
}

/** The lines of the register, as cells. */
export const registerBlock = (register: Register | null): AskedBlock => ({
  sheet: register?.sheet ?? '',
  top: (register?.top ?? 0) + 1,
  left: register?.left ?? 0,
  rowCount: register?.lines.length ?? 0,
  columnCount: register?.width ?? 0,
  properties: ['values'],
});
