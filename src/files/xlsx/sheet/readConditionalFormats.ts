/** Conditional formats of a sheet part and its extension (ECMA-376 part 1, 18.3.1.18; MS-XLSX 2.6.2). */
import { parseAreas } from '../a1';
import { fromFileFormula } from '../cells/fileFormula';
import type { ConditionalFormat, ConditionalRule, DifferentialFormat, IconSetName, ScalePoint } from '../rules';
import type { ColorScheme } from '../styles/color';
import { readColor } from '../styles/color';
import { readDifferentialFormat } from '../styles/readStyles';
import {
  booleanAttribute,
  childOf,
  childrenOf,
  choiceAttribute,
  elementAt,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/element';
import { decodeXstring } from '../xml/escape';
import { serializeXml } from '../xml/serialize';
import { extensionItems } from './extensions';
import { iconCounts, iconSetNames } from './iconSets';
import { comparisonOperators } from './validations';

interface RuleContext {
  readonly differential: readonly DifferentialFormat[];
  readonly colors: ColorScheme;
}

const pointTypes = ['min', 'max', 'num', 'percent', 'percentile', 'formula'] as const;
const textOperators = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
} as const;

function readPoint(element: XmlElement): ScalePoint {
  const kind = element.attributes.get('type');
  // Automatic ends are Excel 2010's; the nearest that the model knows are the least and greatest value.
  const type = kind === 'autoMin' ? 'min' : kind === 'autoMax' ? 'max' : choiceAttribute(element, 'type', pointTypes);
  const stored = element.attributes.get('val') ?? childOf(element, 'f')?.text;
  const text = stored === undefined ? undefined : decodeXstring(stored);
  const isNumber = text !== undefined && text.trim() !== '' && Number.isFinite(Number(text));
  const value =
    text === undefined || type === 'min' || type === 'max'
      ? undefined
      : isNumber && type !== 'formula'
        ? text
        : fromFileFormula(text);
  return {
    type: type ?? 'num',
    ...(value === undefined ? {} : { value }),
    ...(booleanAttribute(element, 'gte', true) ? {} : { orEqual: false }),
  };
}

/** SEARCH("x",A1), LEN("x") or the same with a cell in place of the text. */
const comparedWith = /(?:SEARCH|LEN)\((?:"((?:[^"]|"")*)"|(\$?[A-Z]{1,3}\$?\d+)\b)/i;

/** The text that a rule of the "contains" family looks for: its attribute, else what its formula compares with. */
function searchedText(rule: XmlElement): string | undefined {
  const text = rule.attributes.get('text');
  if (text !== undefined) return decodeXstring(text);
  const formula = textOf(rule.children.find((child) => child.name === 'formula' || child.name === 'f'));
  const [, literal, reference] = comparedWith.exec(decodeXstring(formula)) ?? [];
  if (literal !== undefined) return literal.replace(/""/g, '"');
  return reference === undefined ? undefined : `=${reference}`;
}

function readIconSet(rule: XmlElement): ConditionalRule | undefined {
  const element = childOf(rule, 'iconSet');
  const name: IconSetName | undefined =
    element?.attributes.has('iconSet') === true ? choiceAttribute(element, 'iconSet', iconSetNames) : '3TrafficLights1';
  const points = childrenOf(element, 'cfvo').map(readPoint);
  if (element === undefined || name === undefined || points.length !== iconCounts[name]) return undefined;
  if (booleanAttribute(element, 'custom', false)) return undefined;
  return {
    kind: 'iconSet',
    icons: name,
    points,
    showValue: booleanAttribute(element, 'showValue', true),
    reverse: booleanAttribute(element, 'reverse', false),
  };
}

function readDataBar(
  rule: XmlElement,
  extended: XmlElement | undefined,
  colors: ColorScheme,
): ConditionalRule | undefined {
  const element = childOf(rule, 'dataBar');
  const richer = childOf(extended, 'dataBar');
  const [min, max] = childrenOf(element, 'cfvo').map(readPoint);
  const color = readColor(childOf(element, 'color') ?? childOf(richer, 'fillColor'), colors);
  if (min === undefined || max === undefined || color === undefined) return undefined;
  return {
    kind: 'dataBar',
    color,
    min,
    max,
    showValue: booleanAttribute(element, 'showValue', true),
    gradient: booleanAttribute(richer, 'gradient', true),
  };
}

