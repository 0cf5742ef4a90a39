/** How alike two short names are. */

/** The fewest signs to put in, take out or replace to make one of the other; `limit + 1` as soon as it is more. */
export function editDistance(a: string, b: string, limit: number): number {
  const from = Array.from(a);
  const to = Array.from(b);
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let previous = to.map((_, column) => column + 1);
  previous.unshift(0);
  for (const [row, sign] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const replaced = (previous[column] ?? 0) + (sign === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[to.length] ?? 0, limit + 1);
}

/** True when the signs of `part` stand in `whole` in the same order: 党委宣传部 in 党委宣传统战部. */
export function isSubsequence(part: string, whole: string): boolean {
  const signs = Array.from(part);
  let at = 0;
  for (const sign of whole) if (sign === signs[at]) at += 1;
  return at === signs.length;
}
