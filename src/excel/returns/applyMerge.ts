/** 应用: writes what a merge comes to. All of it or nothing. */
import {
  checklistSchemaFor,
  type DetailRow,
  type MergeInput,
  type MergeRecord,
  type MergeResult,
} from '../../core/returns';
import { UserError } from '../../core/userError';
import { markReturned } from '../distribution/writeRegister';
import { runCommand } from '../runCommand';
import { undoable } from '../undo/journal';
import type { Backup } from './backup';
import { addBackup, backupSheetName, ensureBackupSheet } from './backupSheet';
import { requireFits } from '../ownTables/cellTexts';
import { cellStates, requireWritten, savedCell, writeCells, writtenCell } from './checklistCells';
import { checklistBlocks, checklistRows, requireUnchanged } from './checklistState';
import { claimHash, claimRows, claimsKind, readClaimIds } from './claimsSheet';
import { changesOfDetails } from './detailChanges';
import { detailKey, detailsKind, type DetailsSheet } from './detailsSheet';
import { readTargets, registerBlock } from './mergeTargets';
import { bodyBlock, type OwnKind, type OwnTable } from '../ownTables/ownTables';
import { addedRows, createTable, putRows, type RowCells, type RowChanges } from '../ownTables/putRows';
import { readBlocks } from '../ownTables/readBlocks';
import { ownTables } from './ownKinds';
import { readRecords, recordCells, recordKey, recordsKind } from './recordsSheet';
import { returnedParts, savedLines } from './registerLines';
import { requestRoom } from '../ownTables/requestRoom';
import { rollBack, type Begun } from './restoreBackup';

/** A sheet that a merge writes to. */
export type MergeSheet = 'checklist' | 'details' | 'claims' | 'records';

export interface AppliedMerge {
  /** Sheets that exist now. */
  readonly sheets: readonly MergeSheet[];
}

/** What the result was worked out from. */
export type MergedInput = Pick<MergeInput, 'rows' | 'details' | 'records' | 'mergedAt'>;

/**
 * Writes 任务清单, 回收明细, 待认领, 汇总记录 and, where there is one, 分发登记, after keeping a copy of what they overwrite.
 * One step of undo but for the very-hidden sheet of the copies, which the first time stays. Seven syncs at most, whatever
 * the size; more past 4 MB of text. Should Excel refuse half-way, what was written is put back.
 *
 * @throws UserError sheetChanged when the workbook is not what the merge has seen; checklistProtected,
 *   workbookProtected, columnMissing; unexpected for a result that must not be written (`blockers`)
 */
export const applyMerge = (input: MergedInput, result: MergeResult): Promise<AppliedMerge> =>
  undoable('merge', () => apply(input, result));

async function apply(input: MergedInput, result: MergeResult): Promise<AppliedMerge> {
  if (result.blockers.length > 0) throw new UserError('unexpected', { detail: result.blockers.join(', ') });
  for (const { after, taskId, title, column } of result.updates) requireFits(after, `${taskId} ${title}, ${column}`);
  await ensureBackupSheet();
  const begun: Beginning = { tables: [], sheets: [], writing: [] };
  try {
    return await runCommand((context) => write(context, input, result, begun));
  } catch (error) {
    if (begun.backup === undefined) throw error;
    await rollBack(begun.backup, begun, error);
    throw putBack(error);
  }
}

/** What was interrupted is put back by now: nothing is written. */
const putBack = (error: unknown): unknown =>
  error instanceof UserError && error.code === 'writeInterrupted'
    ? new UserError('excelRefused', { detail: error.facts['detail'] ?? '' }, error.cause)
    : error;

/** As it becomes known. */
type Beginning = { -readonly [Key in keyof Begun]: Begun[Key] } & { backup?: Backup };

