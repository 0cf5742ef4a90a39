/**
 * The messages that Office.js in a frame and its host window post to each other, as text.
 * Names and numbers are those of Microsoft.Office.Common in excel-web-16.00.debug.js (MessagePackager, Message, Request,
 * Response).
 */

/** What the frame asks for: a call, or that an event be sent from now on, or no longer. */
export interface XdmRequest {
  readonly kind: 'invoke' | 'registerEvent' | 'unregisterEvent';
  /** 'executeMethod', 'richApiMessage' … */
  readonly action: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
}

/** Microsoft.Office.Common.ActionType, in its order. */
const requestKinds = ['invoke', 'registerEvent', 'unregisterEvent'] as const;
const messageType = { request: 0, response: 1 } as const;
const responseType = { forCalling: 0, forEventing: 1 } as const;
/** OSF.SerializerVersion.Browser: plain JSON. */
const jsonSerializer = 1;

/** Microsoft.Office.Common.InvokeResultCode, those that a host answers with. */
export const invokeResult = { noError: 0, errorHandlingRequest: -2 } as const;

/** Reads a message posted by the frame; null when it is not a request of Office.js. */
export function readRequest(message: unknown): XdmRequest | null {
  if (typeof message !== 'string') return null;
  const parsed = parseObject(message);
  if (parsed?.['_messageType'] !== messageType.request) return null;
  const { _actionName: action, _conversationId: conversationId, _correlationId: correlationId } = parsed;
  const kind = requestKinds[Number(parsed['_actionType'])];
  if (typeof action !== 'string' || typeof conversationId !== 'string' || typeof correlationId !== 'number')
    return null;
  if (kind === undefined) return null;
  return { kind, action, conversationId, correlationId, data: parsed['_data'] };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    // Any page may post any text to a window; what is not JSON is not for us.
    return null;
  }
}

/** The answer to one request. */
export function responseMessage(
  request: XdmRequest,
  origin: string,
  data: unknown,
  resultCode: number = invokeResult.noError,
): string {
  return JSON.stringify({
    _messageType: messageType.response,
    _actionName: request.action,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _origin: origin,
    _data: data,
    _errorCode: resultCode,
    _responseType: responseType.forCalling,
    _serializerVersion: jsonSerializer,
  });
}

/** An event that the frame registered for. */
export function eventMessage(event: XdmRequest, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: messageType.response,
    _actionName: event.action,
    _conversationId: event.conversationId,
    _correlationId: event.correlationId,
    _origin: origin,
    _data: data,
    _errorCode: invokeResult.noError,
    _responseType: responseType.forEventing,
    _serializerVersion: jsonSerializer,
  });
}
