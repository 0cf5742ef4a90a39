/** Bytes -> the unpacked parts of an Open Packaging (zip) file, or why not. */
import { unzipSync } from 'fflate';
import { normalPath } from './partPath';
import type { ReadFailure, ReadOptions } from '../readResult';

export type UnpackResult =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array>; readonly skipped: readonly string[] }
  | ({ readonly ok: false } & ReadFailure);

const defaultMaxUnpackedBytes = 512 * 1024 * 1024;
const defaultMaxParts = 10_000;
/** Only these are ever read; pictures and embedded documents stay packed. */
const wanted = /\.(xml|rels|vml|bin)$|(^|\/)mimetype$/i;
const neverWanted = /(^|\/)(vbaproject|oleobject\d*|printersettings\d*)\.bin$/i;

const startsWith = (bytes: Uint8Array, ...prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

const asciiOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Stream names in an OLE compound file are UTF-16LE; the one of an encrypted package tells it from an old .xls. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const name = 'EncryptedPackage';
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    let same = 0;
    while (same < name.length && bytes[at + same * 2] === name.charCodeAt(same) && bytes[at + same * 2 + 1] === 0) {
      same += 1;
    }
    if (same === name.length) return true;
  }
  return false;
}

function notAZip(bytes: Uint8Array): ReadFailure {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    return { code: isEncryptedPackage(bytes) ? 'passwordProtected' : 'legacyXls', facts: {} };
  }
  // A bare BIFF stream, as Excel 2 to 4 wrote it.
  if (bytes[0] === 0x09 && (bytes[2] === 0x04 || bytes[2] === 0x06)) return { code: 'legacyXls', facts: {} };
  const head = asciiOf(bytes.subarray(0, 512)).trimStart().toLowerCase();
  const looksLike =
    bytes.length === 0
      ? 'empty'
      : head.startsWith('%pdf')
        ? 'pdf'
        : /<(!doctype )?html|<table/.test(head)
          ? 'html'
          : head.includes('<?xml')
            ? 'xml'
            : 'other';
  return { code: 'notAZip', facts: { looksLike } };
}

/** Unpacks all XML parts. Nothing is unpacked before the sizes that the directory declares are within the limits. */
export function unpack(bytes: Uint8Array, options: ReadOptions): UnpackResult {
  if (!startsWith(bytes, 0x50, 0x4b)) return { ok: false, ...notAZip(bytes) };
  const limit = options.maxUnpackedBytes ?? defaultMaxUnpackedBytes;
  const maxParts = options.maxParts ?? defaultMaxParts;
  let unpackedBytes = 0;
  let count = 0;
  const skipped: string[] = [];
  const isWanted = (name: string): boolean => wanted.test(name) && !neverWanted.test(name);
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        count += 1;
        if (isWanted(entry.name)) unpackedBytes += entry.originalSize;
        else if (!entry.name.endsWith('/')) skipped.push(normalPath(entry.name));
        return false;
      },
    });
  } catch {
    return { ok: false, code: 'truncatedZip', facts: { bytes: bytes.length } };
  }
  if (unpackedBytes > limit || count > maxParts) {
    return { ok: false, code: 'tooLarge', facts: { unpackedBytes, limit } };
  }
  try {
    const entries = unzipSync(bytes, { filter: (entry) => isWanted(entry.name) });
    const parts = new Map(Object.entries(entries).map(([name, content]) => [normalPath(name), content]));
    return { ok: true, parts, skipped };
  } catch (error) {
    return { ok: false, code: 'damagedZip', facts: { detail: error instanceof Error ? error.message : String(error) } };
  }
}
