/** Puts back what a merge overwrote, as far as nobody has edited it since. */
import { cellName } from '../../core/cellName';
import { failedAfter } from '../commandFailure';
import { checklistSchema, checklistSchemaFor, type DetailRow, type SentRow } from '../../core/returns';
import { UserError } from '../../core/userError';
import { runCommand, toUserError } from '../runCommand';
import type { PlanKey } from '../../core/checklist';
import type { LocatedChecklist } from '../locateChecklist';
import type { Backup, SavedCell } from './backup';
import { cellStates, isSameContent, restoredCell, writeCells, type WrittenCell } from './checklistCells';
import { checklistBlocks, checklistRows } from './checklistState';
import { claimRowHash, claimsKind, readClaimIds } from './claimsSheet';
import { changesOfDetails } from './detailChanges';
import { detailKey, detailsKind, type DetailsSheet } from './detailsSheet';
import { readTargets, registerBlock, type MergeTargets } from './mergeTargets';
import { bodyBlock, cellReader, type OwnKind, type OwnTable } from '../ownTables/ownTables';
import { createTable, putRows, type RowChanges } from '../ownTables/putRows';
import { readBlocks } from '../ownTables/readBlocks';
import { ownKinds, ownTables } from './ownKinds';
import { readRecords, recordKey, recordsKind } from './recordsSheet';
import { restoreLines } from './registerLines';
import { requestRoom, type RequestRoom } from '../ownTables/requestRoom';
import type { WatchedCells } from '../watchedCells';

/** A cell, or a row of a table of ours, that somebody has edited since the merge. */
export interface EditedCell {
  readonly sheet: string;
  /** 'K4'; of a row its first cell. Null when it is no longer there. */
  readonly cell: string | null;
  /** What it is about: 任务编号 and title, and the header of the column where it is one cell. */
  readonly subject: string;
  /** What stands there now; '' for a row. */
  readonly now: string;
  /** What would be put back; '' for a row. */
  readonly before: string;
}

/** What to do with what was edited since: put the old content back all the same, or leave it. */
export type EditedMode = 'overwrite' | 'keep';

/** What putting back comes to, before anything is written. */
export interface RestorePlan {
  readonly edited: readonly EditedCell[];
  /** Queues it; the caller syncs, and settles what it gets. @throws UserError checklistProtected, workbookProtected */
  readonly write: (room: RequestRoom, mode: EditedMode) => Promise<WatchedCells>;
}

/** Two syncs; more past 5 MB. */
export async function planRestore(
  context: Excel.RequestContext,
  targets: MergeTargets,
  backup: Backup,
): Promise<RestorePlan> {
  const { place, register, list } = targets;
  const asked = checklistBlocks(place);
  const bodies = [...targets.tables.map(bodyBlock), registerBlock(register)];
  const blocks = await readBlocks(context, [...asked, ...bodies]);
  const tables = ownTables(targets.tables, blocks.slice(asked.length));
  const registerLines = blocks[asked.length + bodies.length - 1];
  const cells = await planCells(context, place, checklistRows(place, blocks), backup);
  const [detailsTable, recordsTable, claimsTable] = tables;
  const details = planDetails(detailsTable, targets.details, backup);
  const claims = planClaims(claimsTable, backup);
  return {
    edited: [...cells.edited, ...details.edited, ...claims.edited],
    write: async (room, mode) => {
      const overwrite = mode === 'overwrite';
      const written = overwrite ? [...cells.due, ...cells.overEdited] : cells.due;
      const changes: readonly [OwnTable | null, RowChanges, OwnKind][] = [
        [detailsTable, details.changes(overwrite), targets.details.kind],
        [recordsTable, removedRows(recordsOf(recordsTable, backup)), recordsKind],
        [claimsTable, removedRows(overwrite ? claims.all : claims.due), claimsKind],
      ];
      const writing = changes.filter(
        ([, { changed, removed, added }]) => changed.size + removed.length + added.length > 0,
      );
      targets.guard.begin([
        ...(written.length > 0 ? [place.sheet] : []),
        ...(backup.register.length > 0 && register !== null ? [register.sheet] : []),
        ...writing.map(([table, , kind]) => table?.sheet ?? { made: kind.name }),
      ]);
      const watched = await writeCells(context, room, place, written);
      for (const [table, change, kind] of writing) {
        if (table === null) await createTable(context, room, list, kind, change.added);
        else await putRows(context, room, kind, table, change);
      }
      restoreLines(context, register, registerLines, backup.register, backup.at);
      return watched;
    },
  };
}

