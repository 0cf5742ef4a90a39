/**
 * Custom XML parts (ECMA-376 part 1, 22.5) and, as one of them, the settings of add-ins.
 *
 * Excel keeps workbook.settings in a web extension part that names the add-in and the store it came from; opening such
 * a file makes Excel look for that add-in. Files of ours go to departments that have no add-in, so the settings travel
 * in a custom XML part of our own instead: it shows nothing, and every program that keeps custom XML keeps it.
 */
import { namespaces } from '../package/vocabulary';
import type { CustomXmlPart } from '../workbook';
import { childrenOf, type XmlElement } from '../xml/element';
import { decodeXstring, encodeXstringAttribute } from '../xml/escape';
import { markup, textElement, xmlDeclaration } from '../xml/markup';

const settingsNamespace = 'urn:task-supervision:workbook-settings';
export const settingsPartId = '{7A5D1B00-5E77-4C1A-9B00-000000000001}';

export function isSettingsPart(xml: string): boolean {
  return xml.includes(settingsNamespace);
}

/** Entries whose JSON is broken are reported by their key. */
export function readSettings(root: XmlElement): {
  readonly settings: ReadonlyMap<string, unknown>;
  readonly broken: readonly string[];
} {
  const settings = new Map<string, unknown>();
  const broken: string[] = [];
  for (const element of childrenOf(root, 'setting')) {
    const key = decodeXstring(element.attributes.get('key') ?? '');
    try {
      settings.set(key, JSON.parse(element.text) as unknown);
    } catch {
      broken.push(key);
    }
  }
  return { settings, broken };
}

/** JSON escapes everything XML forbids but U+FFFE and U+FFFF. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}

export function settingsXml(settings: ReadonlyMap<string, unknown>): string {
  const items = [...settings].flatMap(([key, value]) =>
    value === undefined ? [] : [textElement('setting', jsonText(value), { key: encodeXstringAttribute(key) })],
  );
  return markup('settings', { xmlns: settingsNamespace }, items);
}

/** The id of a custom XML part, from its properties part. */
export function readItemId(root: XmlElement | undefined): string | undefined {
  // The attribute is ds:itemID whatever prefix the file uses.
  return [...(root?.attributes ?? [])].find(([name]) => name.split(':').at(-1) === 'itemID')?.[1];
}

export function itemPropertiesXml(id: string): string {
  return markup('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': namespaces.customXml }, markup('ds:schemaRefs'));
}

/** Parts are written as UTF-8, so a declaration that says otherwise is replaced. */
export function customXmlText({ xml }: CustomXmlPart): string {
  return xml.startsWith('<?xml') ? xml.replace(/^<\?xml[^>]*\?>\s*/, xmlDeclaration) : xml;
}
