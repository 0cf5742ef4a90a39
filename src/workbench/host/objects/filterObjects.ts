/** Excel.Filter (of a table's column) and Excel.AutoFilter (of a sheet or a table). */
import type { Area, FilterColumn, FilterOperator } from '../../../files/xlsx/workbook';
import { columnCount, overlaps } from '../address';
import { applyFilters, showRows } from '../filters';
import { HostError, notImplemented } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { rangeTarget } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { isUnbounded, requireUnprotected } from '../sheetRules';
import { columnIndexOf } from '../tableColumns';
import { bodyArea, tableOf } from '../tables';
import { choiceArgument, integerArgument, optionalText, recordArgument, textArgument } from './arguments';
import { rangeArgument, rangeObject } from './rangeObject';

type Criteria = FilterColumn['criteria'];

const operators: readonly (readonly [string, FilterOperator])[] = [
  ['<>', 'notEqual'],
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
];

/** ">50" -> greater than 50; a criterion without a sign means equal. */
function readCondition(text: string): { readonly operator: FilterOperator; readonly value: string } {
  const found = operators.find(([sign]) => text.startsWith(sign));
  return found === undefined
    ? { operator: 'equal', value: text }
    : { operator: found[1], value: text.slice(found[0].length) };
}

const writeCondition = ({ operator, value }: { operator: FilterOperator; value: string }): string =>
  `${operators.find(([, known]) => known === operator)?.[0] ?? '='}${value}`;

function valuesCriteria(value: unknown): Criteria {
  if (!Array.isArray(value)) throw new HostError('InvalidArgument', 'values');
  const texts = value.map((item: unknown) => {
    if (typeof item === 'object') throw notImplemented('FilterDatetime in Filter.applyValuesFilter');
    return textArgument(item, 'values');
  });
  return { kind: 'values', values: texts.filter((text) => text !== ''), blanks: texts.includes('') };
}

function customCriteria(first: unknown, second: unknown, oper: unknown): Criteria {
  const two = optionalText(second, 'criteria2');
  const conditions = [textArgument(first, 'criteria1'), ...(two === undefined ? [] : [two])].map(readCondition);
  return { kind: 'custom', and: choiceArgument(oper, ['And', 'Or'], 'oper', 'And') === 'And', conditions };
}

const filterKinds = [
  'Values',
  'Custom',
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'TopItems',
  'TopPercent',
  'Icon',
] as const;

function readCriteria(value: unknown): Criteria {
  const wanted = recordArgument(value, 'criteria');
  const kind = choiceArgument(wanted['filterOn'], filterKinds, 'filterOn');
  if (kind === 'Values') return valuesCriteria(wanted['values']);
  if (kind === 'Custom') return customCriteria(wanted['criterion1'], wanted['criterion2'], wanted['operator']);
  throw notImplemented(`filterOn ${kind}`);
}

function writeCriteria(criteria: Criteria | undefined): Readonly<Record<string, unknown>> | null {
  if (criteria === undefined) return null;
  if (criteria.kind === 'values') {
    return { filterOn: 'Values', values: [...criteria.values, ...(criteria.blanks === true ? [''] : [])] };
  }
  const [first, second] = criteria.conditions;
  return {
    filterOn: 'Custom',
    criterion1: first === undefined ? null : writeCondition(first),
    ...(second === undefined ? {} : { criterion2: writeCondition(second) }),
    operator: criteria.and ? 'And' : 'Or',
  };
}

const withFilter = (filters: readonly FilterColumn[], index: number, criteria: Criteria | null) =>
  [...filters.filter((filter) => filter.index !== index), ...(criteria === null ? [] : [{ index, criteria }])].sort(
    (a, b) => a.index - b.index,
  );

/**
 * On a protected sheet a filter that is there may be used when that is allowed, but none may be put up or taken down
 * (support.microsoft.com, "Protect a worksheet", Use AutoFilter).
 */
