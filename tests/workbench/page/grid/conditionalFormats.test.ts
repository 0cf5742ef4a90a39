import type { ConditionalFormat, ConditionalRule } from '../../../../src/files/xlsx/rules';
import type { DefinedName } from '../../../../src/files/xlsx/workbook';
import { conditionalFormats } from '../../../../src/workbench/page/grid/conditionalFormats';

const format = { fill: { color: '#FFC7CE' }, font: { color: '#9C0006', bold: true } };
const style = { bg: { rgb: '#FFC7CE' }, cl: { rgb: '#9C0006' }, bl: 1 };
const over = (rule: ConditionalRule, id = 'cf1'): ConditionalFormat => ({
  id,
  areas: [{ top: 3, left: 1, bottom: 9, right: 2 }],
  stopIfTrue: false,
  rule,
});
const drawn = (formats: readonly ConditionalFormat[], names: readonly DefinedName[] = []) =>
  conditionalFormats({ id: 's1', conditionalFormats: formats }, names);
const configOf = (rule: ConditionalRule): unknown => drawn([over(rule)])[0]?.rule;

describe('conditionalFormats', () => {
  it('keeps a formula with the style it gives', () => {
    expect(configOf({ kind: 'custom', formula: '=$H4<TODAY()', format })).toEqual({
      type: 'highlightCell',
      subType: 'formula',
      value: '=$H4<TODAY()',
      style,
    });
  });

  it("puts what a name stands for in its place, the sheet's own before that of the workbook", () => {
    const names: readonly DefinedName[] = [
      { name: '基准日', formula: '=DATE(2020,11,20)', visible: true },
      { name: '天数', formula: '=3', visible: true },
      { name: '天数', formula: '=一周', sheetId: 's1', visible: true },
      { name: '一周', formula: '=7', visible: true },
      { name: '环', formula: '=环+1', visible: true },
    ];
    const formula = (text: string) => drawn([over({ kind: 'custom', formula: text, format })], names)[0]?.rule['value'];
    expect(formula('=AND($H4<基准日,$H4>=基准日-天数)')).toBe(
      '=AND($H4<(DATE(2020,11,20)),$H4>=(DATE(2020,11,20))-((7)))',
    );
    expect(formula('=$H4=别的')).toBe('=$H4=别的');
    expect(formula('=$H4<环')).toContain('环');
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
    const ids = drawn([over(rule, 'a'), over(foreign, 'b'), over(rule, 'c')]).map(({ cfId }) => cfId);
    expect(ids).toEqual(['a', 'c']);
  });
});
