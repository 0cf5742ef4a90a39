/** Cuts 责任部门 into the names in it, each with the part it plays. Knows no directory. */
import { toHalfWidth } from '../chineseText';

export type Role = 'lead' | 'support' | 'none';

export interface Mention {
  /** As written, without markers of roles. */
  readonly name: string;
  readonly role: Role;
}

/** What stands between two names. A role before a colon holds to the next role or clause, one behind a name to the last comma. */
type Gap = 'clause' | 'comma' | 'list';

const gaps: ReadonlyMap<string, Gap> = new Map<string, Gap>([
  ...Array.from(';；。\n\r', (sign): [string, Gap] => [sign, 'clause']),
  ...Array.from('，,', (sign): [string, Gap] => [sign, 'comma']),
  ...Array.from('、/／|｜ \t\u3000\u00a0&＆+＋', (sign): [string, Gap] => [sign, 'list']),
]);
const opening = new Set('(（[【〔「“');
const closing = new Set(')）]】〕」”');

/** Words that give a role, alone, before 部门 or 单位, before a colon, in brackets or behind a name. */
const roleWords: readonly (readonly [Role, string])[] = [
  ['lead', '牵头 主办 主责 主管 牵头负责 牵头落实 牵头抓总 总牵头 第一责任'],
  ['support', '配合 协办 协助 协同 参与 参加 协作 支持 协调配合 配合落实 会签'],
  ['none', '责任 负责 承办 落实 实施 执行 具体负责 具体落实 完成 组织实施 共同负责 分别负责'],
];
const unitWords = ['', '部门', '单位', '处室', '科室', '方'];

const roleOfMarker: ReadonlyMap<string, Role> = new Map(
  roleWords.flatMap(([role, words]) =>
    words.split(' ').flatMap((word) => unitWords.map((unit): [string, Role] => [`${word}${unit}`, role])),
  ),
);
/** Longest first, so that 牵头负责 is taken before 负责. */
const markersByLength = [...roleOfMarker.keys()].sort((a, b) => b.length - a.length);
const suffixes = markersByLength.filter((marker) => !unitWords.slice(1).some((unit) => marker.endsWith(unit)));

/** 等 and what may follow it at the end of a list. */
const andOthers = /等(?:相关|有关)?(?:各)?(?:职能)?(?:部门|单位|处室)?$/;
const ordinal = /^(?:[(（]?\d{1,2}[)）.．、]|[①-⑳])\s*/;

interface Piece {
  readonly text: string;
  readonly gap: Gap;
}

/** @example readMentions('党委组织部牵头，人事处、财务处配合') // lead, support, support */
export function readMentions(text: string): Mention[] {
  const mentions: { name: string; role: Role }[] = [];
  let standing: Role | null = null;
  /** Index of the first mention since the last comma or clause. */
  let runStart = 0;
  for (const { text: written, gap } of pieces(text)) {
    if (gap === 'clause') standing = null;
    if (gap !== 'list') runStart = mentions.length;
    const { label, rest } = takeLabel(written.replace(ordinal, ''));
    if (label !== null) {
      standing = label;
      runStart = mentions.length;
    }
    const marked = takeMarkers(rest);
    for (const name of splitConnected(marked.name)) {
      mentions.push({ name, role: marked.own ?? standing ?? 'none' });
    }
    if (marked.run !== null) {
      for (const mention of mentions.slice(runStart)) if (mention.role === 'none') mention.role = marked.run;
    }
  }
  return mentions;
}

const strength: Readonly<Record<Gap, number>> = { clause: 2, comma: 1, list: 0 };
const stronger = (a: Gap, b: Gap): Gap => (strength[b] > strength[a] ? b : a);