function requireFiltering(session: HostSession, sheetId: string): void {
  const sheet = sheetOf(session, sheetId);
  if (sheet.protection !== undefined && !sheet.protection.options.allowAutoFilter) {
    throw new HostError('AccessDenied', `the sheet ${sheet.name} is protected`);
  }
}

/** Sets all filters of a table at once, and hides and shows rows accordingly. */
export function setTableFilters(session: HostSession, id: number, filters: readonly FilterColumn[]): void {
  const { sheet, table } = tableOf(session, id);
  requireFiltering(session, sheet.id);
  if (!table.showHeaders) throw new HostError('InvalidOperation', 'a table without header row has no filters');
  updateSheet(session, sheet.id, (current) => ({
    ...current,
    tables: current.tables.map((other) => (other.id === id ? { ...other, filters } : other)),
  }));
  if (filters.length > 0) applyFilters(session, sheet.id, bodyArea(table), filters);
  else showRows(session, sheet.id, bodyArea(table), table.filters);
}

/** A column of a table, by the ids of both. */
export interface ColumnTarget {
  readonly tableId: number;
  readonly columnId: number;
}

function setColumnFilter(session: HostSession, { tableId, columnId }: ColumnTarget, criteria: Criteria | null): void {
  const { table } = tableOf(session, tableId);
  setTableFilters(session, tableId, withFilter(table.filters, columnIndexOf(table, columnId), criteria));
}

const filterType = once((): ObjectType<ColumnTarget> => ({
  name: 'Filter',
  scalars: {
    Criteria: {
      get: (session, { tableId, columnId }) => {
        const { table } = tableOf(session, tableId);
        const index = columnIndexOf(table, columnId);
        return writeCriteria(table.filters.find((filter) => filter.index === index)?.criteria);
      },
    },
  },
  methods: {
    Apply: (session, target, [criteria]) => setColumnFilter(session, target, readCriteria(criteria)),
    ApplyValuesFilter: (session, target, [values]) => setColumnFilter(session, target, valuesCriteria(values)),
    ApplyCustomFilter: (session, target, [first, second, oper]) =>
      setColumnFilter(session, target, customCriteria(first, second, oper)),
    Clear: (session, target) => setColumnFilter(session, target, null),
  },
}));

export const filterObject = (target: ColumnTarget): HostObject => hostObject(filterType(), target);

/** Where an AutoFilter object's filter is kept. */
type AutoFilterTarget =
  { readonly kind: 'sheet'; readonly sheetId: string } | { readonly kind: 'table'; readonly id: number };

interface FilterState {
  readonly sheetId: string;
  readonly area: Area;
  readonly columns: readonly FilterColumn[];
}

function stateOf(session: HostSession, target: AutoFilterTarget): FilterState | null {
  if (target.kind === 'sheet') {
    const { autoFilter } = sheetOf(session, target.sheetId);
    return autoFilter === undefined ? null : { sheetId: target.sheetId, ...autoFilter };
  }
  const { sheet, table } = tableOf(session, target.id);
  if (!table.showHeaders || !table.showFilterButton) return null;
  const bottom = bodyArea(table).bottom;
  return { sheetId: sheet.id, area: { ...table.area, bottom }, columns: table.filters };
}

function existing(session: HostSession, target: AutoFilterTarget): FilterState {
  const state = stateOf(session, target);
  if (state === null) throw new HostError('InvalidOperation', 'there is no filter');
  return state;
}

function setColumns(session: HostSession, target: AutoFilterTarget, columns: readonly FilterColumn[]): void {
  if (target.kind === 'table') {
    setTableFilters(session, target.id, columns);
    return;
  }
  const { sheetId, area, columns: before } = existing(session, target);
  requireFiltering(session, sheetId);
  const body = { ...area, top: area.top + 1 };
  updateSheet(session, sheetId, (sheet) => ({ ...sheet, autoFilter: { area, columns } }));
  if (columns.length > 0) applyFilters(session, sheetId, body, columns);
  else showRows(session, sheetId, body, before);
}

function columnArgument(area: Area, value: unknown): number {
  const index = integerArgument(value, 'columnIndex');
  if (index < 0 || index >= columnCount(area)) throw new HostError('InvalidArgument', 'columnIndex');
  return index;
}

