/** The parts of a package by name, type and relationship; keeps account of which parts were read. */
import { BrokenXml } from '../xml/brokenXml';
import { childrenOf, parseXml, type XmlElement } from '../xml/element';
import { decodeXml } from './decodeXml';
import { relationshipsPath, resolveTarget } from './partPath';

export interface Relationship {
  readonly id: string;
  /** The last segment of its type URI, which is the same in the transitional and strict variants: 'worksheet'. */
  readonly type: string;
  /** The part it points to, or the address when external. */
  readonly target: string;
  readonly external: boolean;
}

export interface OpenPackage {
  /** The part's bytes; names differ in case only by mistake, so case is ignored. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  readonly text: (path: string) => string | undefined;
  /** Undefined when the part is missing; throws BrokenPart when it is not well-formed. */
  readonly xml: (path: string) => XmlElement | undefined;
  readonly relationships: (source: string) => readonly Relationship[];
  readonly contentType: (path: string) => string;
  readonly paths: readonly string[];
  /** Parts no one asked for. */
  readonly unread: () => readonly string[];
}

/** A part whose XML is broken; readXlsx turns it into the failure 'brokenXml'. */
export class BrokenPart extends Error {
  readonly part: string;
  readonly detail: string;

  constructor(part: string, cause: BrokenXml) {
    super(`${part}: ${cause.detail}`, { cause });
    this.name = 'BrokenPart';
    this.part = part;
    this.detail = cause.detail;
  }
}

/** Runs a parse and names the part when its XML is broken. */
export function inPart<T>(part: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof BrokenXml ? new BrokenPart(part, error) : error;
  }
}

function readContentTypes(root: XmlElement | undefined): (path: string) => string {
  const types = (element: string, key: string): ReadonlyMap<string, string> =>
    new Map(
      childrenOf(root, element).map((entry) => [
        (entry.attributes.get(key) ?? '').replace(/^\//, '').toLowerCase(),
        entry.attributes.get('ContentType') ?? '',
      ]),
    );
  const overrides = types('Override', 'PartName');
  const defaults = types('Default', 'Extension');
  return (path) => {
    const folded = path.toLowerCase();
    return overrides.get(folded) ?? defaults.get(folded.slice(folded.lastIndexOf('.') + 1)) ?? '';
  };
}

export function openPackage(parts: ReadonlyMap<string, Uint8Array>, skipped: readonly string[] = []): OpenPackage {
  const byFoldedName = new Map([...parts].map(([path, bytes]) => [path.toLowerCase(), bytes]));
  const read = new Set<string>();
  const bytes = (path: string): Uint8Array | undefined => {
    read.add(path.toLowerCase());
    return byFoldedName.get(path.toLowerCase());
  };
  const text = (path: string): string | undefined => {
    const content = bytes(path);
    return content === undefined ? undefined : decodeXml(content);
  };
  const xml = (path: string): XmlElement | undefined => {
    const content = text(path);
    return content === undefined ? undefined : inPart(path, () => parseXml(content));
  };
  const relationships = (source: string): readonly Relationship[] =>
    childrenOf(xml(relationshipsPath(source)), 'Relationship').map((entry) => {
      const target = entry.attributes.get('Target') ?? '';
      const external = entry.attributes.get('TargetMode') === 'External';
      return {
        id: entry.attributes.get('Id') ?? '',
        type: (entry.attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolveTarget(source, target),
        external,
      };
    });
  return {
    bytes,
    text,
    xml,
    relationships,
    contentType: readContentTypes(xml('[Content_Types].xml')),
    paths: [...parts.keys()],
    unread: () => [...[...parts.keys()].filter((path) => !read.has(path.toLowerCase())), ...skipped],
  };
}
