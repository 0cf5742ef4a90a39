/**
 * Labels: 责任部门：…, 完成时限：…, alone on a line, several in a row, in brackets, or as 【责任部门】. They are found from
 * the colon backwards, so that a label word within a sentence is none.
 */

export type LabelKind =
  'deadline' | 'departments' | 'departmentsAndDeadline' | 'lead' | 'support' | 'owner' | 'requirement' | 'title';

export interface Label {
  readonly kind: LabelKind;
  /** As written; empty when it stands on the next line. */
  readonly value: string;
  /** True for 以上任务责任部门：, which holds for all tasks before it. */
  readonly shared: boolean;
}

/** The words people put before a colon, and what they announce. */
const labelWords: Readonly<Record<LabelKind, string>> = {
  deadline:
    '完成时限 完成时间 完成期限 时间要求 时限要求 时限 办结时限 办理时限 时间节点 完成节点 完成日期 整改时限 整改期限 截止时间 截止日期 推进时限 计划完成时间',
  departments:
    '责任部门 责任单位 责任处室 责任科室 责任主体 负责部门 负责单位 承办部门 承办单位 落实部门 落实单位 实施部门 实施单位 整改单位 牵头及责任部门 牵头和配合部门',
  departmentsAndDeadline:
    '责任部门及完成时限 责任单位及完成时限 责任部门及时限 责任单位及时限 责任部门和完成时限 责任单位和完成时限 责任部门、完成时限 责任单位、完成时限',
  lead: '牵头部门 牵头单位 牵头处室 主办部门 主办单位 主责部门 主责单位 主管部门 牵头',
  support:
    '配合部门 配合单位 配合处室 协办部门 协办单位 参与部门 参与单位 协同部门 协同单位 协助部门 协助单位 参加部门 参加单位 配合',
  owner: '责任人 责任领导 负责人 具体责任人 具体负责人 牵头领导 分管领导 主管领导 分管校领导 牵头校领导 直接责任人',
  requirement:
    '工作要求 具体要求 任务要求 工作措施 具体措施 落实措施 整改措施 主要措施 具体内容 工作标准 工作目标 目标要求 具体举措',
  title: '任务名称 工作任务 任务内容 工作事项 任务事项 重点任务 整改任务 任务',
};

const kindOfWord: ReadonlyMap<string, LabelKind> = new Map(
  (Object.keys(labelWords) as LabelKind[]).flatMap((kind) =>
    labelWords[kind].split(' ').map((word): [string, LabelKind] => [word, kind]),
  ),
);
const longestLabel = Math.max(...Array.from(kindOfWord.keys(), (word) => word.length));

/** Words before a label that make it one for several tasks. */
const sharedWords = ['以上任务', '以上各项任务', '以上各项', '以上工作', '上述任务', '上述工作', '以上', '上述'];

const closingOf: Readonly<Record<string, string>> = { '(': ')）', '（': ')）', '【': '】]', '[': '】]', '〔': '〕' };

/** A label in a line: where its word begins and where its value does. */
interface Found {
  readonly kind: LabelKind;
  readonly shared: boolean;
  readonly start: number;
  readonly valueStart: number;
}

export interface LabelledText {
  /** What is left of the line without its labels. */
  readonly body: string;
  readonly labels: readonly Label[];
}

/**
 * @param line tidied
 * @param spaced whether 责任部门 党委组织部, with a blank for the colon, counts at its start; not in headings, where
 *   完成时限 may be all there is
 */
export function takeLabels(line: string, spaced: boolean): LabelledText {
  const found = findLabels(line, spaced);
  if (found.length === 0) return { body: line, labels: [] };
  const labels: Label[] = [];
  let body = '';
  let at = 0;
  let bracketEnd = -1;
  for (const [index, { kind, shared, start, valueStart }] of found.entries()) {
    if (start >= bracketEnd) {
      const open = bracketBefore(line, start);
      body += line.slice(at, open ?? start);
      bracketEnd = open === null ? -1 : endOfBracket(line, open);
    }
    const next = found[index + 1]?.start ?? line.length;
    const end = bracketEnd < 0 ? (bracketBefore(line, next) ?? next) : Math.min(next, bracketEnd);
    labels.push({ kind, shared, value: cleanValue(line.slice(valueStart, end), kind) });
    at = bracketEnd < 0 ? end : bracketEnd + 1;
  }
  return { body: trimBody(body + line.slice(at)), labels };
}