const removedRows = (removed: readonly number[]): RowChanges => ({ changed: new Map(), removed, added: [] });

interface CellPlan {
  readonly due: readonly WrittenCell[];
  readonly overEdited: readonly WrittenCell[];
  readonly edited: readonly EditedCell[];
}

async function planCells(
  context: Excel.RequestContext,
  place: LocatedChecklist,
  rows: readonly SentRow[],
  { cells }: Backup,
): Promise<CellPlan> {
  const headerOf = new Map(checklistSchemaFor(place.options).columns.map(({ key, header }) => [key, header]));
  const found = cells.map((saved) => ({ saved, row: rowOf(rows, saved), column: saved.column }));
  const present = found.flatMap(({ saved, row, column }) => (row === null ? [] : [{ saved, row, column }]));
  const states = cellStates(place, present);
  const stateOf = states.from(await readBlocks(context, states.asked));
  const due: WrittenCell[] = [];
  const overEdited: WrittenCell[] = [];
  const edited: EditedCell[] = [];
  for (const { saved, row, column } of found) {
    const state = row === null ? undefined : stateOf({ row, column });
    const at = place.columns.places.get(column as PlanKey);
    const subject = [saved.taskId, saved.title, headerOf.get(column) ?? ''].filter((text) => text !== '').join(' ');
    const about = { sheet: place.sheet, subject, before: String(saved.before) };
    if (row === null || state === undefined || at === undefined) {
      edited.push({ ...about, cell: null, now: '' });
      continue;
    }
    // Excel's own undo may have taken it back already.
    if (isSameContent(state.formula, saved.before)) continue;
    if (isSameContent(state.value, saved.after) && state.formula === state.value) {
      due.push(restoredCell(row, saved, state.formula));
      continue;
    }
    overEdited.push(restoredCell(row, saved, state.formula));
    const cell = cellName(place.headerRow + 1 + row, place.firstColumn + at);
    edited.push({ ...about, cell, now: String(state.formula) });
  }
  return { due, overEdited, edited };
}

