/**
 * Writes the checklist as a sheet an office would print: a title, a line of facts, and a real Excel table.
 * Everything is queued on the context; the caller syncs. The number of calls does not depend on the number of rows,
 * but for writes beyond about 4 MB, which are split (Excel on the web refuses requests above 5 MB).
 */

import type { CellContent } from '../core/checklist';

export const checklistSheetName = '任务清单';
/** The table's name; formulas of other sheets refer to it. */
export const checklistTableName = '任务清单';

export interface SheetColumn {
  readonly header: string;
  /** Characters. */
  readonly width: number;
  readonly kind: 'text' | 'date' | 'choice' | 'number' | 'formula';
  readonly wrap: boolean;
  readonly center: boolean;
  /** For kind 'formula': the same in every row. */
  readonly formula?: string;
}

export interface ChecklistSheet {
  readonly tableName: string;
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly SheetColumn[];
  /** One array a task, as long as `columns`; dates as Excel serials; null where a formula goes. */
  readonly rows: readonly (readonly CellContent[])[];
  /** With Excel's codes &P and &N. */
  readonly footer: string;
}

/** Rows above the table: title and facts. The header is the row after them (zero-based index). */
export const headerRow = 2;

/** Where the line of facts below the title begins. */
export const factsCell = 'A2';

export const headerFill = '#1F4E79';
export const lineColor = '#BFBFBF';
/** Points for one character of width at 11 points: RangeFormat.columnWidth counts points. */
export const pointsPerCharacter = 5.7;

/**
 * Queues a title, a line of facts and a table on an empty sheet; validations are the caller's. Columns are text before
 * anything is written to them.
 */
export async function writeChecklistSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: ChecklistSheet,
): Promise<Excel.Table> {
  const { columns, rows } = content;
  const width = columns.length;
  const body = sheet.getRangeByIndexes(headerRow + 1, 0, Math.max(rows.length, 1), width);
  columns.forEach((column, index) => {
    const range = sheet.getRangeByIndexes(headerRow + 1, index, Math.max(rows.length, 1), 1);
    setNumberFormat(range, numberFormats[column.kind]);
    range.getEntireColumn().format.columnWidth = column.width * pointsPerCharacter;
    range.format.wrapText = column.wrap;
    range.format.horizontalAlignment = column.center ? 'Center' : 'Left';
  });
  writeTitle(sheet, content);

  sheet.getRangeByIndexes(headerRow, 0, 1, width).values = [columns.map((column) => column.header)];
  await writeRows(context, sheet, headerRow + 1, 0, rows);

  const table = sheet.tables.add(sheet.getRangeByIndexes(headerRow, 0, Math.max(rows.length, 1) + 1, width), true);
  table.name = content.tableName;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  columns.forEach(({ formula }, index) => {
    if (formula !== undefined)
      setFormula(sheet.getRangeByIndexes(headerRow + 1, index, Math.max(rows.length, 1), 1), formula);
  });

  const header = table.getHeaderRowRange();
  header.format.fill.color = headerFill;
  header.format.font.color = '#FFFFFF';
  header.format.font.bold = true;
  header.format.horizontalAlignment = 'Center';
  header.format.verticalAlignment = 'Center';
  header.format.wrapText = true;
  header.format.rowHeight = 30;

  const whole = table.getRange();
  for (const edge of [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideHorizontal',
    'InsideVertical',
  ] as const) {
    const border = whole.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = lineColor;
  }
  body.format.verticalAlignment = 'Center';
  body.format.font.size = 10;
  body.format.autofitRows();

  setUpPage(sheet, width, content.footer);
  sheet.freezePanes.freezeRows(headerRow + 1);
  sheet.showGridlines = false;
  return table;
}

/** Text first, then the values: 001, 6-1 and =HYPERLINK(…) stay what they were. */
export const numberFormats: Readonly<Record<SheetColumn['kind'], string>> = {
  text: '@',
  choice: '@',
  date: 'yyyy-mm-dd',
  number: 'General',
  formula: 'General',
};

