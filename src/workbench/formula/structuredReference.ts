/**
 * The inside of a structured reference's brackets, both ways.
 *
 * Grammar and escapes: support.microsoft.com, "Using structured references with Excel tables" and ECMA-376 part 1,
 * 18.17.6.7 (an apostrophe goes before [ ] # ' and @ in a column's name).
 */
import type { StructuredReference, TableItem } from './ast';

type Specifier = Pick<StructuredReference, 'items' | 'columns'>;

const items: readonly TableItem[] = ['#All', '#Data', '#Headers', '#Totals', '#This Row'];
const mustEscape = /[[\]#'@]/g;
/** Characters that need a second pair of brackets around the name, besides a blank in the [@…] form. */
const needsBrackets = /[\t\n\r,:.[\]#'"{}$^&*+=\-><()/@!?]/;

function itemOf(text: string): TableItem | undefined {
  const folded = text.trim().toLowerCase();
  return items.find((item) => item.toLowerCase() === folded);
}

function unescape(text: string): string {
  return text.replace(/'([\s\S])/g, '$1');
}

/** [a],[b]:[c] -> the bracketed parts and what stands between them; undefined when it is not of that form. */
function splitParts(content: string): { parts: string[]; separators: string[] } | undefined {
  const parts: string[] = [];
  const separators: string[] = [];
  const pattern = /\s*\[((?:'[\s\S]|[^\]['])*)\]\s*([,:]?)/y;
  while (pattern.lastIndex < content.length) {
    const match = pattern.exec(content);
    if (match === null) return undefined;
    parts.push(match[1] ?? '');
    if (match[2] !== undefined && match[2] !== '') separators.push(match[2]);
    else if (pattern.lastIndex < content.length) return undefined;
  }
  return separators.length === parts.length - 1 ? { parts, separators } : undefined;
}

function readParts(content: string, thisRow: boolean): Specifier | undefined {
  const split = splitParts(content);
  if (split === undefined) return undefined;
  const found: TableItem[] = thisRow ? ['#This Row'] : [];
  let at = 0;
  for (; at < split.parts.length; at += 1) {
    const part = split.parts[at] ?? '';
    if (!part.trimStart().startsWith('#')) break;
    const item = itemOf(part);
    if (item === undefined || split.separators[at] === ':') return undefined;
    found.push(item);
  }
  const names = split.parts.slice(at).map(unescape);
  const [from, to, ...more] = names;
  if (from === undefined) return { items: found };
  if (to === undefined) return { items: found, columns: { from } };
  return more.length === 0 && split.separators[at] === ':' ? { items: found, columns: { from, to } } : undefined;
}

/** Reads what stands between the outer brackets; undefined when it is malformed. */
export function readSpecifier(content: string): Specifier | undefined {
  const text = content.trim();
  if (text === '') return { items: [] };
  if (text.startsWith('@')) {
    const rest = text.slice(1).trim();
    if (rest === '') return { items: ['#This Row'] };
    if (rest.startsWith('[')) return readParts(rest, true);
    return { items: ['#This Row'], columns: { from: unescape(rest) } };
  }
  if (text.startsWith('[')) return readParts(text, false);
  if (text.startsWith('#')) {
    const item = itemOf(text);
    return item === undefined ? undefined : { items: [item] };
  }
  return { items: [], columns: { from: unescape(text) } };
}

function escape(name: string): string {
  return name.replace(mustEscape, "'$&");
}

function columnsText(columns: NonNullable<StructuredReference['columns']>): string {
  const from = `[${escape(columns.from)}]`;
  return columns.to === undefined ? from : `${from}:[${escape(columns.to)}]`;
}

/**
 * Writes the brackets of a structured reference.
 *
 * @param form 'typed' is what Excel shows ([@状态]); 'file' is what it saves ([[#This Row],[状态]]).
 */
export function writeSpecifier(reference: StructuredReference, form: 'typed' | 'file'): string {
  const { items: chosen, columns } = reference;
  if (columns === undefined) {
    if (form === 'typed' && chosen.length === 1 && chosen[0] === '#This Row') return '[@]';
    if (chosen.length <= 1) return `[${chosen[0] ?? ''}]`;
    return `[${chosen.map((item) => `[${item}]`).join(',')}]`;
  }
  const single = columns.to === undefined && !needsBrackets.test(columns.from) && columns.from.trim() === columns.from;
  if (form === 'typed' && chosen.length === 1 && chosen[0] === '#This Row') {
    return single && !/\s/.test(columns.from) ? `[@${columns.from}]` : `[@${columnsText(columns)}]`;
  }
  if (chosen.length === 0 && single) return `[${columns.from}]`;
  return `[${[...chosen.map((item) => `[${item}]`), columnsText(columns)].join(',')}]`;
}