/** Where a row of the merge stands now: rows may have been sorted, added or deleted since. Null when that is unsure. */
function rowOf(rows: readonly SentRow[], { row, taskId, title }: SavedCell): number | null {
  const isIt = ({ id, cells }: SentRow): boolean =>
    taskId === '' ? id === '' && String(cells[checklistSchema.titleColumn] ?? '').trim() === title : id === taskId;
  const there = rows[row];
  if (there !== undefined && isIt(there)) return row;
  const alike = rows.flatMap((one, index) => (isIt(one) ? [index] : []));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

interface DetailPlan {
  readonly edited: readonly EditedCell[];
  readonly changes: (overwrite: boolean) => RowChanges;
}

function planDetails(table: OwnTable | null, sheet: DetailsSheet, { details, detailsAfter }: Backup): DetailPlan {
  const { hash: detailHash } = sheet;
  const present = table === null ? [] : sheet.read(table);
  const before = new Map(details.map((row) => [detailKey(row), row]));
  const now = new Map(
    present.flatMap((row, index) => (row === null ? [] : [[detailKey(row), { row, index }] as const])),
  );
  const edited: EditedCell[] = [];
  const editedKeys = new Set<string>();
  for (const key of new Set([...before.keys(), ...Object.keys(detailsAfter)])) {
    const there = now.get(key);
    const hash = there === undefined ? undefined : detailHash(there.row);
    const old = before.get(key);
    if (hash === detailsAfter[key] || hash === (old === undefined ? undefined : detailHash(old))) continue;
    editedKeys.add(key);
    edited.push({
      sheet: table?.sheet ?? detailsKind.name,
      cell: table === null || there === undefined ? null : cellName(table.top + 1 + there.index, table.left),
      subject: key
        .split('\n')
        .filter((part) => part !== '')
        .join(' '),
      now: '',
      before: '',
    });
  }
  return {
    edited,
    changes: (overwrite) => {
      const stays = (key: string): boolean => !overwrite && editedKeys.has(key);
      const known = (key: string): boolean => before.has(key) || key in detailsAfter;
      const kept = [...now].filter(([key]) => stays(key) || !known(key)).map(([, { row }]) => row);
      const wanted: DetailRow[] = [...details.filter((row) => !stays(detailKey(row))), ...kept];
      return changesOfDetails(table === null ? null : present, wanted, sheet);
    },
  };
}

function recordsOf(table: OwnTable | null, { records }: Backup): number[] {
  const added = new Set(records);
  return (table === null ? [] : readRecords(table)).flatMap((record, index) =>
    record !== null && added.has(recordKey(record)) ? [index] : [],
  );
}

interface ClaimPlan {
  readonly edited: readonly EditedCell[];
  readonly due: readonly number[];
  readonly all: readonly number[];
}

/** What people did in 待认领 since stays, unless they say otherwise. Rows that they have deleted are no loss. */
function planClaims(table: OwnTable | null, { claims }: Backup): ClaimPlan {
  if (table === null) return { edited: [], due: [], all: [] };
  const ids = new Set(claims.map(([id]) => id));
  const hashes = new Set(claims.map(([, hash]) => hash));
  const all = readClaimIds(table).flatMap((id, index) => (ids.has(id) ? [index] : []));
  const isSame = (index: number): boolean => hashes.has(claimRowHash(table, table.rows[index] ?? []));
  return {
    all,
    due: all.filter(isSame),
    edited: all
      .filter((index) => !isSame(index))
      .map((index) => ({
        sheet: table.sheet,
        cell: cellName(table.top + 1 + index, table.left),
        subject: String(cellReader(table, table.rows[index] ?? [])('department')),
        now: '',
        before: '',
      })),
  };
}

/** Sheets that a merge began to make: they have our name and no table yet. */
function halfMade({ list, tables }: MergeTargets, before: readonly string[]): string[] {
  const whole = new Set(tables.map((table) => table?.sheet));
  return list.sheets.items
    .map(({ name }) => name)
    .filter(
      (name) => !before.includes(name) && !whole.has(name) && ownKinds.some((kind) => name.startsWith(kind.name)),
    );
}

/** What there is to put back once writing has begun. */
export interface Begun {
  /** Names of the tables of ours that were there before. */
  readonly tables: readonly string[];
  /** Names of all sheets that were there before. */
  readonly sheets: readonly string[];
  /** Names of the sheets that people see and that are written to. */
  readonly writing: readonly string[];
}

/**
 * Takes back what a merge wrote before Excel refused, in a batch of its own, and the sheets that it made.
 *
 * @throws UserError writeInterrupted with both errors and the sheets concerned when that fails too
 */
export async function rollBack(backup: Backup, { tables, sheets, writing }: Begun, error: unknown): Promise<void> {
  try {
    await runCommand(
      async (context) => {
        const targets = await readTargets(context);
        const plan = await planRestore(context, targets, backup);
        const watched = await plan.write(requestRoom(context), 'keep');
        for (const made of targets.tables) {
          if (made !== null && !tables.includes(made.table)) context.workbook.worksheets.getItem(made.sheet).delete();
        }
        for (const name of halfMade(targets, sheets)) context.workbook.worksheets.getItem(name).delete();
        await context.sync();
        await watched.settle();
      },
      { oneUndoStep: false },
    );
  } catch (second) {
    const { facts } = toUserError(second);
    const first = toUserError(error);
    const detail = `${String(first.facts['detail'] ?? first.code)} / ${String(facts['detail'] ?? '')}`;
    throw failedAfter(writing, new UserError('excelRefused', { detail }, error));
  }
}
