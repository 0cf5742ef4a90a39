import { attribute, childrenNamed, descendants, localName, theElement, type XmlElement } from './xmlElement';

/** The four kinds of resource, by the element that holds them (learn.microsoft.com/javascript/api/manifest/resources). */
export type ResourceKind = 'Images' | 'Urls' | 'ShortStrings' | 'LongStrings';

export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly value: string;
  /** Locale to value. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** The greatest number of characters in a value of each kind, from the same page. */
export const lengthLimits: Readonly<Record<ResourceKind, number>> = {
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};

/** The greatest number of characters in the id of a resource, from the same page. */
export const idLimit = 32;

const kinds: readonly ResourceKind[] = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];

/** The resources that a manifest defines, in document order. */
export function resourcesOf(manifest: XmlElement): readonly Resource[] {
  const resources = theElement(manifest, 'Resources');
  return kinds.flatMap((kind) =>
    theElement(resources, kind).children.map((element) => ({
      id: attribute(element, 'id'),
      kind,
      value: attribute(element, 'DefaultValue'),
      overrides: new Map(
        childrenNamed(element, 'Override').map((override) => [
          attribute(override, 'Locale'),
          attribute(override, 'Value'),
        ]),
      ),
    })),
  );
}

export interface ResourceReference {
  /** The element that refers, without prefix. */
  readonly element: string;
  readonly resid: string;
  readonly kind: ResourceKind;
}

/** Which kind of resource an element may refer to, from the page of each element. */
const kindByElement: Readonly<Record<string, ResourceKind>> = {
  Image: 'Images',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  SourceLocation: 'Urls',
};

/** Every reference to a resource; throws at an element that is not known to refer to one. */
export function resourceReferencesOf(manifest: XmlElement): readonly ResourceReference[] {
  return descendants(manifest).flatMap((element) => {
    const { resid } = element.attributes;
    if (resid === undefined) return [];
    const kind = kindByElement[localName(element)];
    if (!kind) throw new Error(`<${element.name}> refers to ${resid}: which kind of resource is that?`);
    return [{ element: localName(element), resid, kind }];
  });
}
