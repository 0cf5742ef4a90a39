/** Bytes of anything people send back -> workbooks, or why there is none. */
import { zipSync } from 'fflate';
import type { ReadWorkbook } from '../../core/returns';
import { decodeXml } from '../xlsx/package/decodeXml';
import { normalPath } from '../xlsx/package/partPath';
import { limits } from './limits';
import { FailedReading, type OtherContent, type ReadFailure } from './readFailure';
import { readReturnedXlsx } from './readReturnedXlsx';
import { readTextTable } from './readTextTable';
import { readWithLibrary } from './readWithLibrary';
import { recogniseContent } from './recogniseContent';
import { bytesOf } from './xmlBytes';
import { budgetOf, entryBytes, zipEntries, type ZipEntry } from './zipEntries';

/** A file, or an entry of a .zip, that was read or could not be. */
export type FileReading = {
  /** The file's own name, without folders. */
  readonly name: string;
  /** Where it was, for people: 'returns.zip/甲/乙.xlsx'. The name itself for a file that was not in a .zip. */
  readonly path: string;
} & (
  | { readonly ok: true; /** Of its bytes, hexadecimal. */ readonly sha256: string; readonly workbook: ReadWorkbook }
  | ({ readonly ok: false } & ReadFailure)
);

export type ReadResult =
  | {
      readonly ok: true;
      /** One for a file that is a table; those of a .zip in its order. */
      readonly files: readonly FileReading[];
      /** Entries of a .zip that are no tables by their names: pictures, notes. Their paths. */
      readonly ignored: readonly string[];
    }
  | ({ readonly ok: false } & ReadFailure);

type Reading = { readonly ok: true; readonly workbook: ReadWorkbook } | ({ readonly ok: false } & ReadFailure);

const failed = (failure: ReadFailure): { readonly ok: false } & ReadFailure => ({ ok: false, ...failure });
const notWorkbook = (looksLike: OtherContent): { readonly ok: false } & ReadFailure =>
  failed({ code: 'notWorkbook', facts: { looksLike } });

