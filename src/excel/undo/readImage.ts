/** Reads what a command may change: the lists of the workbook, and the sheets that it names, whole. */
import type { BandImage, CellImage } from '../../core/undo/sheetImage';
import { locateChecklist, type ChecklistPlace } from '../locateChecklist';
import { readBlocks, type AskedBlock, type Block } from '../ownTables/readBlocks';
import { UserError } from '../../core/userError';
import { loadColourRules } from './colourRuleImages';
import { readValidations } from './validationImages';
import type { FilterImage, NameEntry, SheetEntry, SheetPart, WorkbookImage } from './workbookImage';

/** What a command may change, besides sheets that it makes, names and settings. */
export interface Touched {
  /** Names of sheets and tables of ours, also with a number behind, and of blocks (`督查通报_区域`). */
  readonly own: readonly string[];
  /** The checklist, wherever it is. */
  readonly checklist?: true;
}

/** Which sheets to read whole, out of the workbook's lists. */
export type Choice = (lists: WorkbookLists) => readonly string[];

export interface WorkbookLists {
  readonly activeSheet: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly tables: readonly TableEntry[];
  /** Null when there is none, or when it was not asked for. */
  readonly checklist: ChecklistPlace | null;
}

interface TableEntry {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
}

/** A name of a printed block ends so. */
const blockEnding = '_区域';

/** 校验结果, 校验结果2, 回收明细_2. */
const isOwn = (name: string, own: readonly string[]): boolean =>
  own.some((one) => name.startsWith(one) && /^_?\d*$/.test(name.slice(one.length)));

/** The sheets that a command declares. */
export const declared =
  ({ own }: Touched): Choice =>
  ({ sheets, tables, names, checklist }) =>
    sheets
      .filter(
        ({ id, name }) =>
          isOwn(name, own) ||
          name === checklist?.sheet ||
          tables.some((table) => table.sheetId === id && isOwn(table.name, own)) ||
          names.some(
            (one) =>
              own.some((block) => one.name === `${block}${blockEnding}`) &&
              one.formula.replace(/^='?|'?!.*$/g, '').replaceAll("''", "'") === name,
          ),
      )
      .map(({ id }) => id);

/**
 * Four to six syncs, whatever the size; more only past what Excel gives in one answer.
 *
 * @param checklist whether to look for the checklist
 */
export async function readImage(
  context: Excel.RequestContext,
  choose: Choice,
  checklist: boolean,
): Promise<WorkbookImage> {
  const lists = await readLists(context, checklist);
  const parts = await readParts(context, lists, choose(lists));
  const { activeSheet, sheets, names, settings } = lists;
  return { activeSheet, sheets, names, settings, parts };
}

async function readLists(context: Excel.RequestContext, wantsChecklist: boolean): Promise<WorkbookLists> {
  const { worksheets, tables, names, settings } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load('items/id,items/name,items/visibility,items/position,items/protection/protected');
  tables.load('items/id,items/name,items/worksheet/id');
  names.load('items/name,items/formula,items/visible,items/scope');
  settings.load('items/key,items/value');
  active.load('id');
  const checklist = wantsChecklist ? await locate(context) : null;
  if (!wantsChecklist) await context.sync();
  return {
    activeSheet: active.id,
    sheets: worksheets.items.map(({ id, name, visibility, position, protection }) => {
      return { id, name, visibility, position, isProtected: protection.protected };
    }),
    names: names.items
      .filter(({ scope }) => scope === 'Workbook')
      .map(({ name, formula, visible }) => ({ name, formula: String(formula), visible })),
    settings: new Map(settings.items.map(({ key, value }) => [key, value as unknown])),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
    checklist,
  };
}

async function locate(context: Excel.RequestContext): Promise<ChecklistPlace | null> {
  try {
    return await locateChecklist(context);
  } catch (error) {
    if (error instanceof UserError && error.code === 'noChecklist') return null;
    throw error;
  }
}

