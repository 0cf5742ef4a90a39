/** What becomes of a formula when the sheet around it changes. */
import { maxColumns, maxRows, type Area } from '../../files/xlsx/workbook';
import {
  mapChildren,
  type AreaReference,
  type CellReference,
  type Formula,
  type LinesReference,
  type StructuredReference,
} from './ast';
import { areaOfReference } from './resolveReference';

/** Sheet and table names are compared without regard to case. Areas are zero-based and inclusive. */
export type SheetChange =
  /** Blank cells appear at `area` and push what was there away. A whole row is an area over all columns. */
  | { readonly kind: 'insertCells'; readonly sheet: string; readonly area: Area; readonly shift: 'down' | 'right' }
  /** The cells of `area` go and what lies beyond moves up. */
  | { readonly kind: 'deleteCells'; readonly sheet: string; readonly area: Area; readonly shift: 'up' | 'left' }
  | { readonly kind: 'renameSheet'; readonly from: string; readonly to: string }
  | { readonly kind: 'deleteSheet'; readonly sheet: string }
  | { readonly kind: 'renameTable'; readonly from: string; readonly to: string }
  | { readonly kind: 'deleteTable'; readonly table: string }
  | { readonly kind: 'renameColumn'; readonly table: string; readonly from: string; readonly to: string }
  | { readonly kind: 'deleteColumn'; readonly table: string; readonly column: string };

/** Where the formula itself stands: what an unqualified A1 or [@状态] belongs to. */
export interface FormulaHome {
  readonly sheet: string;
  readonly table?: string;
}

type PlainReference = CellReference | AreaReference | LinesReference;

const deleted: Formula = { kind: 'error', error: '#REF!' };

function same(one: string, two: string): boolean {
  return one.toLowerCase() === two.toLowerCase();
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function afterInsert({ first, last }: Span, at: Span, count: number): Span | undefined {
  const size = at.last - at.first + 1;
  // Whole rows or columns have nowhere to go.
  if (first === 0 && last === count - 1) return { first, last };
  const moved = { first: first >= at.first ? first + size : first, last: last >= at.first ? last + size : last };
  return moved.first < count ? { first: moved.first, last: Math.min(moved.last, count - 1) } : undefined;
}

function afterDelete({ first, last }: Span, at: Span, count: number): Span | undefined {
  const size = at.last - at.first + 1;
  if (first === 0 && last === count - 1) return { first, last };
  if (first >= at.first && last <= at.last) return undefined;
  return {
    first: first > at.last ? first - size : Math.min(first, at.first),
    last: last > at.last ? last - size : Math.min(last, at.first - 1),
  };
}

function withArea(reference: PlainReference, area: Area): PlainReference {
  switch (reference.kind) {
    case 'cell': {
      const { row, column } = reference.at;
      return { ...reference, at: { row: { ...row, index: area.top }, column: { ...column, index: area.left } } };
    }
    case 'area': {
      const { from, to } = reference;
      return {
        ...reference,
        from: { row: { ...from.row, index: area.top }, column: { ...from.column, index: area.left } },
        to: { row: { ...to.row, index: area.bottom }, column: { ...to.column, index: area.right } },
      };
    }
    case 'rows':
      return {
        ...reference,
        from: { ...reference.from, index: area.top },
        to: { ...reference.to, index: area.bottom },
      };
    case 'columns':
      return {
        ...reference,
        from: { ...reference.from, index: area.left },
        to: { ...reference.to, index: area.right },
      };
  }
}

type CellsChange = Extract<SheetChange, { readonly kind: 'insertCells' | 'deleteCells' }>;

/** A reference moves only when all of it lies in the rows or columns that move; otherwise Excel leaves it alone. */
function moveReference(reference: PlainReference, change: CellsChange): Formula {
  const area = areaOfReference(reference);
  const vertical = change.shift === 'down' || change.shift === 'up';
  const across = vertical
    ? area.left >= change.area.left && area.right <= change.area.right
    : area.top >= change.area.top && area.bottom <= change.area.bottom;
  if (!across) return reference;
  const span = vertical ? { first: area.top, last: area.bottom } : { first: area.left, last: area.right };
  const at = vertical
    ? { first: change.area.top, last: change.area.bottom }
    : { first: change.area.left, last: change.area.right };
  const count = vertical ? maxRows : maxColumns;
  const moved = change.kind === 'insertCells' ? afterInsert(span, at, count) : afterDelete(span, at, count);
  if (moved === undefined) return deleted;
  const rows = vertical ? { top: moved.first, bottom: moved.last } : { left: moved.first, right: moved.last };
  return withArea(reference, { ...area, ...rows });
}

function adjustPlain(reference: PlainReference, change: SheetChange, home: FormulaHome): Formula {
  const sheet = reference.sheet ?? home.sheet;
  switch (change.kind) {
    case 'insertCells':
    case 'deleteCells':
      return same(sheet, change.sheet) ? moveReference(reference, change) : reference;
    case 'deleteSheet':
      return same(sheet, change.sheet) ? deleted : reference;
    default:
      return renamedSheet(reference, change);
  }
}

function renamedSheet<T extends Formula & { readonly sheet?: string }>(part: T, change: SheetChange): T {
  if (change.kind !== 'renameSheet' || part.sheet === undefined || !same(part.sheet, change.from)) return part;
  return { ...part, sheet: change.to };
}

function adjustStructured(reference: StructuredReference, change: SheetChange, home: FormulaHome): Formula {
  const table = reference.table ?? home.table;
  if (table === undefined) return reference;
  switch (change.kind) {
    case 'renameTable':
      return reference.table !== undefined && same(table, change.from) ? { ...reference, table: change.to } : reference;
    case 'deleteTable':
      return same(table, change.table) ? deleted : reference;
    case 'renameColumn': {
      const { columns } = reference;
      if (columns === undefined || !same(table, change.table)) return reference;
      const renamed = (name: string): string => (same(name, change.from) ? change.to : name);
      const to = columns.to === undefined ? {} : { to: renamed(columns.to) };
      return { ...reference, columns: { from: renamed(columns.from), ...to } };
    }
    case 'deleteColumn': {
      const { columns } = reference;
      if (columns === undefined || !same(table, change.table)) return reference;
      const gone = same(columns.from, change.column) || (columns.to !== undefined && same(columns.to, change.column));
      return gone ? deleted : reference;
    }
    default:
      return reference;
  }
}

/**
 * The formula after a change of the workbook: references follow the cells they point to, and what is gone becomes #REF!
 * (support.microsoft.com, "How to correct a #REF! error"). '$' makes no difference here.
 */
export function adjustFormula(formula: Formula, change: SheetChange, home: FormulaHome): Formula {
  switch (formula.kind) {
    case 'cell':
    case 'area':
    case 'rows':
    case 'columns':
      return adjustPlain(formula, change, home);
    case 'structured':
      return adjustStructured(formula, change, home);
    case 'name':
      if (change.kind === 'deleteSheet' && formula.sheet !== undefined && same(formula.sheet, change.sheet)) {
        return deleted;
      }
      if (change.kind === 'renameTable' && formula.sheet === undefined && same(formula.name, change.from)) {
        return { ...formula, name: change.to };
      }
      return renamedSheet(formula, change);
    default:
      return mapChildren(formula, (child) => adjustFormula(child, change, home));
  }
}
