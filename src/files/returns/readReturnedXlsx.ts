/**
 * Bytes of an .xlsx or .xlsm -> the values of its cells, and nothing else.
 *
 * It unpacks only the parts that hold values and looks at each of their characters once. src/files/xlsx reads everything
 * a workbook has, for the embedded host; here hundreds of returns have to be in within a moment (docs/adr).
 */
import type { ReadMerge, ReadSheet, ReadWorkbook } from '../../core/returns';
import { parseArea } from '../xlsx/a1';
import { decodeXml } from '../xlsx/package/decodeXml';
import { normalPath, relationshipsPath } from '../xlsx/package/partPath';
import { BrokenXml } from '../xlsx/xml/brokenXml';
import { Declined } from './declined';
import { limits } from './limits';
import { FailedReading, damaged, type ReadFailure } from './readFailure';
import { readSheetRows, type SheetContext } from './readSheetRows';
import { sharedTexts } from './sharedTexts';
import {
  readDateStyles,
  readModifiedAt,
  readRelated,
  readWorkbookPart,
  targetOf,
  type ListedSheet,
  type Related,
} from './workbookParts';
import { bytesOf, findBytes, textOf, utf8Of } from './xmlBytes';
import { prefixOf, rootOf, tagsOf } from './xmlTags';
import { budgetOf, entryBytes, zipEntries, type ZipEntry } from './zipEntries';

export type XlsxReading =
  | { readonly ok: true; readonly workbook: ReadWorkbook }
  | ({ readonly ok: false } & ReadFailure)
  /** Perhaps a good workbook, but written in a way that this reader does not vouch for: read it with the library. */
  | { readonly ok: false; readonly code: 'declined'; readonly facts: { readonly reason: string } };

interface Parts {
  readonly has: (path: string) => boolean;
  /** Theirs only until the next part is asked for. @throws FailedReading when it is missing */
  readonly bytes: (path: string) => Uint8Array;
  /** @throws FailedReading when it is missing */
  readonly text: (path: string) => string;
}

/** Parts larger than this are rare, and get an array of their own. */
const room = new Uint8Array(1024 * 1024);

function partsOf(bytes: Uint8Array, entries: readonly ZipEntry[]): Parts {
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = normalPath(entry.name).toLowerCase();
    // Programs differ in which of two they take.
    if (byName.has(name)) throw damaged(entry.name);
    byName.set(name, entry);
  }
  const budget = budgetOf(limits.workbookBytes);
  const unpacked = (path: string): Uint8Array => {
    const entry = byName.get(path.toLowerCase());
    if (entry === undefined) throw damaged(path);
    return entryBytes(bytes, entry, budget, room);
  };
  return {
    has: (path) => byName.has(path.toLowerCase()),
    bytes: unpacked,
    text: (path) => decodeXml(unpacked(path)),
  };
}

const noRelations: ReadonlyMap<string, Related> = new Map();
const usualWorkbook = 'xl/workbook.xml';

/** A part that the workbook may do without, and its root element. */
function optionalPart<T>(parts: Parts, path: string | undefined, read: (xml: string, root: number) => T, none: T): T {
  if (path === undefined || !parts.has(path)) return none;
  const xml = parts.text(path);
  return read(xml, rootOf(xml, path));
}

const tags = {
  special: bytesOf('<!'),
  mergeCells: bytesOf('mergeCells'),
  endOfMerges: bytesOf('mergeCells>'),
  endOfSheet: bytesOf('worksheet>'),
} as const;

function readMerges(xml: Uint8Array, from: number): readonly ReadMerge[] {
  const start = findBytes(xml, tags.mergeCells, from);
  const end = start === -1 ? -1 : findBytes(xml, tags.endOfMerges, start + tags.mergeCells.length);
  if (end === -1) return [];
  const merges: ReadMerge[] = [];
  for (const { attribute } of tagsOf(textOf(xml, start, end), 'mergeCell')) {
    const area = parseArea(attribute('ref') ?? '');
    if (area === undefined || (area.top === area.bottom && area.left === area.right)) continue;
    merges.push({
      firstLine: area.top + 1,
      lastLine: area.bottom + 1,
      firstColumn: area.left,
      lastColumn: area.right,
    });
  }
  return merges;
}

