/** The grammar of one list entry: [issuer] 《title》 [（试行）] [（文号）] [（remark）], once or several times. */
import { normalizeTitle, toHalfWidth } from '../chineseText';
import type { DocumentNumber } from './documentNumber';
import { entryTokens, type EntryToken } from './entryTokens';
import { institutionKinds, issuerEndings, issuingWords, nameQualifiers, sentenceOpenings } from './words';

/** One title of an entry. */
export interface EntryTitle {
  readonly name: string;
  readonly closed: boolean;
  readonly issuer: string;
  readonly numbers: readonly DocumentNumber[];
  /** Year of a （2019年修订） behind the name. */
  readonly revised: number | null;
  readonly notes: readonly string[];
}

export type Entry =
  /** Titles with what belongs to them, and nothing else. */
  | { readonly kind: 'titles'; readonly titles: readonly EntryTitle[] }
  /** No title, no sentence: perhaps a name without marks. */
  | { readonly kind: 'plain'; readonly title: EntryTitle }
  /** Running text, whether it names titles or not. */
  | { readonly kind: 'prose' };

interface Draft {
  name: string;
  closed: boolean;
  issuer: string;
  readonly numbers: DocumentNumber[];
  revised: number | null;
  readonly notes: string[];
}

const draft = (name: string, closed: boolean): Draft => ({
  name,
  closed,
  issuer: '',
  numbers: [],
  revised: null,
  notes: [],
});

const endsWithAny = (text: string, endings: readonly string[]): boolean =>
  endings.some((ending) => text.endsWith(ending));

/** Words that join two titles. */
const joining = new Set(['和', '及', '与', '以及', '并', '等']);
/** Longer than this, words before a title are a sentence. */
const longestLead = 60;

/** @param text one entry without its number, tidied; tabs part the cells of a table */
export function readEntry(text: string): Entry {
  const titles: Draft[] = [];
  /** What stands before the first title: its number may come before it. */
  const early = draft('', true);
  const current = (): Draft => titles.at(-1) ?? early;
  let pending = '';
  /** True right behind a title, where text is still part of the name. */
  let adjacent = false;
  let ended = false;
  const tokens = entryTokens(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (ended && token.kind !== 'close') return { kind: 'prose' };
    switch (token.kind) {
      case 'title': {
        const next = draft(innerMarks(token.text), token.closed);
        // 《》 and 《……》 are gaps to be filled in.
        if (normalizeTitle(token.text) === '') return { kind: 'prose' };
        if (!takeLead(next, pending, tokens[at + 1])) return { kind: 'prose' };
        pending = '';
        adjacent = true;
        titles.push(next);
        break;
      }
      case 'number':
        current().numbers.push(token.number);
        adjacent = false;
        break;
      case 'open': {
        const { inside, end } = bracketed(tokens, at);
        at = end;
        // Within a name without marks a bracket is part of it: 党委（党组）书记….
        if (titles.length === 0 && pending !== '' && !inside.some(({ kind }) => kind === 'number')) {
          pending += `（${inside.flatMap((one) => (one.kind === 'text' ? [one.text] : [])).join('、')}）`;
        } else takeBracket(current(), inside, titles.length > 0);
        break;
      }
      case 'close':
        break;
      case 'separator':
        if (token.sign === '\t') {
          // Another cell of a table: 责任部门, a remark.
          if (pending !== '' && titles.length > 0) {
            current().notes.push(pending);
            pending = '';
          }
        } else if (pending !== '') pending += token.sign;
        adjacent = false;
        break;
      case 'sentence':
        ended = true;
        break;
      case 'text':
        if (adjacent && takeTail(current(), token.text)) break;
        adjacent = false;
        if (titles.length > 0 && joining.has(token.text)) break;
        if (titles.length > 0 && tokens[at - 1]?.kind === 'separator' && isCell(tokens[at - 1])) {
          current().notes.push(token.text);
        } else pending += token.text;
        break;
    }
  }
  if (titles.length === 0) return plainEntry(pending, early, ended);
  if (pending !== '') return { kind: 'prose' };
  const [first] = titles;
  first?.numbers.unshift(...early.numbers);
  first?.notes.unshift(...early.notes);
  return { kind: 'titles', titles: titles.map((title) => ({ ...title, name: closeGaps(title.name) })) };
}

