/** The 回收 screen's services in Excel. */
import {
  applyMerge,
  goToMergeSheet,
  readBackups,
  readMergeInput,
  readSheetsAsReturns,
  returnSheetNames,
  undoLastMerge,
} from '../../excel/returns/mergeWorkbook';
import { mergesInWorker, startMergeWorker } from './mergeInWorker';
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
  merge: mergesInWorker(startMergeWorker),
  apply: applyMerge,
  undo: undoLastMerge,
  goTo: goToMergeSheet,
};
