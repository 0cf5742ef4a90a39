/** Readers in Web Workers, for {@link readFiles}. */
import { readFiles, type NamedBytes, type ReadOptions, type Reader } from './readFiles';
import type { ReadResult } from './readReturnedFile';
import type { ReadRequest, ReadResponse } from './readWorker';

const mostReaders = 4;

/** One worker; it loads its script when the first file comes. */
export function webWorkerReader(): Reader {
  const worker = new Worker(new URL('./readWorkerEntry.ts', import.meta.url));
  let id = 0;
  return {
    read: ({ name, bytes }) =>
      new Promise<ReadResult>((resolve, reject) => {
        id += 1;
        const request: ReadRequest = { id, name, bytes };
        worker.onmessage = ({ data }: MessageEvent<ReadResponse>) => {
          if (data.id === request.id) resolve(data.result);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          reject(new Error(event.message));
        };
        worker.onmessageerror = () => reject(new Error('the answer of the worker cannot be read'));
        worker.postMessage(request);
      }),
    end: () => worker.terminate(),
  };
}

/** @returns as {@link readFiles}; as many workers as there are cores, at most four */
export const readInWorkers = (
  files: readonly NamedBytes[],
  options: Pick<ReadOptions, 'signal' | 'onProgress'> = {},
): Promise<readonly ReadResult[] | null> =>
  readFiles(files, {
    ...options,
    startReader: webWorkerReader,
    readers: Math.min(mostReaders, globalThis.navigator.hardwareConcurrency),
  });