const isCell = (token: EntryToken | undefined): boolean => token?.kind === 'separator' && token.sign === '\t';

function plainEntry(text: string, { numbers, revised, notes }: Draft, ended: boolean): Entry {
  if (normalizeTitle(text) === '' || ended || /[，,；;]/.test(text)) return { kind: 'prose' };
  if (sentenceOpenings.some((opening) => text.startsWith(opening))) return { kind: 'prose' };
  const title = { name: closeGaps(text), closed: true, issuer: '', numbers, revised, notes };
  return { kind: 'plain', title };
}

/** The words before a title: nothing, who issued it, or the beginning of a name such as 关于印发《…》的通知. */
function takeLead(title: Draft, lead: string, next: EntryToken | undefined): boolean {
  if (lead === '') return true;
  if (lead.length > longestLead || sentenceOpenings.some((opening) => lead.startsWith(opening))) return false;
  if (/[，,；;]/.test(lead)) return false;
  if (next?.kind === 'text' && endsWithAny(next.text, institutionKinds) && lead.includes('关于')) {
    title.name = `${lead}〈${title.name}〉`;
    return true;
  }
  const issuing = issuingWords.find((word) => lead.endsWith(word)) ?? '';
  const issuer = lead.slice(0, lead.length - issuing.length);
  if (!endsWithAny(issuer, issuerEndings)) return false;
  title.issuer = issuer;
  return true;
}

/** Words right behind a title: 《…》实施细则, 关于印发《…》的通知. */
function takeTail(title: Draft, tail: string): boolean {
  if (!endsWithAny(tail, institutionKinds) || tail.length > 20) return false;
  title.name = title.name.endsWith('〉') ? `${title.name}${tail}` : `〈${title.name}〉${tail}`;
  return true;
}

/** The tokens between a bracket and the one that closes it. */
function bracketed(
  tokens: readonly EntryToken[],
  open: number,
): { readonly inside: readonly EntryToken[]; readonly end: number } {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth === 0) return { inside: tokens.slice(open + 1, at), end: at };
  }
  return { inside: tokens.slice(open + 1), end: tokens.length };
}

const revision = /^(?:((?:19|20)\d{2})年?)(?:修订|修正|版|印发|发布)?$/;

/** @param named whether there is a name that （试行） can belong to */
function takeBracket(title: Draft, inside: readonly EntryToken[], named: boolean): void {
  const rest = inside.flatMap((token) => {
    if (token.kind === 'number') {
      title.numbers.push(token.number);
      return [];
    }
    return token.kind === 'text' || token.kind === 'title' ? [textOf(token)] : [];
  });
  const note = rest.join('，');
  const plain = toHalfWidth(note).replace(/\s/g, '');
  const year = revision.exec(plain)?.[1];
  if (year !== undefined) title.revised = Number(year);
  if (named && (nameQualifiers.includes(plain) || year !== undefined)) title.name += `（${plain}）`;
  else if (note !== '') title.notes.push(note);
}

const textOf = (token: Extract<EntryToken, { kind: 'text' | 'title' }>): string =>
  token.kind === 'title' ? `《${token.text}》` : token.text;

/** Marks within a title are 〈〉, whatever was typed. */
const innerMarks = (text: string): string => text.replace(/[《<＜﹤]/g, '〈').replace(/[》>＞﹥]/g, '〉');

/** Signs between which a blank is no part of a name. */
const isMark = (sign: string | undefined): boolean => sign === undefined || /[\p{P}\p{S}]/u.test(sign);

/** 试 行 and 责 任 制 were spread out; the blank between two issuers stays. */
function closeGaps(name: string): string {
  const pieces = name.split(/[ \t]+/);
  return pieces.reduce((joined, piece, index) => {
    if (index === 0) return piece;
    const before = pieces[index - 1] ?? '';
    const apart = runLength(before, -1) > 2 && runLength(piece, 1) > 2 && !isMark(joined.at(-1)) && !isMark(piece[0]);
    return `${joined}${apart ? ' ' : ''}${piece}`;
  }, '');
}

/** Signs up to the next mark, from the front (1) or the end (-1); three are enough to know. */
function runLength(text: string, step: 1 | -1): number {
  let count = 0;
  while (count < 3 && count < text.length && !isMark(text.at(step === 1 ? count : -1 - count))) count += 1;
  return count;
}
