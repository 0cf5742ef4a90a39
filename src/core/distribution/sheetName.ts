/** Names of sheets that Excel takes (support.microsoft.com: Rename a worksheet). */

const longestName = 31;
const forbidden: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
  ':': '：',
};
/** Kept by Excel for its own use, in its language. */
const reserved: ReadonlySet<string> = new Set(['history', '历史记录']);

/**
 * A sheet's name for each department, in their order; all differ, also where case does not count.
 *
 * @param takenNames of sheets that stay
 */
export function sheetNames(departments: readonly string[], takenNames: readonly string[]): string[] {
  const taken = new Set(takenNames.map((name) => name.toLowerCase()));
  return departments.map((department) => {
    const plain = department
      .replace(/[\\/?*[\]:]/g, (sign) => forbidden[sign] ?? ' ')
      .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
      .replace(/^['\s]+|['\s]+$/g, '');
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : `（${String(number)}）`;
      const name = `${cut(plain === '' ? '_' : plain, longestName - ending.length)}${ending}`;
      if (taken.has(name.toLowerCase()) || reserved.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** Excel counts UTF-16 units; a pair of surrogates stays whole. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > most) break;
    kept += sign;
  }
  return kept.replace(/['\s]+$/, '');
}
