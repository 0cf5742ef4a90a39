/** Finds the sheets of a returned workbook that are the task list, and their headers. */
import { cellText } from './cellValue';
import { isBaselineSheet } from './findBaseline';
import type { ReadCell, ReadMerge, ReadRow, ReadSheet, ReadWorkbook } from './readWorkbook';
import type { SchemaTable, TableColumn } from './schemaTable';

export interface TaskSheet {
  readonly sheet: ReadSheet;
  /** How many of `sheet.rows` stand above the header, and how many the header takes: one or two. */
  readonly above: number;
  readonly headerRows: number;
  /** By zero-based column of the sheet: the schema's column, null for one of the user's own. */
  readonly columns: readonly (TableColumn | null)[];
  /** By zero-based column of the sheet: the header as written, '' where there is none. */
  readonly headers: readonly string[];
  /** By the schema's columns: zero-based column of the sheet, -1 for one that is not there. */
  readonly places: readonly number[];
}

/** Rows looked through for the header. */
const searchDepth = 30;
/** A row that means this many columns is a header; two are enough only where nothing better is found. */
const enoughColumns = 3;

export interface LocatedSheets {
  readonly tasks: readonly TaskSheet[];
  /** Sheets with something in them that are not the task list; those with baselines left out. */
  readonly others: readonly ReadSheet[];
}

/** Hidden sheets count only where no visible one is a task list: people hide what they no longer mean. */
export function locateTaskSheets(workbook: ReadWorkbook, table: SchemaTable): LocatedSheets {
  const sheets = workbook.sheets.filter((sheet) => sheet.rows.length > 0 && !isBaselineSheet(sheet));
  const inState = (state: ReadSheet['state'], enough: number): TaskSheet[] =>
    sheets.filter((sheet) => sheet.state === state).flatMap((sheet) => locate(sheet, table, enough) ?? []);
  const tries = [
    ['visible', enoughColumns],
    ['hidden', enoughColumns],
    ['visible', enoughColumns - 1],
  ] as const;
  for (const [state, enough] of tries) {
    const tasks = inState(state, enough);
    if (tasks.length > 0) {
      const used = new Set(tasks.map(({ sheet }) => sheet));
      return { tasks, others: sheets.filter((sheet) => !used.has(sheet)) };
    }
  }
  return { tasks: [], others: sheets };
}

function locate(sheet: ReadSheet, table: SchemaTable, enough: number): TaskSheet | null {
  const depth = Math.min(searchDepth, sheet.rows.length);
  for (let above = 0; above < depth; above += 1) {
    const row = sheet.rows[above];
    const next = sheet.rows[above + 1];
    if (row === undefined) break;
    const alone = matchHeader(headerTexts(row), [], table);
    const both = next === undefined ? null : matchBoth(row, next, sheet.merges, table);
    const below = next === undefined ? null : matchHeader(headerTexts(next), [], table);
    // A title above the header adds nothing to it; the first line of a header does.
    const two = both !== null && both.found > alone.found && both.found > (below?.found ?? 0);
    const header = two ? both : alone;
    if (!isHeader(header, table, enough)) continue;
    return { sheet, above, headerRows: two ? 2 : 1, ...header };
  }
  return null;
}

interface Header {
  readonly columns: readonly (TableColumn | null)[];
  readonly headers: readonly string[];
  readonly places: readonly number[];
  readonly found: number;
}

function isHeader({ places, found }: Header, { schema, byKey, columns }: SchemaTable, enough: number): boolean {
  const has = (key: string): boolean => (places[byKey.get(key)?.index ?? -1] ?? -1) >= 0;
  const named = has(schema.idColumn) || has(schema.titleColumn);
  const answers = columns.some(({ fillable, index }) => fillable && (places[index] ?? -1) >= 0);
  return found >= enough && named && answers;
}

const headerTexts = ({ cells }: ReadRow): string[] => cells.map(headerText);
/** Longer texts are sentences, not headers. */
const longestHeader = 60;
const headerText = (cell: ReadCell): string => (typeof cell === 'string' ? cellText(cell) : '');

/**
 * Which column each text means: the lower line of a header first, then the upper, then both together. Of two that mean
 * the same column the one with the standard header counts, else the first.
 */
function matchHeader(upper: readonly string[], lower: readonly string[], table: SchemaTable): Header {
  const width = Math.max(upper.length, lower.length);
  const headers: string[] = [];
  const meant: (TableColumn | null)[] = [];
  for (let at = 0; at < width; at += 1) {
    const texts = [lower[at] ?? '', upper[at] ?? '', `${upper[at] ?? ''}${lower[at] ?? ''}`];
    const text = texts.find((one) => one !== '' && meaning(one, table) !== null);
    headers.push(text ?? texts.find((one) => one !== '') ?? '');
    meant.push(text === undefined ? null : meaning(text, table));
  }
  const places = table.columns.map((column) => {
    const standard = meant.findIndex((one, at) => one === column && headers[at] === column.header);
    return standard >= 0 ? standard : meant.indexOf(column);
  });
  return {
    headers,
    columns: meant.map((column, at) => (column !== null && places[column.index] === at ? column : null)),
    places,
    found: places.filter((place) => place >= 0).length,
  };
}

const meaning = (text: string, { columnOf }: SchemaTable): TableColumn | null =>
  text.length > longestHeader ? null : columnOf(text);

/** A header on two rows: a heading over several columns, their own headers below it. Null when the lower row is none. */
function matchBoth(row: ReadRow, next: ReadRow, merges: readonly ReadMerge[], table: SchemaTable): Header | null {
  const lower = headerTexts(next);
  const filled = lower.filter((text) => text !== '');
  const known = filled.filter((text) => meaning(text, table) !== null);
  if (known.length === 0 || known.length * 2 < filled.length || next.line !== row.line + 1) return null;
  const upper = headerTexts(row);
  for (const { firstLine, lastLine, firstColumn, lastColumn } of merges) {
    if (firstLine > row.line || lastLine < row.line) continue;
    for (let at = firstColumn + 1; at <= Math.min(lastColumn, lower.length); at += 1) {
      upper[at] = upper[firstColumn] ?? '';
    }
  }
  return matchHeader(
    Array.from(upper, (text: string | undefined) => text ?? ''),
    lower,
    table,
  );
}
