/**
 * Conditional formats as Univer keeps them (its resource SHEET_CONDITIONAL_FORMATTING_PLUGIN): the first rule of the list
 * is tried first, as in the workbook. Univer's own names are strings here because the resource is JSON.
 */
import type { ComparisonOperator, ConditionalRule, DifferentialFormat, ScalePoint } from '../../../files/xlsx/rules';
import type { Area, Sheet, Workbook } from '../../../files/xlsx/workbook';
import { formatArea } from '../../host/address';
import { withFormulas } from '../../host/conditionalFormats';
import { borderStyle, fontStyle } from './cellStyle';
import { inlineNames } from './inlineNames';
import { rangeOf } from './sheetData';
import type { UniverRange } from './univerData';

interface UniverRule {
  readonly cfId: string;
  readonly ranges: readonly UniverRange[];
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>>;
}

/** The rules of one sheet. Kinds that the workbook only keeps (colour scales and the like) are not drawn. */
export function conditionalFormats(
  { id, conditionalFormats: formats }: Pick<Sheet, 'id' | 'conditionalFormats'>,
  names: Workbook['names'],
): readonly UniverRule[] {
  const plain = (formula: string): string => inlineNames(formula, names, id);
  return formats.flatMap((format) => {
    const [first] = format.areas;
    const rule = first === undefined ? null : ruleConfig(withFormulas(format.rule, plain), first);
    if (rule === null) return [];
    return [{ cfId: format.id, ranges: format.areas.map(rangeOf), stopIfTrue: format.stopIfTrue, rule }];
  });
}

const textOperators = {
  contains: 'containsText',
  notContains: 'notContainsText',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
} as const;

function ruleConfig(rule: ConditionalRule, area: Area): Readonly<Record<string, unknown>> | null {
  switch (rule.kind) {
    case 'custom':
      return highlight('formula', rule.format, { value: rule.formula });
    case 'cellValue': {
      const formula = comparison(
        rule.operator,
        formatArea({ ...area, bottom: area.top, right: area.left }),
        rule.formula1,
        rule.formula2 ?? '',
      );
      return highlight('formula', rule.format, { value: formula });
    }
    case 'containsText':
      return highlight('text', rule.format, { operator: textOperators[rule.operator], value: rule.text });
    case 'dataBar':
      return {
        type: 'dataBar',
        isShowValue: rule.showValue,
        config: {
          min: scaleValue(rule.min),
          max: scaleValue(rule.max),
          isGradient: rule.gradient,
          positiveColor: rule.color,
          nativeColor: '#FF0000',
        },
      };
    case 'iconSet':
      return {
        type: 'iconSet',
        isShowValue: rule.showValue,
        config: iconSteps(rule.points).map((step, place, steps) => ({
          ...step,
          iconType: rule.icons,
          // Univer's lists begin with the best icon.
          iconId: String(rule.reverse ? steps.length - 1 - place : place),
        })),
      };
    case 'foreign':
      return null;
  }
}

function highlight(
  subType: string,
  format: DifferentialFormat,
  rest: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const style = {
    ...fontStyle(format.font ?? {}),
    ...(format.fill?.color === undefined ? {} : { bg: { rgb: format.fill.color } }),
    ...(format.border === undefined ? {} : { bd: borderStyle(format.border) }),
  };
  return { type: 'highlightCell', subType, style, ...rest };
}

const comparisons: Readonly<Record<ComparisonOperator, (cell: string, a: string, b: string) => string>> = {
  between: (cell, a, b) => `AND(${cell}>=${a},${cell}<=${b})`,
  notBetween: (cell, a, b) => `OR(${cell}<${a},${cell}>${b})`,
  equal: (cell, a) => `${cell}=${a}`,
  notEqual: (cell, a) => `${cell}<>${a}`,
  greaterThan: (cell, a) => `${cell}>${a}`,
  lessThan: (cell, a) => `${cell}<${a}`,
  greaterThanOrEqual: (cell, a) => `${cell}>=${a}`,
  lessThanOrEqual: (cell, a) => `${cell}<=${a}`,
};

/** Comparing with a formula is beyond Univer's number rule; as a formula over the first cell it says the same. */
function comparison(operator: ComparisonOperator, cell: string, formula1: string, formula2: string): string {
  const operand = (formula: string): string => `(${formula.replace(/^=/, '')})`;
  return `=${comparisons[operator](cell, operand(formula1), operand(formula2))}`;
}

function scaleValue(point: ScalePoint): { readonly type: string; readonly value?: number | string } {
  if (point.value === undefined) return { type: point.type };
  const number = Number(point.value);
  return { type: point.type, value: point.type === 'formula' || Number.isNaN(number) ? point.value : number };
}

/** From the highest threshold down, as Univer tries them; the last takes what is left. */
function iconSteps(points: readonly ScalePoint[]): { readonly operator: string; readonly value: unknown }[] {
  return points
    .toReversed()
    .map((point, place, all) =>
      place === all.length - 1
        ? { operator: 'lessThanOrEqual', value: { type: 'num', value: Number.MAX_SAFE_INTEGER } }
        : { operator: point.orEqual === false ? 'greaterThan' : 'greaterThanOrEqual', value: scaleValue(point) },
    );
}
