import { readRichApiRequest, richApiAnswer } from '../../../src/workbench/bridge/richApiRequest';
import type { ResponseMessage } from '../../../src/workbench/host/protocol';

const response = (change: Partial<ResponseMessage>): ResponseMessage => ({
  HttpStatusCode: 200,
  ErrorCode: '',
  ErrorMessage: '',
  Headers: {},
  Body: { Results: [] },
  ...change,
});

describe('readRichApiRequest', () => {
  const body = { Actions: [], ObjectPaths: {} };

  it('finds the flags and the batch in the array of Office.js', () => {
    const sent = ['IterativeExecutor', 'POST', 'ProcessQuery', ['SdkVersion', 'officejs'], JSON.stringify(body), 0, 65];
    expect(readRichApiRequest(sent)).toEqual({ customData: 'IterativeExecutor', flags: 65, body });
  });

  it.each([[null], ['text'], [[]], [['', 'POST', '', [], 3, 0, 1]]])('is null for %j', (sent) => {
    expect(readRichApiRequest(sent)).toBeNull();
  });
});

describe('richApiAnswer', () => {
  it('gives status, headers by turns and the body as text', () => {
    const answer = richApiAnswer(response({ Headers: { A: '1' }, Body: { Results: [{ ActionId: 1, Value: 'x' }] } }));
    expect(answer).toEqual({
      Version: 1,
      Error: 0,
      Data: [200, ['Content-Type', 'application/json', 'A', '1'], '{"Results":[{"ActionId":1,"Value":"x"}]}'],
    });
  });

  it.each([
    ['RequestPayloadSizeLimitExceeded', 5103],
    ['ResponsePayloadSizeLimitExceeded', 5104],
  ])('says %s by the number Office.js knows', (code, number) => {
    const answer = richApiAnswer(response({ HttpStatusCode: 400, ErrorCode: code, Body: null }));
    expect(answer).toEqual({ Version: 1, Error: number });
  });

  it('says any other refusal of a whole batch as an error without an action', () => {
    const refused = {
      HttpStatusCode: 400,
      ErrorCode: 'InvalidOperationInCellEditMode',
      ErrorMessage: 'why',
      Body: null,
    };
    const { Error: number, Data } = richApiAnswer(response(refused));
    expect(number).toBe(0);
    expect(JSON.parse(String(Data?.[2]))).toEqual({
      Results: [],
      Error: {
        Code: 'InvalidOperationInCellEditMode',
        Message: 'why',
        Location: '',
        ActionIndex: -1,
        HttpStatusCode: 400,
      },
    });
  });
});
