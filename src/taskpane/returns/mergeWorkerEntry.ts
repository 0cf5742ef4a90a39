/** The script of the merge's worker. */
import { serveMerges, type MergeScope } from './mergeWorker';

serveMerges(globalThis as unknown as MergeScope);
