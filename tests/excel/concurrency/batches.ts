/** Stands between Office.js and the host, to let things happen between two batches of a command, or instead of one. */
import type { RequestBody, ResponseMessage } from '../../../src/workbench/host/protocol';
import type { TestExcel } from '../../workbench/host/openHost';

export interface Batch {
  /** From 1 on. */
  readonly number: number;
  readonly body: RequestBody;
  /** Lets the host run it, or a part of it. */
  readonly run: (body?: RequestBody) => Promise<ResponseMessage>;
}

/** Hands every batch to `handle`. Returns the function that ends it, which tells how many there were. */
export function interceptBatches(excel: TestExcel, handle: (batch: Batch) => Promise<ResponseMessage>): () => number {
  const { execute } = excel.host;
  let number = 0;
  Object.assign(excel.host, {
    execute: (body: RequestBody, flags?: number) => {
      number += 1;
      return handle({ number, body, run: (part = body) => execute(part, flags) });
    },
  });
  return () => {
    Object.assign(excel.host, { execute });
    return number;
  };
}

/** A batch that Excel answers with an error of its own; codes of excel.errorcodes and of OfficeExtension.ErrorCodes. */
export const refusedWith = (code: string): ResponseMessage => ({
  HttpStatusCode: 500,
  ErrorCode: code,
  ErrorMessage: code,
  Headers: {},
  Body: null,
});
