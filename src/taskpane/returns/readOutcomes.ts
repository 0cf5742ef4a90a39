/** What the readers make of one chosen file, as the screen takes it. */
import type { ReadResult } from '../../files/returns/readReturnedFile';
import type { ReadOutcome } from './returnsServices';

/** Several for a .zip. A file out of a .zip goes by its own name where it was read, by its path where it was not. */
export function readOutcomes(file: Pick<File, 'name' | 'lastModified'>, result: ReadResult): ReadOutcome[] {
  if (!result.ok) return [{ kind: 'unreadable', file: { name: file.name, failure: result } }];
  const modifiedAt = new Date(file.lastModified).toISOString();
  const outcomes = result.files.map((reading): ReadOutcome => {
    if (!reading.ok) return { kind: 'unreadable', file: { name: reading.path, failure: reading } };
    const { name, sha256, workbook, path } = reading;
    // When a .zip was saved says nothing about the files in it.
    const own = path === file.name ? { modifiedAt } : {};
    return { kind: 'read', file: { name, sha256, workbook, ...own } };
  });
  return result.ignored.length === 0 ? outcomes : [...outcomes, { kind: 'ignored', names: result.ignored }];
}
