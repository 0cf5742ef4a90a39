/** The 部门名录 part's services in Excel. */
import { dismissPair } from '../../excel/directory/dismissedPairs';
import { readDirectoryOverview } from '../../excel/directory/directoryOverview';
import { draftDirectoryFromChecklist } from '../../excel/directory/draftDirectory';
import { goToDirectory } from '../../excel/directory/goToDirectory';
import { mergeDirectoryEntries } from '../../excel/directory/mergeDirectoryEntries';
import type { DirectoryServices } from './directoryServices';

export const directoryServices: DirectoryServices = {
  load: readDirectoryOverview,
  draft: draftDirectoryFromChecklist,
  merge: mergeDirectoryEntries,
  dismiss: dismissPair,
  goTo: goToDirectory,
};