/** Puts a filter up over a range of the sheet, in place of the one it had: a sheet has one. */
function putUp(session: HostSession, sheetId: string, range: unknown): void {
  const place = rangeArgument(session, sheetId, range);
  if (place.sheetId !== sheetId || isUnbounded(place)) throw new HostError('InvalidArgument', 'range');
  const area: Area = { top: place.top, left: place.left, bottom: place.bottom, right: place.right };
  const sheet = sheetOf(session, sheetId);
  const before = sheet.autoFilter;
  if (before !== undefined && JSON.stringify(before.area) === JSON.stringify(area)) return;
  requireUnprotected(sheet);
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw new HostError('InvalidArgument', 'a table has filters of its own');
  }
  if (before !== undefined) takeDown(session, sheetId);
  updateSheet(session, sheetId, (current) => ({ ...current, autoFilter: { area, columns: [] } }));
}

function takeDown(session: HostSession, sheetId: string): void {
  const sheet = sheetOf(session, sheetId);
  requireUnprotected(sheet);
  const before = sheet.autoFilter;
  if (before === undefined) return;
  showRows(session, sheetId, { ...before.area, top: before.area.top + 1 }, before.columns);
  updateSheet(session, sheetId, ({ autoFilter: _old, ...current }) => current);
}

const autoFilterType = once((): ObjectType<AutoFilterTarget> => ({
  name: 'AutoFilter',
  scalars: {
    Enabled: { get: (session, target) => stateOf(session, target) !== null },
    IsDataFiltered: { get: (session, target) => (stateOf(session, target)?.columns.length ?? 0) > 0 },
    Criteria: {
      get: (session, target) => {
        const state = stateOf(session, target);
        if (state === null) return [];
        return Array.from({ length: columnCount(state.area) }, (_, index) =>
          writeCriteria(state.columns.find((column) => column.index === index)?.criteria),
        );
      },
    },
  },
  methods: {
    Apply: (session, target, [range, columnIndex, criteria]) => {
      if (target.kind === 'sheet') putUp(session, target.sheetId, range);
      const { area, columns } = existing(session, target);
      if (columnIndex === undefined || columnIndex === null) return;
      const index = columnArgument(area, columnIndex);
      const read = criteria === undefined || criteria === null ? null : readCriteria(criteria);
      setColumns(session, target, withFilter(columns, index, read));
    },
    ClearColumnCriteria: (session, target, [columnIndex]) => {
      const { area, columns } = existing(session, target);
      setColumns(session, target, withFilter(columns, columnArgument(area, columnIndex), null));
    },
    ClearCriteria: (session, target) => {
      if (stateOf(session, target) !== null) setColumns(session, target, []);
    },
    Reapply: (session, target) => setColumns(session, target, existing(session, target).columns),
    Remove: (session, target) => {
      if (target.kind === 'sheet') takeDown(session, target.sheetId);
      else {
        setTableFilters(session, target.id, []);
        const { sheet } = tableOf(session, target.id);
        updateSheet(session, sheet.id, (current) => ({
          ...current,
          tables: current.tables.map((table) =>
            table.id === target.id ? { ...table, showFilterButton: false } : table,
          ),
        }));
      }
    },
    GetRange: (session, target) => {
      const state = stateOf(session, target);
      if (state === null) throw new HostError('ItemNotFound', 'there is no filter');
      return rangeObject(rangeTarget(state.sheetId, state.area));
    },
    GetRangeOrNullObject: (session, target) => {
      const state = stateOf(session, target);
      return state === null ? nullObject : rangeObject(rangeTarget(state.sheetId, state.area));
    },
  },
}));

export const tableAutoFilterObject = (id: number): HostObject => hostObject(autoFilterType(), { kind: 'table', id });

export const autoFilterNavigations: NonNullable<ObjectType<string>['navigations']> = {
  AutoFilter: (_, sheetId) => hostObject(autoFilterType(), { kind: 'sheet', sheetId }),
};
