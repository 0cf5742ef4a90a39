/** Reads 责任部门 and 牵头部门 for checking: each name with what it means and where in the text it stands. */
import { normalizeTitle } from '../chineseText';
import {
  findEntry,
  parseDepartments,
  readMentions,
  type Directory,
  type DirectoryEntry,
  type Role,
} from '../departments';
import { isGroup } from '../departments/groups';

/** What a name means by the directory. */
export interface DepartmentMeaning {
  readonly kind: 'department' | 'group' | 'unknown';
  /** The standard name; as written when there is none. */
  readonly standard: string;
  /** What should stand in its place: the standard name, with what the writer put in brackets behind it. */
  readonly wanted: string;
  /** Standard names: the department itself, or the members of a group. A group without members stands for itself. */
  readonly departments: readonly string[];
}

export interface NamedDepartment extends DepartmentMeaning {
  /** As written, without markers. */
  readonly name: string;
  readonly role: Role;
}

export interface DepartmentReading {
  readonly text: string;
  /** In order, with repetitions. */
  readonly named: readonly NamedDepartment[];
}

/** A directory without entries knows nothing, so every name is accepted. */
export function meaningOf(name: string, directory: Directory): DepartmentMeaning {
  const entry = findEntry(directory, name);
  const standard = entry?.name ?? name;
  const wanted = entry === undefined ? name : `${entry.name}${remarkOf(name, entry)}`;
  if (entry === undefined ? isGroup(name) : entry.category === '部门组') {
    const { departments } = parseDepartments(standard, directory);
    return { kind: 'group', standard, wanted, departments };
  }
  const known = entry !== undefined || directory.entries.length === 0;
  return known
    ? { kind: 'department', standard, wanted, departments: [standard] }
    : { kind: 'unknown', standard, wanted, departments: [] };
}

/** @param meaning what a name means; see {@link meaningOf} */
export const readDepartmentCell = (text: string, meaning: (name: string) => DepartmentMeaning): DepartmentReading => ({
  text,
  named: readMentions(text).map(({ name, role }) => ({ ...meaning(name), name, role })),
});

/** 党委组织部（张三） is found by what stands before the bracket; the bracket is the writer's own. */
function remarkOf(name: string, entry: DirectoryEntry): string {
  const key = normalizeTitle(name);
  if ([entry.name, ...entry.aliases].some((known) => normalizeTitle(known) === key)) return '';
  return /[(（【〔][^()（）]*[)）\]】〕]\s*$/.exec(name)?.[0] ?? '';
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where each name stands in the text, in order; null when one cannot be found. */
export function placesOf({ text, named }: DepartmentReading): Place[] | null {
  const places: Place[] = [];
  let from = 0;
  for (const { name } of named) {
    const place = placeOf(text, name, from);
    if (place === null) return null;
    places.push(place);
    from = place.end;
  }
  return places;
}

function placeOf(text: string, name: string, from: number): Place | null {
  const start = text.indexOf(name, from);
  if (start >= 0) return { start, end: start + name.length };
  // 工 会: two signs drawn apart are read as one name.
  const [first = '', second = '', ...more] = Array.from(name);
  if (more.length > 0) return null;
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    const blanks = /^[\s\u3000]*/.exec(text.slice(at + first.length))?.[0].length ?? 0;
    const end = at + first.length + blanks;
    if (second !== '' && text.startsWith(second, end)) return { start: at, end: end + second.length };
  }
  return null;
}

/** True when a text reads as these names in these roles: a mended text must say what was meant, and nothing else. */
export function readsAs(text: string, expected: readonly { readonly name: string; readonly role: Role }[]): boolean {
  const mentions = readMentions(text);
  return (
    mentions.length === expected.length &&
    expected.every(({ name, role }, index) => mentions[index]?.name === name && mentions[index].role === role)
  );
}