/** SHA-256, hexadecimal. */
async function sha256Of(bytes: Uint8Array): Promise<string> {
  // A copy where the bytes share memory with a worker: the digest does not take those.
  const digest = await globalThis.crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type ZipKind = 'xlsx' | 'xlsb' | 'archive' | OtherContent;

/** By the parts that only one kind of document has. */
function kindOfZip(entries: readonly ZipEntry[]): ZipKind {
  const paths = entries.map(({ name }) => normalPath(name).toLowerCase());
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path));
  if (has(/^xl\/workbook\d*\.bin$/)) return 'xlsb';
  if (has(/^xl\//) || (has(/^\[content_types\]\.xml$/) && has(/workbook\d*\.xml$/))) return 'xlsx';
  if (has(/^word\//)) return 'word';
  if (has(/^ppt\//)) return 'presentation';
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return 'openDocument';
  return has(/^\[content_types\]\.xml$/) ? 'other' : 'archive';
}

/** A document that begins with one declares no type of its own; whatever else it says stands before its root element. */
const declaration = /<!(?:DOCTYPE|ENTITY)/i;

const isSheet = /(?:^|\/)worksheets\/[^/]*\.xml$/i;
const columnWidths = /<((?:[\w.-]+:)?)cols\b[^>]*>[\s\S]*?<\/\1cols\s*>/g;

/** The library writes down each column that they name, to any number. No value is lost with them. */
const withoutWidths = (xml: Uint8Array): Uint8Array => bytesOf(decodeXml(xml).replace(columnWidths, ''));

/**
 * The library unpacks whatever it is told to, so it gets a package that we have unpacked within our limits, stored.
 * @throws FailedReading
 */
function unpackedForLibrary(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array {
  const budget = budgetOf(limits.workbookBytes);
  const parts = entries
    .filter(({ name, isFolder }) => !isFolder && /\.(?:xml|rels|bin|vml)$|(?:^|[\\/])mimetype$/i.test(name))
    .map((entry) => [normalPath(entry.name), entryBytes(bytes, entry, budget)] as const);
  for (const [part, content] of parts) {
    if (declaration.test(String.fromCharCode(...content.subarray(0, 2048)))) {
      throw new FailedReading({ code: 'documentType', facts: { part } });
    }
  }
  const lean = parts.map(([part, content]) => [part, isSheet.test(part) ? withoutWidths(content) : content] as const);
  return zipSync(Object.fromEntries(lean), { level: 0 });
}

async function readZippedWorkbook(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  kind: 'xlsx' | 'xlsb',
): Promise<Reading> {
  if (kind === 'xlsx') {
    const reading = readReturnedXlsx(bytes);
    if (reading.ok || reading.code !== 'declined') return reading;
  }
  return readWithLibrary(unpackedForLibrary(bytes, entries), kind);
}

/** One file that is not a .zip of others. */
async function readOne(bytes: Uint8Array): Promise<Reading> {
  const content = recogniseContent(bytes);
  switch (content.kind) {
    case 'empty':
      return failed({ code: 'empty', facts: {} });
    case 'encrypted':
      return failed({ code: 'passwordProtected', facts: {} });
    case 'xls':
      return readWithLibrary(bytes, 'xls');
    case 'text':
      return readTextTable(bytes);
    case 'other':
      return notWorkbook(content.looksLike);
    case 'zip': {
      const entries = zipEntries(bytes);
      const kind = kindOfZip(entries);
      if (kind === 'xlsx' || kind === 'xlsb') return readZippedWorkbook(bytes, entries, kind);
      return notWorkbook(kind);
    }
  }
}

const failureOf = (error: unknown): ReadFailure =>
  error instanceof FailedReading ? error.failure : { code: 'readerFailed', facts: { detail: String(error) } };

/** Nothing that is in a file stops the others: what is thrown on the way is this file's result. */
async function readNamed(name: string, path: string, bytes: () => Uint8Array): Promise<FileReading> {
  try {
    const content = bytes();
    const reading = await readOne(content);
    if (!reading.ok) return { name, path, ...reading };
    return { name, path, ok: true, sha256: await sha256Of(content), workbook: reading.workbook };
  } catch (error) {
    return { name, path, ...failed(failureOf(error)) };
  }
}

const tableName = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|et|ett|csv|tsv)$/i;
/** What macOS and Office leave beside the files. */
const litter = /(?:^|[\\/])(?:__MACOSX[\\/]|\._|~\$)/;

const lastName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

async function readArchive(archive: string, bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<ReadResult> {
  const inside = entries.filter(({ isFolder, name }) => !isFolder && !litter.test(name));
  const tables = inside.filter(({ name }) => tableName.test(name));
  if (tables.length === 0) return failed({ code: 'nothingInside', facts: { entries: inside.length } });
  const budget = budgetOf(limits.archiveBytes);
  const files: FileReading[] = [];
  for (const entry of tables) {
    const path = `${archive}/${entry.name}`;
    files.push(await readNamed(lastName(entry.name), path, () => entryBytes(bytes, entry, budget)));
  }
  return {
    ok: true,
    files,
    ignored: inside.filter(({ name }) => !tableName.test(name)).map(({ name }) => `${archive}/${name}`),
  };
}

/**
 * Reads one file that came back, by what is in it and not by its name: .xlsx and .xlsm with our own reader, .xls, .xlsb,
 * HTML and XML tables and what our reader declines with SheetJS, .csv in any usual encoding, and a .zip of such
 * files, one level deep. Never rejects for what is in the file.
 *
 * @param name for people, and what the readings of a .zip are put under
 */
export async function readReturnedFile(name: string, bytes: Uint8Array): Promise<ReadResult> {
  try {
    if (recogniseContent(bytes).kind === 'zip') {
      const entries = zipEntries(bytes);
      if (kindOfZip(entries) === 'archive') return await readArchive(name, bytes, entries);
    }
  } catch (error) {
    return failed(failureOf(error));
  }
  const reading = await readNamed(name, name, () => bytes);
  if (reading.ok) return { ok: true, files: [reading], ignored: [] };
  const { name: _, path: __, ...failure } = reading;
  return failure;
}
