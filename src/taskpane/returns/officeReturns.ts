/** The 回收 screen's services in Excel. */
import { mergeReturns } from '../../core/returns';
import {
  applyMerge,
  goToMergeSheet,
  readBackups,
  readMergeInput,
  readSheetsAsReturns,
  returnSheetNames,
  undoLastMerge,
} from '../../excel/returns/mergeWorkbook';
import { readChosenFiles } from './readChosenFiles';
import type { ReadOutcome, ReturnsServices } from './returnsServices';

const mostReaders = 4;

const readFiles: ReturnsServices['readFiles'] = async (files, listen, signal) => {
  const { webWorkerReader } = await import('../../files/returns/readInWorkers');
  const readers = Math.min(mostReaders, navigator.hardwareConcurrency);
  await readChosenFiles(files, listen, signal, { startReader: webWorkerReader, readers });
};

export const officeReturns: ReturnsServices = {
  open: async () => {
    const plan = await readMergeInput();
    const [last] = await readBackups();
    return { plan, lastMerge: last ?? null };
  },
  sheetNames: returnSheetNames,
  readFiles,
  readSheets: async (names) => (await readSheetsAsReturns(names)).map((file): ReadOutcome => ({ kind: 'read', file })),
  merge: async (input) => {
    // A choice is drawn before its consequences are worked out.
    await new Promise((resolve) => setTimeout(resolve));
    return mergeReturns(input);
  },
  apply: applyMerge,
  undo: undoLastMerge,
  goTo: goToMergeSheet,
};
