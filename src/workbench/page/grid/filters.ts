/** The filter of a sheet: what Univer shows (its resource SHEET_FILTER_PLUGIN), and what a person chose there. */
import type { Area, FilterColumn, FilterOperator, Sheet } from '../../../files/xlsx/workbook';
import { rangeOf } from './sheetData';

/** Univer knows one filter a sheet: the first table that shows its buttons, else the sheet's own. */
export interface FilterPlace {
  /** Undefined for the filter of the sheet itself. */
  readonly tableId?: number;
  readonly area: Area;
  readonly columns: readonly FilterColumn[];
}

export function filterPlace(sheet: Sheet): FilterPlace | undefined {
  const table = sheet.tables.find((candidate) => candidate.showHeaders && candidate.showFilterButton);
  if (table === undefined) return sheet.autoFilter;
  const bottom = table.area.bottom - (table.showTotals ? 1 : 0);
  return { tableId: table.id, area: { ...table.area, bottom }, columns: table.filters };
}

interface UniverFilterColumn {
  readonly colId: number;
  readonly filters?: { readonly blank?: true; readonly filters?: readonly string[] };
  readonly customFilters?: {
    readonly and?: 1;
    readonly customFilters: readonly { readonly val: string | number; readonly operator?: string }[];
  };
}

/** As Univer keeps it. */
export function univerFilter(place: FilterPlace): Readonly<Record<string, unknown>> {
  return { ref: rangeOf(place.area), filterColumns: place.columns.map(univerColumn) };
}

function univerColumn({ index, criteria }: FilterColumn): UniverFilterColumn {
  if (criteria.kind === 'values') {
    const blank = criteria.blanks === true ? { blank: true as const } : {};
    return { colId: index, filters: { ...blank, filters: criteria.values } };
  }
  const conditions = criteria.conditions.map(({ operator, value }) => ({
    val: value,
    ...(operator === 'equal' ? {} : { operator }),
  }));
  return { colId: index, customFilters: { ...(criteria.and ? { and: 1 as const } : {}), customFilters: conditions } };
}

const operators: readonly FilterOperator[] = [
  'equal',
  'notEqual',
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
];

/** What a person chose for one column; undefined for all rows. Null when it is of a kind the workbook has not. */
export function chosenFilter(index: number, chosen: unknown): FilterColumn | undefined | null {
  if (typeof chosen !== 'object' || chosen === null) return undefined;
  const { filters, customFilters } = chosen as Partial<UniverFilterColumn>;
  if (filters !== undefined) {
    const blanks = filters.blank === true ? { blanks: true } : {};
    return { index, criteria: { kind: 'values', values: filters.filters ?? [], ...blanks } };
  }
  if (customFilters === undefined) return null;
  const conditions = customFilters.customFilters.flatMap(({ val, operator = 'equal' }) => {
    const known = operators.find((candidate) => candidate === operator);
    return known === undefined ? [] : [{ operator: known, value: String(val) }];
  });
  if (conditions.length !== customFilters.customFilters.length) return null;
  return { index, criteria: { kind: 'custom', and: customFilters.and === 1, conditions } };
}
