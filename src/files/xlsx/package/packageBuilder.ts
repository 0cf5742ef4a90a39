/** Collects parts with their relationships and zips them; the same parts always give the same bytes. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { listElement, markup, xmlDeclaration } from '../xml/markup';
import { relationshipsPath, relativeTarget } from './partPath';
import { namespaces, partKinds, type PartKind } from './vocabulary';

export interface PackageBuilder {
  /** Adds a part; XML text gets its declaration unless it has one. */
  readonly add: (path: string, kind: PartKind, content: string | Uint8Array) => void;
  /** Relates a part ('' for the package) to another and returns the relationship id. */
  readonly relate: (source: string, kind: PartKind, target: string) => string;
  /** Relates a part to an address outside the package. */
  readonly relateExternal: (source: string, type: string, address: string) => string;
  /** The next free name of a family: 'xl/tables/table' -> 'xl/tables/table1.xml'. */
  readonly nextPath: (stem: string, extension: string) => string;
  readonly zip: () => Uint8Array;
}

interface Link {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Zip times are local and start in 1980; a fixed one makes the file depend on its content only. */
const fixedTime = new Date(1980, 0, 1);

export function packageBuilder(): PackageBuilder {
  const parts = new Map<string, { readonly kind: PartKind; readonly bytes: Uint8Array }>();
  const links = new Map<string, Link[]>();
  const counters = new Map<string, number>();

  const link = (source: string, entry: Link): string => {
    const list = links.get(source) ?? [];
    links.set(source, list);
    list.push(entry);
    return `rId${list.length}`;
  };

  const contentTypes = (): string =>
    markup('Types', { xmlns: namespaces.contentTypes }, [
      markup('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      markup('Default', { Extension: 'vml', ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }),
      markup('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...[...parts]
        .filter(([, { kind }]) => partKinds[kind].contentType !== '')
        .map(([path, { kind }]) =>
          markup('Override', { PartName: `/${path}`, ContentType: partKinds[kind].contentType }),
        ),
    ]);

  const relationshipsOf = (source: string, list: readonly Link[]): string =>
    listElement(
      'Relationships',
      list.map(({ type, target, external }, i) =>
        markup('Relationship', {
          Id: `rId${i + 1}`,
          Type: type,
          Target: external ? target : relativeTarget(source, target),
          TargetMode: external ? 'External' : undefined,
        }),
      ),
      { xmlns: namespaces.packageRelationships },
    );

  return {
    add: (path, kind, content) => {
      const xml = typeof content === 'string' && !content.startsWith('<?xml') ? xmlDeclaration + content : content;
      parts.set(path, { kind, bytes: typeof xml === 'string' ? strToU8(xml) : xml });
    },
    relate: (source, kind, target) => link(source, { type: partKinds[kind].relationship, target, external: false }),
    relateExternal: (source, type, address) =>
      link(source, { type: `${namespaces.relationships}/${type}`, target: address, external: true }),
    nextPath: (stem, extension) => {
      const next = (counters.get(stem) ?? 0) + 1;
      counters.set(stem, next);
      return `${stem}${next}.${extension}`;
    },
    zip: () => {
      const files: Zippable = {};
      // [Content_Types].xml and the package's relationships go first: some readers stream.
      files['[Content_Types].xml'] = strToU8(xmlDeclaration + contentTypes());
      for (const [source, list] of [...links].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
        files[relationshipsPath(source)] = strToU8(xmlDeclaration + relationshipsOf(source, list));
      }
      for (const [path, { bytes }] of parts) files[path] = bytes;
      return zipSync(files, { mtime: fixedTime, level: 6 });
    },
  };
}
