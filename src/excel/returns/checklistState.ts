/** 任务清单 as a merge compares with it. */
import type { CheckedRow } from '../../core/checks/check';
import { planColumns, type PlanKey } from '../../core/checklist';
import { planYear } from '../../core/planYear';
import { checklistSchema, checklistSchemaFor, type SentCell, type SentRow } from '../../core/returns';
import { UserError } from '../../core/userError';
import { isDateFormat } from '../checks/readCheckedChecklist';
import type { LocatedChecklist } from '../locateChecklist';
import type { AskedBlock, Block, Value } from '../ownTables/readBlocks';

const keysOf = ({ options }: LocatedChecklist, kind: 'date' | 'number'): readonly PlanKey[] =>
  planColumns(options).flatMap((column) => (column.kind === kind ? [column.key] : []));

/** What {@link checklistRows} needs: the cells, then the formats of the columns of dates. */
export function checklistBlocks(place: LocatedChecklist): AskedBlock[] {
  const { sheet, headerRow, firstColumn, headers, columns, rowCount } = place;
  const body = { sheet, top: headerRow + 1, rowCount: Math.max(rowCount, 0) };
  const formats = keysOf(place, 'date').flatMap((key): AskedBlock[] => {
    const at = columns.places.get(key);
    return at === undefined ? [] : [{ ...body, left: firstColumn + at, columnCount: 1, properties: ['numberFormat'] }];
  });
  return [{ ...body, left: firstColumn, columnCount: headers.length, properties: ['values', 'text'] }, ...formats];
}

/** All rows below the header, blank ones included: the index is the row's place. */
export function checklistRows(place: LocatedChecklist, [body, ...formats]: readonly Block[]): SentRow[] {
  if (body === undefined) return [];
  const { columns } = place;
  const numbers = new Set(keysOf(place, 'number'));
  const present = keysOf(place, 'date').filter((key) => columns.places.has(key));
  const formatOf = new Map(present.map((key, index) => [key, formats[index]?.numberFormat]));
  return body.values.map((row, index) => {
    const cells: Record<string, SentCell> = {};
    for (const [key, at] of columns.places) {
      const format = formatOf.get(key)?.[index]?.[0];
      const counts = numbers.has(key) || (format !== undefined && isDateFormat(format));
      cells[key] = sentCell(row[at] ?? '', body.text[index]?.[at] ?? '', counts);
    }
    return { id: String(cells['id'] ?? '').trim(), cells };
  });
}

/**
 * A number is what it shows (6月30日, 001), but where the column is too narrow to show it (####).
 *
 * @param counts true for a date, and in a column of numbers: there it stays one
 */
function sentCell(value: Value, text: string, counts: boolean): SentCell {
  if (value === '') return null;
  if (typeof value === 'string' || (typeof value === 'number' && counts)) return value;
  return text === '' || /^#+$/.test(text) ? String(value) : text;
}

/** The year most 截止日期 fall in; undefined when no row has one. */
export function yearOf(rows: readonly SentRow[]): number | undefined {
  const checked = rows.map(({ cells: { due } }, index): CheckedRow => {
    const isDate = typeof due === 'number';
    return { line: index + 1, hidden: false, cells: isDate ? { due: { content: due, isDate } } : {}, hasExtra: false };
  });
  return planYear({ headerLine: 0, headers: [], rows: checked });
}

const { idColumn, titleColumn, departmentColumns } = checklistSchema;
const identifying = [idColumn, titleColumn, ...departmentColumns];

export interface CellToChange {
  readonly row: number;
  readonly column: string;
  readonly before: SentCell;
}

/**
 * Refuses when the checklist is not what a merge has seen: other rows, other tasks in them, other departments, or other
 * contents of cells that it changes. What people have typed elsewhere since is no matter.
 *
 * @throws UserError sheetChanged; columnMissing when a cell to change has no column
 */
export function requireUnchanged(
  { sheet, columns, options }: LocatedChecklist,
  seen: readonly SentRow[],
  now: readonly SentRow[],
  cells: readonly CellToChange[],
): void {
  const missing = cells.find(({ column }) => !columns.places.has(column as PlanKey));
  if (missing !== undefined) {
    const header =
      checklistSchemaFor(options).columns.find(({ key }) => key === missing.column)?.header ?? missing.column;
    throw new UserError('columnMissing', { sheet, column: header });
  }
  const sameCell = (row: number, key: string, content: SentCell): boolean => (now[row]?.cells[key] ?? null) === content;
  const same =
    seen.length === now.length &&
    seen.every((row, index) => identifying.every((key) => sameCell(index, key, row.cells[key] ?? null))) &&
    cells.every(({ row, column, before }) => sameCell(row, column, before));
  if (!same) throw new UserError('sheetChanged', { sheet });
}
