/** The merge in a Web Worker: with hundreds of returns it would hold the pane up. */
import type { MergeInput, MergeResult, ReturnedFile } from '../../core/returns';
import type { MergeRequest, MergeResponse } from './mergeWorker';

/** What is used of a Worker; handed in by tests. */
export interface MergeChannel {
  onmessage: ((event: MessageEvent<MergeResponse>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage: (request: MergeRequest) => void;
}

export const startMergeWorker = (): MergeChannel => new Worker(new URL('./mergeWorkerEntry.ts', import.meta.url));

/**
 * Merges in a worker that is started with the first merge. Files are handed to it once, however often their merge is
 * made anew. A worker that fails is replaced at the next merge.
 *
 * @returns a function that rejects with an Error when the merge or its worker fails
 */
export function mergesInWorker(start: () => MergeChannel): (input: MergeInput) => Promise<MergeResult> {
  let channel: MergeChannel | null = null;
  let handedOver: readonly ReturnedFile[] | null = null;
  let lastId = 0;
  const waiting = new Map<number, { resolve: (result: MergeResult) => void; reject: (error: Error) => void }>();

  const open = (): MergeChannel => {
    const worker = start();
    worker.onmessage = ({ data }) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('result' in data) asked?.resolve(data.result);
      else asked?.reject(new Error(data.error));
    };
    worker.onerror = (event) => {
      channel = null;
      handedOver = null;
      for (const { reject } of waiting.values()) reject(new Error(event.message));
      waiting.clear();
    };
    return worker;
  };

  return ({ files, ...input }) =>
    new Promise((resolve, reject) => {
      channel ??= open();
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const isKnown = files === handedOver;
      handedOver = files;
      channel.postMessage({ id: lastId, input, ...(isKnown ? {} : { files }) });
    });
}
