/** Finds what could be lists of institutions in the lines of a notice: runs of numbered or bare entries. */
import { tidyLine } from '../chineseText';
import { takeLabels, type Label } from '../notice/labels';
import { readLine, type Line } from '../notice/lines';
import { readNumbering, styleRank, type NumberingStyle } from '../notice/numbering';
import { documentNumberAt, openingBrackets } from './documentNumber';
import { isOpenTitle } from './entryTokens';
import { listKinds, listSubjects } from './words';

export interface ListItem {
  /** One-based. */
  readonly line: number;
  /** 0 for one without a number. */
  readonly value: number;
  /** Without its number and its labels; the cells of a table parted by tabs. */
  readonly text: string;
  readonly labels: readonly Label[];
}

export interface CandidateList {
  /** '' when there is none. */
  readonly heading: string;
  /** From the nearest heading outwards. */
  readonly headings: readonly string[];
  readonly items: readonly ListItem[];
  readonly numbered: boolean;
}

interface Group {
  readonly rank: number;
  readonly text: string;
}

/** Longer than this a line is no heading. */
const longestHeading = 60;

/** 部分基层党建制度清单, 现行文件目录 */
export function isListHeading(heading: string): boolean {
  const kind = listKinds.find((word) => heading.endsWith(word));
  return kind !== undefined && listSubjects.some((word) => heading.includes(word));
}

/** @param texts the lines of the notice. Takes time in proportion to them. */
export function candidateLists(texts: readonly string[]): CandidateList[] {
  const lines = texts.map((text, index) => readLine(text, index + 1));
  const deeper = deeperFollows(lines);
  const lists: OpenList[] = [];
  let part = '';
  let heading = '';
  let groups: Group[] = [];
  /** The list that the next entry may continue. */
  let open: OpenList | null = null;
  /** Within 附件：1.… 2.…, which lists attachments. */
  let index = false;

  const add = (item: ListItem, rank: number): void => {
    groups = groups.filter((group) => group.rank < rank);
    const goesOn = open !== null && open.rank === rank && isNext(open, item, heading);
    if (!goesOn || open === null) {
      const headings = [...groups.map(({ text }) => text).reverse(), heading, part].filter((text) => text !== '');
      const outer = heading === '' ? part : heading;
      const name = [outer, groups.at(-1)?.text ?? ''].filter((text) => text !== '').join(' · ');
      open = { heading: name, headings, items: [], rank, under: heading };
      lists.push(open);
    }
    open.items.push(item);
  };

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const written = texts[at] ?? '';
    switch (line.kind) {
      case 'blank':
        break;
      case 'attachment':
        part = line.name;
        index = startsEntry(line.rest) || (line.rest === '' && isIndexStart(lines[at + 1]));
        heading = index ? '' : headingOf(line.rest);
        groups = [];
        open = null;
        break;
      case 'labels':
        addLabels(open, line.labels);
        break;
      case 'heading': {
        if (index) break;
        const rank = styleRank[line.numbering.style];
        const text = entryText(written, line.numbering.rest);
        if (text !== '' && !text.includes('《') && deeper[at] === true) {
          groups = [...groups.filter((group) => group.rank < rank), { rank, text: headingOf(text) }];
          if (isListHeading(headingOf(text))) heading = '';
          open = null;
          break;
        }
        const { whole, next } = withContinuation(text, lines, texts, at);
        add({ line: line.number, value: line.numbering.value, ...splitLabels(whole) }, rank);
        at = next - 1;
        break;
      }
      case 'text': {
        if (index && line.body.includes('《')) break;
        index = false;
        const text = entryText(written, tidyLine(written));
        if (startsTitle(text)) {
          const { whole, next } = withContinuation(text, lines, texts, at);
          add({ line: line.number, value: 0, ...splitLabels(whole) }, noRank);
          at = next - 1;
          break;
        }
        if (written.includes('\t')) break;
        const name = headingOf(text);
        heading = name;
        groups = [];
        if (isListHeading(name)) open = null;
        break;
      }
    }
  }
  return lists.map(({ heading: name, headings, items, rank }) => ({
    heading: name,
    headings,
    items,
    numbered: rank !== noRank,
  }));
}

/** Of entries without a number. */
const noRank = 99;

interface OpenList {
  readonly heading: string;
  readonly headings: readonly string[];
  readonly items: ListItem[];
  readonly rank: number;
  /** The line of text that stood above it. */
  readonly under: string;
}