const trimBody = (body: string): string => body.replace(/^[\s。，,；;]+/, '').replace(/[\s，,；;]+$/, '');

/** Without the marks around it; a requirement is a sentence and keeps its end. */
function cleanValue(value: string, kind: LabelKind): string {
  const begun = value.replace(/^[\s，,；;、:：]+/, '');
  return kind === 'requirement' ? begun.trimEnd() : begun.replace(/[\s，,；;、。]+$/, '');
}

/** Index of the bracket that opens right before `start`; null when there is none. */
function bracketBefore(line: string, start: number): number | null {
  const at = line[start - 1] === ' ' ? start - 2 : start - 1;
  return (line[at] ?? '') in closingOf && start < line.length ? at : null;
}

/** Index of the bracket that closes the one at `open`; the line's length when none does. */
function endOfBracket(line: string, open: number): number {
  const opening = line[open] ?? '';
  const closing = closingOf[opening] ?? '';
  let depth = 0;
  for (let at = open; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (closingOf[sign] === closing) depth += 1;
    else if (closing.includes(sign)) depth -= 1;
    if (depth === 0) return at;
  }
  return line.length;
}

function findLabels(line: string, spaced: boolean): Found[] {
  const found: Found[] = [];
  const blank = spaced ? readSpacedLabel(line) : null;
  if (blank !== null) found.push(blank);
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    const label =
      sign === ':' || sign === '：'
        ? readBackwards(line, at)
        : sign === '【' || sign === '['
          ? readTag(line, at)
          : null;
    if (label !== null && label.start >= (found.at(-1)?.valueStart ?? 0)) found.push(label);
  }
  return found;
}

/** A label word, blanks between its letters allowed, that ends before a colon and begins after a boundary. */
function readBackwards(line: string, colon: number): Found | null {
  let at = skipBracketBack(line, colon - 1);
  let word = '';
  let best: Found | null = null;
  // Blanks between the letters double the length at most: lines have single blanks.
  for (const stop = Math.max(-1, at - 2 * longestLabel); at > stop; at -= 1) {
    const sign = line[at] ?? '';
    if (sign === ' ') continue;
    word = sign + word;
    const kind = kindOfWord.get(word);
    if (kind === undefined) continue;
    const shared = sharedBefore(line, at);
    const start = at - shared;
    if (isBoundary(line, start)) best = { kind, shared: shared > 0, start, valueStart: colon + 1 };
  }
  return best;
}

/** 责任部门（责任人）： the bracket does not belong to the word. */
function skipBracketBack(line: string, at: number): number {
  let from = at;
  while (line[from] === ' ' || line[from] === '】' || line[from] === ']') from -= 1;
  if (line[from] !== ')' && line[from] !== '）') return from;
  for (let open = from - 1; open >= 0 && open > from - 12; open -= 1) {
    if (line[open] === '(' || line[open] === '（') return open - 1;
  }
  return from;
}

const sharedBefore = (line: string, at: number): number =>
  sharedWords.find((words) => line.endsWith(words, at))?.length ?? 0;

const isBoundary = (line: string, start: number): boolean =>
  start === 0 || /[\s(（【[〔。；;，,、！!？?）)】\]]/.test(line[start - 1] ?? '');

/** 【责任部门】 with the value behind it. */
function readTag(line: string, at: number): Found | null {
  const close = line.slice(at + 1, at + 2 + 2 * longestLabel).search(/[】\]]/);
  if (close < 0) return null;
  const kind = kindOfWord.get(line.slice(at + 1, at + 1 + close).replaceAll(' ', ''));
  return kind === undefined ? null : { kind, shared: false, start: at, valueStart: at + close + 2 };
}

/** 责任部门 党委组织部: a blank instead of the colon, or nothing behind the word at all. */
function readSpacedLabel(line: string): Found | null {
  const gap = line.indexOf(' ');
  const word = gap < 0 ? line : line.slice(0, gap);
  const kind = word.length >= 3 ? kindOfWord.get(word) : undefined;
  if (kind === undefined || kind === 'title' || kind === 'requirement') return null;
  if (/^\s?[:：]/.test(line.slice(word.length))) return null;
  return { kind, shared: false, start: 0, valueStart: word.length };
}