async function write(
  context: Excel.RequestContext,
  input: MergedInput,
  result: MergeResult,
  begun: Beginning,
): Promise<AppliedMerge> {
  const { updates, claims, records } = result;
  const targets = await readTargets(context);
  const schema = checklistSchemaFor(targets.place.options);
  const { place, list, register, details } = targets;
  const asked = checklistBlocks(place);
  const states = cellStates(place, updates);
  const bodies = [...targets.tables.map(bodyBlock), registerBlock(register)];
  const blocks = await readBlocks(context, [...asked, ...bodies, ...states.asked]);
  const [detailsTable, recordsTable, claimsTable] = ownTables(targets.tables, blocks.slice(asked.length));
  const registerLines = blocks[asked.length + bodies.length - 1];
  const stateOf = states.from(blocks.slice(asked.length + bodies.length));

  requireUnchanged(place, input.rows, checklistRows(place, blocks), updates);
  requireSame(
    detailsTable,
    detailsKind,
    hashes(details, input.details),
    detailsTable && hashes(details, rowsOf(details, detailsTable)),
  );
  requireSame(recordsTable, recordsKind, keys(input.records), recordsTable && keys(recordsOf(recordsTable)));

  const cells = updates.flatMap((update) => {
    const state = stateOf(update);
    return state === undefined ? [] : [{ update, state }];
  });
  const waiting = new Set(claimsTable === null ? [] : readClaimIds(claimsTable));
  const newClaims = claims.filter(({ id }) => !waiting.has(id));
  const claimed = newClaims.flatMap((claim) => claimRows(claim, claimsTable).map((row) => ({ id: claim.id, row })));
  const parts = returnedParts(result, input.mergedAt);
  const backup: Backup = {
    at: input.mergedAt,
    files: records.length,
    cells: cells.map(({ update, state }) => savedCell(update, state)),
    details: input.details,
    detailsAfter: Object.fromEntries(result.details.map((row) => [detailKey(row), details.hash(row)])),
    records: records.map(recordKey),
    claims: claimed.map(({ id, row }) => [id, claimHash(row)]),
    register: savedLines(register, registerLines, parts),
  };
  const planned: readonly PlannedTable[] = [
    {
      kind: details.kind,
      found: detailsTable,
      changes: changesOfDetails(detailsTable && details.read(detailsTable), result.details, details),
    },
    { kind: recordsKind, found: recordsTable, changes: addedRows(records.map(recordCells)) },
    { kind: claimsKind, found: claimsTable, changes: addedRows(claimed.map(({ row }) => row)) },
  ];
  for (const { kind, changes } of planned) requireRowsFit(kind, changes);
  const writing = planned.filter(({ changes }) => changes.added.length > 0 || changes.changed.size > 0);
  const present = [
    ...(updates.length > 0 ? [place.sheet] : []),
    ...(parts.length > 0 && register !== null ? [register.sheet] : []),
  ];
  targets.guard.begin([
    backupSheetName,
    ...present,
    ...writing.map(({ found, kind }) => found?.sheet ?? { made: kind.name }),
  ]);

  begun.backup = backup;
  begun.sheets = targets.guard.sheetNames();
  begun.writing = [...present, ...writing.map(({ found, kind }) => found?.sheet ?? kind.name)];
  begun.tables = targets.tables.flatMap((table) => table?.table ?? []);
  const room = requestRoom(context);
  await addBackup(context, room, targets.backups, backup);
  for (const { kind, found, changes } of writing) {
    if (found === null) await createTable(context, room, list, kind, changes.added);
    else await putRows(context, room, kind, found, changes);
  }
  const watched = await writeCells(
    context,
    room,
    place,
    cells.map(({ update, state }) => writtenCell(update, state, schema)),
  );
  if (register !== null) markReturned(context, register, parts);
  await context.sync();
  const left = await watched.settle();
  if (left.length > 0) throw new UserError('sheetChanged', { sheet: place.sheet });
  await requireWritten(context, place, updates);
  const exists = ({ found, changes }: PlannedTable): boolean => found !== null || changes.added.length > 0;
  const ofKind: Readonly<Record<string, MergeSheet>> = {
    [detailsKind.name]: 'details',
    [claimsKind.name]: 'claims',
    [recordsKind.name]: 'records',
  };
  return { sheets: ['checklist', ...planned.filter(exists).flatMap(({ kind }) => ofKind[kind.name] ?? [])] };
}

interface PlannedTable {
  readonly kind: OwnKind;
  readonly found: OwnTable | null;
  readonly changes: RowChanges;
}

const rowsOf = (sheet: DetailsSheet, table: OwnTable): DetailRow[] => sheet.read(table).filter((row) => row !== null);
const recordsOf = (table: OwnTable): MergeRecord[] => readRecords(table).filter((row) => row !== null);
const hashes = (sheet: DetailsSheet, rows: readonly DetailRow[]): string[] =>
  rows.map((row) => `${detailKey(row)} ${sheet.hash(row)}`);
const keys = (records: readonly MergeRecord[]): string[] => records.map(recordKey);

/** Merged by somebody else meanwhile, or twice at once. In whatever order: people sort. */
function requireSame(
  table: OwnTable | null,
  { name }: OwnKind,
  seen: readonly string[],
  now: readonly string[] | null,
): void {
  const plain = (texts: readonly string[]): string => JSON.stringify([...texts].sort());
  if (plain(seen) !== plain(now ?? [])) throw new UserError('sheetChanged', { sheet: table?.sheet ?? name });
}

/** @throws UserError excelRefused before anything is written */
function requireRowsFit({ name, columns }: OwnKind, { changed, added }: RowChanges): void {
  const all: readonly RowCells[] = [...changed.values(), ...added];
  for (const row of all) {
    for (const { key, header } of columns) requireFits(row.get(key) ?? null, `${name}: ${header}`);
  }
}
