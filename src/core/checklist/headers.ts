/** Finds the standard columns under the headers that people give them. */
import { toHalfWidth } from '../chineseText';
import { checklistColumns, type ColumnKey } from './columns';

/** The header as it is compared: without blanks, marks and what stands in brackets. */
export function normalizeHeader(text: string): string {
  return toHalfWidth(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s*:、.。]/g, '');
}

const columnByHeader: ReadonlyMap<string, ColumnKey> = new Map(
  checklistColumns.flatMap(({ key, header, synonyms }) =>
    [header, ...synonyms].map((name): [string, ColumnKey] => [normalizeHeader(name), key]),
  ),
);

export interface HeaderMatch {
  /** Zero-based place of each standard column that was found. */
  readonly places: ReadonlyMap<ColumnKey, number>;
  /** Places of headers that are none of ours, or that mean a column already found, left to right. */
  readonly extra: readonly number[];
  /** Those of `extra` that mean a column already found further left. */
  readonly duplicated: readonly { readonly key: ColumnKey; readonly index: number }[];
  /** Standard columns without a header, in their order. */
  readonly missing: readonly ColumnKey[];
}

/**
 * Finds the standard columns under the headers of a row, in any order. Of two that mean the same column the one with
 * the standard header counts, else the first.
 */
export function matchHeaders(headers: readonly string[]): HeaderMatch {
  const found = headers.map((header) => {
    const plain = normalizeHeader(header);
    const key = columnByHeader.get(plain);
    return { key, standard: key !== undefined && plain === standardHeader.get(key) };
  });
  const places = new Map<ColumnKey, number>();
  for (const standard of [true, false]) {
    found.forEach((one, index) => {
      if (one.key !== undefined && one.standard === standard && !places.has(one.key)) places.set(one.key, index);
    });
  }
  const used = new Set(places.values());
  const extra = headers.flatMap((header, index) => (header.trim() === '' || used.has(index) ? [] : [index]));
  const duplicated = extra.flatMap((index) => {
    const key = found[index]?.key;
    return key === undefined ? [] : [{ key, index }];
  });
  return {
    places,
    extra,
    duplicated,
    missing: checklistColumns.flatMap(({ key }) => (places.has(key) ? [] : [key])),
  };
}

const standardHeader: ReadonlyMap<ColumnKey, string> = new Map(
  checklistColumns.map(({ key, header }) => [key, normalizeHeader(header)]),
);
