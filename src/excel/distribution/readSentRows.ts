/** Reads the checklist as it is sent out, and as a merge compares with it. */
import { planColumns, type PlanColumn } from '../../core/checklist';
import type { SentCell, SentRow } from '../../core/returns';
import { bodyRange, locateChecklist, type LocatedChecklist } from '../locateChecklist';

export interface ChecklistRows {
  readonly place: LocatedChecklist;
  /** The text above the table; '' when there is none. */
  readonly title: string;
  /** All rows below the header, blank ones included: the index is the row's place. */
  readonly rows: readonly SentRow[];
}

type Value = string | number | boolean;

/** Two syncs; more only for a checklist past what Excel gives in one answer (5 MB). @throws UserError noChecklist */
export async function readChecklistRows(context: Excel.RequestContext): Promise<ChecklistRows> {
  const place = await locateChecklist(context);
  const { sheet, headerRow, firstColumn, headers } = place;
  const above =
    headerRow === 0
      ? null
      : context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, firstColumn, headerRow, headers.length);
  above?.load('text');
  const rows = await readRows(context, place, 0, place.rowCount);
  const title = above?.text.flat().find((text) => text.trim() !== '') ?? '';
  return { place, title: title.trim(), rows };
}

/** Everything in one answer; where that is past Excel's limit, in halves, and those in halves again. */
async function readRows(
  context: Excel.RequestContext,
  place: LocatedChecklist,
  first: number,
  count: number,
): Promise<SentRow[]> {
  const body = bodyRange(context, { ...place, headerRow: place.headerRow + first, rowCount: count });
  if (body === null) {
    await context.sync();
    return [];
  }
  body.load('values,text');
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || count < 2) throw error;
    const half = Math.ceil(count / 2);
    const upper = await readRows(context, place, first, half);
    const lower = await readRows(context, place, first + half, count - half);
    return [...upper, ...lower];
  }
  const values = body.values as readonly (readonly Value[])[];
  const columns = planColumns(place.options);
  return values.map((row, index) => sentRow(row, body.text[index] ?? [], place, columns));
}

/** 5 MB an answer: office/dev/add-ins/concepts/resource-limits-and-performance-optimization. */
export const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded';

function sentRow(
  values: readonly Value[],
  texts: readonly string[],
  { columns }: LocatedChecklist,
  known: readonly PlanColumn[],
): SentRow {
  const cells: Record<string, SentCell> = {};
  for (const { key, kind } of known) {
    const at = columns.places.get(key);
    if (at !== undefined)
      cells[key] = sentCell(values[at] ?? '', texts[at] ?? '', kind === 'date' || kind === 'number');
  }
  const id = cells['id'] ?? null;
  return { id: id === null ? '' : String(id).trim(), cells };
}

/** A number in a column of texts is what it shows (6月30日, 001), but where the column is too narrow to show it (####). */
function sentCell(value: Value, text: string, counts: boolean): SentCell {
  if (value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && counts) return value;
  return text === '' || /^#+$/.test(text) ? String(value) : text;
}
