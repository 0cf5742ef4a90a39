/** Range.getSpecialCells, which RangeAreas has too: reads its two arguments and answers with a RangeAreas. */
import type { Area } from '../../../files/xlsx/workbook';
import { calculateIfNeeded } from '../calculation';
import { HostError, notImplemented } from '../hostError';
import { nullObject, type HostObject, type MethodMember } from '../objectType';
import { sheetOf, type HostSession } from '../session';
import { specialCells, type SpecialCells, type ValueKind } from '../specialCells';
import { choiceArgument } from './arguments';
import { rangeAreasObject } from './rangeAreasObject';

const cellTypes = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

/** Excel.SpecialCellValueType. */
const valueTypes = {
  All: ['errors', 'logical', 'numbers', 'text'],
  Errors: ['errors'],
  ErrorsLogical: ['errors', 'logical'],
  ErrorsNumbers: ['errors', 'numbers'],
  ErrorsText: ['errors', 'text'],
  ErrorsLogicalNumber: ['errors', 'logical', 'numbers'],
  ErrorsLogicalText: ['errors', 'logical', 'text'],
  ErrorsNumberText: ['errors', 'numbers', 'text'],
  Logical: ['logical'],
  LogicalNumbers: ['logical', 'numbers'],
  LogicalText: ['logical', 'text'],
  LogicalNumbersText: ['logical', 'numbers', 'text'],
  Numbers: ['numbers'],
  NumbersText: ['numbers', 'text'],
  Text: ['text'],
} as const satisfies Readonly<Record<string, readonly ValueKind[]>>;
const valueTypeNames = Object.keys(valueTypes) as (keyof typeof valueTypes)[];

function wantedCells([cellType, valueType]: readonly unknown[]): SpecialCells {
  const type = choiceArgument(cellType, cellTypes, 'cellType');
  // Read even where it has no meaning, so that a wrong constant is refused everywhere.
  const values = valueTypes[choiceArgument(valueType, valueTypeNames, 'cellValueType', 'All')];
  switch (type) {
    case 'Constants':
      return { kind: 'constants', values };
    case 'Formulas':
      return { kind: 'formulas', values };
    case 'Blanks':
      return { kind: 'blanks' };
    case 'Visible':
      return { kind: 'visible' };
    case 'ConditionalFormats':
      return { kind: 'conditionalFormats' };
    case 'DataValidations':
      return { kind: 'dataValidations' };
    case 'SameConditionalFormat':
    case 'SameDataValidation':
      throw notImplemented(`Range.getSpecialCells(${type})`);
  }
}

/** The two methods for objects that cover some areas of a sheet. */
export function specialCellsMethods<T extends { readonly sheetId: string }>(
  areasOf: (target: T) => readonly Area[],
): Readonly<Record<string, MethodMember<T>>> {
  const find = (session: HostSession, target: T, args: readonly unknown[]): HostObject | null => {
    calculateIfNeeded(session);
    const areas = specialCells(sheetOf(session, target.sheetId), areasOf(target), wantedCells(args));
    return areas.length === 0 ? null : rangeAreasObject(target.sheetId, areas);
  };
  return {
    GetSpecialCells: (session, target, args) => {
      const cells = find(session, target, args);
      if (cells === null) throw new HostError('ItemNotFound', 'no cells of this type');
      return cells;
    },
    GetSpecialCellsOrNullObject: (session, target, args) => find(session, target, args) ?? nullObject,
  };
}