async function readParts(
  context: Excel.RequestContext,
  lists: WorkbookLists,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SheetPart>> {
  const loaded = ids.map((id) => ({ id, ...loadSheet(context, id, lists) }));
  const blocks = lists.names
    .filter(({ name }) => name.endsWith(blockEnding))
    .map(({ name }) => loadBlockOf(context, name));
  if (loaded.length === 0) return new Map();
  await context.sync();
  const found = loaded.map((one) => ({
    id: one.id,
    area: areaOf(one.used),
    bands: [...one.tables.map(tableBand), ...blocks.flatMap((block) => blockBand(block, one.id))],
    filters: one.filters(),
    rules: one.rules.details(),
    heights: loadHeights(one.used),
  }));
  const contents = await readBlocks(
    context,
    found.map(({ id, area }): AskedBlock => ({
      sheet: id,
      ...area,
      properties: ['values', 'formulas', 'numberFormat'],
    })),
  );
  const withCells = found.map((one, index) => ({
    ...one,
    bands: [...one.bands, ...handMade(one.id, lists, one.bands)],
    cells: cellsOf(contents[index]),
  }));
  const validated = withCells.flatMap(({ id, bands }) =>
    bands.filter(({ kind }) => kind !== 'block').map((band) => ({ sheetId: id, ...band })),
  );
  const grids = await readValidations(context, validated);
  return new Map(
    withCells.map(({ id, area, bands, cells, heights, rules, filters }) => [
      id,
      {
        image: {
          top: area.top,
          left: area.left,
          cells,
          heights: heights(),
          bands: bands.map((band) => ({
            ...band,
            validations: grids[validated.findIndex((one) => one.sheetId === id && one.id === band.id)] ?? [],
          })),
        },
        rules: rules(),
        filters,
      },
    ]),
  );
}

function loadSheet(context: Excel.RequestContext, id: string, { tables }: WorkbookLists) {
  const sheet = context.workbook.worksheets.getItem(id);
  // By values: a person may have formatted whole columns.
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const { autoFilter } = context.workbook.worksheets.getItem(id);
  const filtered = autoFilter.getRangeOrNullObject();
  autoFilter.load('criteria');
  filtered.load('address');
  const own = tables.filter(({ sheetId }) => sheetId === id).map((entry) => loadTable(context, entry));
  return {
    used,
    rules: loadColourRules(sheet),
    tables: own,
    filters: (): readonly FilterImage[] => [
      { table: null, address: addressOf(filtered), criteria: criteriaOf(autoFilter), isSorted: false },
      ...own.map(({ entry, filter, sort }) => {
        return { table: entry.id, address: '', criteria: criteriaOf(filter), isSorted: fieldsOf(sort) > 0 };
      }),
    ],
  };
}

const addressOf = (range: Excel.Range): string => (range.isNullObject ? '' : range.address);

type LoadedTable = ReturnType<typeof loadTable>;

function loadTable(context: Excel.RequestContext, entry: TableEntry) {
  const table = context.workbook.tables.getItem(entry.name);
  const range = table.getRange();
  const filter = context.workbook.tables.getItem(entry.name).autoFilter;
  table.load('showTotals,showHeaders');
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const { sort } = context.workbook.tables.getItem(entry.name);
  filter.load('criteria');
  sort.load('fields');
  return { entry, table, range, filter, sort };
}

const criteriaOf = ({ criteria }: Excel.AutoFilter): readonly (Excel.FilterCriteria | null)[] => criteria;

const fieldsOf = ({ fields }: Excel.TableSort): number => fields.length;

function tableBand({ entry, table, range }: LoadedTable): BandImage {
  const above = table.showHeaders ? 1 : 0;
  return {
    kind: 'table',
    id: entry.id,
    name: entry.name,
    top: range.rowIndex + above,
    left: range.columnIndex,
    rowCount: range.rowCount - above - (table.showTotals ? 1 : 0),
    columnCount: range.columnCount,
    validations: [],
  };
}

function loadBlockOf(context: Excel.RequestContext, name: string) {
  const { names } = context.workbook;
  const range = names.getItem(name).getRangeOrNullObject();
  const sheet = names.getItem(name).getRangeOrNullObject().worksheet;
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.load('id');
  return { name, range, sheet };
}

function blockBand({ name, range, sheet }: ReturnType<typeof loadBlockOf>, sheetId: string): BandImage[] {
  if (range.isNullObject || sheet.id !== sheetId) return [];
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return [{ kind: 'block', id: name, name, top, left, rowCount, columnCount, validations: [] }];
}

/** A checklist in plain cells has rules of entry, too. */
function handMade(id: string, { checklist, sheets }: WorkbookLists, bands: readonly BandImage[]): BandImage[] {
  if (checklist?.kind !== 'cells' || bands.length > 0) return [];
  if (sheets.find((sheet) => sheet.id === id)?.name !== checklist.sheet) return [];
  return [
    {
      kind: 'cells',
      id: 'checklist',
      name: 'checklist',
      top: checklist.headerRow + 1,
      left: checklist.firstColumn,
      rowCount: Math.max(0, checklist.rowCount),
      columnCount: checklist.headers.length,
      validations: [],
    },
  ];
}

type Area = Pick<AskedBlock, 'top' | 'left' | 'rowCount' | 'columnCount'>;

const areaOf = (used: Excel.Range): Area =>
  used.isNullObject
    ? { top: 0, left: 0, rowCount: 0, columnCount: 0 }
    : { top: used.rowIndex, left: used.columnIndex, rowCount: used.rowCount, columnCount: used.columnCount };

function loadHeights(used: Excel.Range): () => readonly number[] {
  if (used.isNullObject) return () => [];
  const rows = used.getRowProperties({ format: { rowHeight: true } });
  return () => rows.value.map(({ format }) => format?.rowHeight ?? 0);
}

function cellsOf(block: Block | undefined): readonly (readonly CellImage[])[] {
  if (block === undefined) return [];
  return block.formulas.map((row, line) =>
    row.map((content, column): CellImage => {
      const format = block.numberFormat[line]?.[column] ?? 'General';
      // In a cell of text, or behind an apostrophe, what begins with = is text: then both say the same.
      const isFormula =
        typeof content === 'string' && content.startsWith('=') && content !== block.values[line]?.[column];
      return { content, isFormula, format };
    }),
  );
}
