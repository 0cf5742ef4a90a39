/** An element tree -> XML again, for what is carried along without being understood. */
import { namespaces } from '../package/vocabulary';
import { escapeXml } from './escape';
import type { XmlElement } from './element';
import { markup } from './markup';

/** Prefixes that the parts we write declare; any other namespace is declared where it is used. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [namespaces.main, ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  [namespaces.x14, 'x14:'],
  [namespaces.xm, 'xm:'],
]);

export function serializeXml(element: XmlElement): string {
  const prefix = prefixes.get(element.uri);
  const declaration = prefix === undefined ? { xmlns: element.uri } : {};
  // Attributes of other namespaces (revision ids and the like) are notes of the program that wrote the file.
  const own = [...element.attributes].filter(([name]) => !name.includes(':') || name.startsWith('r:'));
  return markup(`${prefix ?? ''}${element.name}`, { ...declaration, ...Object.fromEntries(own) }, [
    escapeXml(element.text),
    ...element.children.map(serializeXml),
  ]);
}
