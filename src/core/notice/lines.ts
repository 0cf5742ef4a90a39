/** Cuts a notice into lines and says what each one is. The parser in parseNotice.ts puts them together. */
import { chineseDigits, parseChineseNumber, toHalfWidth } from '../chineseText';

/** How deep a numbering style stands: 一、 over （一） over 1. over (1) over ①. */
export type NumberingStyle = 'chinese' | 'chineseBracket' | 'arabic' | 'arabicBracket' | 'circled';

export type LabelKind = 'deadline' | 'departments' | 'lead' | 'support' | 'owner' | 'requirement';

export interface Label {
  readonly kind: LabelKind;
  readonly value: string;
}

export type Line =
  | { readonly kind: 'blank'; readonly number: number }
  | {
      readonly kind: 'heading';
      readonly number: number;
      readonly style: NumberingStyle;
      readonly ordinal: string;
      readonly index: number;
      readonly rest: string;
      readonly labels: readonly Label[];
    }
  | { readonly kind: 'labels'; readonly number: number; readonly labels: readonly Label[] }
  | { readonly kind: 'attachment'; readonly number: number; readonly name: string }
  | { readonly kind: 'text'; readonly number: number; readonly text: string; readonly labels: readonly Label[] };

/** The words people put before a colon, and what they announce. */
const labelWords: Readonly<Record<LabelKind, readonly string[]>> = {
  deadline: [
    '完成时限',
    '完成时间',
    '完成期限',
    '时间要求',
    '时限要求',
    '时限',
    '办结时限',
    '时间节点',
    '完成日期',
    '整改时限',
  ],
  departments: [
    '责任部门',
    '责任单位',
    '责任处室',
    '负责部门',
    '负责单位',
    '承办部门',
    '承办单位',
    '责任主体',
    '落实部门',
    '落实单位',
    '牵头及责任部门',
  ],
  lead: ['牵头部门', '牵头单位', '牵头处室', '主办部门', '主办单位', '主责部门', '主责单位'],
  support: ['配合部门', '配合单位', '协办部门', '协办单位', '参与部门', '参与单位', '协同部门', '协同单位'],
  owner: ['责任人', '责任领导', '负责人', '牵头领导', '分管领导', '联系人', '具体责任人'],
  requirement: ['工作要求', '具体要求', '工作措施', '具体措施', '工作内容', '主要内容', '任务内容', '整改措施'],
};

const labelByWord = new Map<string, LabelKind>(
  (Object.keys(labelWords) as LabelKind[]).flatMap((kind) =>
    labelWords[kind].map((word): [string, LabelKind] => [word, kind]),
  ),
);

/** A label word whose letters may stand apart (责 任 部 门), then a colon. */
const labelPattern = new RegExp(
  `(?:${[...labelByWord.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => Array.from(word).join('\\s*'))
    .join('|')})\\s*[:：]`,
  'g',
);

const headingRules: readonly { readonly style: NumberingStyle; readonly pattern: RegExp }[] = [
  { style: 'chinese', pattern: new RegExp(`^([${chineseDigits}]+)[、.．]`) },
  { style: 'chineseBracket', pattern: new RegExp(`^[(（]\\s*([${chineseDigits}]+)\\s*[)）][、.．]?`) },
  { style: 'arabic', pattern: /^([0-9０-９]{1,3})(?:[、.．]|\s(?=\S))(?![0-9０-９])/ },
  { style: 'arabicBracket', pattern: /^[(（]\s*([0-9０-９]{1,3})\s*[)）][、.．]?|^([0-9０-９]{1,3})[)）]/ },
  { style: 'circled', pattern: /^([①-⑳㉑-㉟])/ },
];

/** Rank of a style: a smaller number stands higher. */
export const styleRank: Readonly<Record<NumberingStyle, number>> = {
  chinese: 0,
  chineseBracket: 1,
  arabic: 2,
  arabicBracket: 3,
  circled: 4,
};

/** 附件2, 附  件 2：, 附件; but not the list of them behind a colon. */
const attachmentPattern = /^附\s*件\s*([0-9０-９一二三四五六七八九十]*)\s*[:：]?$/;

export function readLines(text: string): Line[] {
  return text.split(/\r\n|\r|\n|\u2028/).map((raw, index) => readLine(raw, index + 1));
}

function readLine(raw: string, number: number): Line {
  const text = raw
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  if (text === '') return { kind: 'blank', number };
  const attachment = attachmentPattern.exec(text);
  if (attachment) return { kind: 'attachment', number, name: `附件${toHalfWidth(attachment[1] ?? '')}` };
  for (const { style, pattern } of headingRules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const ordinal = match[0].trim();
    const index = style === 'circled' ? 1 : (parseChineseNumber(toHalfWidth(match[1] ?? match[2] ?? '')) ?? 0);
    const { body, labels } = takeLabels(text.slice(match[0].length).trim());
    return { kind: 'heading', number, style, ordinal, index, rest: body, labels };
  }
  const { body, labels } = takeLabels(text);
  return body === '' && labels.length > 0
    ? { kind: 'labels', number, labels }
    : { kind: 'text', number, text: body, labels };
}

/**
 * Takes labels out of a line: alone on it, several in a row, or in brackets at its end. A label word in the middle of a
 * sentence without a colon is no label, and neither is one that has other words before it and no bracket.
 */
function takeLabels(text: string): { readonly body: string; readonly labels: readonly Label[] } {
  labelPattern.lastIndex = 0;
  const matches = [...text.matchAll(labelPattern)];
  const first = matches[0];
  if (first === undefined) return { body: text, labels: [] };
  const before = text.slice(0, first.index);
  const bracketed = /[(（【[]\s*$/.test(before);
  if (before.trim() !== '' && !bracketed && !/[。；;]\s*$/.test(before)) return { body: text, labels: [] };
  const end = bracketed ? text.replace(/[)）】\]]\s*[。.]?\s*$/, '') : text;
  const labels = matches.map((match, i): Label => {
    const word = match[0].replace(/[\s:：]/g, '');
    const value = end.slice(match.index + match[0].length, matches[i + 1]?.index ?? end.length);
    return { kind: labelByWord.get(word) ?? 'requirement', value: cleanValue(value) };
  });
  return { body: before.replace(/[(（【[]\s*$/, '').trim(), labels };
}

const cleanValue = (value: string): string => value.replace(/^[\s，,；;]+|[\s，,；;。]+$/g, '');
