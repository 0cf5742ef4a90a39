/**
 * The worksheet functions this host knows: how many arguments Excel accepts and the version that brought them
 * (support.microsoft.com, "Excel functions (alphabetical)", where a version marker stands beside newer ones).
 */
export interface Signature {
  readonly least: number;
  readonly most: number;
  /** The first Excel that has it; 2003 stands for that version and all before. */
  readonly introducedIn: 2003 | 2007 | 2010 | 2013 | 2019;
}

const many = 255;

/** [fewest arguments, most arguments, version]. */
const table = {
  ABS: [1, 1, 2003],
  ADDRESS: [2, 5, 2003],
  AND: [1, many, 2003],
  AVERAGE: [1, many, 2003],
  AVERAGEIF: [2, 3, 2007],
  AVERAGEIFS: [3, many, 2007],
  CEILING: [2, 2, 2003],
  CHAR: [1, 1, 2003],
  CHOOSE: [2, many, 2003],
  CLEAN: [1, 1, 2003],
  CODE: [1, 1, 2003],
  COLUMN: [0, 1, 2003],
  COLUMNS: [1, 1, 2003],
  CONCAT: [1, many, 2019],
  CONCATENATE: [1, many, 2003],
  COUNT: [1, many, 2003],
  COUNTA: [1, many, 2003],
  COUNTBLANK: [1, 1, 2003],
  COUNTIF: [2, 2, 2003],
  COUNTIFS: [2, many, 2007],
  DATE: [3, 3, 2003],
  DATEDIF: [3, 3, 2003],
  DATEVALUE: [1, 1, 2003],
  DAY: [1, 1, 2003],
  DAYS: [2, 2, 2013],
  EDATE: [2, 2, 2003],
  EOMONTH: [2, 2, 2003],
  EXACT: [2, 2, 2003],
  EXP: [1, 1, 2003],
  FALSE: [0, 0, 2003],
  FIND: [2, 3, 2003],
  FLOOR: [2, 2, 2003],
  HLOOKUP: [3, 4, 2003],
  HOUR: [1, 1, 2003],
  HYPERLINK: [1, 2, 2003],
  IF: [2, 3, 2003],
  IFERROR: [2, 2, 2007],
  IFNA: [2, 2, 2013],
  IFS: [2, many, 2019],
  INDEX: [2, 4, 2003],
  INDIRECT: [1, 2, 2003],
  INT: [1, 1, 2003],
  ISBLANK: [1, 1, 2003],
  ISERR: [1, 1, 2003],
  ISERROR: [1, 1, 2003],
  ISEVEN: [1, 1, 2003],
  ISFORMULA: [1, 1, 2013],
  ISLOGICAL: [1, 1, 2003],
  ISNA: [1, 1, 2003],
  ISNONTEXT: [1, 1, 2003],
  ISNUMBER: [1, 1, 2003],
  ISODD: [1, 1, 2003],
  ISREF: [1, 1, 2003],
  ISTEXT: [1, 1, 2003],
  LARGE: [2, 2, 2003],
  LEFT: [1, 2, 2003],
  LEN: [1, 1, 2003],
  LN: [1, 1, 2003],
  LOG10: [1, 1, 2003],
  LOOKUP: [2, 3, 2003],
  LOWER: [1, 1, 2003],
  MATCH: [2, 3, 2003],
  MAX: [1, many, 2003],
  MAXIFS: [3, many, 2019],
  MEDIAN: [1, many, 2003],
  MID: [3, 3, 2003],
  MIN: [1, many, 2003],
  MINIFS: [3, many, 2019],
  MINUTE: [1, 1, 2003],
  MOD: [2, 2, 2003],
  MONTH: [1, 1, 2003],
  N: [1, 1, 2003],
  NA: [0, 0, 2003],
  NETWORKDAYS: [2, 3, 2003],
  NOT: [1, 1, 2003],
  NOW: [0, 0, 2003],
  OFFSET: [3, 5, 2003],
  OR: [1, many, 2003],
  PI: [0, 0, 2003],
  POWER: [2, 2, 2003],
  PRODUCT: [1, many, 2003],
  PROPER: [1, 1, 2003],
  QUOTIENT: [2, 2, 2003],
  RANK: [2, 3, 2003],
  'RANK.EQ': [2, 3, 2010],
  REPLACE: [4, 4, 2003],
  REPT: [2, 2, 2003],
  RIGHT: [1, 2, 2003],
  ROUND: [2, 2, 2003],
  ROUNDDOWN: [2, 2, 2003],
  ROUNDUP: [2, 2, 2003],
  ROW: [0, 1, 2003],
  ROWS: [1, 1, 2003],
  SEARCH: [2, 3, 2003],
  SECOND: [1, 1, 2003],
  SIGN: [1, 1, 2003],
  SMALL: [2, 2, 2003],
  SQRT: [1, 1, 2003],
  STDEV: [1, many, 2003],
  'STDEV.P': [1, many, 2010],
  'STDEV.S': [1, many, 2010],
  STDEVP: [1, many, 2003],
  SUBSTITUTE: [3, 4, 2003],
  SUBTOTAL: [2, many, 2003],
  SUM: [1, many, 2003],
  SUMIF: [2, 3, 2003],
  SUMIFS: [3, many, 2007],
  SUMPRODUCT: [1, many, 2003],
  SWITCH: [3, many, 2019],
  T: [1, 1, 2003],
  TEXT: [2, 2, 2003],
  TEXTJOIN: [3, 254, 2019],
  TIME: [3, 3, 2003],
  TODAY: [0, 0, 2003],
  TRIM: [1, 1, 2003],
  TRUE: [0, 0, 2003],
  TRUNC: [1, 2, 2003],
  UNICHAR: [1, 1, 2013],
  UNICODE: [1, 1, 2013],
  UPPER: [1, 1, 2003],
  VALUE: [1, 1, 2003],
  VAR: [1, many, 2003],
  VLOOKUP: [3, 4, 2003],
  WEEKDAY: [1, 2, 2003],
  WEEKNUM: [1, 2, 2003],
  WORKDAY: [2, 3, 2003],
  XOR: [1, many, 2013],
  YEAR: [1, 1, 2003],
} as const satisfies Record<string, readonly [number, number, Signature['introducedIn']]>;

export type FunctionName = keyof typeof table;

/** Every function this host can calculate, in upper case. */
export const functionNames: readonly FunctionName[] = Object.keys(table) as FunctionName[];

/** True for a function this host can calculate; the name is in upper case without _xlfn. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(table, name);
}

/** What is known of a function, or undefined for one this host does not have (it calculates as #NAME?). */
export function signatureOf(name: string): Signature | undefined {
  if (!isFunctionName(name)) return undefined;
  const [least, most, introducedIn] = table[name];
  return { least, most, introducedIn };
}
