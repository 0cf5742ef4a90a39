/** Excel.CustomXmlPartCollection, Excel.CustomXmlPartScopedCollection and Excel.CustomXmlPart. */
import type { CustomXmlPart } from '../../../files/xlsx/workbook';
import { addPart, findPart, namespaceOf, replacePart } from '../customXml';
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import type { HostSession } from '../session';
import { textArgument } from './arguments';

export const workbookCustomXmlNavigations: NonNullable<ObjectType<null>['navigations']> = {
  CustomXmlParts: () => hostObject(partsType(), null),
};

const partObject = (id: string): HostObject => hostObject(partType(), id);

function known(session: HostSession, id: string): CustomXmlPart {
  const part = findPart(session, id);
  if (part === null) throw new HostError('ItemNotFound', `the custom XML part ${id}`);
  return part;
}

function orNull(session: HostSession, id: unknown): HostObject {
  const part = findPart(session, textArgument(id, 'id'));
  return part === null ? nullObject : partObject(part.id);
}

const partsType = once((): ObjectType<null> => ({
  name: 'CustomXmlPartCollection',
  scalars: {},
  items: (session) => session.workbook.customXmlParts.map(({ id }) => partObject(id)),
  indexer: (session, _, id) => partObject(known(session, textArgument(id, 'id')).id),
  methods: {
    Add: (session, _, [xml]) => partObject(addPart(session, textArgument(xml, 'xml'))),
    GetByNamespace: (_, __, [uri]) => hostObject(scopedType(), textArgument(uri, 'namespaceUri')),
    GetCount: (session) => session.workbook.customXmlParts.length,
    GetItemOrNullObject: (session, _, [id]) => orNull(session, id),
  },
}));

const partsOf = (session: HostSession, uri: string): readonly CustomXmlPart[] =>
  session.workbook.customXmlParts.filter((part) => namespaceOf(part.xml) === uri);

/** The parts of one namespace. */
const scopedType = once((): ObjectType<string> => ({
  name: 'CustomXmlPartScopedCollection',
  scalars: {},
  items: (session, uri) => partsOf(session, uri).map(({ id }) => partObject(id)),
  indexer: (session, uri, id) => {
    const part = known(session, textArgument(id, 'id'));
    if (!partsOf(session, uri).includes(part)) throw new HostError('ItemNotFound', `the custom XML part ${part.id}`);
    return partObject(part.id);
  },
  methods: {
    GetCount: (session, uri) => partsOf(session, uri).length,
    GetItemOrNullObject: (session, uri, [id]) => {
      const part = findPart(session, textArgument(id, 'id'));
      return part !== null && partsOf(session, uri).includes(part) ? partObject(part.id) : nullObject;
    },
    GetOnlyItem: (session, uri) => {
      const [part, ...others] = partsOf(session, uri);
      if (part === undefined) throw new HostError('ItemNotFound', `no custom XML part of ${uri}`);
      if (others.length > 0) throw new HostError('InvalidOperation', `several custom XML parts of ${uri}`);
      return partObject(part.id);
    },
    GetOnlyItemOrNullObject: (session, uri) => {
      const [part, ...others] = partsOf(session, uri);
      return part === undefined || others.length > 0 ? nullObject : partObject(part.id);
    },
  },
}));

const partType = once((): ObjectType<string> => ({
  name: 'CustomXmlPart',
  identity: (_, id) => ({ Id: id }),
  scalars: {
    Id: { get: (session, id) => known(session, id).id },
    NamespaceUri: { get: (session, id) => namespaceOf(known(session, id).xml) },
  },
  methods: {
    Delete: (session, id) => replacePart(session, known(session, id), null),
    GetXml: (session, id) => known(session, id).xml,
    SetXml: (session, id, [xml]) => replacePart(session, known(session, id), textArgument(xml, 'xml')),
  },
}));
