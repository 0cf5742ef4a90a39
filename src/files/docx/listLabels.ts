/**
 * The automatic numbers of a .docx: 一、 （一） 1. are not text there but follow from list definitions (ECMA-376 part 1,
 * 17.9). Mammoth tells only that a paragraph is in a list; this says what its number reads.
 */
import { booleanAttribute, childOf, childrenOf, elementAt, parseXml, type XmlElement } from '../xlsx/xml/element';
import { countingFormat } from './countingFormat';

interface Level {
  readonly format: string;
  /** '%1、', '%1.%2' */
  readonly text: string;
  readonly start: number;
  /** Numbers of upper levels appear as plain digits whatever their own format. */
  readonly isLegal: boolean;
}

interface ListDefinition {
  /** Lists made from one definition count on together. */
  readonly counterKey: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

interface ListPlace {
  readonly listId: string;
  readonly level: number;
}

const valueOf = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined =>
  [...(elementAt(element, ...path)?.attributes ?? [])].find(([name]) => name.split(':').at(-1) === 'val')?.[1];

const attributeOf = (element: XmlElement | undefined, local: string): string | undefined =>
  [...(element?.attributes ?? [])].find(([name]) => name.split(':').at(-1) === local)?.[1];

function readLevels(element: XmlElement | undefined): ReadonlyMap<number, Level> {
  return new Map(
    childrenOf(element, 'lvl').map((level) => {
      const legal = childOf(level, 'isLgl');
      return [
        Number(attributeOf(level, 'ilvl') ?? 0),
        {
          format: valueOf(level, 'numFmt') ?? 'decimal',
          text: valueOf(level, 'lvlText') ?? '',
          start: Number(valueOf(level, 'start') ?? 1),
          isLegal: legal !== undefined && booleanAttribute(legal, 'w:val', true),
        },
      ];
    }),
  );
}

function readDefinitions(numbering: XmlElement | undefined): ReadonlyMap<string, ListDefinition> {
  const abstract = new Map(
    childrenOf(numbering, 'abstractNum').map((element) => [attributeOf(element, 'abstractNumId') ?? '', element]),
  );
  return new Map(
    childrenOf(numbering, 'num').map((list) => {
      const abstractId = valueOf(list, 'abstractNumId') ?? '';
      const overrides = childrenOf(list, 'lvlOverride');
      const restarts = overrides.flatMap((override) => {
        const start = valueOf(override, 'startOverride');
        return start === undefined ? [] : [[Number(attributeOf(override, 'ilvl') ?? 0), Number(start)] as const];
      });
      const definition: ListDefinition = {
        counterKey: restarts.length === 0 ? `abstract ${abstractId}` : `list ${attributeOf(list, 'numId') ?? ''}`,
        levels: new Map([
          ...readLevels(abstract.get(abstractId)),
          ...overrides.flatMap((override) => [...readLevels(override)]),
        ]),
        restarts: new Map(restarts),
      };
      return [attributeOf(list, 'numId') ?? '', definition];
    }),
  );
}

/** Styles that put their paragraphs in a list, directly or through the style they are based on. */
function readStyleLists(styles: XmlElement | undefined): (styleId: string | undefined) => Partial<ListPlace> {
  const byId = new Map(childrenOf(styles, 'style').map((style) => [attributeOf(style, 'styleId') ?? '', style]));
  const find = (styleId: string | undefined, depth: number): Partial<ListPlace> => {
    const style = styleId === undefined ? undefined : byId.get(styleId);
    if (style === undefined || depth > 20) return {};
    return { ...find(valueOf(style, 'basedOn'), depth + 1), ...listPlaceIn(childOf(style, 'pPr')) };
  };
  return (styleId) => find(styleId, 0);
}

function listPlaceIn(properties: XmlElement | undefined): Partial<ListPlace> {
  const listId = valueOf(properties, 'numPr', 'numId');
  const level = valueOf(properties, 'numPr', 'ilvl');
  return { ...(listId === undefined ? {} : { listId }), ...(level === undefined ? {} : { level: Number(level) }) };
}

/** Text boxes repeat in some files and stand apart from the text in all; they are passed over. */
const isApart = (element: XmlElement): boolean => element.name === 'txbxContent' || element.name === 'del';

function paragraphsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === 'p' ? [child] : isApart(child) ? [] : paragraphsIn(child),
  );
}

function textIn(element: XmlElement): string {
  if (isApart(element)) return '';
  return element.name === 't' ? element.text : element.children.map(textIn).join('');
}

/** Keeps count of every list while paragraphs are gone through in order. */
function labelCounter(): (list: ListDefinition, level: number) => string {
  const counters = new Map<string, Map<number, number>>();
  return (list, level) => {
    const counts = counters.get(list.counterKey) ?? new Map<number, number>();
    counters.set(list.counterKey, counts);
    const startOf = (index: number): number => list.restarts.get(index) ?? list.levels.get(index)?.start ?? 1;
    counts.set(level, (counts.get(level) ?? startOf(level) - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    const own = list.levels.get(level);
    if (own === undefined || countingFormat(own.format) === undefined) return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = own.isLegal ? String : countingFormat(list.levels.get(index)?.format ?? 'decimal');
      return format?.(counts.get(index) ?? startOf(index)) ?? '';
    });
  };
}

/** A paragraph's own text and the automatic number before it: '' for a bullet, undefined outside lists. */
export interface LabelledParagraph {
  readonly text: string;
  readonly label: string | undefined;
}

/**
 * All paragraphs in the order of the text.
 *
 * @param document word/document.xml
 * @param numbering word/numbering.xml, if there is one
 * @param styles word/styles.xml, if there is one
 */
export function listLabels(
  document: string,
  numbering: string | undefined,
  styles: string | undefined,
): readonly LabelledParagraph[] {
  if (numbering === undefined) return [];
  const definitions = readDefinitions(parseXml(numbering));
  const listOfStyle = readStyleLists(styles === undefined ? undefined : parseXml(styles));
  const labelOf = labelCounter();
  return paragraphsIn(parseXml(document)).map((paragraph) => {
    const properties = childOf(paragraph, 'pPr');
    const { listId, level = 0 } = { ...listOfStyle(valueOf(properties, 'pStyle')), ...listPlaceIn(properties) };
    // Number 0 takes a paragraph out of the list of its style.
    const list = listId === undefined || listId === '0' ? undefined : definitions.get(listId);
    const label = list?.levels.has(level) === true ? labelOf(list, level) : undefined;
    return { text: textIn(paragraph), label };
  });
}