/** Cuts at separators, but not inside brackets; 工 会, two signs drawn apart, is one name. */
function pieces(text: string): Piece[] {
  const found: { text: string; gap: Gap }[] = [];
  let current = '';
  let gap: Gap = 'clause';
  let depth = 0;
  const close = (): void => {
    if (current === '') return;
    const last = found.at(-1);
    if (gap === 'list' && last?.text.length === 1 && current.length === 1) last.text += current;
    else found.push({ text: current, gap });
    current = '';
    gap = 'list';
  };
  for (const sign of text) {
    if (opening.has(sign)) depth += 1;
    if (closing.has(sign)) depth = Math.max(0, depth - 1);
    const between = depth === 0 ? gaps.get(sign) : undefined;
    if (between === undefined) {
      current += sign;
      continue;
    }
    close();
    gap = stronger(gap, between);
  }
  // A bracket that nobody closed must not hide the names behind it.
  if (depth > 0 && /[，,、;；]/.test(current)) {
    const bare = current.replace(/[(（[【〔「“]/g, '，');
    current = '';
    return [...found, ...pieces(bare).map((piece, index) => (index === 0 ? { ...piece, gap } : piece))];
  }
  close();
  return found;
}

/** 牵头单位：, 配合: before a name. */
function takeLabel(piece: string): { readonly label: Role | null; readonly rest: string } {
  const colon = piece.search(/[:：]/);
  if (colon >= 0) {
    const word = piece.slice(0, colon).replace(/[\s【】[\]]/g, '');
    const role = roleOfMarker.get(word) ?? (/(?:部门|单位|处室)$/.test(word) ? 'none' : undefined);
    if (role !== undefined) return { label: role, rest: piece.slice(colon + 1).trim() };
  }
  // The label and the name parted by a blank, or the label alone.
  const whole = roleOfMarker.get(piece);
  if (whole !== undefined) return { label: whole, rest: '' };
  const word = ['牵头部门', '牵头单位', '责任部门', '责任单位', '配合部门', '配合单位'].find((label) =>
    piece.startsWith(label),
  );
  return word === undefined || piece === word
    ? { label: null, rest: piece }
    : { label: roleOfMarker.get(word) ?? null, rest: piece.slice(word.length) };
}

interface Marked {
  readonly name: string;
  /** Said of this name only: （牵头）. */
  readonly own: Role | null;
  /** Said of the names since the last comma: A、B牵头. */
  readonly run: Role | null;
}

function takeMarkers(piece: string): Marked {
  let name = piece.trim();
  let own: Role | null = null;
  const bracket = /[(（【[〔]([^()（）【】[\]〔〕]*)[)）】\]〕]$/.exec(name);
  const inBracket = bracket && roleOfMarker.get((bracket[1] ?? '').trim());
  if (bracket && inBracket !== null && inBracket !== undefined) {
    own = inBracket;
    name = name.slice(0, bracket.index);
  }
  name = name.replace(andOthers, '').replace(/^由/, '');
  const suffix = suffixes.find((marker) => name.endsWith(marker) && name.length > marker.length + 1);
  if (suffix === undefined || !isUnitName(name.slice(0, -suffix.length).replace(andOthers, '')))
    return { name, own, run: null };
  const role = suffix.endsWith('负责') && !suffix.startsWith('牵头') ? 'lead' : roleOfMarker.get(suffix);
  return { name: name.slice(0, -suffix.length).replace(andOthers, ''), own, run: role ?? null };
}

/** How the names of departments end. */
const unitEnd =
  /(?:[部处室院会委办科系所校局厅组队站社馆园团支厂]|中心|总支|支部|公司|集团|党委|单位|部门|基地|组织|书院|平台|医院)$/;

export const isUnitName = (name: string): boolean =>
  name.length >= 2 && unitEnd.test(toHalfWidth(name).replace(/\)$/, ''));

/** Longer texts are sentences, not two names. */
const longestPair = 60;
const connectors = ['以及', '会同', '联合', '和', '与', '及', '暨'];

/** A和B is two names when both sides are; 国际合作与交流处 is one. */
function splitConnected(name: string): string[] {
  const whole = name.trim();
  if (whole === '') return [];
  if (whole.length > longestPair) return [whole];
  for (const connector of connectors) {
    for (let at = whole.indexOf(connector, 1); at > 0; at = whole.indexOf(connector, at + 1)) {
      const left = whole.slice(0, at);
      const right = whole.slice(at + connector.length);
      if (isUnitName(left) && isUnitName(right) && balanced(left))
        return [...splitConnected(left), ...splitConnected(right)];
    }
  }
  return [whole];
}

const balanced = (text: string): boolean =>
  Array.from(text).filter((sign) => opening.has(sign)).length ===
  Array.from(text).filter((sign) => closing.has(sign)).length;
