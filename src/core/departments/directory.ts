/** The directory of departments (部门名录) and finding a name in it. */
import { normalizeTitle } from '../chineseText';
import { editDistance, isSubsequence } from '../editDistance';

export const departmentCategories = ['部门', '党总支', '直属党支部', '学院', '群团', '部门组'] as const;
export type DepartmentCategory = (typeof departmentCategories)[number];
/** The category of names that stand for several departments. */
export const groupCategory: DepartmentCategory = '部门组';

export interface DirectoryEntry {
  /** 标准名称 */
  readonly name: string;
  /** 简称及曾用名 */
  readonly aliases: readonly string[];
  readonly category: DepartmentCategory;
  /** For a 部门组: the standard names of its members. Empty for a group that means all of a category. */
  readonly members: readonly string[];
  /** 联系人 */
  readonly contact?: string;
  /** 联系方式 */
  readonly phone?: string;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
}

/** Names are compared without blanks, marks and widths: 党委宣传部(统战部) is 党委宣传部（统战部）. */
const keyOf = normalizeTitle;

const indexes = new WeakMap<Directory, ReadonlyMap<string, DirectoryEntry>>();

/** Standard names win over aliases, and the first entry over later ones. */
function indexOf(directory: Directory): ReadonlyMap<string, DirectoryEntry> {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const index = new Map<string, DirectoryEntry>();
  const add = (name: string, entry: DirectoryEntry): void => {
    const key = keyOf(name);
    if (key !== '' && !index.has(key)) index.set(key, entry);
  };
  for (const entry of directory.entries) add(entry.name, entry);
  for (const entry of directory.entries) for (const alias of entry.aliases) add(alias, entry);
  indexes.set(directory, index);
  return index;
}

/** The entry of a name or alias; of 党委宣传部（张三） that of the name before the bracket. */
export function findEntry(directory: Directory, name: string): DirectoryEntry | undefined {
  const index = indexOf(directory);
  return index.get(keyOf(name)) ?? index.get(keyOf(withoutRemark(name)));
}

/** 财务处（张三） -> 财务处. The bracket may also belong to the name: 党委宣传部（统战部）. */
export const withoutRemark = (name: string): string => name.replace(/[(（[【〔][^()（）]*[)）\]】〕]\s*$/, '');

/** Names longer than this are sentences; nothing is near them. */
const longestName = 40;

/** Up to three standard names like an unknown one, the nearest first. */
export function suggestNames(directory: Directory, name: string): string[] {
  const key = keyOf(name);
  if (key === '' || key.length > longestName) return [];
  const limit = Math.max(1, Math.floor(key.length * 0.4));
  const distances = new Map<string, number>();
  for (const entry of directory.entries) {
    for (const known of [entry.name, ...entry.aliases].map(keyOf)) {
      const distance = nearness(key, known, limit);
      if (distance !== null && distance < (distances.get(entry.name) ?? Number.POSITIVE_INFINITY)) {
        distances.set(entry.name, distance);
      }
    }
  }
  return [...distances]
    .sort(([, a], [, b]) => a - b)
    .slice(0, 3)
    .map(([standard]) => standard);
}

/** Null when the two are not alike. A name with words left out is nearer than one with as many signs replaced. */
function nearness(a: string, b: string, limit: number): number | null {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const shortened = shorter.length >= 2 && shorter.at(-1) === longer.at(-1) && isSubsequence(shorter, longer);
  if (shortened) return Math.max(0, longer.length - shorter.length - 0.5);
  const distance = editDistance(a, b, limit);
  return distance <= limit ? distance : null;
}
