import type { MergeInput } from '../../../src/core/returns';
import { mergesInWorker, type MergeChannel } from '../../../src/taskpane/returns/mergeInWorker';
import {
  serveMerges,
  type MergeRequest,
  type MergeResponse,
  type MergeScope,
} from '../../../src/taskpane/returns/mergeWorker';
import { baseline, input, merge, returned, row, updatesOf } from '../../core/returns/plan';

const one = row('RW-001', '建立台账', '人事处');
const hr = baseline('人事处', [one]);
const file = returned(hr, { 'RW-001': { owner: '张三' } });
const asked: MergeInput = { ...input([one], { baselines: [hr] }), files: [file] };

/** A worker within this thread: everything passes as a copy, as between threads. */
function channelOf(requests: MergeRequest[]): MergeChannel {
  const channel: MergeChannel = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => {
      requests.push(request);
      scope.onmessage?.({ data: structuredClone(request) });
    },
  };
  const scope: MergeScope = {
    onmessage: null,
    postMessage: (response) => {
      const data = structuredClone(response);
      queueMicrotask(() => channel.onmessage?.({ data } as MessageEvent<MergeResponse>));
    },
  };
  serveMerges(scope);
  return channel;
}

describe('merging in a worker', () => {
  it('comes to the same as merging here', async () => {
    const result = await mergesInWorker(() => channelOf([]))(asked);
    expect(result).toEqual(merge(asked, file));
    expect(updatesOf(result)).toEqual({ 'RW-001 owner': '张三' });
  });

  it('hands the files over once for all choices on them, and again when there are others', async () => {
    const requests: MergeRequest[] = [];
    const merges = mergesInWorker(() => channelOf(requests));
    await merges(asked);
    await merges({ ...asked, choiceForAll: 'ours' });
    await merges({ ...asked, files: [] });
    expect(requests.map(({ files }) => files?.length)).toEqual([1, undefined, 0]);
  });

  it('says so when the worker fails, and starts another for the next merge', async () => {
    let started = 0;
    const merges = mergesInWorker(() => {
      started += 1;
      const channel = channelOf([]);
      if (started > 1) return channel;
      return {
        ...channel,
        postMessage() {
          this.onerror?.({ message: 'out of memory' } as ErrorEvent);
        },
      };
    });
    await expect(merges(asked)).rejects.toThrow('out of memory');
    expect(updatesOf(await merges(asked))).toEqual({ 'RW-001 owner': '张三' });
    expect(started).toBe(2);
  });
});
