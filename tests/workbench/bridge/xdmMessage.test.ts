import { eventMessage, invokeResult, readRequest, responseMessage } from '../../../src/workbench/bridge/xdmMessage';

/** A request as Office.js posts it (observed in Chromium). */
const posted = {
  _messageType: 0,
  _actionName: 'executeMethod',
  _conversationId: 'c1',
  _correlationId: 4,
  _origin: 'http://localhost:3000',
  _data: { ArrayData: [] },
  _actionType: 0,
  _serializerVersion: 1,
};
const post = (change: Readonly<Record<string, unknown>> = {}): string => JSON.stringify({ ...posted, ...change });

describe('readRequest', () => {
  it.each([
    [0, 'invoke'],
    [1, 'registerEvent'],
    [2, 'unregisterEvent'],
  ])('reads action type %i as %s', (actionType, kind) => {
    expect(readRequest(post({ _actionType: actionType }))).toEqual({
      kind,
      action: 'executeMethod',
      conversationId: 'c1',
      correlationId: 4,
      data: { ArrayData: [] },
    });
  });

  it.each([
    ['text that is not JSON', 'LOG x'],
    ['JSON that is no object', '3'],
    ['JSON null', 'null'],
    ['a message that is not text', { ...posted }],
    ['a response', post({ _messageType: 1 })],
    ['an unknown action type', post({ _actionType: 9 })],
    ['a request without a name', post({ _actionName: null })],
    ['a request without a conversation', post({ _conversationId: undefined })],
    ['a request without a number', post({ _correlationId: 'x' })],
  ])('is null for %s', (_what, message) => {
    expect(readRequest(message)).toBeNull();
  });
});

describe('what is posted back', () => {
  const request = readRequest(post());

  it('answers the request it belongs to', () => {
    expect(request && JSON.parse(responseMessage(request, 'http://host', { Error: 0 }))).toEqual({
      _messageType: 1,
      _actionName: 'executeMethod',
      _conversationId: 'c1',
      _correlationId: 4,
      _origin: 'http://host',
      _data: { Error: 0 },
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
    });
  });

  it('says that a request could not be handled', () => {
    const answer: unknown =
      request && JSON.parse(responseMessage(request, 'http://host', 'why', invokeResult.errorHandlingRequest));
    expect(answer).toMatchObject({ _errorCode: -2, _data: 'why' });
  });

  it('marks an event as one', () => {
    expect(request && JSON.parse(eventMessage(request, 'http://host', [1]))).toMatchObject({
      _responseType: 1,
      _data: [1],
    });
  });
});
