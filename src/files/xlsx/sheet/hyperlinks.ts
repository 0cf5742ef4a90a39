/** Hyperlinks (ECMA-376 part 1, 18.3.1.47): an address is a relationship, a place in the workbook an attribute. */
import { areaName, parseArea } from '../a1';
import type { Relationship } from '../package/openPackage';
import type { Hyperlink } from '../workbook';
import { childOf, childrenOf, type XmlElement } from '../xml/element';
import { decodeXstring, encodeXstringAttribute } from '../xml/escape';
import { listElement, markup } from '../xml/markup';

export function readHyperlinks(sheet: XmlElement, relationships: readonly Relationship[]): readonly Hyperlink[] {
  return childrenOf(childOf(sheet, 'hyperlinks'), 'hyperlink').flatMap((element) => {
    const area = parseArea(element.attributes.get('ref') ?? '');
    const address = relationships.find(({ id }) => id === element.attributes.get('r:id'))?.target;
    const location = element.attributes.get('location');
    const tip = element.attributes.get('tooltip');
    if (area === undefined) return [];
    return {
      area,
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: decodeXstring(location) }),
      ...(tip === undefined ? {} : { screenTip: decodeXstring(tip) }),
    };
  });
}

/** What may not stand in a relationship's target; Excel would offer to repair the file (RFC 3986; 3987 allows Chinese). */
const notInAddress = /[\s"<>^`{|}]/g;

function validAddress(address: string): string {
  return address.replace(notInAddress, (character) => encodeURIComponent(character));
}

/** @param relate makes a relationship to an address and returns its id */
export function hyperlinksXml(hyperlinks: readonly Hyperlink[], relate: (address: string) => string): string {
  const text = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : encodeXstringAttribute(value);
  return listElement(
    'hyperlinks',
    hyperlinks.map((link) =>
      markup('hyperlink', {
        ref: areaName(link.area),
        'r:id': link.address === undefined ? undefined : relate(validAddress(link.address)),
        location: text(link.documentReference),
        tooltip: text(link.screenTip),
      }),
    ),
  );
}
