/** A first directory from the departments that a task list names, and pairs in it that may be one department. */
import { normalizeTitle } from '../chineseText';
import { isSubsequence } from '../editDistance';
import type { Task } from '../task';
import {
  departmentCategories,
  withoutRemark,
  type Directory,
  type DepartmentCategory,
  type DirectoryEntry,
} from './directory';
import { isGroup } from './groups';
import { readMentions } from './mentions';

/** How a name ends, and what it is then; the first that fits. */
const categoryRules: readonly (readonly [RegExp, DepartmentCategory])[] = [
  [/党总支$/, '党总支'],
  [/(?:直属)?党支部$|直属支部$/, '直属党支部'],
  [/学院$|书院$|系$|教学部$/, '学院'],
  [/^(?:校|院)?(?:工会|团委|妇联|妇委会|学生会|科协|侨联)$|共青团|联合会$/, '群团'],
];

/** Groups come last: they are about the others. Within a category in the order in which the list names them. */
export function draftDirectory(tasks: readonly Pick<Task, 'departmentsText'>[]): Directory {
  const names = new Map<string, string>();
  for (const { departmentsText } of tasks) {
    for (const { name } of readMentions(departmentsText)) {
      const key = normalizeTitle(name);
      if (key !== '' && !names.has(key)) names.set(key, name);
    }
  }
  // A name with somebody in brackets behind it is no department beside the name alone.
  const own = [...names].filter(([key, name]) => {
    const bare = normalizeTitle(withoutRemark(name));
    return bare === key || !names.has(bare);
  });
  const entries = own.map(([, name]): DirectoryEntry => ({
    name,
    aliases: [],
    category: categoryOf(name),
    members: [],
  }));
  return {
    entries: departmentCategories.flatMap((category) => entries.filter((entry) => entry.category === category)),
  };
}

/** The category that a name speaks for; 部门 when it does not say. */
export function categoryOf(name: string): DepartmentCategory {
  if (isGroup(name)) return '部门组';
  return categoryRules.find(([pattern]) => pattern.test(name))?.[1] ?? '部门';
}

export interface NearDuplicate {
  /** In the order of the directory. */
  readonly names: readonly [string, string];
  /** 'shortened': one lacks words of the other; 'ending': 处 and 部; 'order': the same signs otherwise arranged. */
  readonly likeness: 'shortened' | 'ending' | 'order';
}

/** Pairs of departments whose names are suspiciously alike. They are pointed out; nothing is merged. */
export function nearDuplicates(directory: Directory): NearDuplicate[] {
  const names = directory.entries.filter(({ category }) => category !== '部门组').map(({ name }) => comparedName(name));
  return names.flatMap((one, index) =>
    names.slice(index + 1).flatMap((other): NearDuplicate[] => {
      const likeness = likenessOf(one, other);
      return likeness === null ? [] : [{ names: [one.name, other.name], likeness }];
    }),
  );
}

/** What the comparison of every pair needs to know of a name, worked out once. */
interface ComparedName {
  readonly name: string;
  readonly key: string;
  readonly sorted: string;
}

function comparedName(name: string): ComparedName {
  const key = normalizeTitle(name);
  return { name, key, sorted: Array.from(key).sort().join('') };
}

const endings = new Set('部处科室办局');

function likenessOf(a: ComparedName, b: ComparedName): NearDuplicate['likeness'] | null {
  const [shorter, longer] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key];
  const lacking = longer.length - shorter.length;
  if (lacking === 0) {
    if (shorter.slice(0, -1) === longer.slice(0, -1)) {
      return endings.has(shorter.at(-1) ?? '') && endings.has(longer.at(-1) ?? '') ? 'ending' : null;
    }
    return a.sorted === b.sorted ? 'order' : null;
  }
  if (lacking > 4 || shorter.at(-1) !== longer.at(-1) || !isSubsequence(shorter, longer)) return null;
  // 团委 and 校团委; but not 处 in every name that ends so.
  return shorter.length >= 3 || (lacking <= 2 && longer.endsWith(shorter)) ? 'shortened' : null;
}
