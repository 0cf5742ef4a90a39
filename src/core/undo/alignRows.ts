/** Which row of one state is which row of another. */

/** A row as text: the whole of it, and what it is called by (its first cell). */
export interface RowText {
  readonly whole: string;
  readonly key: string;
}

/** By row of the first state its row in the second; null for one that is not there any more. */
export type RowMap = readonly (number | null)[];

/**
 * Aligns the rows of two states of which a command made one from the other. Rows keep their order: where it put them
 * into another, each row counts as changed in its place.
 *
 * @example alignInOrder([a, b], [a, x, b]) // [0, 2]
 */
export function alignInOrder(before: readonly RowText[], after: readonly RowText[]): RowMap {
  const anchors = uniquePairs(before, after, ({ whole }) => whole);
  const kept = longestRise(anchors);
  if (before.length === after.length && kept.length < anchors.length) return before.map((_, index) => index);
  const map: (number | null)[] = before.map(() => null);
  const ends = [...kept, [before.length, after.length] as const];
  let [nextBefore, nextAfter] = [0, 0];
  for (const [a, b] of ends) {
    const paired = Math.min(a - nextBefore, b - nextAfter);
    for (let index = 0; index < paired; index += 1) map[nextBefore + index] = nextAfter + index;
    if (a < before.length) map[a] = b;
    [nextBefore, nextAfter] = [a + 1, b + 1];
  }
  return map;
}

/**
 * Finds the rows of a state again after people edited, sorted, added and deleted: by their whole text, else by their
 * first cell, else in the order in which they are left over when none is missing.
 */
export function findAgain(before: readonly RowText[], now: readonly RowText[]): RowMap {
  const map: (number | null)[] = before.map(() => null);
  // Most often nothing has moved, and rows that are alike are told apart by their places.
  if (before.length === now.length && before.every(({ key }, index) => key === now[index]?.key)) {
    return before.map((_, index) => index);
  }
  for (const textOf of [({ whole }: RowText) => whole, ({ key }: RowText) => key]) {
    const [left, right] = leftOver(map, now.length);
    const pairs = uniquePairs(
      left.map((index) => before[index] ?? nothing),
      right.map((index) => now[index] ?? nothing),
      textOf,
    );
    for (const [a, b] of pairs) map[left[a] ?? 0] = right[b] ?? null;
  }
  const [left, right] = leftOver(map, now.length);
  if (before.length === now.length) left.forEach((index, at) => (map[index] = right[at] ?? null));
  return map;
}

const nothing: RowText = { whole: '', key: '' };

function leftOver(map: RowMap, count: number): readonly [readonly number[], readonly number[]] {
  const taken = new Set(map);
  return [
    map.flatMap((to, index) => (to === null ? [index] : [])),
    Array.from({ length: count }, (_, index) => index).filter((index) => !taken.has(index)),
  ];
}

type Pair = readonly [before: number, after: number];

/** Rows whose text stands once in either. In the order of the first. */
function uniquePairs(
  before: readonly RowText[],
  after: readonly RowText[],
  textOf: (row: RowText) => string,
): readonly Pair[] {
  const places = (rows: readonly RowText[]): Map<string, number | null> => {
    const found = new Map<string, number | null>();
    rows.forEach((row, index) => found.set(textOf(row), found.has(textOf(row)) ? null : index));
    return found;
  };
  const others = places(after);
  return [...places(before)].flatMap(([text, index]): Pair[] => {
    const other = others.get(text);
    return text === '' || index === null || other === undefined || other === null ? [] : [[index, other]];
  });
}

/** The longest part of the pairs whose second numbers rise too. */
function longestRise(pairs: readonly Pair[]): readonly Pair[] {
  /** By length less one: where the rise with the smallest end of that length ends. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  pairs.forEach(([, after], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1];
    ends[low] = index;
  });
  const rise: Pair[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at];
    if (pair !== undefined) rise.unshift(pair);
  }
  return rise;
}
