/** docProps/core.xml, app.xml and custom.xml (ECMA-376 part 2, 8; part 1, 22.2 and 22.3). */
import { namespaces } from '../package/vocabulary';
import type { DocumentProperties } from '../workbook';
import { childOf, childrenOf, type XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/escape';
import { markup, textElement, xstringElement } from '../xml/markup';

type TextName = Exclude<keyof DocumentProperties, 'custom'>;
type CustomValue = string | number | boolean;

const coreElements: readonly (readonly [TextName, string])[] = [
  ['title', 'dc:title'],
  ['subject', 'dc:subject'],
  ['author', 'dc:creator'],
  ['keywords', 'cp:keywords'],
  ['comments', 'dc:description'],
  ['category', 'cp:category'],
];
const appElements: readonly (readonly [TextName, string])[] = [
  ['manager', 'Manager'],
  ['company', 'Company'],
];

/** Excel's id of all custom properties (MS-OSHARED 2.3.3.2.3). */
const customFormatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const firstCustomId = 2;

function readTexts(root: XmlElement | undefined, names: typeof coreElements): Partial<Record<TextName, string>> {
  return Object.fromEntries(
    names.flatMap(([name, element]) => {
      const text = childOf(root, element.split(':').at(-1) ?? '')?.text;
      return text === undefined || text === '' ? [] : [[name, decodeXstring(text)]];
    }),
  );
}

function readCustomValue(property: XmlElement): CustomValue {
  const value = property.children[0];
  const text = value?.text ?? '';
  switch (value?.name) {
    case 'bool':
      return text.trim() === 'true' || text.trim() === '1';
    case 'i1':
    case 'i2':
    case 'i4':
    case 'i8':
    case 'int':
    case 'r4':
    case 'r8':
    case 'decimal':
      return Number(text);
    default:
      return decodeXstring(text);
  }
}

export function readDocumentProperties(
  core: XmlElement | undefined,
  app: XmlElement | undefined,
  custom: XmlElement | undefined,
): DocumentProperties {
  return {
    ...readTexts(core, coreElements),
    ...readTexts(app, appElements),
    custom: new Map(
      childrenOf(custom, 'property').map((property) => [
        decodeXstring(property.attributes.get('name') ?? ''),
        readCustomValue(property),
      ]),
    ),
  };
}

function textElements(properties: DocumentProperties, names: typeof coreElements): readonly string[] {
  return names.flatMap(([name, element]) => {
    const text = properties[name];
    return text === undefined ? [] : [xstringElement(element, text)];
  });
}

/** No times are written: the file depends on its content only. */
export function corePropertiesXml(properties: DocumentProperties): string {
  return markup(
    'cp:coreProperties',
    { 'xmlns:cp': namespaces.coreProperties, 'xmlns:dc': namespaces.dublinCore },
    textElements(properties, coreElements),
  );
}

export function extendedPropertiesXml(properties: DocumentProperties): string {
  return markup('Properties', { xmlns: namespaces.extendedProperties }, [
    textElement('Application', 'Microsoft Excel'),
    ...textElements(properties, appElements),
  ]);
}

function customValueXml(value: CustomValue): string {
  if (typeof value === 'string') return xstringElement('vt:lpwstr', value);
  if (typeof value === 'boolean') return textElement('vt:bool', String(value));
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31
    ? textElement('vt:i4', String(value))
    : textElement('vt:r8', String(value));
}

/** Undefined without custom properties: the part may not be empty. */
export function customDocumentPropertiesXml(properties: DocumentProperties): string | undefined {
  if (properties.custom.size === 0) return undefined;
  return markup(
    'Properties',
    { xmlns: namespaces.customProperties, 'xmlns:vt': namespaces.variantTypes },
    [...properties.custom].map(([name, value], i) =>
      markup('property', { fmtid: customFormatId, pid: firstCustomId + i, name }, customValueXml(value)),
    ),
  );
}
