/** Excel.ConditionalFormatCollection and Excel.ConditionalFormat, with the rules made of formulas and text. */
import type { ComparisonOperator, ConditionalRule } from '../../../files/xlsx/rules';
import {
  addFormat,
  changeFormat,
  clearFormats,
  deleteFormat,
  formatOf,
  formatsOn,
  setPriority,
  type FormatTarget,
} from '../conditionalFormats';
import { HostError, notImplemented } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { rangeTarget, type AreasTarget, type RangeTarget } from '../rangeTarget';
import { requireRuleFormula } from '../ruleFormulas';
import { sheetOf, type HostSession } from '../session';
import { booleanArgument, choiceArgument, integerArgument, recordArgument, textArgument } from './arguments';
import { dataBarObject, defaultDataBar, defaultIconSet, iconSetObject } from './conditionalBars';
import { conditionalRangeFormatObject } from './conditionalRangeFormat';
import { rangeAreasObject } from './rangeAreasObject';
import { rangeObject } from './rangeObject';

const typeNames = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;
type TypeName = (typeof typeNames)[number];

const nameOfKind: Readonly<Record<Exclude<ConditionalRule['kind'], 'foreign'>, TypeName>> = {
  custom: 'Custom',
  cellValue: 'CellValue',
  containsText: 'ContainsText',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
};

function typeOf(rule: ConditionalRule): TypeName {
  if (rule.kind !== 'foreign') return nameOfKind[rule.kind];
  if (/\btype="colorScale"/.test(rule.xml)) return 'ColorScale';
  return /\btype="top10"/.test(rule.xml) ? 'TopBottom' : 'PresetCriteria';
}

/** What a new format does until its rule is set: nothing that shows. */
function newRule(type: TypeName): ConditionalRule {
  switch (type) {
    case 'Custom':
      return { kind: 'custom', formula: '=FALSE', format: {} };
    case 'CellValue':
      return { kind: 'cellValue', operator: 'equal', formula1: '=NA()', format: {} };
    case 'ContainsText':
      return { kind: 'containsText', operator: 'contains', text: '', format: {} };
    case 'DataBar':
      return defaultDataBar;
    case 'IconSet':
      return defaultIconSet;
    case 'ColorScale':
    case 'TopBottom':
    case 'PresetCriteria':
      throw notImplemented(`ConditionalFormatCollection.add(${type})`);
  }
}

export function conditionalFormatsObject(target: AreasTarget): HostObject {
  return hostObject(collectionType(), target);
}

const formatObject = (target: FormatTarget): HostObject => hostObject(formatType(), target);

function find(session: HostSession, target: AreasTarget, id: unknown): HostObject | null {
  const key = textArgument(id, 'id');
  const found = formatsOn(session, target).find((format) => format.id === key);
  return found === undefined ? null : formatObject({ sheetId: target.sheetId, id: found.id });
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw new HostError('ItemNotFound', 'the conditional format');
  return object;
}

const collectionType = once((): ObjectType<AreasTarget> => ({
  name: 'ConditionalFormatCollection',
  scalars: {},
  items: (session, target) => formatsOn(session, target).map(({ id }) => formatObject({ sheetId: target.sheetId, id })),
  indexer: (session, target, id) => found(find(session, target, id)),
  methods: {
    Add: (session, target, [type]) =>
      formatObject(addFormat(session, target, newRule(choiceArgument(type, typeNames, 'type')))),
    ClearAll: (session, target) => clearFormats(session, target),
    GetCount: (session, target) => formatsOn(session, target).length,
    GetItemAt: (session, target, [index]) => {
      const format = formatsOn(session, target)[integerArgument(index, 'index')];
      if (format === undefined) throw new HostError('InvalidArgument', 'index');
      return formatObject({ sheetId: target.sheetId, id: format.id });
    },
    GetItemOrNullObject: (session, target, [id]) => find(session, target, id) ?? nullObject,
  },
}));

