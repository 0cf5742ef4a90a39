/** Custom XML parts: the workbook's hidden shelf for whole XML documents. */
import { BrokenXml } from '../../files/xlsx/xml/brokenXml';
import { parseXml } from '../../files/xlsx/xml/element';
import type { CustomXmlPart } from '../../files/xlsx/workbook';
import { HostError } from './hostError';
import { newId, type HostSession } from './session';

const customXmlGroup = 0xc0de;

/** The namespace of the root element; InvalidArgument for text that is no XML (CustomXmlPartCollection.add). */
export function namespaceOf(xml: string): string {
  try {
    return parseXml(xml).uri;
  } catch (error) {
    if (error instanceof BrokenXml) throw new HostError('InvalidArgument', `xml: ${error.message}`);
    throw error;
  }
}

export function findPart(session: HostSession, id: string): CustomXmlPart | null {
  return session.workbook.customXmlParts.find((part) => part.id.toLowerCase() === id.toLowerCase()) ?? null;
}

/** Returns the new part's id. */
export function addPart(session: HostSession, xml: string): string {
  namespaceOf(xml);
  const id = newId(session, customXmlGroup);
  session.workbook = { ...session.workbook, customXmlParts: [...session.workbook.customXmlParts, { id, xml }] };
  return id;
}

/** Gives a part new XML, or deletes it when `xml` is null. */
export function replacePart(session: HostSession, part: CustomXmlPart, xml: string | null): void {
  if (xml !== null) namespaceOf(xml);
  session.workbook = {
    ...session.workbook,
    customXmlParts: session.workbook.customXmlParts.flatMap((candidate) => {
      if (candidate !== part) return [candidate];
      return xml === null ? [] : [{ ...part, xml }];
    }),
  };
}
