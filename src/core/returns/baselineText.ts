/**
 * A baseline as texts for the cells of a very-hidden sheet, and back. A cell holds at most 32,767 characters
 * (support.microsoft.com: Excel specifications and limits), so the text is cut; each piece says which one it is, so
 * that sorted, moved or lost cells are noticed.
 *
 *     TS1#<checksum of the whole>#<piece>/<pieces>#<part of the text>
 *
 * The text is the length of the head, a colon, the head and the rows, both as JSON.
 */
import { isIsoDate } from '../calendar';
import type { Baseline, SentCell, SentRow } from './baseline';
import { textHash } from './textHash';

const format = 'TS1';
/** Room for the mark of a piece is taken off. */
const longestPiece = 32_000;
const longestPart = longestPiece - 64;

/** What stands before the rows. Rows are lists of cells in the order of `keys`: each key is written once. */
interface Head extends Omit<Baseline, 'rows'> {
  readonly keys: readonly string[];
}

/** @returns texts of at most 32,000 characters that never begin like a formula; their order does not matter */
export function writeBaseline({ rows, ...rest }: Baseline): string[] {
  const keys = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const head: Head = { ...rest, keys };
  const lists = rows.map(({ id, cells }) => [id, ...trimEnd(keys.map((key) => cells[key] ?? null))]);
  const headText = escapeForCells(JSON.stringify(head));
  // The length lets a reader look at the head alone.
  const text = `${headText.length}:${headText}${escapeForCells(JSON.stringify(lists))}`;
  const parts = cut(text);
  const checksum = textHash(text);
  return parts.map((part, index) => `${format}#${checksum}#${index + 1}/${parts.length}#${part}`);
}

function trimEnd(cells: readonly SentCell[]): SentCell[] {
  const last = cells.findLastIndex((cell) => cell !== null);
  return cells.slice(0, last + 1);
}

/**
 * Signs that XML cannot hold, halves of surrogate pairs that a cut would part, and the _x0041_ that readers of .xlsx
 * take for an escape (ECMA-376 part 1, 22.9.2.19): as \\u escapes of JSON.
 */
const escapeForCells = (json: string): string =>
  json.replace(/[\ud800-\udfff\ufffe\uffff\u007f-\u009f]|_(?=x[\da-f]{4}_)/gi, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

function cut(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += longestPart) parts.push(text.slice(at, at + longestPart));
  return parts;
}

const piece = /^TS(\d+)#([\da-f]{16})#(\d{1,5})\/(\d{1,5})#/;

/** A baseline whose rows are unpacked only when they are needed: of a file whose base is kept here they are not. */
export interface OpenBaseline {
  readonly head: Omit<Baseline, 'rows'>;
  /** Null when they are not what rows should be. */
  readonly rows: () => readonly SentRow[] | null;
}

/** All baselines that texts hold, whatever else is among them; damaged ones are left out. In the order of first pieces. */
export function openBaselines(texts: readonly string[]): OpenBaseline[] {
  const parts = new Map<string, Map<number, string>>();
  const counts = new Map<string, number>();
  for (const text of texts) {
    const match = piece.exec(text);
    if (match === null || match[1] !== format.slice(2)) continue;
    const [mark, , checksum = '', number, count] = match;
    const known = parts.get(checksum) ?? new Map<number, string>();
    parts.set(checksum, known.set(Number(number), text.slice(mark.length)));
    counts.set(checksum, Number(count));
  }
  return [...parts].flatMap(([checksum, known]) => {
    const count = counts.get(checksum) ?? 0;
    if (known.size !== count) return [];
    const text = Array.from(known)
      .sort(([a], [b]) => a - b)
      .map(([, part]) => part)
      .join('');
    const baseline = textHash(text) === checksum ? unpack(text) : null;
    return baseline === null ? [] : [baseline];
  });
}

/** All whole baselines among texts. */
export const readBaselines = (texts: readonly string[]): Baseline[] =>
  openBaselines(texts).flatMap((opened) => wholeBaseline(opened) ?? []);

/**
 * The baseline that texts hold, in any order and with other texts among them; null when there is none, or none that is
 * whole: pieces lost, changed, or of a newer format.
 */
export const readBaseline = (texts: readonly string[]): Baseline | null => readBaselines(texts)[0] ?? null;

export function wholeBaseline({ head, rows }: OpenBaseline): Baseline | null {
  const read = rows();
  return read === null ? null : { ...head, rows: read };
}

function unpack(text: string): OpenBaseline | null {
  const [mark = '', length = ''] = /^(\d{1,9}):/.exec(text) ?? [];
  const bodyAt = mark.length + Number(length);
  const found = parse(text.slice(mark.length, bodyAt));
  if (!isRecord(found)) return null;
  const { schema, planId, planTitle, department, issue, issuedAt, returnBy, keys, around, headers } = found;
  if (!isText(schema) || !isText(planId) || !isText(planTitle) || !isText(department) || !isText(issuedAt)) return null;
  if (typeof issue !== 'number' || !Number.isInteger(issue) || issue < 1) return null;
  if (returnBy !== undefined && !(isText(returnBy) && isIsoDate(returnBy))) return null;
  if (!isListOf(keys, isText) || (around !== undefined && !isListOf(around, isText))) return null;
  if (headers !== undefined && !(isRecord(headers) && isListOf(Object.values(headers), isText))) return null;
  return {
    head: {
      schema,
      planId,
      planTitle,
      department,
      issue,
      issuedAt,
      ...(returnBy === undefined ? {} : { returnBy }),
      ...(around === undefined ? {} : { around }),
      ...(headers === undefined ? {} : { headers: headers as Readonly<Record<string, string>> }),
    },
    rows: () => unpackRows(parse(text.slice(bodyAt)), keys),
  };
}

function unpackRows(rows: unknown, keys: readonly string[]): readonly SentRow[] | null {
  if (!Array.isArray(rows)) return null;
  const read = rows.map((row: unknown) => unpackRow(row, keys));
  return read.every((row) => row !== null) ? read : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unpackRow(row: unknown, keys: readonly string[]): SentRow | null {
  if (!isListOf(row, isCell) || row.length > keys.length + 1) return null;
  const [id] = row;
  if (!isText(id)) return null;
  const cells: Record<string, SentCell> = {};
  for (const [index, key] of keys.entries()) {
    // No column has this key, and setting it would change the object's prototype instead.
    if (key !== '__proto__') cells[key] = row[index + 1] ?? null;
  }
  return { id, cells };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCell = (value: unknown): value is SentCell => value === null || isText(value) || typeof value === 'number';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}
