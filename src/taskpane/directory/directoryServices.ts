/** What the 部门名录 part asks of the layers below; handed in, so that tests can say what it talks to. */
import type { DirectoryDraft } from '../../excel/directory/draftDirectory';
import type { DirectoryOverview } from '../../excel/directory/directoryOverview';

export interface DirectoryServices {
  /** Reads only. */
  readonly load: () => Promise<DirectoryOverview>;
  /** Makes the directory, or adds what the checklist newly names. */
  readonly draft: () => Promise<DirectoryDraft>;
  /** Makes the second name an alias of the first. */
  readonly merge: (keep: string, drop: string) => Promise<void>;
  /** Remembers that the two are not one department. */
  readonly dismiss: (names: readonly [string, string]) => Promise<void>;
  readonly goTo: () => Promise<void>;
}
