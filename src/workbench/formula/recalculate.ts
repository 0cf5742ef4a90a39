/**
 * Calculates every formula of a workbook, each after the cells it depends on.
 *
 * A formula that meets a cell not calculated yet calculates that one first. Past a certain depth it gives up, the cell it
 * waits for goes to the front of the queue and the formula is started again later, as Excel itself does
 * (learn.microsoft.com/office/client-developer/excel/excel-recalculation), so that long chains do not overflow the stack.
 */
import type { Cell, CellValue, Row, Sheet, Workbook } from '../../files/xlsx/workbook';
import type { CellPlace } from './evaluationContext';
import { evaluate } from './evaluate';
import { badName } from './operand';
import { carryFormula, formulaOf, workbookContext, type Surroundings } from './workbookContext';

export interface CalculatedCell extends CellPlace {
  readonly value: CellValue;
}

export interface Recalculation {
  /** Formula cells whose value is not what the workbook holds now. */
  readonly changes: readonly CalculatedCell[];
  /** Cells that depend on themselves; Excel warns of them and shows 0. */
  readonly circular: readonly CellPlace[];
}

interface Pending extends CellPlace {
  readonly cell: Cell;
  state: 'waiting' | 'running' | 'done';
  circular: boolean;
  value: CellValue;
}

/** Formulas calculated inside one another before the chain is cut. */
const deepest = 100;

/** Unwinds the formulas under way when a chain is cut; never leaves this module. */
const cutChain = new Error('a chain of formulas was cut to be continued');

type Grid = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, Pending>>>;

function pendingCells(workbook: Workbook): Grid {
  const grid = new Map<string, Map<number, Map<number, Pending>>>();
  for (const sheet of workbook.sheets) {
    const rows = new Map<number, Map<number, Pending>>();
    for (const [row, { cells }] of sheet.rows) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const line = rows.get(row) ?? new Map<number, Pending>();
        const place = { sheetId: sheet.id, row, column };
        line.set(column, { ...place, cell, state: 'waiting', circular: false, value: null });
        rows.set(row, line);
      }
    }
    if (rows.size > 0) grid.set(sheet.id, rows);
  }
  return grid;
}

function* cellsOf(grid: Grid): Generator<Pending> {
  for (const rows of grid.values()) for (const line of rows.values()) yield* line.values();
}

function calculateAll(workbook: Workbook, surroundings: Surroundings, grid: Grid): void {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet]));
  let depth = 0;
  let circularReads = 0;
  let needed: Pending | undefined;
  const path: Pending[] = [];

  const valueOf = (sheetId: string, row: number, column: number): CellValue => {
    const pending = grid.get(sheetId)?.get(row)?.get(column);
    if (pending === undefined) return sheets.get(sheetId)?.rows.get(row)?.cells.get(column)?.value ?? null;
    if (pending.state === 'done') return pending.value;
    if (pending.state === 'running') {
      circularReads += 1;
      for (const cell of path.slice(path.indexOf(pending))) cell.circular = true;
      return 0;
    }
    if (depth >= deepest) {
      needed = pending;
      throw cutChain;
    }
    calculate(pending);
    return pending.value;
  };

  const contextAt = workbookContext(workbook, surroundings, { cellValue: valueOf, stamp: () => circularReads });

  const calculate = (pending: Pending): void => {
    pending.state = 'running';
    depth += 1;
    path.push(pending);
    let finished = false;
    try {
      const formula = formulaOf(pending.cell);
      // What cannot be read (a link to another workbook) keeps the value its file came with, as a broken link does.
      const value = formula === undefined ? (pending.cell.value ?? badName) : evaluate(formula, contextAt(pending));
      pending.value = pending.circular ? 0 : value;
      finished = true;
    } finally {
      path.pop();
      depth -= 1;
      pending.state = finished ? 'done' : 'waiting';
    }
  };

  /** Calculates one cell; the stack holds the cells whose chains were cut, innermost last. */
  const settle = (first: Pending): void => {
    const stack = [first];
    for (let current = stack.at(-1); current !== undefined; current = stack.at(-1)) {
      if (current.state === 'done') {
        stack.pop();
        continue;
      }
      try {
        calculate(current);
        stack.pop();
      } catch (error) {
        if (error !== cutChain || needed === undefined) throw error;
        // Meeting the same cell twice means that the chain bites its own tail.
        if (stack.includes(needed)) breakCircle(stack.slice(stack.indexOf(needed)));
        else stack.push(needed);
      }
    }
  };

  const breakCircle = (cells: readonly Pending[]): void => {
    for (const cell of cells) {
      cell.circular = true;
      cell.state = 'done';
      cell.value = 0;
    }
  };

  for (const pending of cellsOf(grid)) if (pending.state === 'waiting') settle(pending);
}

function sameValue(one: CellValue, two: CellValue): boolean {
  if (typeof one === 'object' && typeof two === 'object') return one?.error === two?.error;
  return Object.is(one, two);
}

/**
 * Calculates all formulas of the workbook.
 *
 * @returns the values that differ from those the workbook holds, to be put in place with {@link withCalculatedValues}.
 */
export function recalculate(workbook: Workbook, surroundings: Surroundings): Recalculation {
  const grid = pendingCells(workbook);
  if (grid.size === 0) return { changes: [], circular: [] };
  calculateAll(workbook, surroundings, grid);
  const changes: CalculatedCell[] = [];
  const circular: CellPlace[] = [];
  for (const { sheetId, row, column, value, cell, circular: inCircle } of cellsOf(grid)) {
    if (!sameValue(value, cell.value)) changes.push({ sheetId, row, column, value });
    if (inCircle) circular.push({ sheetId, row, column });
  }
  return { changes, circular };
}

/** The workbook with calculated values in place; sheets and rows without changes are shared with the one given. */
export function withCalculatedValues(workbook: Workbook, changes: readonly CalculatedCell[]): Workbook {
  if (changes.length === 0) return workbook;
  const bySheet = new Map<string, CalculatedCell[]>();
  for (const change of changes) {
    const list = bySheet.get(change.sheetId);
    if (list === undefined) bySheet.set(change.sheetId, [change]);
    else list.push(change);
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => withValues(sheet, bySheet.get(sheet.id) ?? [])),
  };
}

function withValues(sheet: Sheet, changes: readonly CalculatedCell[]): Sheet {
  if (changes.length === 0) return sheet;
  const rows = new Map<number, Row>(sheet.rows);
  const cellsByRow = new Map<number, Map<number, Cell>>();
  for (const { row, column, value } of changes) {
    const before = rows.get(row);
    const cells = cellsByRow.get(row) ?? new Map(before?.cells);
    const cell = cells.get(column);
    const after = { ...cell, value };
    if (cell !== undefined) carryFormula(cell, after);
    cells.set(column, after);
    cellsByRow.set(row, cells);
  }
  for (const [row, cells] of cellsByRow) rows.set(row, { ...rows.get(row), cells });
  return { ...sheet, rows };
}
