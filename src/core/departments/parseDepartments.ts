/** Reads 责任部门: who leads, who takes part, which groups and which names nobody knows. */
import { findEntry, suggestNames, type Directory, type DirectoryEntry } from './directory';
import { categoryOfGroup, isGroup } from './groups';
import { readMentions } from './mentions';

/** Who leads where 责任部门 marks nobody: the first that is named, or nobody unless only one is named. */
export type UnmarkedLead = 'first' | 'single';

export interface ResponsibleDepartments {
  /**
   * The marked one (牵头), else the first named that is no group, or the only one, as the plan has it; undefined when
   * that one is unknown.
   */
  readonly lead?: string;
  /** Standard names in order, without repetitions; groups as their members, or as written while they have none. */
  readonly departments: readonly string[];
  /** The groups named: 各党总支, 直属党支部. */
  readonly groups: readonly string[];
  /** Names that are not in the directory, with up to three like them. Without a directory every name is accepted. */
  readonly unknown: readonly { readonly name: string; readonly suggestions: readonly string[] }[];
}

/** @example parseDepartments('党委组织部，各党总支、直属党支部').lead // 党委组织部 */
export function parseDepartments(
  text: string,
  directory?: Directory,
  unmarkedLead: UnmarkedLead = 'first',
): ResponsibleDepartments {
  const departments = new Set<string>();
  const groups = new Set<string>();
  const unknown = new Map<string, readonly string[]>();
  let marked: string | null | undefined;
  let first: string | null | undefined;
  for (const { name, role } of readMentions(text)) {
    const meant = resolve(name, directory);
    if (meant.kind === 'unknown') unknown.set(name, meant.suggestions);
    else for (const standard of meant.names) departments.add(standard);
    if (meant.kind === 'group') groups.add(meant.group);
    const one = meant.kind === 'department' ? (meant.names[0] ?? null) : null;
    if (role === 'lead' && marked === undefined)
      marked = one ?? (meant.kind === 'group' ? (meant.names[0] ?? null) : null);
    if (first === undefined && meant.kind !== 'group') first = one;
  }
  const byPlace = unmarkedLead === 'first' || departments.size + unknown.size === 1;
  const lead = marked === undefined ? (byPlace ? first : undefined) : marked;
  return {
    ...(lead === undefined || lead === null ? {} : { lead }),
    departments: [...departments],
    groups: [...groups],
    unknown: [...unknown].map(([name, suggestions]) => ({ name, suggestions })),
  };
}

type Meaning =
  | { readonly kind: 'department'; readonly names: readonly string[] }
  | { readonly kind: 'group'; readonly group: string; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] };

function resolve(name: string, directory: Directory | undefined): Meaning {
  const entry = directory && findEntry(directory, name);
  if (directory === undefined) {
    return isGroup(name) ? { kind: 'group', group: name, names: [name] } : { kind: 'department', names: [name] };
  }
  if (entry !== undefined && entry.category !== '部门组') return { kind: 'department', names: [entry.name] };
  if (entry !== undefined || isGroup(name)) {
    const group = entry?.name ?? name;
    const members = membersOf(directory, entry ?? group, new Set());
    return { kind: 'group', group, names: members.length > 0 ? members : [group] };
  }
  return { kind: 'unknown', suggestions: suggestNames(directory, name) };
}

/** The standard names of a group's members, those of groups among them included; empty while nobody says who they are. */
export const groupMembers = (directory: Directory, group: string): readonly string[] =>
  Array.from(new Set(membersOf(directory, findEntry(directory, group) ?? group, new Set())));

/**
 * A group's own members, those of groups among them included; else all departments of the category it names, or of
 * those it names: 各党总支、直属党支部.
 */
function membersOf(directory: Directory, group: DirectoryEntry | string, seen: Set<string>): string[] {
  const name = typeof group === 'string' ? group : group.name;
  if (seen.has(name)) return [];
  seen.add(name);
  const listed = typeof group === 'string' ? [] : group.members;
  if (listed.length > 0) {
    return listed.flatMap((member) => {
      const entry = findEntry(directory, member);
      if (entry === undefined) return [member];
      return entry.category === '部门组' ? membersOf(directory, entry, seen) : [entry.name];
    });
  }
  const categories = new Set(readMentions(name).map((mention) => categoryOfGroup(mention.name)));
  return directory.entries.filter((entry) => categories.has(entry.category)).map((entry) => entry.name);
}
