/**
 * The tables of 汇总回收 on sheets of their own: 回收明细, 待认领, 汇总记录. The user may move, sort and filter them and add
 * columns. A table or sheet of such a name that lacks our columns is the user's, and ours gets a number behind its name.
 */
import type { SheetColumn } from '../writeChecklistSheet';
import type { AskedBlock, Value } from './readBlocks';

export interface OwnColumn extends Omit<SheetColumn, 'formula'> {
  readonly key: string;
  /** For the program only: the column is hidden when the sheet is made. */
  readonly hidden?: true;
  /** Added to a table of ours that was made without it. */
  readonly completes?: true;
}

export interface OwnKind {
  /** Of the sheet and of its table. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly OwnColumn[];
  /** Keys of columns without which a table is not ours. */
  readonly required: readonly string[];
}

/** Where a table of ours stands. */
export interface OwnPlace {
  readonly table: string;
  readonly sheet: string;
  /** Zero-based place of the header's first cell. */
  readonly top: number;
  readonly left: number;
  /** Columns, the user's own included. */
  readonly width: number;
  /** Rows below the header, the total row not. */
  readonly rowCount: number;
  /** Zero-based places within the table, by key. */
  readonly places: ReadonlyMap<string, number>;
}

export interface OwnTable extends OwnPlace {
  readonly rows: readonly (readonly Value[])[];
}

/** The names that decide what is ours and what is free. To be read after a sync. */
export interface TableList {
  readonly tables: Excel.TableCollection;
  readonly sheets: Excel.WorksheetCollection;
}

/** Queues the reading of all tables' and sheets' names; costs no sync of its own. */
export function loadTableList(context: Excel.RequestContext): TableList {
  const { tables, worksheets } = context.workbook;
  tables.load('items/name');
  worksheets.load('items/name,items/visibility,items/protection/protected');
  return { tables, sheets: worksheets };
}

/** Finds where the tables of these kinds stand; null for one that is not there. One sync. */
export async function locateOwnTables(
  context: Excel.RequestContext,
  { tables }: TableList,
  kinds: readonly OwnKind[],
): Promise<(OwnPlace | null)[]> {
  const candidates = kinds.map(({ name }) =>
    tables.items
      .map((table) => table.name)
      .filter((found) => isNamed(found, name))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      .map((found) => loadPlace(context, found)),
  );
  await context.sync();
  return kinds.map((kind, index) => {
    for (const { table, sheet, range, header } of candidates[index] ?? []) {
      const names = ((header.values as Value[][])[0] ?? []).map((value) => String(value).trim());
      const places = new Map<string, number>();
      for (const column of kind.columns) {
        const at = names.indexOf(column.header);
        if (at >= 0) places.set(column.key, at);
      }
      if (!kind.required.every((key) => places.has(key))) continue;
      return {
        table: table.name,
        sheet: sheet.name,
        top: range.rowIndex,
        left: range.columnIndex,
        width: names.length,
        rowCount: range.rowCount - (table.showTotals ? 2 : 1),
        places,
      };
    }
    return null;
  });
}

/** 回收明细, 回收明细2, and 回收明细_2 as Excel names the table of a copied sheet. */
const isNamed = (found: string, name: string): boolean =>
  found.startsWith(name) && /^_?\d*$/.test(found.slice(name.length));

function loadPlace(context: Excel.RequestContext, name: string) {
  const table = context.workbook.tables.getItem(name);
  const sheet = context.workbook.tables.getItem(name).worksheet;
  const range = table.getRange();
  const header = table.getHeaderRowRange();
  table.load('name,showTotals');
  sheet.load('name');
  range.load('rowIndex,columnIndex,rowCount');
  header.load('values');
  return { table, sheet, range, header };
}

/** What to read of a table; a place that is null has nothing to read. */
export const bodyBlock = (place: OwnPlace | null): AskedBlock => ({
  sheet: place?.sheet ?? '',
  top: (place?.top ?? 0) + 1,
  left: place?.left ?? 0,
  rowCount: place?.rowCount ?? 0,
  columnCount: place?.width ?? 0,
  properties: ['values'],
});

/** Reads a row of a table by the keys of its columns; '' for a column that is not there. */
export const cellReader =
  ({ places }: OwnPlace, row: readonly Value[]) =>
  (key: string): Value =>
    row[places.get(key) ?? -1] ?? '';

/** The first of name, name2, name3 … that nobody has. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number += 1) free = `${name}${String(number)}`;
  return free;
}
