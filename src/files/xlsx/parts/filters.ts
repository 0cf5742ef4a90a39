/** The conditions of an autofilter, of a sheet or a table (ECMA-376 part 1, 18.3.2). */
import { areaName, parseArea } from '../a1';
import type { ReadWarning } from '../readResult';
import type { Area, AutoFilter, FilterColumn, FilterOperator } from '../workbook';
import {
  booleanAttribute,
  childOf,
  childrenOf,
  choiceAttribute,
  numberAttribute,
  type XmlElement,
} from '../xml/element';
import { decodeXstring, encodeXstringAttribute } from '../xml/escape';
import { markup } from '../xml/markup';

const operators: readonly FilterOperator[] = [
  ...(['equal', 'notEqual', 'greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'] as const),
];

function readFilterColumn(column: XmlElement): FilterColumn | undefined {
  const index = numberAttribute(column, 'colId') ?? 0;
  const custom = childOf(column, 'customFilters');
  if (custom !== undefined) {
    return {
      index,
      criteria: {
        kind: 'custom',
        and: booleanAttribute(custom, 'and', false),
        conditions: childrenOf(custom, 'customFilter').map((condition) => ({
          operator: choiceAttribute(condition, 'operator', operators) ?? 'equal',
          value: decodeXstring(condition.attributes.get('val') ?? ''),
        })),
      },
    };
  }
  const filters = childOf(column, 'filters');
  if (filters === undefined) return undefined;
  const blanks = booleanAttribute(filters, 'blank', false);
  const values = childrenOf(filters, 'filter').map((filter) => decodeXstring(filter.attributes.get('val') ?? ''));
  return { index, criteria: { kind: 'values', values, ...(blanks ? { blanks } : {}) } };
}

/** Reads an autoFilter element; kinds that are not modelled (colour, top 10, dates by month) are warned of. */
export function readAutoFilter(
  element: XmlElement | undefined,
  part: string,
  warn: (warning: ReadWarning) => void,
): AutoFilter | undefined {
  const area = parseArea(element?.attributes.get('ref') ?? '');
  if (element === undefined || area === undefined) return undefined;
  const columns = childrenOf(element, 'filterColumn').flatMap((column) => {
    const kinds = column.children.flatMap((child) => [child, ...child.children]).map((child) => child.name);
    const unknown = kinds.find((kind) => !['filters', 'filter', 'customFilters', 'customFilter'].includes(kind));
    if (unknown !== undefined) warn({ code: 'elementIgnored', part, element: unknown });
    return readFilterColumn(column) ?? [];
  });
  if (childOf(element, 'sortState') !== undefined) warn({ code: 'elementIgnored', part, element: 'sortState' });
  return { area, columns };
}

function criteriaXml({ criteria }: FilterColumn): string {
  switch (criteria.kind) {
    case 'values':
      return markup(
        'filters',
        { blank: criteria.blanks === true ? true : undefined },
        criteria.values.map((value) => markup('filter', { val: encodeXstringAttribute(value) })),
      );
    case 'custom':
      return markup(
        'customFilters',
        { and: criteria.and ? true : undefined },
        criteria.conditions.map(({ operator, value }) =>
          markup('customFilter', {
            operator: operator === 'equal' ? undefined : operator,
            val: encodeXstringAttribute(value),
          }),
        ),
      );
  }
}

/** @param hideButtons how many columns to hide the buttons of: the width of the area, or 0 */
export function autoFilterXml(area: Area, columns: readonly FilterColumn[], hideButtons = 0): string {
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  const hidden = Array.from({ length: hideButtons }, (_, i) => i);
  const indexes = [...new Set([...byIndex.keys(), ...hidden])].sort((a, b) => a - b);
  return markup(
    'autoFilter',
    { ref: areaName(area) },
    indexes.map((index) => {
      const column = byIndex.get(index);
      return markup(
        'filterColumn',
        { colId: index, hiddenButton: hideButtons > 0 ? true : undefined },
        column === undefined ? '' : criteriaXml(column),
      );
    }),
  );
}
