import type { CellValue } from '../../../files/xlsx/workbook';
import { toNumber } from '../coercion';
import { ranged, scalar, type FunctionDefinition } from '../functionDefinition';
import { isError, isReference, notAvailable } from '../operand';

function test(holds: (value: CellValue) => boolean): FunctionDefinition {
  return scalar(([value = null]) => holds(value), true);
}

function parity(remainder: 0 | 1): FunctionDefinition {
  return scalar(([value = null], context) => {
    const number = toNumber(value, context);
    return isError(number) ? number : Math.abs(Math.trunc(number)) % 2 === remainder;
  });
}

export const informationFunctions = {
  ISBLANK: test((value) => value === null),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISERROR: test((value) => isError(value)),
  ISERR: test((value) => isError(value) && value.error !== '#N/A'),
  ISNA: test((value) => isError(value) && value.error === '#N/A'),
  ISEVEN: parity(0),
  ISODD: parity(1),
  ISREF: ranged(['range'], ([operand = null]) => isReference(operand)),
  ISFORMULA: ranged(['range'], ([operand = null], context) => {
    if (!isReference(operand)) return notAvailable;
    const [{ sheetId, area }] = operand.areas;
    return context.formulaAt(sheetId, area.top, area.left) !== undefined;
  }),
  N: scalar(([value = null]) => (typeof value === 'number' ? value : value === true ? 1 : isError(value) ? value : 0)),
  T: scalar(([value = null]) => (typeof value === 'string' ? value : isError(value) ? value : '')),
  NA: scalar(() => notAvailable),
} satisfies Record<string, FunctionDefinition>;
