import { SaxesParser } from 'saxes';

/** One element of an XML document. Names are kept as written, prefix and all. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Building {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Building[];
  text: string;
}

/** Reads a well-formed document and returns its root element; throws where the document is not well formed. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser();
  const roots: Building[] = [];
  const open: Building[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Building = { name, attributes: { ...attributes }, children: [], text: '' };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const parent = open.at(-1);
    if (parent) parent.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  const [root] = roots;
  if (!root) throw new Error('The document has no root element.');
  return root;
}

/** The name of an element without its prefix. */
export const localName = ({ name }: XmlElement): string => name.replace(/^.*:/, '');

/** The element and everything below it, in document order. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** All elements at or below `element` whose name without prefix is `name`, in document order. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return descendants(element).filter((candidate) => localName(candidate) === name);
}

/** The one element of that name at or below `element`; throws when there is none or more than one. */
export function theElement(element: XmlElement, name: string): XmlElement {
  const found = elementsNamed(element, name);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`Expected one <${name}>, found ${found.length}.`);
  return only;
}

/** The children of `element` of that name without prefix. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => localName(child) === name);

/** The value of an attribute; throws when it is missing. */
export function attribute(element: XmlElement, name: string): string {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`<${element.name}> has no ${name}.`);
  return value;
}
