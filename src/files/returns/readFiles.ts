/** Reads many returned files side by side without holding up the pane: progress by file, cancelling, no file lost. */
import type { ReadFailure } from './readFailure';
import { readReturnedFile, type ReadResult } from './readReturnedFile';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads one file at a time; `end` lets go of what it runs in. */
export interface Reader {
  /** Rejects when it broke down; it is not used again then. */
  readonly read: (file: NamedBytes) => Promise<ReadResult>;
  readonly end: () => void;
}

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
  /** The file that has just been read. */
  readonly name: string;
}

export interface ReadOptions {
  /** Makes a reader; each runs in a place of its own. */
  readonly startReader: () => Reader;
  /** How many run at once, at least 1. */
  readonly readers: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** A file that takes longer is given up. */
  readonly secondsPerFile?: number;
}

/** A return is read in milliseconds, the largest of old .xls in a second or two. */
const defaultSeconds = 30;

const failed = (failure: ReadFailure): ReadResult => ({ ok: false, ...failure });

/** The reader's answer, or a failure after that many seconds. */
function withinTime(answer: Promise<ReadResult>, seconds: number, signal?: AbortSignal): Promise<ReadResult> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(failed({ code: 'tooSlow', facts: { seconds } })), seconds * 1000);
    signal?.addEventListener('abort', () => clearTimeout(timer), { once: true });
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const isTooSlow = (result: ReadResult): boolean => !result.ok && result.code === 'tooSlow';

/**
 * @param files read in their order as readers become free
 * @returns one result for each file, in the order of `files`; null when `signal` was aborted before all were read. A
 *   reader that breaks down or is too slow is replaced, and the file it had is reported as failed.
 */
export async function readFiles(
  files: readonly NamedBytes[],
  options: ReadOptions,
): Promise<readonly ReadResult[] | null> {
  const { startReader, readers, signal, onProgress, secondsPerFile = defaultSeconds } = options;
  const results = new Map<number, ReadResult>();
  const running = new Set<Reader>();
  const isCancelled = (): boolean => signal?.aborted === true;
  let next = 0;

  const start = (): Reader => {
    const reader = startReader();
    running.add(reader);
    return reader;
  };
  const end = (reader: Reader): void => {
    reader.end();
    running.delete(reader);
  };

  const readOn = async (): Promise<void> => {
    let reader: Reader | undefined;
    for (let index = next; index < files.length && !isCancelled(); index = next) {
      next += 1;
      const file = files[index];
      if (file === undefined) break;
      reader ??= start();
      let result: ReadResult;
      try {
        result = await withinTime(reader.read(file), secondsPerFile, signal);
      } catch (error) {
        result = failed({
          code: 'readerFailed',
          facts: { detail: error instanceof Error ? error.message : String(error) },
        });
        end(reader);
        reader = undefined;
      }
      if (isTooSlow(result) && reader !== undefined) {
        end(reader);
        reader = undefined;
      }
      results.set(index, result);
      if (!isCancelled()) onProgress?.({ done: results.size, total: files.length, name: file.name });
    }
    if (reader !== undefined) end(reader);
  };

  const reading = Promise.all(Array.from({ length: Math.max(1, Math.min(readers, files.length)) }, readOn));
  const aborted = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([reading, aborted]);
  for (const reader of running) reader.end();
  if (isCancelled()) return null;
  return files.flatMap((_, index) => results.get(index) ?? []);
}

/** Reads in the same place: for tests, and where there are no workers. */
export const readerHere = (): Reader => ({
  read: ({ name, bytes }) => readReturnedFile(name, bytes),
  end: () => undefined,
});
