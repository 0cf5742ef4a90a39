/** Conditional formats -> conditionalFormatting elements and the rules of Excel 2010's extension. */
import { areaNames, cellName } from '../a1';
import { toFileFormula } from '../cells/fileFormula';
import type { ConditionalFormat, ConditionalRule, ScalePoint } from '../rules';
import { argb } from '../styles/color';
import type { StyleWriter } from '../styles/styleWriter';
import { namespaces } from '../package/vocabulary';
import { encodeXstringAttribute } from '../xml/escape';
import { type Attributes, markup, textElement, xstringElement } from '../xml/markup';
import { extensionIconSets } from './iconSets';

export interface ConditionalFormatsXml {
  readonly plain: string;
  /** Items of the extension x14:conditionalFormattings. */
  readonly extended: readonly string[];
}

type DataBar = Extract<ConditionalRule, { kind: 'dataBar' }>;
type IconSet = Extract<ConditionalRule, { kind: 'iconSet' }>;
type ContainsText = Extract<ConditionalRule, { kind: 'containsText' }>;

const dataBarLink = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

function pointXml(point: ScalePoint, extended: boolean): string {
  const text = point.value === undefined ? undefined : toFileFormula(point.value);
  const gte = point.orEqual === false ? false : undefined;
  return extended
    ? markup('x14:cfvo', { type: point.type, gte }, text === undefined ? '' : xstringElement('xm:f', text))
    : markup('cfvo', { type: point.type, val: text === undefined ? undefined : encodeXstringAttribute(text), gte });
}

/** Type, operator and formula of a rule that looks for text; `cell` is the top left one of its areas. */
function textRule(rule: ContainsText, cell: string): { attributes: Attributes; formula: string } {
  const byReference = rule.text.startsWith('=');
  const text = byReference ? rule.text.slice(1) : `"${rule.text.replace(/"/g, '""')}"`;
  const shown = byReference ? {} : { text: encodeXstringAttribute(rule.text) };
  switch (rule.operator) {
    case 'contains':
      return {
        attributes: { type: 'containsText', operator: 'containsText', ...shown },
        formula: `NOT(ISERROR(SEARCH(${text},${cell})))`,
      };
    case 'notContains':
      return {
        attributes: { type: 'notContainsText', operator: 'notContains', ...shown },
        formula: `ISERROR(SEARCH(${text},${cell}))`,
      };
    case 'beginsWith':
      return {
        attributes: { type: 'beginsWith', operator: 'beginsWith', ...shown },
        formula: `LEFT(${cell},LEN(${text}))=${text}`,
      };
    case 'endsWith':
      return {
        attributes: { type: 'endsWith', operator: 'endsWith', ...shown },
        formula: `RIGHT(${cell},LEN(${text}))=${text}`,
      };
  }
}

function dataBarXml(rule: DataBar, common: Attributes, guid: string): string {
  return markup('cfRule', { type: 'dataBar', ...common }, [
    markup('dataBar', { showValue: rule.showValue ? undefined : false }, [
      pointXml(rule.min, false),
      pointXml(rule.max, false),
      markup('color', { rgb: argb(rule.color) }),
    ]),
    markup('extLst', {}, markup('ext', { uri: dataBarLink, 'xmlns:x14': namespaces.x14 }, textElement('x14:id', guid))),
  ]);
}

/** Without this Excel 2007's bar is drawn: always a gradient, and a tenth of the cell long for the least value. */
function extendedDataBarXml(rule: DataBar, guid: string): string {
  return markup(
    'x14:cfRule',
    { type: 'dataBar', id: guid },
    markup('x14:dataBar', { minLength: 0, maxLength: 100, gradient: rule.gradient ? undefined : false }, [
      pointXml(rule.min, true),
      pointXml(rule.max, true),
      markup('x14:negativeFillColor', { rgb: 'FFFF0000' }),
      markup('x14:axisColor', { rgb: 'FF000000' }),
    ]),
  );
}

function iconSetXml(rule: IconSet, common: Attributes, extended: boolean, guid: string): string {
  const prefix = extended ? 'x14:' : '';
  return markup(
    `${prefix}cfRule`,
    { type: 'iconSet', ...common, ...(extended ? { id: guid } : {}) },
    markup(
      `${prefix}iconSet`,
      {
        iconSet: rule.icons,
        showValue: rule.showValue ? undefined : false,
        reverse: rule.reverse ? true : undefined,
      },
      rule.points.map((point) => pointXml(point, extended)),
    ),
  );
}

/** Adds priority and style index of this file to a rule that is carried along without them. */
function foreignXml(xml: string, common: Attributes): string {
  const nameEnd = xml.indexOf('cfRule') + 'cfRule'.length;
  const ours = Object.entries(common).flatMap(([name, value]) =>
    value === undefined ? [] : ` ${name}="${String(value === true ? 1 : value)}"`,
  );
  return xml.slice(0, nameEnd) + ours.join('') + xml.slice(nameEnd);
}

/** `sheetNumber` only makes the ids that link a rule to its extension differ between sheets. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  styles: StyleWriter,
  sheetNumber: number,
): ConditionalFormatsXml {
  const extended: string[] = [];
  const plain = formats.map((format, i) => {
    const { rule, areas } = format;
    const common: Attributes = { priority: i + 1, stopIfTrue: format.stopIfTrue ? true : undefined };
    const styled = (differential: Parameters<StyleWriter['differential']>[0] | undefined): Attributes =>
      differential === undefined || Object.keys(differential).length === 0
        ? common
        : { dxfId: styles.differential(differential), ...common };
    const hex = (number: number, digits: number): string => number.toString(16).toUpperCase().padStart(digits, '0');
    const guid = `{5A5C0D00-0000-4000-8000-${hex(sheetNumber, 4)}${hex(i + 1, 8)}}`;
    const place = (xml: string): string => markup('conditionalFormatting', { sqref: areaNames(areas) }, xml);
    const extend = (xml: string): void => {
      extended.push(markup('x14:conditionalFormatting', {}, [xml, textElement('xm:sqref', areaNames(areas))]));
    };
    switch (rule.kind) {
      case 'custom':
        return place(
          markup('cfRule', { type: 'expression', ...styled(rule.format) }, formulaXml(toFileFormula(rule.formula))),
        );
      case 'cellValue':
        return place(
          markup('cfRule', { type: 'cellIs', ...styled(rule.format), operator: rule.operator }, [
            formulaXml(toFileFormula(rule.formula1)),
            rule.formula2 === undefined ? '' : formulaXml(toFileFormula(rule.formula2)),
          ]),
        );
      case 'containsText': {
        const first = areas[0];
        const { attributes, formula } = textRule(rule, cellName(first?.top ?? 0, first?.left ?? 0));
        return place(markup('cfRule', { ...attributes, ...styled(rule.format) }, formulaXml(formula)));
      }
      case 'dataBar':
        extend(extendedDataBarXml(rule, guid));
        return place(dataBarXml(rule, common, guid));
      case 'iconSet': {
        const isExtended = extensionIconSets.has(rule.icons);
        const xml = iconSetXml(rule, common, isExtended, guid);
        if (!isExtended) return place(xml);
        extend(xml);
        return '';
      }
      case 'foreign': {
        const isExtended = rule.xml.startsWith('<x14:');
        // A rule of the extension carries its format inside.
        const xml = foreignXml(rule.xml, isExtended ? common : styled(rule.format));
        if (!isExtended) return place(xml);
        extend(xml);
        return '';
      }
    }
  });
  return { plain: plain.join(''), extended };
}

function formulaXml(formula: string): string {
  return xstringElement('formula', formula);
}
