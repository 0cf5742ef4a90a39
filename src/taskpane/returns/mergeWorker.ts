/** What the merge's worker runs: it keeps the files, which do not change from one choice to the next. */
import { mergeReturns, type MergeInput, type MergeResult, type ReturnedFile } from '../../core/returns';

export interface MergeRequest {
  readonly id: number;
  readonly input: Omit<MergeInput, 'files'>;
  /** Absent when they are those of the request before. */
  readonly files?: readonly ReturnedFile[];
}

export type MergeResponse =
  { readonly id: number; readonly result: MergeResult } | { readonly id: number; readonly error: string };

/** The part of a worker's global scope that is used here. */
export interface MergeScope {
  onmessage: ((event: { readonly data: MergeRequest }) => void) | null;
  postMessage: (response: MergeResponse) => void;
}

export function serveMerges(scope: MergeScope): void {
  let kept: readonly ReturnedFile[] = [];
  scope.onmessage = ({ data: { id, input, files } }) => {
    if (files !== undefined) kept = files;
    try {
      scope.postMessage({ id, result: mergeReturns({ ...input, files: kept }) });
    } catch (error) {
      scope.postMessage({ id, error: String(error) });
    }
  };
}
