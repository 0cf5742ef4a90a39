/** What runs in a worker: files in, readings out, one after the other. */
import { readReturnedFile, type ReadResult } from './readReturnedFile';

export interface ReadRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadResponse {
  readonly id: number;
  readonly result: ReadResult;
}

/** The part of a worker's global scope that is used here. */
export interface WorkerScope {
  onmessage: ((event: { readonly data: ReadRequest }) => void) | null;
  postMessage: (response: ReadResponse) => void;
}

export function serveReadings(scope: WorkerScope): void {
  scope.onmessage = ({ data: { id, name, bytes } }) => {
    void readReturnedFile(name, bytes).then((result) => scope.postMessage({ id, result }));
  };
}
