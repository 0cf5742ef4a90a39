/** Brings the rows of 制度清单 up to date: empty cells of ours filled, hints written anew, new rows below. */
import {
  institutionColumns,
  institutionDuplicates,
  institutionPlaces,
  type Institution,
  type InstitutionColumnKey,
  type InstitutionUpdate,
} from '../../core/institutions';
import type { CellContent } from '../../core/checklist';
import type { ValidationSources } from '../directory/validationSources';
import { asWritten } from '../ownTables/cellTexts';
import { numberFormats, setNumberFormat, writeRows } from '../writeChecklistSheet';
import { cellsOf, duplicateHints, setInstitutionValidation, validatedKeys } from './institutionsSheet';
import type { InstitutionsTarget } from './institutionsTarget';

type RowCells = ReadonlyMap<InstitutionColumnKey, CellContent>;

export interface PlannedRows {
  /** By zero-based row below the header; what is not here stays. */
  readonly changed: ReadonlyMap<number, RowCells>;
  readonly added: readonly RowCells[];
  /** Zero-based row below the header of the first that is added. */
  readonly firstAdded: number;
}

/** Filled in where the sheet has nothing; people's own columns are left to them. */
const filledKeys = ['level', 'documentNumber', 'year'] as const;

/** What is to be written. Reads nothing. */
export function planRows(target: InstitutionsTarget, { matched, added }: InstitutionUpdate): PlannedRows {
  const places = institutionPlaces(target.headers);
  const changed = new Map<number, Map<InstitutionColumnKey, CellContent>>();
  const change = (row: number, key: InstitutionColumnKey, content: CellContent): void => {
    const cells = changed.get(row) ?? new Map<InstitutionColumnKey, CellContent>();
    changed.set(row, cells.set(key, content));
  };
  const shown = (row: number, key: InstitutionColumnKey): string =>
    String(target.cells[row]?.[places.get(key) ?? -1] ?? '').trim();
  for (const { institution, row } of matched) {
    const wanted = cellsOf(institution, 0);
    for (const key of filledKeys) {
      const content = wanted.get(key) ?? '';
      if (content !== '' && shown(row.row, key) === '') change(row.row, key, content);
    }
  }

  const first = 1 + Math.max(0, ...target.rows.map(({ ordinal }) => Number(ordinal) || 0));
  const ordinals = [
    ...target.rows.map(({ ordinal, row }) => (ordinal === '' ? String(row + 1) : ordinal)),
    ...added.map((_, index) => String(first + index)),
  ];
  const hints = duplicateHints(ordinals, institutionDuplicates([...rowsNow(target, matched), ...added]));
  target.rows.forEach(({ row }, index) => {
    const hint = hints[index] ?? '';
    if (places.has('duplicates') && shown(row, 'duplicates') !== hint) change(row, 'duplicates', hint);
  });
  return {
    changed,
    added: added.map((institution, index) => {
      const cells = new Map(cellsOf(institution, first + index));
      return cells.set('duplicates', hints[target.rows.length + index] ?? '');
    }),
    firstAdded: lastWritten(target.cells) + 1,
  };
}

/** The rows as they will be: a 文号 that is filled in counts. */
function rowsNow(
  { rows }: InstitutionsTarget,
  matched: InstitutionUpdate['matched'],
): readonly Pick<Institution, 'name' | 'documentNumber'>[] {
  const filled = new Map(matched.map(({ institution, row }) => [row, institution.documentNumber]));
  return rows.map((row) => ({
    name: row.name,
    documentNumber: row.documentNumber === '' ? (filled.get(row) ?? '') : row.documentNumber,
  }));
}

const lastWritten = (cells: InstitutionsTarget['cells']): number =>
  cells.findLastIndex((row) => row.some((cell) => cell !== ''));

/** Queued; the caller syncs. Cells that stay keep their content, format and drop-down. */
export async function putRows(
  context: Excel.RequestContext,
  target: InstitutionsTarget,
  { changed, added, firstAdded }: PlannedRows,
  sources: ValidationSources,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(target.sheet);
  const height = firstAdded + added.length;
  const missing = height - target.cells.length;
  if (target.table !== null && missing > 0) {
    const blank = target.headers.map(() => '');
    context.workbook.tables.getItem(target.table).rows.add(
      undefined,
      Array.from({ length: missing }, () => blank),
    );
  }
  const places = institutionPlaces(target.headers);
  const part = (key: InstitutionColumnKey, from: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(target.headerRow + 1 + from, target.firstColumn + (places.get(key) ?? 0), count, 1);
  for (const { key, kind } of institutionColumns) {
    const place = places.get(key);
    if (place === undefined) continue;
    if (added.length > 0) setNumberFormat(part(key, firstAdded, added.length), numberFormats[kind]);
    const cells = Array.from({ length: height }, (_, row) => {
      const content = row < firstAdded ? changed.get(row)?.get(key) : (added[row - firstAdded]?.get(key) ?? null);
      return content === undefined ? null : content;
    });
    const first = cells.findIndex((cell) => cell !== null);
    if (first < 0) continue;
    const rows = cells.slice(first).map((cell) => [asWritten(cell)]);
    await writeRows(context, sheet, target.headerRow + 1 + first, target.firstColumn + place, rows);
  }
  for (const key of validatedKeys) {
    if (!places.has(key)) continue;
    const from = target.withoutChoices.has(key) ? 0 : firstAdded;
    if (height > from) setInstitutionValidation(part(key, from, height - from), key, sources);
  }
}