/** A format's part for its own kind of rule, by its two names: custom and customOrNullObject, say. */
function part(
  name: string,
  kind: ConditionalRule['kind'] | null,
  make: (target: FormatTarget) => HostObject,
): NonNullable<ObjectType<FormatTarget>['navigations']> {
  const fits = (session: HostSession, target: FormatTarget): boolean => formatOf(session, target).rule.kind === kind;
  return {
    [name]: (session, target) => {
      if (fits(session, target)) return make(target);
      if (kind === null) throw notImplemented(`ConditionalFormat.${name}`);
      throw new HostError('ItemNotFound', `the conditional format is no ${name}`);
    },
    [`${name}OrNullObject`]: (session, target) => {
      if (kind === null && formatOf(session, target).rule.kind === 'foreign') {
        throw notImplemented(`ConditionalFormat.${name}OrNullObject`);
      }
      return fits(session, target) ? make(target) : nullObject;
    },
  };
}

const nothing = (): HostObject => nullObject;

const formatType = once((): ObjectType<FormatTarget> => ({
  name: 'ConditionalFormat',
  identity: (_, { id }) => ({ Id: id }),
  scalars: {
    Id: { get: (session, target) => formatOf(session, target).id },
    Type: { get: (session, target) => typeOf(formatOf(session, target).rule) },
    Priority: {
      get: (session, target) => sheetOf(session, target.sheetId).conditionalFormats.indexOf(formatOf(session, target)),
      set: (session, target, value) => setPriority(session, target, integerArgument(value, 'priority')),
    },
    StopIfTrue: {
      // Null "on data bars, icon sets, and color scales" (ConditionalFormat.stopIfTrue).
      get: (session, target) => {
        const { rule, stopIfTrue } = formatOf(session, target);
        return rule.kind === 'dataBar' || rule.kind === 'iconSet' || typeOf(rule) === 'ColorScale' ? null : stopIfTrue;
      },
      set: (session, target, value) => {
        const stopIfTrue = booleanArgument(value, 'stopIfTrue');
        changeFormat(session, target, (format) => {
          if (format.rule.kind === 'dataBar' || format.rule.kind === 'iconSet') {
            throw new HostError('InvalidOperation', 'stopIfTrue');
          }
          return { ...format, stopIfTrue };
        });
      },
    },
  },
  navigations: {
    ...part('Custom', 'custom', (target) => hostObject(customType(), target)),
    ...part('CellValue', 'cellValue', (target) => hostObject(cellValueType(), target)),
    ...part('TextComparison', 'containsText', (target) => hostObject(textType(), target)),
    ...part('DataBar', 'dataBar', dataBarObject),
    ...part('IconSet', 'iconSet', iconSetObject),
    ...part('ColorScale', null, nothing),
    ...part('Preset', null, nothing),
    ...part('TopBottom', null, nothing),
  },
  methods: {
    Delete: (session, target) => deleteFormat(session, target),
    GetRange: (session, target) => {
      const [area, ...more] = formatOf(session, target).areas;
      // "Throws an error if the conditional format is applied to multiple ranges" (ConditionalFormat.getRange).
      if (area === undefined || more.length > 0) throw new HostError('InvalidOperation', 'it has several ranges');
      return rangeObject(rangeTarget(target.sheetId, area));
    },
    GetRangeOrNullObject: (session, target) => {
      const [area, ...more] = formatOf(session, target).areas;
      return area === undefined || more.length > 0 ? nullObject : rangeObject(rangeTarget(target.sheetId, area));
    },
    GetRanges: (session, target) => rangeAreasObject(target.sheetId, formatOf(session, target).areas),
  },
}));

/** The rule of a format that is of the given kind; the part's object was only made for such a format. */
function ruleOf<K extends ConditionalRule['kind']>(
  session: HostSession,
  target: FormatTarget,
  kind: K,
): Extract<ConditionalRule, { readonly kind: K }> {
  const { rule } = formatOf(session, target);
  if (rule.kind !== kind) throw new HostError('InvalidOperation', 'the conditional format is of another type');
  return rule as Extract<ConditionalRule, { readonly kind: K }>;
}

