/** Two names of one department become one entry. */
import { normalizeTitle } from '../chineseText';
import type { Directory, DirectoryEntry } from './directory';

/**
 * The entry `drop` goes; its name and aliases become aliases of `keep`, which takes over a contact it lacks. Groups that
 * listed `drop` list `keep`. Both are standard names; unchanged when either has no entry, or both are one.
 */
export function mergeAsAlias(directory: Directory, keep: string, drop: string): Directory {
  const kept = entryOf(directory, keep);
  const dropped = entryOf(directory, drop);
  if (kept === undefined || dropped === undefined || kept === dropped) return directory;
  const contact = kept.contact ?? dropped.contact;
  const phone = kept.phone ?? dropped.phone;
  const merged: DirectoryEntry = {
    ...kept,
    aliases: distinct([...kept.aliases, dropped.name, ...dropped.aliases], [kept.name]),
    members: kept.category === '部门组' ? distinct([...kept.members, ...dropped.members], [kept.name]) : kept.members,
    ...(contact === undefined ? {} : { contact }),
    ...(phone === undefined ? {} : { phone }),
  };
  const entries = directory.entries
    .filter((entry) => entry !== dropped)
    .map((entry) => {
      const { members } = entry === kept ? merged : entry;
      return { ...(entry === kept ? merged : entry), members: renamed(members, kept, dropped, entry === kept) };
    });
  return { entries };
}

/** The entry with this standard name; aliases do not count. */
export function entryOf(directory: Directory, name: string): DirectoryEntry | undefined {
  const key = normalizeTitle(name);
  return directory.entries.find((entry) => normalizeTitle(entry.name) === key);
}

function renamed(
  members: readonly string[],
  kept: DirectoryEntry,
  dropped: DirectoryEntry,
  own: boolean,
): readonly string[] {
  const old = new Set([dropped.name, ...dropped.aliases].map(normalizeTitle));
  if (!members.some((member) => old.has(normalizeTitle(member)))) return members;
  const names = members.map((member) => (old.has(normalizeTitle(member)) ? kept.name : member));
  return distinct(names, own ? [kept.name] : []);
}

/** Each name once, without those in `besides`. */
function distinct(names: readonly string[], besides: readonly string[]): string[] {
  const seen = new Set(besides.map(normalizeTitle));
  return names.filter((name) => {
    const key = normalizeTitle(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
