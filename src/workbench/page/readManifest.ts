/** The ribbon that manifest.xml declares, in one language. */
import type { AddinLanguage } from '../bridge/appContext';

export type RibbonAction = { readonly kind: 'run'; readonly functionName: string } | { readonly kind: 'showPane' };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  /** Pixels -> address, on the origin of the trial page. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddinManifest {
  readonly name: string;
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  /** The page of the pane. */
  readonly paneUrl: string;
  /** Where the keys of its commands are written down, with the words for other languages; null without any. */
  readonly shortcuts: { readonly url: string; readonly resourcesUrl: string | null } | null;
}

/**
 * Reads a manifest. Its addresses become relative to where the trial page is served.
 * @throws Error when the text is no manifest with a custom tab
 */
export function readManifest(xml: string, language: AddinLanguage): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  if (root.localName !== 'OfficeApp') throw new Error('not an add-in manifest');
  const paneAddress = attribute(elements(elements(root, 'DefaultSettings')[0], 'SourceLocation')[0], 'DefaultValue');
  const base = new URL('.', paneAddress).href;
  const relative = (address: string): string => (address.startsWith(base) ? address.slice(base.length) : address);
  const localized = (element: Element | undefined): string => {
    const override = elements(element, 'Override').find((candidate) => attribute(candidate, 'Locale') === language);
    return attribute(override, 'Value') || attribute(element, 'DefaultValue');
  };
  const resources = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String']) {
    for (const resource of elements(elements(root, 'Resources')[0], kind)) {
      resources.set(attribute(resource, 'id'), localized(resource));
    }
  }
  const resource = (element: Element | undefined): string => resources.get(attribute(element, 'resid')) ?? '';

  const button = (control: Element): RibbonButton => {
    const action = child(control, 'Action');
    const tip = child(control, 'Supertip');
    const functionName = child(action, 'FunctionName')?.textContent.trim() ?? '';
    return {
      id: attribute(control, 'id'),
      label: resource(child(control, 'Label')),
      tip: { title: resource(child(tip, 'Title')), description: resource(child(tip, 'Description')) },
      icons: new Map(
        elements(child(control, 'Icon'), 'Image').map((image) => [
          Number(attribute(image, 'size')),
          relative(resource(image)),
        ]),
      ),
      action: functionName === '' ? { kind: 'showPane' } : { kind: 'run', functionName },
    };
  };

  const overrides = child(root, 'ExtendedOverrides');
  const shortcutsUrl = relative(attribute(overrides, 'Url'));
  const tab = elements(root, 'CustomTab')[0];
  if (tab === undefined) throw new Error('the manifest has no tab of its own');
  return {
    name: localized(child(root, 'DisplayName')),
    tab: resource(child(tab, 'Label')),
    groups: elements(tab, 'Group').map((group) => ({
      id: attribute(group, 'id'),
      label: resource(child(group, 'Label')),
      buttons: elements(group, 'Control').map(button),
    })),
    paneUrl: relative(paneAddress),
    shortcuts:
      shortcutsUrl === ''
        ? null
        : { url: shortcutsUrl, resourcesUrl: relative(attribute(overrides, 'ResourcesUrl')) || null },
  };
}

/** Descendants by local name: the manifest mixes four namespaces. */
function elements(within: Element | undefined, name: string): Element[] {
  return within === undefined ? [] : Array.from(within.getElementsByTagNameNS('*', name));
}

function child(of: Element | undefined, name: string): Element | undefined {
  return of === undefined ? undefined : Array.from(of.children).find((candidate) => candidate.localName === name);
}

const attribute = (of: Element | undefined, name: string): string => of?.getAttribute(name) ?? '';
