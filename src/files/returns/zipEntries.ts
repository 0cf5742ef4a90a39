/** What is in a .zip, by its central directory (APPNOTE.TXT 4.3), and the bytes of an entry, checked. */
import { crc32 } from './crc32';
import { inflateInto } from './inflate';
import { limits } from './limits';
import { FailedReading, damaged } from './readFailure';

export interface ZipEntry {
  /** As the archive has it. It is only ever a name: nothing is written to where it points. */
  readonly name: string;
  /** Unpacked, as the directory declares it. */
  readonly size: number;
  readonly packedSize: number;
  readonly encrypted: boolean;
  readonly isFolder: boolean;
  readonly method: number;
  readonly crc: number;
  readonly localOffset: number;
}

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000;

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const inExtra = 0xffffffff;

/** Where the end of central directory record starts: its comment, of at most 65,535 bytes, may follow. */
function findEnd(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (bytes[at] === 0x50 && u32(bytes, at) === endSignature) return at;
  }
  throw damaged('zip');
}

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function findDirectory(bytes: Uint8Array): Directory {
  const end = findEnd(bytes);
  const directory = { count: u16(bytes, end + 10), offset: u32(bytes, end + 16) };
  if (directory.offset !== inExtra && directory.count !== 0xffff) return directory;
  const end64 = u64(bytes, end - 12);
  if (u32(bytes, end64) !== end64Signature) return directory;
  return { count: u64(bytes, end64 + 32), offset: u64(bytes, end64 + 48) };
}

const asciiOnly = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);

/** Bit 11 says UTF-8. Without it old programs of Chinese Windows mean GB18030, whatever the standard says; others UTF-8. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  if (asciiOnly(bytes)) return String.fromCharCode(...bytes);
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Sizes too large for the entry stand in its extra field 1, only those that are (APPNOTE.TXT 4.5.3). */
function largeSizes(bytes: Uint8Array, from: number, to: number, sizes: readonly number[]): readonly number[] {
  if (!sizes.includes(inExtra)) return sizes;
  for (let at = from; at + 4 <= to; at += 4 + u16(bytes, at + 2)) {
    if (u16(bytes, at) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== inExtra) return size;
      next += 8;
      return u64(bytes, next - 8);
    });
  }
  return sizes;
}

/** @throws FailedReading 'damaged' or 'tooLarge' */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const { count, offset } = findDirectory(bytes);
  if (count > limits.entries) {
    throw new FailedReading({ code: 'tooLarge', facts: { bytes: bytes.length, limit: limits.entries } });
  }
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || u32(bytes, at) !== entrySignature) throw damaged('zip');
    const flags = u16(bytes, at + 8);
    const nameEnd = at + 46 + u16(bytes, at + 28);
    const extraEnd = nameEnd + u16(bytes, at + 30);
    const name = decodeName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0);
    const [size = 0, packedSize = 0, localOffset = 0] = largeSizes(bytes, nameEnd, extraEnd, [
      u32(bytes, at + 24),
      u32(bytes, at + 20),
      u32(bytes, at + 42),
    ]);
    entries.push({
      name,
      size,
      packedSize,
      localOffset,
      encrypted: (flags & 1) === 1,
      isFolder: name.endsWith('/') || name.endsWith('\\'),
      method: u16(bytes, at + 10),
      crc: u32(bytes, at + 16),
    });
    at = extraEnd + u16(bytes, at + 32);
  }
  return entries;
}

/** Keeps account of what a file has unpacked. */
export interface Budget {
  /** Bytes that may still be unpacked. */
  left: number;
  readonly limit: number;
}

export const budgetOf = (limit: number): Budget => ({ left: limit, limit });

/**
 * The unpacked bytes of an entry.
 *
 * The size that the directory declares is held against the budget before anything is unpacked, and what comes out is held
 * against that size while unpacking.
 *
 * @param room where to unpack to, for bytes that are needed only until the next part is unpacked: new arrays of a fifth of
 *   a megabyte for each sheet take as long to get as to fill. Not used when it is too small.
 * @throws FailedReading 'passwordProtected', 'damaged' (its check sum disagrees, too) or 'tooLarge'
 */
export function entryBytes(archive: Uint8Array, entry: ZipEntry, budget: Budget, room?: Uint8Array): Uint8Array {
  const { name, size, packedSize, method, localOffset } = entry;
  if (entry.encrypted) throw new FailedReading({ code: 'passwordProtected', facts: {} });
  if (size > budget.left || (size > limits.ratioFrom && size > packedSize * limits.ratio)) {
    throw new FailedReading({ code: 'tooLarge', facts: { bytes: size, limit: budget.limit } });
  }
  budget.left -= size;
  if (u32(archive, localOffset) !== localSignature) throw damaged(name);
  const start = localOffset + 30 + u16(archive, localOffset + 26) + u16(archive, localOffset + 28);
  if (start + packedSize > archive.length) throw damaged(name);
  const packed = archive.subarray(start, start + packedSize);
  const bytes = method === 0 ? packed : method === 8 ? inflated(packed, size, room) : undefined;
  if (bytes?.length !== size || crc32(bytes) !== entry.crc) throw damaged(name);
  return bytes;
}

function inflated(packed: Uint8Array, size: number, room: Uint8Array | undefined): Uint8Array | undefined {
  const out = room !== undefined && size <= room.length ? room.subarray(0, size) : new Uint8Array(size);
  return inflateInto(packed, out) === size ? out : undefined;
}
