/** A workbook as formulas see it. */
import type { Area, AutoFilter, Cell, CellValue, DefinedName, Sheet, Table, Workbook } from '../../files/xlsx/workbook';
import type { TypingLocale } from '../typing/locale';
import type { Formula } from './ast';
import type { CellPlace, EvaluationContext, TableView } from './evaluationContext';
import { parseFormula } from './parseFormula';
import { createRangeCache } from './rangeCache';

/** What a calculation needs besides the workbook. */
export interface Surroundings {
  /** The moment as a serial number of the workbook's own date system; TODAY() is its whole part. */
  readonly now: number;
  readonly locale: TypingLocale;
}

/** Cells never change, so what was parsed of one stays true for as long as it lives. */
const parsedCells = new WeakMap<Cell, Formula | null>();
const parsedNames = new WeakMap<DefinedName, Formula | null>();

/** A table's column has the same text in every row: one tree serves them all. */
const parsedTexts = new Map<string, Formula | null>();
const mostParsedTexts = 1000;

function parsed(text: string): Formula | null {
  const known = parsedTexts.get(text);
  if (known !== undefined) return known;
  const result = parseFormula(text);
  const formula = result.ok ? result.formula : null;
  if (parsedTexts.size >= mostParsedTexts) parsedTexts.clear();
  parsedTexts.set(text, formula);
  return formula;
}

/** The syntax tree of a cell's formula; undefined when it has none or it cannot be read. */
export function formulaOf(cell: Cell | undefined): Formula | undefined {
  if (cell?.formula === undefined) return undefined;
  const known = parsedCells.get(cell);
  if (known !== undefined) return known ?? undefined;
  const formula = parsed(cell.formula);
  parsedCells.set(cell, formula);
  return formula ?? undefined;
}

/** Spares a cell that differs from another only in its value from being parsed again. */
export function carryFormula(from: Cell, to: Cell): void {
  const known = parsedCells.get(from);
  if (known !== undefined && from.formula === to.formula) parsedCells.set(to, known);
}

function formulaOfName(name: DefinedName): Formula | undefined {
  const known = parsedNames.get(name);
  if (known !== undefined) return known ?? undefined;
  const formula = parsed(name.formula);
  parsedNames.set(name, formula);
  return formula ?? undefined;
}

function usedAreaOf(sheet: Sheet): Area | undefined {
  let bottom = -1;
  let right = -1;
  for (const [row, { cells }] of sheet.rows) {
    for (const [column, cell] of cells) {
      if (cell.value === null && cell.formula === undefined) continue;
      if (row > bottom) bottom = row;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? undefined : { top: 0, left: 0, bottom, right };
}

function viewOf(table: Table, sheetId: string): TableView {
  const { name, area, showHeaders, showTotals } = table;
  return { name, sheetId, area, showHeaders, showTotals, columns: table.columns.map((column) => column.name) };
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The areas whose hidden rows a filter hides: those with a criterion set. */
function filteredAreas(sheet: Sheet): readonly Area[] {
  const active = (filter: Pick<AutoFilter, 'area' | 'columns'>): readonly Area[] =>
    filter.columns.length > 0 ? [filter.area] : [];
  return [
    ...(sheet.autoFilter === undefined ? [] : active(sheet.autoFilter)),
    ...sheet.tables.flatMap((table) => active({ area: table.area, columns: table.filters })),
  ];
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (known.has(key)) return known.get(key) as T;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** Where values come from when not from the cells as they stand: a calculation under way. */
export interface ValueSource {
  readonly cellValue: (sheetId: string, row: number, column: number) => CellValue;
  readonly stamp: () => number;
}

/**
 * Everything formulas can see of a workbook, with values as last calculated unless a source is given.
 *
 * @returns a function from the formula's own place to its context; all contexts share what is read. Make a new one when
 *   the workbook changes.
 */
export function workbookContext(
  workbook: Workbook,
  surroundings: Surroundings,
  source?: ValueSource,
): (cell: CellPlace) => EvaluationContext {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  const sheetIds = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
  const views = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => viewOf(table, sheet.id)));
  const tables = new Map(views.map((view) => [view.name.toLowerCase(), view]));
  const names = new Map(workbook.names.map((name) => [`${name.sheetId ?? ''}!${name.name.toLowerCase()}`, name]));
  const cellAt = (sheetId: string, row: number, column: number): Cell | undefined =>
    sheets.get(sheetId)?.rows.get(row)?.cells.get(column);
  const cellValue = source?.cellValue ?? ((sheetId, row, column) => cellAt(sheetId, row, column)?.value ?? null);
  const usedArea = memo((sheetId) => {
    const sheet = sheets.get(sheetId);
    return sheet === undefined ? undefined : usedAreaOf(sheet);
  });
  const filtered = memo((sheetId) => {
    const sheet = sheets.get(sheetId);
    return sheet === undefined ? [] : filteredAreas(sheet);
  });
  const shared: Omit<EvaluationContext, 'cell'> = {
    now: surroundings.now,
    locale: surroundings.locale,
    date1904: workbook.date1904,
    cellValue,
    usedArea,
    formulaAt: (sheetId, row, column) => formulaOf(cellAt(sheetId, row, column)),
    sheetIdOf: (name) => sheetIds.get(name.toLowerCase()),
    table: (name) => tables.get(name.toLowerCase()),
    tableAt: (sheetId, row, column) => views.find((view) => view.sheetId === sheetId && holds(view.area, row, column)),
    nameFormula: (name, sheetId) => {
      const folded = name.toLowerCase();
      const found = names.get(`${sheetId}!${folded}`) ?? names.get(`!${folded}`);
      return found === undefined ? undefined : formulaOfName(found);
    },
    rowVisibility: (sheetId, row) => {
      if (sheets.get(sheetId)?.rows.get(row)?.hidden !== true) return 'shown';
      return filtered(sheetId).some((area) => row > area.top && row <= area.bottom) ? 'filtered' : 'hidden';
    },
    ranges: createRangeCache({ cellValue, usedArea, stamp: source?.stamp ?? (() => 0) }),
  };
  return (cell) => ({ ...shared, cell });
}
