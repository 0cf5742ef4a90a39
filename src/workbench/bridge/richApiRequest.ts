/** One context.sync() inside an executeMethod call: an array both ways (RichApiMessageUtility of Office.js). */
import type { RequestBody, ResponseMessage } from '../host/protocol';

export interface RichApiRequest {
  /** 'WacPartition' for what Excel on the web answers in the browser itself rather than in the workbook. */
  readonly customData: string;
  readonly flags: number;
  readonly body: RequestBody;
}

/** Places in the array that buildRequestMessageSafeArray makes. */
const requestPlace = { customData: 0, body: 4, flags: 6 } as const;

/** Reads the array Office.js sends. Null when it is not one. */
export function readRichApiRequest(data: unknown): RichApiRequest | null {
  if (!Array.isArray(data)) return null;
  const places: readonly unknown[] = data;
  const customData = places[requestPlace.customData];
  const flags = places[requestPlace.flags];
  const body = places[requestPlace.body];
  if (typeof customData !== 'string' || typeof flags !== 'number' || typeof body !== 'string') return null;
  return { customData, flags, body: JSON.parse(body) as RequestBody };
}

/** What executeMethod answers: a version, an error number of Office.js (0 is none) and the data of the method. */
export interface MethodAnswer {
  readonly Version: number;
  readonly Error: number;
  readonly Data?: readonly unknown[];
}

export const methodDone: MethodAnswer = { Version: 1, Error: 0 };

/** OfficeJsErrorCode_ooe… of RichApiMessageUtility: refusals that Office.js knows by number only. */
const refusalNumbers: Readonly<Record<string, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** The answer to a batch: status, headers as name and value in turn, body as text; or the number of a refusal. */
export function richApiAnswer(response: ResponseMessage): MethodAnswer {
  const refusal = refusalNumbers[response.ErrorCode];
  if (refusal !== undefined) return { ...methodDone, Error: refusal };
  const headers = Object.entries({ 'Content-Type': 'application/json', ...response.Headers }).flat();
  return { ...methodDone, Data: [200, headers, JSON.stringify(response.Body ?? refusedBody(response))] };
}

/** A batch of which nothing ran: Office.js takes an error without an action as one of the whole batch. */
function refusedBody(response: ResponseMessage): NonNullable<ResponseMessage['Body']> {
  const { ErrorCode: Code, ErrorMessage: Message, HttpStatusCode } = response;
  return { Results: [], Error: { Code, Message, Location: '', ActionIndex: -1, HttpStatusCode } };
}
