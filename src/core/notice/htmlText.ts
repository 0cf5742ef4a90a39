/**
 * The text of a notice that was copied as HTML: a line a paragraph, table rows as cells between tabs, list items with
 * their numbers. One pass over the tags; nothing is run, fetched or drawn.
 */
import { cellRows, type CellRows } from './htmlTable';

/** How copied HTML begins; Windows puts a header with offsets before it (the clipboard's "HTML Format"). */
const htmlStart =
  /^\s*(?:Version:[\d.]+[\s\S]{0,400}?)?<(?:!--|!doctype|html|head|meta|body|table|div|p|span|section|h[1-6]|[ou]l|font)\b/i;

export const isHtml = (text: string): boolean => htmlStart.test(text.slice(0, 1000));

/** Tags that begin and end a line. */
const blocks = new Set(
  'p div section article header footer main aside blockquote pre h1 h2 h3 h4 h5 h6 li dt dd br hr table tr caption'.split(
    ' ',
  ),
);
/** Tags whose content is no text. */
const hidden = new Set(['script', 'style', 'head', 'title', 'template']);

export function textOfHtml(html: string): string {
  const lines: string[] = [];
  const lists: { ordered: boolean; items: number }[] = [];
  /** The tables that are open, each with what its line held before. */
  const tables: { readonly cells: CellRows; readonly before: string }[] = [];
  let line = '';
  const endLine = (): void => {
    const text = tidy(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  /** A line break within a cell is a blank: a row is one line. */
  const breakLine = (): void => {
    if (tables.length === 0) endLine();
    else line += ' ';
  };

  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    line += decode(html.slice(at, open === -1 ? html.length : open));
    if (open === -1) break;
    const tag = readTag(html, open);
    at = tag.end;
    const { name, closes, attributes } = tag;
    if (!closes && hidden.has(name)) {
      at = endOfHidden(html, name, at);
      continue;
    }
    const table = tables.at(-1)?.cells;
    switch (name) {
      case 'table':
        if (!closes) {
          if (tables.length === 0) endLine();
          tables.push({ cells: cellRows(), before: line });
          line = '';
          break;
        }
        table?.endCell(tidy(line));
        line = tables.pop()?.before ?? line;
        for (const row of table?.rows() ?? []) {
          if (tables.length === 0) lines.push(row.join('\t'));
          else line += ` ${row.join(' ')}`;
        }
        break;
      case 'tr':
      case 'td':
      case 'th':
        if (table === undefined) break;
        table.endCell(tidy(line));
        line = '';
        if (name === 'tr') table.startRow();
        else if (!closes) table.startCell(spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan'));
        break;
      case 'ol':
      case 'ul':
        breakLine();
        if (closes) lists.pop();
        else lists.push({ ordered: name === 'ol', items: 0 });
        break;
      case 'li': {
        breakLine();
        const list = lists.at(-1);
        if (closes || list === undefined) break;
        list.items += 1;
        if (list.ordered) line += `${String(list.items)}. `;
        break;
      }
      default:
        if (blocks.has(name)) breakLine();
    }
  }
  while (tables.length > 0) {
    const { cells, before } = tables.pop() ?? { cells: cellRows(), before: '' };
    cells.endCell(tidy(line));
    line = before;
    for (const row of cells.rows()) lines.push(row.join('\t'));
  }
  endLine();
  return lines.join('\n');
}

/** Where the closing tag begins, in either case. */
function endOfHidden(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

interface Tag {
  /** In lower case; '' for a comment. */
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: string;
  /** Behind the tag. */
  readonly end: number;
}

function readTag(html: string, start: number): Tag {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start);
    return { name: '', closes: false, attributes: '', end: end === -1 ? html.length : end + 3 };
  }
  const end = html.indexOf('>', start);
  const inside = html.slice(start + 1, end === -1 ? html.length : end);
  const match = /^(\/?)([a-z][a-z0-9]*)/i.exec(inside);
  return {
    name: (match?.[2] ?? '').toLowerCase(),
    closes: match?.[1] === '/',
    attributes: inside.slice(match?.[0].length ?? 0),
    end: end === -1 ? html.length : end + 1,
  };
}

/** More columns or rows than any notice has are taken for one. */
const mostSpan = 200;

const spans = { colspan: /colspan\s*=\s*["']?(\d{1,4})/i, rowspan: /rowspan\s*=\s*["']?(\d{1,4})/i } as const;

function spanOf(attributes: string, name: keyof typeof spans): number {
  const value = Number(spans[name].exec(attributes)?.[1] ?? 1);
  return value >= 1 && value <= mostSpan ? value : 1;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['middot', '·'],
  ['emsp', '\u3000'],
  ['ensp', ' '],
]);

/** What is no entity stays as it is written. */
function decode(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (written, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return entities.get(name.toLowerCase()) ?? written;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : written;
    },
  );
}

const tidy = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
