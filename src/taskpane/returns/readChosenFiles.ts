/** Reads the files that were dropped or chosen, side by side, and tells of each as soon as it is read. */
import { readFiles, type NamedBytes, type Reader } from '../../files/returns/readFiles';
import type { ReadResult } from '../../files/returns/readReturnedFile';
import { readOutcomes } from './readOutcomes';
import type { ReturnsServices } from './returnsServices';

export interface Readers {
  readonly startReader: () => Reader;
  /** How many run at once, at least 1. */
  readonly readers: number;
}

type ReadAll = ReturnsServices['readFiles'];

/** @returns see {@link ReturnsServices.readFiles} */
export async function readChosenFiles(
  files: Parameters<ReadAll>[0],
  { onTotal, onOutcome }: Parameters<ReadAll>[1],
  signal: AbortSignal,
  { startReader, readers }: Readers,
): Promise<void> {
  let total = files.length;
  const tell = (file: File, result: ReadResult): void => {
    if (signal.aborted) return;
    const outcomes = readOutcomes(file, result);
    const read = outcomes.filter(({ kind }) => kind !== 'ignored').length;
    if (read !== 1) onTotal((total += read - 1));
    for (const outcome of outcomes) onOutcome(outcome);
  };
  const fileOf = new Map<NamedBytes, File>();
  await Promise.all(
    files.map(async (file) => {
      try {
        fileOf.set({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, file);
      } catch (error) {
        // Moved, or locked by another program: the others go on.
        tell(file, { ok: false, code: 'readerFailed', facts: { detail: String(error) } });
      }
    }),
  );
  const given = [...fileOf.keys()];
  const told = new Set<NamedBytes>();
  const tellOnce = (bytes: NamedBytes, result: ReadResult): void => {
    const file = fileOf.get(bytes);
    if (file === undefined || told.has(bytes)) return;
    told.add(bytes);
    tell(file, result);
  };
  const tellingReader = (): Reader => {
    const reader = startReader();
    return {
      end: reader.end,
      read: async (bytes) => {
        const result = await reader.read(bytes);
        tellOnce(bytes, result);
        return result;
      },
    };
  };
  const results = await readFiles(given, { startReader: tellingReader, readers, signal });
  // Those whose reader broke down or was too slow are known only now.
  results?.forEach((result, index) => {
    const bytes = given[index];
    if (bytes !== undefined) tellOnce(bytes, result);
  });
}
