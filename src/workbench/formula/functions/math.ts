import { numeric, ranged, type FunctionDefinition } from '../functionDefinition';
import { arrayOf, badNumber, broadcastAt, divisionByZero, isArray, isError, isReference, wrongValue } from '../operand';

/** Moves the decimal point of the shortest decimal form, so that 1.005 counts as 1.005 and not as 1.00499… */
function scaled(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = String(Number(value.toPrecision(15))).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

type Rounding = (magnitude: number) => number;

/** Rounds the size of a number and keeps its sign: halves go away from zero. */
function rounding(round: Rounding): FunctionDefinition {
  return numeric(([value = 0, digits = 0]) => roundTo(value, Math.trunc(digits), round));
}

export function roundTo(value: number, digits: number, round: Rounding = Math.round): number {
  if (Math.abs(digits) > 300) return digits > 0 ? value : 0;
  return Math.sign(value) * scaled(round(scaled(Math.abs(value), digits)), -digits);
}

function finite(value: number): number | typeof badNumber {
  return Number.isFinite(value) ? value : badNumber;
}

/** Multiples of a step: the sign of the step may differ only when the number is negative. */
function toMultiple(round: Rounding): FunctionDefinition {
  return numeric(([value = 0, step = 0]) => {
    if (step === 0 || value === 0) return 0;
    if (value > 0 && step < 0) return badNumber;
    return Number((round(value / step) * step).toPrecision(15));
  });
}

/** Elements that are not numbers count as zero; arrays of different sizes are #VALUE!. */
const SUMPRODUCT = ranged(['array'], (operands) => {
  const arrays = operands.map((operand) =>
    isArray(operand) ? operand : arrayOf([[isReference(operand) ? wrongValue : operand]]),
  );
  const height = arrays[0]?.rows.length ?? 0;
  const width = arrays[0]?.rows[0]?.length ?? 0;
  if (arrays.some(({ rows }) => rows.length !== height || rows[0]?.length !== width)) return wrongValue;
  let total = 0;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      let term = 1;
      for (const array of arrays) {
        const value = broadcastAt(array, row, column);
        if (isError(value)) return value;
        term *= typeof value === 'number' ? value : 0;
      }
      total += term;
    }
  }
  return total;
});

export const mathFunctions = {
  ABS: numeric(([value = 0]) => Math.abs(value)),
  SIGN: numeric(([value = 0]) => Math.sign(value)),
  INT: numeric(([value = 0]) => Math.floor(value)),
  TRUNC: rounding(Math.floor),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  CEILING: toMultiple(Math.ceil),
  FLOOR: toMultiple(Math.floor),
  QUOTIENT: numeric(([value = 0, divisor = 0]) => (divisor === 0 ? divisionByZero : Math.trunc(value / divisor))),
  // MOD takes the sign of its divisor (support.microsoft.com, "MOD function").
  MOD: numeric(([value = 0, divisor = 0]) =>
    divisor === 0 ? divisionByZero : Number((value - divisor * Math.floor(value / divisor)).toPrecision(15)),
  ),
  POWER: numeric(([base = 0, exponent = 0]) => {
    if (base === 0 && exponent === 0) return badNumber;
    return base === 0 && exponent < 0 ? divisionByZero : finite(base ** exponent);
  }),
  SQRT: numeric(([value = 0]) => finite(value < 0 ? NaN : Math.sqrt(value))),
  LN: numeric(([value = 0]) => finite(value <= 0 ? NaN : Math.log(value))),
  LOG10: numeric(([value = 0]) => finite(value <= 0 ? NaN : Math.log10(value))),
  EXP: numeric(([value = 0]) => finite(Math.exp(value))),
  PI: numeric(() => Math.PI),
  SUMPRODUCT,
} satisfies Record<string, FunctionDefinition>;
