/** Follows the edits of a checklist, so that a change is checked at once. */
import type { CheckedRow } from '../../core/checks/check';
import { locateChecklist } from '../locateChecklist';
import { runCommand } from '../runCommand';
import { readCheckedChecklist, readCheckedRows } from './readCheckedChecklist';
import { samePlace, type Snapshot } from './runChecks';

/** What happens to a sheet while it is watched. */
export type SheetEvent =
  /** By 'other': a co-author, on another computer (javascript/api/excel/excel.eventsource). */
  | { readonly kind: 'edited'; readonly address: string; readonly by: 'self' | 'other' }
  /** It was deleted, by whomever, or is not there. Nothing follows. */
  | { readonly kind: 'gone' };

export type SheetEdit = Extract<SheetEvent, { readonly kind: 'edited' }>;

/**
 * Calls back with every edit on the sheet. A new name of the sheet changes nothing: Excel knows it by its id. Two syncs.
 *
 * @returns ends it
 */
export async function watchSheet(
  sheetName: string,
  onEvent: (event: SheetEvent) => void,
): Promise<() => Promise<void>> {
  const handlers = await runCommand(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(sheetName);
    sheet.load('id');
    await context.sync();
    if (sheet.isNullObject) return null;
    const { id } = sheet;
    const edited = sheet.onChanged.add(({ address, source }) => {
      onEvent({ kind: 'edited', address, by: source === 'Remote' ? 'other' : 'self' });
      return Promise.resolve();
    });
    const deleted = worksheets.onDeleted.add(({ worksheetId }) => {
      if (worksheetId === id) onEvent({ kind: 'gone' });
      return Promise.resolve();
    });
    await context.sync();
    return { edited, deleted };
  });
  if (handlers === null) {
    onEvent({ kind: 'gone' });
    return () => Promise.resolve();
  }
  const { edited, deleted } = handlers;
  return async () => {
    await Excel.run(edited.context, async (context) => {
      edited.remove();
      deleted.remove();
      await context.sync();
    });
  };
}

export interface Refreshed {
  readonly snapshot: Snapshot;
  /** One-based lines read anew; null when everything was, because rows or headers moved. */
  readonly lines: ReadonlySet<number> | null;
}

/** Past this many rows between the first edit and the last, the whole list is read. */
const mostRows = 500;

/** Reads the edited rows again, or everything when rows or headers moved. Two syncs. @throws UserError noChecklist */
export async function refreshSnapshot(snapshot: Snapshot, addresses: readonly string[]): Promise<Refreshed> {
  return runCommand(async (context) => {
    const place = await locateChecklist(context);
    const edited = editedRows(snapshot, addresses);
    if (!samePlace(snapshot.place, place) || edited === null || edited.count > mostRows) {
      return { snapshot: { ...snapshot, place, checklist: await readCheckedChecklist(context, place) }, lines: null };
    }
    const fresh = await readCheckedRows(context, place, edited.first, edited.count);
    const byLine = new Map(fresh.map((row): [number, CheckedRow] => [row.line, row]));
    const rows = snapshot.checklist.rows.map((row) => byLine.get(row.line) ?? row);
    return {
      snapshot: { ...snapshot, place, checklist: { ...snapshot.checklist, rows } },
      lines: new Set(byLine.keys()),
    };
  });
}

/** Zero-based rows below the header from the first edit to the last; null when an edit has no rows (whole columns). */
function editedRows({ place }: Snapshot, addresses: readonly string[]): { first: number; count: number } | null {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const address of addresses) {
    const lines = (address.replace(/^.*!/, '').match(/\d+/g) ?? []).map(Number);
    if (lines.length === 0) return null;
    first = Math.min(first, ...lines);
    last = Math.max(last, ...lines);
  }
  const top = Math.max(0, first - place.headerRow - 2);
  const bottom = Math.min(place.rowCount - 1, last - place.headerRow - 2);
  return { first: top, count: Math.max(0, bottom - top + 1) };
}