/** One formula for every cell: sent once, whatever the number of rows. Excel fits its relative references to each cell. */
export function setFormula(range: Excel.Range, formula: string): void {
  range.set({ formulas: formula as unknown as string[][] });
}

/** One format for every cell: Excel takes a single value for the whole range, which the typings do not say. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.set({ numberFormat: format as unknown as string[][] });
}

function writeTitle(sheet: Excel.Worksheet, { title, subtitle, columns }: ChecklistSheet): void {
  const titleRange = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  const factsRange = sheet.getRangeByIndexes(1, 0, 1, columns.length);
  setNumberFormat(titleRange, '@');
  setNumberFormat(factsRange, '@');
  const blanks = columns.slice(1).map(() => null);
  titleRange.values = [[title, ...blanks]];
  factsRange.values = [[subtitle, ...blanks]];
  titleRange.merge();
  factsRange.merge();
  titleRange.format.font.size = 18;
  titleRange.format.font.bold = true;
  titleRange.format.horizontalAlignment = 'Center';
  titleRange.format.verticalAlignment = 'Center';
  titleRange.format.wrapText = true;
  titleRange.format.rowHeight = 36;
  factsRange.format.font.size = 10;
  factsRange.format.font.color = '#595959';
  factsRange.format.horizontalAlignment = 'Center';
  factsRange.format.rowHeight = 18;
}

/** About the text that fits into one request of 5 MB beside its JSON and with three bytes a character. */
const charactersPerRequest = 1_200_000;

/**
 * Writes rows of cells from a zero-based row and column on. Up to about 4 MB it only queues; past that it syncs between blocks,
 * because a larger request is refused whole (RequestPayloadSizeLimitExceeded).
 */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  rows: readonly (readonly CellContent[])[],
): Promise<void> {
  const width = rows[0]?.length ?? 1;
  await writeRowsTo(context, rows, (start, count) => sheet.getRangeByIndexes(top + start, left, count, width));
}

/**
 * As {@link writeRows}.
 *
 * @param partAt the cells of so many rows from the zero-based row `start` on
 */
export async function writeRowsTo(
  context: Excel.RequestContext,
  rows: readonly (readonly CellContent[])[],
  partAt: (start: number, count: number) => Excel.Range,
): Promise<void> {
  const blocks = blocksOf(rows);
  for (const [index, block] of blocks.entries()) {
    partAt(block.start, block.rows.length).values = block.rows.map((row) => [...row]);
    // These are blocks of megabytes, and there is nearly always one: not a sync a row.
    if (index < blocks.length - 1) await syncBlock(context);
  }
}

async function syncBlock(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}

interface Block {
  readonly start: number;
  readonly rows: readonly (readonly CellContent[])[];
}

function blocksOf(rows: readonly (readonly CellContent[])[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let size = 0;
  for (const [index, row] of rows.entries()) {
    size += row.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
    if (size > charactersPerRequest || index === rows.length - 1) {
      blocks.push({ start, rows: rows.slice(start, index + 1) });
      start = index + 1;
      size = 0;
    }
  }
  return blocks;
}

/** Points: one centimetre, and room for the page number below. */
const pageMargin = 28;
const footerHeight = 14;

/** A4 landscape, one page wide, the header on every page, page numbers at the foot. */
function setUpPage(sheet: Excel.Worksheet, width: number, footer: string): void {
  fitToA4(sheet, footer);
  sheet.pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(headerRow, 0, 1, width).getEntireRow());
}

/** A4 landscape, one page wide, page numbers at the foot. */
export function fitToA4(sheet: Excel.Worksheet, footer: string): void {
  const layout = sheet.pageLayout;
  layout.orientation = Excel.PageOrientation.landscape;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.centerHorizontally = true;
  // Sixteen columns want the width of the paper.
  layout.leftMargin = pageMargin;
  layout.rightMargin = pageMargin;
  layout.topMargin = pageMargin;
  layout.bottomMargin = pageMargin + footerHeight;
  layout.headersFooters.defaultForAllPages.centerFooter = footer;
}