/** The rule without what the model says itself: its order, its format and whether it stops. */
function foreignXml(rule: XmlElement): string {
  const modelled = ['priority', 'dxfId', 'stopIfTrue'];
  const attributes = new Map([...rule.attributes].filter(([name]) => !modelled.includes(name)));
  return serializeXml({ ...rule, attributes });
}

function readRule(rule: XmlElement, extended: XmlElement | undefined, context: RuleContext): ConditionalRule {
  const own = childOf(rule, 'dxf');
  const stored = context.differential[numberAttribute(rule, 'dxfId') ?? -1];
  const format = own === undefined ? (stored ?? {}) : readDifferentialFormat(own, context.colors);
  // The extension calls its formulas xm:f.
  const formulas = rule.children
    .filter((child) => child.name === 'formula' || child.name === 'f')
    .map((child) => fromFileFormula(decodeXstring(child.text)));
  const [formula1, formula2] = formulas;
  const type = rule.attributes.get('type') ?? '';
  const foreign: ConditionalRule = {
    kind: 'foreign',
    xml: foreignXml(rule),
    ...(Object.keys(format).length === 0 ? {} : { format }),
  };
  switch (type) {
    case 'expression':
      return formula1 === undefined ? foreign : { kind: 'custom', formula: formula1, format };
    case 'cellIs': {
      const operator = choiceAttribute(rule, 'operator', comparisonOperators);
      if (operator === undefined || formula1 === undefined) return foreign;
      return { kind: 'cellValue', operator, formula1, ...(formula2 === undefined ? {} : { formula2 }), format };
    }
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith': {
      const text = searchedText(rule);
      return text === undefined ? foreign : { kind: 'containsText', operator: textOperators[type], text, format };
    }
    case 'dataBar':
      return readDataBar(rule, extended, context.colors) ?? foreign;
    case 'iconSet':
      return readIconSet(rule) ?? foreign;
    default:
      return foreign;
  }
}

/** Reads all conditional formats of a worksheet element, the first tried first. */
export function readConditionalFormats(sheet: XmlElement, context: RuleContext): readonly ConditionalFormat[] {
  const extensionBlocks = extensionItems(sheet, 'conditionalFormattings');
  const extendedById = new Map(
    extensionBlocks.flatMap((block) =>
      childrenOf(block, 'cfRule').map((rule) => [rule.attributes.get('id') ?? '', rule] as const),
    ),
  );
  const joined = new Set<string>();
  const found: { readonly priority: number; readonly format: Omit<ConditionalFormat, 'id'> }[] = [];
  const add = (rule: XmlElement, sqref: string, extended: XmlElement | undefined): void => {
    const areas = parseAreas(sqref);
    if (areas.length === 0) return;
    found.push({
      priority: numberAttribute(rule, 'priority') ?? Number.MAX_SAFE_INTEGER,
      format: {
        areas,
        stopIfTrue: booleanAttribute(rule, 'stopIfTrue', false),
        rule: readRule(rule, extended, context),
      },
    });
  };
  for (const block of childrenOf(sheet, 'conditionalFormatting')) {
    for (const rule of childrenOf(block, 'cfRule')) {
      const id = elementAt(rule, 'extLst', 'ext', 'id')?.text.trim() ?? '';
      if (extendedById.has(id)) joined.add(id);
      add(rule, block.attributes.get('sqref') ?? '', extendedById.get(id));
    }
  }
  for (const block of extensionBlocks) {
    for (const rule of childrenOf(block, 'cfRule')) {
      if (!joined.has(rule.attributes.get('id') ?? '')) add(rule, textOf(childOf(block, 'sqref')), rule);
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }, i) => ({ id: `cf${i + 1}`, ...format }));
}
