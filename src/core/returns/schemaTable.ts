/** A schema made ready: how each column is read, and which column a header means. */
import { normalizeHeader } from '../checklist';
import type { SentCell } from './baseline';
import { columnReader, tidyText, type CellReading } from './cellValue';
import type { ReadCell } from './readWorkbook';
import type { SchemaColumn, SheetSchema } from './schema';

export interface TableColumn extends SchemaColumn {
  /** Place in the schema. */
  readonly index: number;
  readonly read: (cell: ReadCell) => CellReading;
  /** A cell as it was sent, or as the checklist has it, in the form that returned cells are read in. */
  readonly canonical: (sent: SentCell | undefined) => SentCell;
}

export interface SchemaTable {
  readonly schema: SheetSchema;
  readonly columns: readonly TableColumn[];
  readonly byKey: ReadonlyMap<string, TableColumn>;
  /** The column that a header means; null for one of nobody's. */
  readonly columnOf: (header: string) => TableColumn | null;
  /** The key under which baselines keep a column that the plan does not have any more; null for any other header. */
  readonly goneColumn: (header: string) => string | null;
}

/** Texts repeat from file to file: each is looked at once. */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}

/**
 * @param year of dates without one
 * @param sent headers that columns of the plan's own had when they were sent, by their keys: {@link Baseline.headers}
 */
export function schemaTable(
  schema: SheetSchema,
  year: number,
  sent: readonly (readonly [key: string, header: string])[] = [],
): SchemaTable {
  const columns = schema.columns.map((column, index) => tableColumn(column, index, year));
  const byHeader = new Map<string, TableColumn>();
  for (const column of columns) byHeader.set(normalizeHeader(column.header), column);
  for (const column of columns) {
    for (const name of column.synonyms.map(normalizeHeader)) if (!byHeader.has(name)) byHeader.set(name, column);
  }
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const gone = new Map<string, string>();
  for (const [key, header] of sent) {
    const name = normalizeHeader(header);
    const column = byKey.get(key);
    if (byHeader.has(name)) continue;
    if (column === undefined) gone.set(name, key);
    else byHeader.set(name, column);
  }
  return {
    schema,
    columns,
    byKey,
    columnOf: remember((header) => byHeader.get(normalizeHeader(header)) ?? null),
    goneColumn: (header) => (gone.size === 0 ? null : (gone.get(normalizeHeader(header)) ?? null)),
  };
}

function tableColumn(column: SchemaColumn, index: number, year: number): TableColumn {
  const readCell = columnReader(column);
  // Texts rarely repeat within a column of texts, and reading one is cheap.
  const readText =
    column.kind === 'text' ? (text: string) => readCell(text, year) : remember((text) => readCell(text, year));
  const read = (cell: ReadCell): CellReading => (typeof cell === 'string' ? readText(cell) : readCell(cell, year));
  return {
    ...column,
    index,
    read,
    canonical: (sent) => {
      if (sent === null || sent === undefined) return null;
      if (typeof sent === 'number' && column.kind !== 'text') return column.kind === 'date' ? Math.floor(sent) : sent;
      const reading = read(sent);
      return reading.ok ? reading.value : tidyText(reading.text);
    },
  };
}
