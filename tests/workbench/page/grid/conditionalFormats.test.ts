import type { ConditionalFormat, ConditionalRule } from '../../../../src/files/xlsx/rules';
import { conditionalFormats } from '../../../../src/workbench/page/grid/conditionalFormats';

const format = { fill: { color: '#FFC7CE' }, font: { color: '#9C0006', bold: true } };
const style = { bg: { rgb: '#FFC7CE' }, cl: { rgb: '#9C0006' }, bl: 1 };
const over = (rule: ConditionalRule, id = 'cf1'): ConditionalFormat => ({
  id,
  areas: [{ top: 3, left: 1, bottom: 9, right: 2 }],
  stopIfTrue: false,
  rule,
});
const configOf = (rule: ConditionalRule): unknown => conditionalFormats([over(rule)])[0]?.rule;

describe('conditionalFormats', () => {
  it('keeps a formula with the style it gives', () => {
    expect(configOf({ kind: 'custom', formula: '=$H4<TODAY()', format })).toEqual({
      type: 'highlightCell',
      subType: 'formula',
      value: '=$H4<TODAY()',
      style,
    });
  });

  it.each([
    ['equal', '="已完成"', undefined, '=B4=("已完成")'],
    ['notEqual', '=0', undefined, '=B4<>(0)'],
    ['greaterThan', '=TODAY()', undefined, '=B4>(TODAY())'],
    ['lessThanOrEqual', '5', undefined, '=B4<=(5)'],
    ['between', '1', '=A1+2', '=AND(B4>=(1),B4<=(A1+2))'],
    ['notBetween', '1', '2', '=OR(B4<(1),B4>(2))'],
  ] as const)('says %s as a formula over the first cell', (operator, formula1, formula2, formula) => {
    const operands = formula2 === undefined ? { formula1 } : { formula1, formula2 };
    expect(configOf({ kind: 'cellValue', operator, ...operands, format })).toMatchObject({ value: formula });
  });

  it('names how a text is looked for', () => {
    expect(configOf({ kind: 'containsText', operator: 'notContains', text: '逾期', format })).toMatchObject({
      subType: 'text',
      operator: 'notContainsText',
      value: '逾期',
    });
  });

  it('draws bars between the ends that the rule names', () => {
    const ends = { min: { type: 'min' }, max: { type: 'num', value: '1' } } as const;
    expect(configOf({ kind: 'dataBar', color: '#63BE7B', ...ends, showValue: true, gradient: false })).toMatchObject({
      type: 'dataBar',
      isShowValue: true,
      config: { min: { type: 'min' }, max: { type: 'num', value: 1 }, isGradient: false, positiveColor: '#63BE7B' },
    });
  });

  it('tries icons from the highest threshold down, the best icon first', () => {
    const points = [
      { type: 'percent', value: '0' },
      { type: 'percent', value: '33' },
      { type: 'num', value: '67', orEqual: false },
    ] as const;
    const set = { kind: 'iconSet', icons: '3TrafficLights1', points, showValue: false } as const;
    const steps = (rule: ConditionalRule) =>
      (configOf(rule) as { readonly config: readonly Record<string, unknown>[] }).config;
    expect(steps({ ...set, reverse: false })).toMatchObject([
      { operator: 'greaterThan', value: { type: 'num', value: 67 }, iconId: '0' },
      { operator: 'greaterThanOrEqual', value: { type: 'percent', value: 33 }, iconId: '1' },
      { operator: 'lessThanOrEqual', iconId: '2' },
    ]);
    expect(steps({ ...set, reverse: true }).map(({ iconId }) => iconId)).toEqual(['2', '1', '0']);
  });

  it('keeps the order of the rules and leaves out those that are only kept', () => {
    const rule = { kind: 'custom', formula: '=TRUE', format } as const;
    const foreign = { kind: 'foreign', xml: '<colorScale/>' } as const;
    const ids = conditionalFormats([over(rule, 'a'), over(foreign, 'b'), over(rule, 'c')]).map(({ cfId }) => cfId);
    expect(ids).toEqual(['a', 'c']);
  });
});
