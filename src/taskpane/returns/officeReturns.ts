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
import { readReturnedFile } from '../../files/returns/readReturnedFile';
import { readOutcomes } from './readOutcomes';
import type { ReadOutcome, ReturnsServices } from './returnsServices';

const readFiles: ReturnsServices['readFiles'] = async (files, { onTotal, onOutcome }, signal) => {
  let total = files.length;
  for (const file of files) {
    const outcomes = await readFile(file);
    if (signal.aborted) return;
    const read = outcomes.filter(({ kind }) => kind !== 'ignored').length;
    if (read !== 1) onTotal((total += read - 1));
    for (const outcome of outcomes) onOutcome(outcome);
  }
};

async function readFile(file: File): Promise<ReadOutcome[]> {
  try {
    return readOutcomes(file, await readReturnedFile(file.name, new Uint8Array(await file.arrayBuffer())));
  } catch (error) {
    // The file was moved or is locked by another program: the others go on.
    const failure = { code: 'readerFailed', facts: { detail: String(error) } } as const;
    return [{ kind: 'unreadable', file: { name: file.name, failure } }];
  }
}

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
