/** The directory and the task list together: names that are new, and how often each department is named. */
import type { Task } from '../task';
import { findEntry, type Directory, type DirectoryEntry } from './directory';
import { draftDirectory } from './draftDirectory';
import { readMentions } from './mentions';

type Named = Pick<Task, 'departmentsText'>;

export interface RefreshedDirectory {
  /** The user's entries as they were, the new ones after them. */
  readonly directory: Directory;
  readonly added: readonly DirectoryEntry[];
}

/** Adds the departments and groups that the list names and the directory does not know, by name or alias. */
export function refreshDirectory(directory: Directory, tasks: readonly Named[]): RefreshedDirectory {
  const added = draftDirectory(tasks).entries.filter(({ name }) => findEntry(directory, name) === undefined);
  return { directory: added.length === 0 ? directory : { entries: [...directory.entries, ...added] }, added };
}

/** In how many tasks each entry is named itself, by standard name or alias; not as a member of a group. */
export function countMentions(directory: Directory, tasks: readonly Named[]): ReadonlyMap<string, number> {
  const counts = new Map(directory.entries.map(({ name }): [string, number] => [name, 0]));
  for (const { departmentsText } of tasks) {
    const named = new Set(readMentions(departmentsText).map(({ name }) => findEntry(directory, name)?.name));
    for (const name of named) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
