/** The extLst of a sheet: where Excel 2010 and later keep what 2007's elements cannot say (MS-XLSX 2.3). */
import { namespaces } from '../package/vocabulary';
import { childOf, childrenOf, type XmlElement } from '../xml/element';
import { listElement, markup } from '../xml/markup';

/** Upper-case GUIDs of the extensions that we read. */
export const extensionUris = {
  conditionalFormattings: '{78C0D931-6437-407D-A8EE-F0AAD7539E65}',
  dataValidations: '{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}',
} as const;

/** The children of an extension's single root element: its rules. */
export function extensionItems(
  parent: XmlElement | undefined,
  root: keyof typeof extensionUris,
): readonly XmlElement[] {
  return childrenOf(childOf(parent, 'extLst'), 'ext')
    .filter((ext) => ext.attributes.get('uri')?.toUpperCase() === extensionUris[root])
    .flatMap((ext) => childOf(ext, root)?.children ?? []);
}

/** Extensions of a sheet that are not read, by URI. */
export function foreignExtensions(parent: XmlElement): readonly string[] {
  const known: ReadonlySet<string> = new Set(Object.values(extensionUris));
  return childrenOf(childOf(parent, 'extLst'), 'ext')
    .map((ext) => ext.attributes.get('uri') ?? '')
    .filter((uri) => !known.has(uri.toUpperCase()));
}

/** One extension holding the items, or nothing without items. */
export function extensionXml(root: keyof typeof extensionUris, items: readonly string[], counted: boolean): string {
  if (items.length === 0) return '';
  const content = listElement(`x14:${root}`, items, {
    'xmlns:xm': namespaces.xm,
    count: counted ? items.length : undefined,
  });
  return markup('ext', { uri: extensionUris[root], 'xmlns:x14': namespaces.x14 }, content);
}
