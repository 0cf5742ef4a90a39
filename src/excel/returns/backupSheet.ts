/**
 * The very-hidden sheet 督办备份: what the last three merges overwrote, as text, a row for each piece.
 */
import { textHash } from '../../core/returns/textHash';
import { runCommand } from '../runCommand';
import { loadWriteGuard } from '../writeGuard';
import { setNumberFormat } from '../writeChecklistSheet';
import { packBackup, unpackBackup, type Backup } from './backup';
import { cutForCells, jsonForCells } from '../ownTables/cellTexts';
import { readBlocks, type Value } from '../ownTables/readBlocks';
import type { RequestRoom } from '../ownTables/requestRoom';

export const backupSheetName = '督办备份';

/** The first four tell what a backup is without reading its pieces. */
const headers = ['时间', '文件数', '校验和', '片', '内容'] as const;
const mostBackups = 3;

/** A merge that can be taken back. */
export interface MergeBackup {
  /** Local date and time 'yyyy-mm-ddThh:mm'. */
  readonly at: string;
  /** Files that were merged. */
  readonly files: number;
}

/** A backup and where it stands. */
export interface KeptBackup extends MergeBackup {
  readonly checksum: string;
  /** Zero-based row of its first piece. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** Pieces that it had when it was written. */
  readonly pieces: number;
}

interface LoadedBackups {
  /** To be called after the sync. Oldest first. */
  readonly read: () => readonly KeptBackup[];
}

/** Queues the reading of what is kept, without the pieces; costs no sync of its own. */
export function loadBackups(context: Excel.RequestContext): LoadedBackups {
  const sheet = context.workbook.worksheets.getItemOrNullObject(backupSheetName);
  const used = sheet.getRange('A:D').getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex');
  return { read: () => keptIn(used) };
}

function keptIn(used: Excel.Range): KeptBackup[] {
  if (used.isNullObject || used.columnIndex !== 0) return [];
  const kept: KeptBackup[] = [];
  (used.values as readonly (readonly unknown[])[]).forEach((row, index) => {
    const [at = '', files = '', checksum = '', piece = ''] = row.map(String);
    const match = /^(\d+)\/(\d+)$/.exec(piece);
    if (match === null) return;
    const last = kept.at(-1);
    if (match[1] !== '1' && last?.checksum === checksum) {
      kept[kept.length - 1] = { ...last, rowCount: last.rowCount + 1 };
    } else {
      kept.push({
        at,
        files: Number(files) || 0,
        checksum,
        firstRow: used.rowIndex + index,
        rowCount: 1,
        pieces: Number(match[2]),
      });
    }
  });
  return kept;
}

/** The merges that can be taken back, the last first. One sync. */
export async function readBackups(): Promise<MergeBackup[]> {
  return runCommand(async (context) => {
    const backups = loadBackups(context);
    await context.sync();
    return backups
      .read()
      .map(({ at, files }) => ({ at, files }))
      .reverse();
  });
}

/** What a backup holds; null when it is damaged. One sync, more past 5 MB. */
export async function openBackup(context: Excel.RequestContext, kept: KeptBackup): Promise<Backup | null> {
  const { firstRow, rowCount, checksum, pieces } = kept;
  const [block] = await readBlocks(context, [
    { sheet: backupSheetName, top: firstRow, left: 4, rowCount, columnCount: 1, properties: ['values'] },
  ]);
  const texts = (block?.values ?? []).map(([text = '']: readonly Value[]) => String(text));
  const whole = texts.join('');
  return texts.length === pieces && textHash(whole) === checksum ? unpackBackup(whole) : null;
}

/**
 * Makes the sheet when it is not there. Not within an undo group: hiding a sheet cannot be undone on the desktop
 * (office/dev/add-ins/excel/excel-add-ins-undo-capabilities, Worksheet.visibility). Two syncs at most.
 *
 * @throws UserError workbookProtected
 */
export async function ensureBackupSheet(): Promise<void> {
  await runCommand(
    async (context) => {
      const { worksheets } = context.workbook;
      const guard = loadWriteGuard(context);
      const found = worksheets.getItemOrNullObject(backupSheetName);
      found.load('name');
      await context.sync();
      if (!found.isNullObject) return;
      guard.begin([{ made: backupSheetName }]);
      const sheet = worksheets.add(backupSheetName);
      const top = sheet.getRangeByIndexes(0, 0, 1, headers.length);
      setNumberFormat(top, '@');
      top.values = [[...headers]];
      sheet.visibility = Excel.SheetVisibility.veryHidden;
      await context.sync();
    },
    { oneUndoStep: false },
  );
}

/** Adds a backup below those that are kept and drops the oldest past three. Queued but for what is past 4 MB. */
export async function addBackup(
  context: Excel.RequestContext,
  room: RequestRoom,
  kept: readonly KeptBackup[],
  backup: Backup,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(backupSheetName);
  const going = kept.slice(0, Math.max(0, kept.length - (mostBackups - 1)));
  for (const old of [...going].reverse()) removeBackup(context, old);
  const last = kept.at(-1);
  const end = last === undefined ? 1 : last.firstRow + last.rowCount;
  const top = end - going.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const whole = jsonForCells(packBackup(backup));
  const pieces = cutForCells(whole);
  const checksum = textHash(whole);
  const rows = pieces.map((piece, index) => [
    backup.at,
    String(backup.files),
    checksum,
    `${String(index + 1)}/${String(pieces.length)}`,
    piece,
  ]);
  setNumberFormat(sheet.getRangeByIndexes(top, 0, rows.length, headers.length), '@');
  await room.write(sheet, top, 0, rows);
}

/** Queued; the caller syncs. */
export function removeBackup(context: Excel.RequestContext, { firstRow, rowCount }: KeptBackup): void {
  const sheet = context.workbook.worksheets.getItem(backupSheetName);
  sheet.getRangeByIndexes(firstRow, 0, rowCount, headers.length).delete('Up');
}
