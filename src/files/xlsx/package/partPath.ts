/** Names of parts in a package (ECMA-376 part 2, 6.2): here without the leading slash. */

/** '\\xl\\A.xml', '/xl/A.xml' -> 'xl/A.xml', as some producers write zip entries. */
export function normalPath(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '');
}

/** Where a relationship's target lies; `source` is the part that owns the relationship, '' for the package. */
export function resolveTarget(source: string, target: string): string {
  const clean = target.replace(/\\/g, '/').split(/[?#]/)[0] ?? '';
  if (clean.startsWith('/')) return normalPath(clean);
  const segments = source.split('/').slice(0, -1);
  for (const segment of clean.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** 'xl/workbook.xml' -> 'xl/_rels/workbook.xml.rels'; '' -> '_rels/.rels'. */
export function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** From one part to another, as relationship targets are usually written: '../tables/table1.xml'. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
