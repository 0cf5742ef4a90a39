import { descendants, localName, type XmlElement } from './xmlElement';

/**
 * The children that each element of our manifest may have, in the order in which the schema of add-in only manifests
 * wants them. A child with a question mark may be left out, one with a star may be repeated.
 */
const childrenInOrder: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl ' +
    'Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides',
  VersionOverrides: 'Requirements Hosts Resources',
  Requirements: 'Sets',
  Sets: 'Set*',
  Hosts: 'Host',
  DefaultSettings: 'SourceLocation',
  Host: 'Runtimes? DesktopFormFactor?',
  Runtimes: 'Runtime',
  DesktopFormFactor: 'FunctionFile ExtensionPoint',
  ExtensionPoint: 'CustomTab',
  CustomTab: 'Group* Label',
  Group: 'Label Icon Control*',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image*',
  Action: 'TaskpaneId? SourceLocation? FunctionName?',
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image*',
  Urls: 'Url*',
  ShortStrings: 'String*',
  LongStrings: 'String*',
  DisplayName: 'Override*',
  Description: 'Override?',
  String: 'Override*',
};

const pattern = (order: string): RegExp =>
  new RegExp(
    `^${order
      .split(' ')
      .map((part) => {
        const name = part.replace(/[?*]$/, '');
        if (part.endsWith('?')) return `(?:${name} )?`;
        return part.endsWith('*') ? `(?:${name} )+` : `${name} `;
      })
      .join('')}$`,
  );

/** One sentence for each element whose children are not those of the schema, in its order. */
export function childOrderFaults(root: XmlElement): readonly string[] {
  return descendants(root).flatMap((element) => {
    const name = localName(element);
    const found = element.children.map((child) => `${localName(child)} `).join('');
    const order = childrenInOrder[name] ?? '';
    return pattern(order).test(found) || (order === '' && found === '')
      ? []
      : [`<${name}> has "${found.trim()}", the schema wants "${order}"`];
  });
}
