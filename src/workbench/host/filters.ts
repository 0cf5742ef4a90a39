/** Filters really hide rows: which rows pass, and hiding the others. */
import type { Area, CellValue, FilterColumn, FilterOperator, Sheet } from '../../files/xlsx/workbook';
import { formatValue } from '../typing/formatValue';
import { typeIntoCell } from '../typing/typeIntoCell';
import { cellAt, formatAt } from './cells';
import { sheetOf, updateSheet, type HostSession } from './session';

type Criteria = FilterColumn['criteria'];
type Condition = Extract<Criteria, { readonly kind: 'custom' }>['conditions'][number];

/** What a cell shows: lists of values are matched against it, as in the filter's own drop-down. */
function shownText(session: HostSession, sheet: Sheet, row: number, column: number): string {
  return formatValue(
    cellAt(sheet, row, column)?.value ?? null,
    formatAt(sheet, row, column)?.numberFormat ?? 'General',
    session.options.locale,
    { date1904: session.workbook.date1904 },
  );
}

/** A pattern with * and ? (~ takes the next literally), over the whole text and without regard to case. */
function pattern(text: string): RegExp {
  const body = text.replace(/~([*?~])|[*?]|[\\^$.+()[\]{}|/-]/g, (found: string, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`;
    if (found === '*') return '[\\s\\S]*';
    return found === '?' ? '[\\s\\S]' : `\\${found}`;
  });
  return new RegExp(`^${body}$`, 'i');
}

const orders: Readonly<Record<Exclude<FilterOperator, 'equal' | 'notEqual'>, (order: number) => boolean>> = {
  greaterThan: (order) => order > 0,
  greaterThanOrEqual: (order) => order >= 0,
  lessThan: (order) => order < 0,
  lessThanOrEqual: (order) => order <= 0,
};

/** The number or date a criterion stands for; null for a text. */
function limitOf(session: HostSession, text: string): number | null {
  const typed = typeIntoCell(text, {
    numberFormat: 'General',
    locale: session.options.locale,
    date1904: session.workbook.date1904,
    currentYear: new Date(Date.UTC(1899, 11, 30) + Math.floor(session.options.now()) * 86_400_000).getUTCFullYear(),
  });
  return !('error' in typed) && typeof typed.value === 'number' ? typed.value : null;
}

function meets(session: HostSession, value: CellValue, shown: string, { operator, value: text }: Condition): boolean {
  const limit = limitOf(session, text);
  if (operator === 'equal' || operator === 'notEqual') {
    // '=' alone means blanks, '<>' alone everything that is not blank.
    const equal = text === '' ? shown === '' : (limit !== null && value === limit) || pattern(text).test(shown);
    return equal === (operator === 'equal');
  }
  if (limit !== null) return typeof value === 'number' && orders[operator](value - limit);
  return typeof value === 'string' && orders[operator](value.localeCompare(text, session.options.locale));
}

function passes(session: HostSession, sheet: Sheet, row: number, column: number, criteria: Criteria): boolean {
  const shown = shownText(session, sheet, row, column);
  switch (criteria.kind) {
    case 'values':
      if (shown === '') return criteria.blanks === true;
      return criteria.values.some((value) => value.toLowerCase() === shown.toLowerCase());
    case 'custom': {
      const value = cellAt(sheet, row, column)?.value ?? null;
      const met = (condition: Condition): boolean => meets(session, value, shown, condition);
      return criteria.and ? criteria.conditions.every(met) : criteria.conditions.some(met);
    }
  }
}

/** Hides the rows of a body that do not pass all filters and shows the others. Without filters all are shown. */
export function applyFilters(
  session: HostSession,
  sheetId: string,
  body: Area,
  filters: readonly FilterColumn[],
): void {
  const sheet = sheetOf(session, sheetId);
  updateSheet(session, sheetId, (current) => {
    const rows = new Map(current.rows);
    for (let index = body.top; index <= body.bottom; index += 1) {
      const pass = filters.every((filter) => passes(session, sheet, index, body.left + filter.index, filter.criteria));
      const { hidden = false, ...row } = rows.get(index) ?? { cells: new Map() };
      if (hidden === pass) rows.set(index, pass ? row : { ...row, hidden: true });
    }
    return { ...current, rows };
  });
  session.calculationPending = true;
}

/** Shows the rows that filters had hidden; without a filter, rows hidden by hand stay hidden. */
export function showRows(session: HostSession, sheetId: string, body: Area, filters: readonly FilterColumn[]): void {
  if (filters.length > 0) applyFilters(session, sheetId, body, []);
}