const format = (_: HostSession, target: FormatTarget): HostObject => conditionalRangeFormatObject(target);

const customType = once((): ObjectType<FormatTarget> => ({
  name: 'CustomConditionalFormat',
  scalars: {},
  navigations: { Rule: (_, target) => hostObject(formulaRuleType(), target), Format: format },
}));

const formulaRuleType = once((): ObjectType<FormatTarget> => {
  const formula = {
    get: (session: HostSession, target: FormatTarget): string => ruleOf(session, target, 'custom').formula,
    set: (session: HostSession, target: FormatTarget, value: unknown): void => {
      const text = requireRuleFormula(textArgument(value, 'formula'), 'formula');
      const rule = ruleOf(session, target, 'custom');
      changeFormat(session, target, (current) => ({ ...current, rule: { ...rule, formula: text } }));
    },
  };
  return { name: 'ConditionalFormatRule', scalars: { Formula: formula, FormulaLocal: formula } };
});

const comparisons = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const satisfies Record<string, ComparisonOperator>;
const comparisonNames = Object.keys(comparisons) as (keyof typeof comparisons)[];

/** A limit: a formula, or a number as it is typed. */
function limitFormula(value: unknown, name: string): string {
  const text = textArgument(typeof value === 'number' ? String(value) : value, name);
  return requireRuleFormula(/^-?\d+(\.\d+)?$/.test(text) ? `=${text}` : text, name);
}

const cellValueType = once((): ObjectType<FormatTarget> => ({
  name: 'CellValueConditionalFormat',
  scalars: {
    Rule: {
      get: (session, target) => {
        const rule = ruleOf(session, target, 'cellValue');
        const operator = comparisonNames.find((name) => comparisons[name] === rule.operator);
        return { formula1: rule.formula1, formula2: rule.formula2 ?? null, operator };
      },
      set: (session, target, value) => {
        const wanted = recordArgument(value, 'rule');
        const operator = comparisons[choiceArgument(wanted['operator'], comparisonNames, 'operator')];
        const two = operator === 'between' || operator === 'notBetween';
        const rule: ConditionalRule = {
          kind: 'cellValue',
          operator,
          formula1: limitFormula(wanted['formula1'], 'formula1'),
          ...(two ? { formula2: limitFormula(wanted['formula2'], 'formula2') } : {}),
          format: ruleOf(session, target, 'cellValue').format,
        };
        changeFormat(session, target, (current) => ({ ...current, rule }));
      },
    },
  },
  navigations: { Format: format },
}));

const textOperators = {
  Contains: 'contains',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
} as const;
const textOperatorNames = Object.keys(textOperators) as (keyof typeof textOperators)[];

const textType = once((): ObjectType<FormatTarget> => ({
  name: 'TextConditionalFormat',
  scalars: {
    Rule: {
      get: (session, target) => {
        const rule = ruleOf(session, target, 'containsText');
        return { operator: textOperatorNames.find((name) => textOperators[name] === rule.operator), text: rule.text };
      },
      set: (session, target, value) => {
        const wanted = recordArgument(value, 'rule');
        const operator = textOperators[choiceArgument(wanted['operator'], textOperatorNames, 'operator')];
        const text = textArgument(wanted['text'], 'text');
        const rule = ruleOf(session, target, 'containsText');
        changeFormat(session, target, (current) => ({ ...current, rule: { ...rule, operator, text } }));
      },
    },
  },
  navigations: { Format: format },
}));

export const conditionalFormatNavigations: NonNullable<ObjectType<RangeTarget>['navigations']> = {
  ConditionalFormats: (_, target) => conditionalFormatsObject({ sheetId: target.sheetId, areas: [target] }),
};
