/**
 * The criteria of COUNTIF and its relatives ("COUNTIF function" on support.microsoft.com): a value, or a text that
 * starts with a comparison; * and ? stand for any text and any character, ~ takes the next one literally.
 */
import type { CellValue } from '../../../files/xlsx/workbook';
import { numberFromText } from '../coercion';
import type { EvaluationContext } from '../evaluationContext';
import { isError } from '../operand';
import { valueAt, type Positions, type RangeValues } from '../rangeCache';

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface Criterion {
  /** Names the test, so that its outcome over a range can be remembered. */
  readonly key: string;
  readonly matches: (value: CellValue) => boolean;
  /** The index key under which all matches stand, when the test is for equality and an index answers it. */
  readonly indexKey?: string;
}

const plainNumber = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** Whether a wildcard pattern has anything but plain characters. */
export function hasWildcards(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}

/** A wildcard pattern as a regular expression over the whole text, without regard to case. */
export function wildcardExpression(pattern: string, whole: boolean): RegExp {
  const body = pattern.replace(/~([*?~])|[*?]|[\\^$.*+?()[\]{}|/-]/g, (found: string, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`;
    if (found === '*') return '[\\s\\S]*';
    return found === '?' ? '[\\s\\S]' : `\\${found}`;
  });
  return new RegExp(whole ? `^${body}$` : body, 'i');
}

const comparesNumber: Readonly<Record<Exclude<Comparison, '=' | '<>'>, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

function numberCriterion(comparison: Comparison, limit: number, context: EvaluationContext): Omit<Criterion, 'key'> {
  // Text that is a number equals that number: COUNTIF does not tell "1" from 1, nor 18-digit texts from one another
  // that share the 15 digits a number keeps.
  const equals = (value: CellValue): boolean =>
    value === limit ||
    (typeof value === 'string' && plainNumber.test(value) && numberFromText(value, context) === limit);
  if (comparison === '=') return { matches: equals };
  if (comparison === '<>') return { matches: (value) => !equals(value) };
  const compares = comparesNumber[comparison];
  return { matches: (value) => typeof value === 'number' && compares(value, limit) };
}

function textCriterion(comparison: Comparison, text: string, context: EvaluationContext): Omit<Criterion, 'key'> {
  const folded = text.toLowerCase();
  if (comparison === '=' || comparison === '<>') {
    const pattern = hasWildcards(text) ? wildcardExpression(text, true) : undefined;
    const equals = (value: CellValue): boolean =>
      typeof value === 'string' && (pattern === undefined ? value.toLowerCase() === folded : pattern.test(value));
    if (comparison === '<>') return { matches: (value) => !equals(value) };
    return pattern === undefined ? { matches: equals, indexKey: `t${folded}` } : { matches: equals };
  }
  const compares = comparesNumber[comparison];
  return {
    matches: (value) => typeof value === 'string' && compares(value.localeCompare(text, context.locale), 0),
  };
}

function parsedCriterion(
  comparison: Comparison,
  rest: string,
  bare: boolean,
  context: EvaluationContext,
): Omit<Criterion, 'key'> {
  if (rest === '') {
    // "" counts blanks and empty text, "=" only blanks, "<>" everything that is not blank.
    if (comparison === '=') return { matches: (value) => value === null || (bare && value === '') };
    if (comparison === '<>') return { matches: (value) => value !== null };
  }
  const number = numberFromText(rest, context);
  if (number !== undefined) return numberCriterion(comparison, number, context);
  const folded = rest.toUpperCase();
  if (folded === 'TRUE' || folded === 'FALSE') {
    const wanted = folded === 'TRUE';
    return { matches: (value) => (value === wanted) === (comparison !== '<>') };
  }
  if (/^#[A-Z/0]+[!?A]$/.test(folded)) {
    return { matches: (value) => (isError(value) && value.error === folded) === (comparison !== '<>') };
  }
  return textCriterion(comparison, rest, context);
}

/** Reads a criterion; a blank one stands for 0. */
export function criterionOf(value: CellValue, context: EvaluationContext): Criterion {
  if (isError(value)) {
    return {
      key: value.error,
      matches: (cell) => isError(cell) && cell.error === value.error,
      indexKey: `e${value.error}`,
    };
  }
  if (typeof value === 'string') {
    const match = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(value);
    const comparison = (match?.[1] ?? '=') as Comparison;
    const parsed = parsedCriterion(comparison, match?.[2] ?? '', match?.[1] === undefined, context);
    return { key: `t${value}`, ...parsed };
  }
  if (typeof value === 'boolean')
    return { key: `b${String(value)}`, matches: (cell) => cell === value, indexKey: `b${String(value)}` };
  return { key: `n${value ?? 0}`, ...numberCriterion('=', value ?? 0, context) };
}

/** Where a range satisfies a criterion, in ascending order; blanks past what the sheet uses are not listed. */
export function positionsMatching(range: RangeValues, criterion: Criterion, context: EvaluationContext): Positions {
  if (criterion.indexKey !== undefined) return context.ranges.index(range).get(criterion.indexKey) ?? [];
  return context.ranges.matching(range, criterion.key, () => {
    const found: number[] = [];
    for (let at = 0; at < range.values.length; at += 1) {
      if (!criterion.matches(range.values[at] ?? null)) continue;
      found.push(Math.floor(at / range.readWidth) * range.width + (at % range.readWidth));
    }
    return found;
  });
}

/** A range with the criterion it has to satisfy. */
export interface Condition {
  readonly range: RangeValues;
  readonly criterion: Criterion;
}

export interface Matches {
  readonly positions: Positions;
  /** How many positions past what the sheets use match as well; they are blank in every range. */
  readonly blanks: number;
}

/** Where all conditions hold at once; the ranges have the same shape. */
export function positionsOfAll(conditions: readonly Condition[], context: EvaluationContext): Matches {
  const lists = conditions.map(({ range, criterion }) => positionsMatching(range, criterion, context));
  const allowBlank = conditions.every(({ criterion }) => criterion.matches(null));
  // With a criterion that blanks satisfy, matches may lie where that range is no longer read.
  const height = Math.max(...conditions.map(({ range }) => range.readHeight));
  const width = Math.max(...conditions.map(({ range }) => range.readWidth));
  const strict = conditions.flatMap((condition, at) => (condition.criterion.matches(null) ? [] : [at]));
  const start = strict.reduce<number | undefined>(
    (best, at) => (best === undefined || (lists[at]?.length ?? 0) < (lists[best]?.length ?? 0) ? at : best),
    undefined,
  );
  const total = (conditions[0]?.range.height ?? 0) * (conditions[0]?.range.width ?? 0);
  const candidates =
    start === undefined ? everyPosition(conditions[0]?.range.width ?? 0, height, width) : (lists[start] ?? []);
  const positions =
    conditions.length === 1 && start !== undefined
      ? candidates
      : candidates.filter((position) =>
          conditions.every(({ range, criterion }, at) => at === start || criterion.matches(valueAt(range, position))),
        );
  return { positions, blanks: allowBlank ? total - height * width : 0 };
}

function everyPosition(rangeWidth: number, height: number, width: number): Positions {
  const positions: number[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) positions.push(row * rangeWidth + column);
  }
  return positions;
}
