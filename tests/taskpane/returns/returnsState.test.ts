import { mergeReturns } from '../../../src/core/returns';
import { UserError } from '../../../src/core/userError';
import {
  initialState,
  returnsReducer,
  type Overview,
  type ReturnsEvent,
  type ReturnsState,
} from '../../../src/taskpane/returns/returnsState';
import { draftOf, inputOf, withChoiceForAll, type Session } from '../../../src/taskpane/returns/session';
import { baseline, input, returned, row } from '../../core/returns/plan';

const one = row('RW-001', '建立台账', '人事处');
const { files: _, departmentOf: _departments, choices: _choices, ...plan } = input([one]);
const file = returned(baseline('人事处', [one]), { 'RW-001': { owner: '张三' } });

const draft = draftOf(plan, [{ kind: 'read', file }], null);
const session: Session = { ...draft, result: mergeReturns(inputOf(draft)) };
const decided = withChoiceForAll(draft, 'ours');
const overview: Overview = { plan, lastMerge: null, sheets: [], sent: [], missing: [] };
const error = new UserError('unexpected');
const unreadable = { name: '坏.xlsx', failure: { code: 'empty', facts: {} } } as const;

const start: ReturnsState = { step: 'start', overview, loading: false };
const review: ReturnsState = { step: 'review', session, stale: false };
const stale: ReturnsState = { step: 'review', session: { ...decided, result: session.result }, stale: true };
const progress = { total: 2, done: 0, unreadable: [], merging: false };
const reading: ReturnsState = { step: 'reading', run: 2, progress, back: start };
const readingMore: ReturnsState = { step: 'reading', run: 2, progress, back: review };
const applying: ReturnsState = { step: 'applying', session };
const applied = { sheets: ['checklist'] } as const;
const done: ReturnsState = { step: 'done', session, applied };

describe('the states of 回收', () => {
  it.each<[string, ReturnsState, ReturnsEvent, ReturnsState]>([
    ['begin by reading the workbook', initialState, { type: 'loaded', overview }, start],
    [
      'say when the workbook cannot be read',
      initialState,
      { type: 'loadFailed', error },
      { step: 'start', overview: null, loading: false, error },
    ],
    ['read files from the start', { ...start, error }, { type: 'readStarted', run: 2, total: 2 }, reading],
    ['read more files from the review', { ...review, error }, { type: 'readStarted', run: 2, total: 2 }, readingMore],
    [
      'learn how many files a .zip holds',
      reading,
      { type: 'totalKnown', run: 2, total: 9 },
      { ...reading, progress: { ...progress, total: 9 } },
    ],
    [
      'count what was read',
      reading,
      { type: 'outcome', run: 2, outcome: { kind: 'read', file } },
      { ...reading, progress: { ...progress, done: 1 } },
    ],
    [
      'list what cannot be read at once',
      reading,
      { type: 'outcome', run: 2, outcome: { kind: 'unreadable', file: unreadable } },
      { ...reading, progress: { ...progress, done: 1, unreadable: [unreadable] } },
    ],
    ['go back where they came from when reading is cancelled', readingMore, { type: 'cancelled', run: 2 }, review],
    [
      'keep the review when reading more fails',
      readingMore,
      { type: 'readFailed', run: 2, error },
      { ...review, error },
    ],
    [
      'list broken files at the start when there is nothing else',
      { ...reading, progress: { ...progress, unreadable: [unreadable] } },
      { type: 'nothingRead', run: 2 },
      { ...start, unreadable: [unreadable] },
    ],
    [
      'add broken files to the review when there is nothing else',
      { ...readingMore, progress: { ...progress, unreadable: [unreadable] } },
      { type: 'nothingRead', run: 2 },
      { ...review, session: { ...session, unreadable: [unreadable] } },
    ],
    ['open the review', reading, { type: 'opened', run: 2, session }, review],
    ['show a decision before the merge has answered', review, { type: 'drafted', draft: decided }, stale],
    [
      'take the answer to the last decision',
      stale,
      { type: 'merged', draft: decided, result: session.result },
      { ...stale, stale: false },
    ],
    ['write', review, { type: 'applyStarted' }, applying],
    ['come back to the review when writing fails', applying, { type: 'failed', error }, { ...review, error }],
    ['end with what was written', applying, { type: 'applied', applied }, done],
    ['take back', done, { type: 'undoStarted' }, { ...done, undo: { kind: 'busy' } }],
    [
      'keep what was written in sight when taking back fails',
      { ...done, undo: { kind: 'busy' } },
      { type: 'failed', error },
      { ...done, error },
    ],
    [
      'tell that it was taken back',
      { ...done, undo: { kind: 'busy' } },
      { type: 'undone' },
      { step: 'start', overview: null, loading: true, undone: true },
    ],
    ['begin again', done, { type: 'left' }, initialState],
    ['close an error', { ...review, error }, { type: 'errorClosed' }, review],
  ])('%s', (_title, before, event, after) => {
    expect(returnsReducer(before, event)).toEqual(after);
  });

  it.each<[string, ReturnsState, ReturnsEvent]>([
    ['what an earlier reading found', reading, { type: 'opened', run: 1, session }],
    ['progress after it was cancelled', start, { type: 'outcome', run: 2, outcome: { kind: 'read', file } }],
    ['the answer to an earlier decision', stale, { type: 'merged', draft, result: session.result }],
    ['writing what is still being compared', stale, { type: 'applyStarted' }],
    ['writing twice', applying, { type: 'applyStarted' }],
    ['decisions while it is being written', applying, { type: 'drafted', draft: decided }],
    ['files while it is being written', applying, { type: 'readStarted', run: 3, total: 1 }],
    ['the workbook read for a start that was left', review, { type: 'loaded', overview }],
    ['its failure', reading, { type: 'loadFailed', error }],
  ])('pass over %s', (_title, state, event) => {
    expect(returnsReducer(state, event)).toBe(state);
  });
});
