/** Finds the standard columns under the headers that people give them. */
import { toHalfWidth } from '../chineseText';
import type { ExtraColumn } from '../settings/planOptions';
import { checklistColumns, isExtraKey, type ColumnKey, type PlanKey } from './columns';

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
  /** Zero-based place of each standard column, and of each of the plan's own, that was found. */
  readonly places: ReadonlyMap<PlanKey, number>;
  /** Places of headers that are none of ours, or that mean a column already found, left to right. */
  readonly extra: readonly number[];
  /** Those of `extra` that mean a column already found further left. */
  readonly duplicated: readonly { readonly key: PlanKey; readonly index: number }[];
  /** Standard columns without a header, in their order, then those of the plan's own. */
  readonly missing: readonly PlanKey[];
}

/**
 * Finds the standard columns under the headers of a row, in any order. Of two that mean the same column the one with
 * the standard header counts, else the first.
 *
 * @param extraColumns the plan's own; known by their header alone
 */
export function matchHeaders(headers: readonly string[], extraColumns: readonly ExtraColumn[] = []): HeaderMatch {
  const own = new Map(
    extraColumns.flatMap(({ key, header }) => (isExtraKey(key) ? [[normalizeHeader(header), key] as const] : [])),
  );
  const found = headers.map((header): { readonly key: PlanKey | undefined; readonly standard: boolean } => {
    const plain = normalizeHeader(header);
    const key = columnByHeader.get(plain);
    return { key: key ?? own.get(plain), standard: key !== undefined && plain === standardHeader.get(key) };
  });
  const places = new Map<PlanKey, number>();
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
    missing: [...checklistColumns.map(({ key }) => key), ...own.values()].filter((key) => !places.has(key)),
  };
}

const standardHeader: ReadonlyMap<ColumnKey, string> = new Map(
  checklistColumns.map(({ key, header }) => [key, normalizeHeader(header)]),
);
