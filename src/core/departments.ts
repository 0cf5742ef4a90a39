/** Reads 责任部门 as people write it. Names are taken as they stand: a directory of departments comes with the checks. */
import { toHalfWidth } from './chineseText';

export interface ResponsibleDepartments {
  /** The marked one (牵头), else the first named. */
  readonly lead?: string;
  /** In order, without repetitions. */
  readonly departments: readonly string[];
  /** Those that stand for several: 各党总支, 全校各单位. */
  readonly groups: readonly string[];
}

const separators = new Set(['，', '、', ',', ';', '；', '/', '／', ' ', '\n', '\t', '\u3000', '。']);
const opening = new Set(['(', '（', '[', '【']);
const closing = new Set([')', '）', ']', '】']);

/** Cuts at separators, but not inside brackets. */
function split(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of text) {
    if (opening.has(sign)) depth += 1;
    if (closing.has(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.has(sign)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${sign}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const leadPrefix = /^(?:牵头(?:单位|部门)?|主办(?:单位|部门)?)[:：]?/;
const otherPrefix = /^(?:配合(?:单位|部门)?|协办(?:单位|部门)?|参与(?:单位|部门)?|责任(?:单位|部门))[:：]/;
const leadSuffix = /[(（【[](?:牵头|主办)(?:单位|部门)?[)）】\]]$/;
const otherSuffix = /[(（【[](?:配合|协办|参与)(?:单位|部门)?[)）】\]]$/;

/** 各… stands for every member; so do 全校… and 所有…. A name that follows a group in its list may belong to it too. */
const isGroup = (name: string): boolean => /^(?:各|全校|全体|所有)/.test(name) || name === '直属党支部';

/** @example parseDepartments('党委组织部，各党总支、直属党支部').lead // 党委组织部 */
export function parseDepartments(text: string): ResponsibleDepartments {
  const departments: string[] = [];
  let lead: string | undefined;
  for (const part of split(text)) {
    const marked = leadPrefix.test(part) || leadSuffix.test(part);
    const name = toHalfWidth(
      part.replace(leadPrefix, '').replace(otherPrefix, '').replace(leadSuffix, '').replace(otherSuffix, ''),
    ).trim();
    if (name === '') continue;
    if (!departments.includes(name)) departments.push(name);
    if (marked) lead ??= name;
  }
  const first = lead ?? departments[0];
  return { ...(first === undefined ? {} : { lead: first }), departments, groups: departments.filter(isGroup) };
}