/** The next number goes on whatever stands between; a later one, and an entry without a number, if nothing does. */
function isNext({ items, rank, under }: OpenList, item: ListItem, heading: string): boolean {
  const last = items.at(-1)?.value ?? 0;
  if (rank !== noRank && item.value === last + 1) return true;
  return under === heading && (rank === noRank || item.value > last);
}

function addLabels(open: { readonly items: ListItem[] } | null, labels: readonly Label[]): void {
  const last = open?.items.pop();
  if (open !== null && last !== undefined) open.items.push({ ...last, labels: [...last.labels, ...labels] });
}

/** 以下制度继续有效： is a heading; a sentence is none. */
function headingOf(text: string): string {
  const plain = text.replace(/[：:]$/, '').trim();
  return plain.length > longestHeading || /[。；;！!？?，,：:]/.test(plain) ? '' : plain;
}

const startsTitle = (text: string): boolean => text.startsWith('《');
const startsEntry = (text: string): boolean => startsTitle(text) || readNumbering(text) !== null;
const isIndexStart = (line: Line | undefined): boolean =>
  line?.kind === 'heading' && line.numbering.value === 1 && !line.numbering.rest.includes('《');

/** The cells of a table's row stay apart: its first is the number. */
function entryText(written: string, rest: string): string {
  if (!written.includes('\t')) return rest;
  const cells = written.split('\t').map(tidyLine);
  const numbered = readNumbering(tidyLine(written)) !== null;
  const first = cells.findIndex((cell) => cell !== '');
  // 1.《…》 in the first cell keeps what stands behind its number.
  const kept = numbered
    ? [readNumbering(`${cells[first] ?? ''} `.trim())?.rest ?? '', ...cells.slice(first + 1)]
    : cells;
  return kept.filter((cell) => cell !== '').join('\t');
}

/** For each line whether the next numbered one ranks below it. */
function deeperFollows(lines: readonly Line[]): boolean[] {
  const deeper: boolean[] = [];
  let next: NumberingStyle | null = null;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line?.kind === 'attachment') next = null;
    if (line?.kind !== 'heading') continue;
    deeper[at] = next !== null && styleRank[next] > styleRank[line.numbering.style];
    next = line.numbering.style;
  }
  return deeper;
}

/** Lines that a broken entry may go on over. */
const mostContinuations = 4;

interface Continued {
  readonly whole: string;
  /** Zero-based line behind the entry. */
  readonly next: number;
}

/** An entry goes on while its title is open, or with a line that can only belong to it: a bracket, a 文号. */
function withContinuation(text: string, lines: readonly Line[], texts: readonly string[], at: number): Continued {
  let best: Continued = { whole: text, next: at + 1 };
  let whole = text;
  let taken = 0;
  for (let next = at + 1; next < lines.length && taken < mostContinuations; next += 1) {
    const line = lines[next];
    if (line === undefined || line.kind === 'attachment') break;
    if (line.kind === 'blank') continue;
    const piece = tidyLine(texts[next] ?? '');
    const open = isOpenTitle(whole);
    if (line.kind === 'heading' && (!open || line.numbering.rest.includes('《'))) break;
    if (line.kind === 'labels' && !open) break;
    if (!open && whole !== '' && !continues(piece)) break;
    whole = joinLines(whole, piece);
    taken += 1;
    if (!isOpenTitle(whole)) best = { whole, next: next + 1 };
  }
  return best;
}

const continuing = new Set(`》、和及${openingBrackets}`);

function continues(piece: string): boolean {
  if (continuing.has(piece[0] ?? '')) return !/[。；;]./.test(piece);
  // 辽委教〔2019〕8号 on a line of its own.
  for (let at = 1; at < Math.min(piece.length, 24); at += 1) {
    if (documentNumberAt(piece, at, 0)?.start === 0) return true;
  }
  return false;
}

/** Chinese needs no blank where a line was broken. */
const joinLines = (before: string, after: string): string =>
  /[a-z0-9]$/i.test(before) && /^[a-z]/i.test(after) ? `${before} ${after}` : before + after;

/** Labels stand behind the titles: within a title 责任单位： would be part of it. */
function splitLabels(text: string): Pick<ListItem, 'text' | 'labels'> {
  const end = text.lastIndexOf('》') + 1;
  const { body, labels } = takeLabels(text.slice(end), false);
  return { text: text.slice(0, end) + body, labels };
}
