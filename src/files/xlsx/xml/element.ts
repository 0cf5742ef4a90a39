/**
 * Small parts as trees. Element names lose their prefix, so that files written with prefixes (x:row), with the
 * transitional and with the strict namespaces all read alike.
 */
import { SaxesParser } from 'saxes';
import { BrokenXml } from './brokenXml';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly uri: string;
  /** By local name; relationship ids as 'r:id', those of other namespaces with their prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, its children's not included. */
  readonly text: string;
}

interface Growing {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Far deeper than any part is, and shallow enough to walk a tree by recursion. */
const maxDepth = 1000;

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const relationships = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

function attributeKey(attribute: { readonly uri: string; readonly local: string; readonly prefix: string }): string {
  if (attribute.uri === '') return attribute.local;
  return relationships.has(attribute.uri) ? `r:${attribute.local}` : `${attribute.prefix}:${attribute.local}`;
}

/**
 * Parses a whole part. Throws BrokenXml when it is not well-formed.
 *
 * mc:AlternateContent is replaced by what its mc:Fallback holds (ECMA-376 part 3): the choices are for programs that
 * know newer namespaces than we write.
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Growing[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw new BrokenXml(error.message);
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map<string, string>();
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') {
        attributes.set(attributeKey(attribute), attribute.value);
      }
    }
    if (stack.length >= maxDepth) throw new BrokenXml('elements are nested too deeply');
    stack.push({ name: tag.local, uri: tag.uri, attributes, children: [], text: '' });
  });
  const addText = (text: string): void => {
    const top = stack.at(-1);
    if (top !== undefined) top.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = stack.pop();
    const parent = stack.at(-1);
    if (closed === undefined) return;
    if (parent === undefined) root = closed;
    else if (closed.uri === compatibility && closed.name === 'AlternateContent') {
      parent.children.push(...childrenOf(closed, 'Fallback').flatMap((fallback) => fallback.children));
    } else parent.children.push(closed);
  });
  parser.write(xml).close();
  if (root === undefined) throw new BrokenXml('no root element');
  return root;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The element at the end of a path of child names. */
export function elementAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(childOf, element);
}

/** All text below the element, in order of elements. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : element.text + element.children.map(textOf).join('');
}

export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes.get(name)?.trim();
  if (text === undefined || text === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** xsd:boolean; absent or unreadable is the given default. */
export function booleanAttribute(element: XmlElement | undefined, name: string, absent: boolean): boolean {
  switch (element?.attributes.get(name)?.trim()) {
    case '1':
    case 'true':
    case 'on':
      return true;
    case '0':
    case 'false':
    case 'off':
      return false;
    default:
      return absent;
  }
}

/** The attribute's value when it is one of those allowed. */
export function choiceAttribute<T extends string>(
  element: XmlElement | undefined,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const text = element?.attributes.get(name);
  return allowed.find((value) => value === text);
}