/** What stands before the root element is short; the declaration and perhaps a comment. */
const prologue = 4096;

function readSheet(
  parts: Parts,
  path: string,
  context: Omit<SheetContext, 'part' | 'prefix'>,
): Pick<ReadSheet, 'rows' | 'merges'> {
  const xml = utf8Of(parts.bytes(path));
  const head = textOf(xml, 0, Math.min(prologue, xml.length));
  const root = rootOf(head, path);
  const prefix = bytesOf(prefixOf(head, root));
  const name = prefixOf(head, root);
  const first = findBytes(xml, bytesOf(`<${name}worksheet`), 0);
  const start = findBytes(xml, bytesOf(`<${name}sheetData`), 0);
  if (first === -1 || start < first) throw damaged(path);
  // What stands before the root element rootOf has looked at.
  if (findBytes(xml.subarray(first, start), tags.special, 0) !== -1) throw new Declined('comment');
  let open = start;
  while (open < xml.length && xml[open] !== 62) open += 1;
  const { rows, end } =
    xml[open - 1] === 47 ? { rows: [], end: open } : readSheetRows(xml, open + 1, { ...context, part: path, prefix });
  if (findBytes(xml, tags.special, end) !== -1) throw new Declined('comment');
  if (findBytes(xml, tags.endOfSheet, end) === -1) throw damaged(path);
  return { rows, merges: readMerges(xml, end) };
}

function read(bytes: Uint8Array): ReadWorkbook {
  const parts = partsOf(bytes, zipEntries(bytes));
  const related = (source: string): ReadonlyMap<string, Related> =>
    optionalPart(parts, relationshipsPath(source), (xml) => readRelated(xml, source), noRelations);
  const ofPackage = related('');
  const named = targetOf(ofPackage, 'officeDocument');
  const path = named !== undefined && parts.has(named) ? named : usualWorkbook;
  const workbookXml = parts.text(path);
  rootOf(workbookXml, path);
  const { date1904, sheets } = readWorkbookPart(workbookXml, path);
  const ofWorkbook = related(path);
  const shared = targetOf(ofWorkbook, 'sharedStrings');
  const context = {
    date1904,
    sharedTexts: shared === undefined || !parts.has(shared) ? [] : sharedTexts(parts.bytes(shared), shared),
    dateStyles: optionalPart(parts, targetOf(ofWorkbook, 'styles'), readDateStyles, new Uint8Array(0)),
    cells: { left: limits.cells },
  };
  const read = ({ name, state, relationship }: ListedSheet): readonly ReadSheet[] => {
    const target = ofWorkbook.get(relationship);
    if (target === undefined) throw damaged(path);
    // Sheets of charts, dialogs and old macros hold no cells.
    return target.type === 'worksheet' ? [{ name, state, ...readSheet(parts, target.target, context) }] : [];
  };
  const modifiedAt = optionalPart(parts, targetOf(ofPackage, 'core-properties'), readModifiedAt, undefined);
  return { sheets: sheets.flatMap(read), ...(modifiedAt === undefined ? {} : { modifiedAt }) };
}

/**
 * @param bytes of a .zip with a workbook in it; the caller has looked that it starts as one
 * @returns rows with one-based lines that hold something; the value of a formula; '' as an empty cell; numbers whose
 *   format is a date's, of either date system, as serials of the 1900 system. Never throws.
 */
export function readReturnedXlsx(bytes: Uint8Array): XlsxReading {
  try {
    return { ok: true, workbook: read(bytes) };
  } catch (error) {
    if (error instanceof FailedReading) return { ok: false, ...error.failure };
    if (error instanceof Declined) return { ok: false, code: 'declined', facts: { reason: error.reason } };
    if (error instanceof BrokenXml) return { ok: false, code: 'damaged', facts: { part: error.detail } };
    return { ok: false, code: 'readerFailed', facts: { detail: String(error) } };
  }
}
