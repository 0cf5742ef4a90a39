/** The states of the 回收 screen, as one union changed by one pure function. */
import type { Slice } from '../paneStore';
import type { MergeResult } from '../../core/returns';
import type { UserError } from '../../core/userError';
import type { AppliedMerge, EditedCell, MergePlan, MergeBackup } from '../../excel/returns/mergeWorkbook';
import type { ReadOutcome, UnreadableFile } from './returnsServices';
import { onFreshPlan, type Draft, type Session } from './session';

/** What is known before any file is read. */
export interface Overview {
  readonly plan: MergePlan;
  readonly lastMerge: MergeBackup | null;
  /** Sheets of this workbook that may be returns. */
  readonly sheets: readonly string[];
  /** Departments that something was sent to. */
  readonly sent: readonly string[];
  /** Those of them that have not returned it. */
  readonly missing: readonly string[];
}

export interface ReadingProgress {
  /** Files that the chosen ones hold, as far as known. */
  readonly total: number;
  readonly done: number;
  readonly unreadable: readonly UnreadableFile[];
  /** All files are read; what they come to is being worked out. */
  readonly merging: boolean;
}

/** Taking the last merge back. */
export type UndoState =
  | { readonly kind: 'busy' }
  /** Something was edited since: what is to become of it? */
  | { readonly kind: 'asking'; readonly cells: readonly EditedCell[] }
  | { readonly kind: 'refused'; readonly why: 'nothing' | 'damaged' };

export interface StartState {
  readonly step: 'start';
  /** Null until it is read, or when reading failed. */
  readonly overview: Overview | null;
  readonly loading: boolean;
  readonly undo?: UndoState;
  /** The last merge was taken back just now. */
  readonly undone?: boolean;
  /** What could not be read when none of the files could. */
  readonly unreadable?: readonly UnreadableFile[];
  readonly error?: UserError;
}

export interface ReviewState {
  readonly step: 'review';
  readonly session: Session;
  /** The result is that of an earlier draft. */
  readonly stale: boolean;
  readonly error?: UserError;
}

export interface DoneState {
  readonly step: 'done';
  readonly session: Session;
  readonly applied: AppliedMerge;
  readonly undo?: UndoState;
  readonly error?: UserError;
}

export type ReturnsState =
  | StartState
  | {
      readonly step: 'reading';
      readonly run: number;
      readonly progress: ReadingProgress;
      /** Where cancelling leads. */
      readonly back: StartState | ReviewState;
    }
  | ReviewState
  | { readonly step: 'applying'; readonly session: Session }
  | DoneState;

export type ReturnsEvent =
  | { readonly type: 'loadStarted' }
  | { readonly type: 'loaded'; readonly overview: Overview }
  | { readonly type: 'loadFailed'; readonly error: UserError }
  | { readonly type: 'readStarted'; readonly run: number; readonly total: number }
  | { readonly type: 'totalKnown'; readonly run: number; readonly total: number }
  | { readonly type: 'outcome'; readonly run: number; readonly outcome: ReadOutcome }
  | { readonly type: 'readEnded'; readonly run: number }
  /** Not one file could be read. */
  | { readonly type: 'nothingRead'; readonly run: number }
  | { readonly type: 'cancelled'; readonly run: number }
  | { readonly type: 'opened'; readonly run: number; readonly session: Session }
  | { readonly type: 'drafted'; readonly draft: Draft }
  /** The workbook was read again. */
  | { readonly type: 'replanned'; readonly plan: MergePlan }
  | { readonly type: 'merged'; readonly draft: Draft; readonly result: MergeResult }
  | { readonly type: 'applyStarted' }
  | { readonly type: 'applied'; readonly applied: AppliedMerge }
  | { readonly type: 'undoStarted' }
  | { readonly type: 'undoStopped'; readonly undo: UndoState | null }
  | { readonly type: 'undone' }
  | { readonly type: 'left' }
  | { readonly type: 'failed'; readonly error: UserError }
  | { readonly type: 'readFailed'; readonly run: number; readonly error: UserError }
  | { readonly type: 'errorClosed' };

export const initialState: ReturnsState = { step: 'start', overview: null, loading: true };

/** Events that do not fit the present state (the answer of a reading that was cancelled) change nothing. */
export function returnsReducer(state: ReturnsState, event: ReturnsEvent): ReturnsState {
  switch (event.type) {
    case 'loadStarted':
      return state.step === 'start' ? { ...withoutError(state), loading: true } : state;
    case 'loaded':
      return state.step === 'start' ? { ...state, overview: event.overview, loading: false } : state;
    case 'loadFailed':
      return state.step === 'start' ? { ...state, loading: false, error: event.error } : state;
    case 'readStarted': {
      if (state.step !== 'start' && state.step !== 'review') return state;
      const progress = { total: event.total, done: 0, unreadable: [], merging: false };
      return { step: 'reading', run: event.run, progress, back: settled(state) };
    }
    case 'totalKnown':
    case 'outcome':
    case 'readEnded':
    case 'nothingRead':
    case 'cancelled':
    case 'opened':
    case 'readFailed':
      return state.step === 'reading' && state.run === event.run ? whileReading(state, event) : state;
    case 'drafted':
      return state.step === 'review'
        ? { step: 'review', session: { ...event.draft, result: state.session.result }, stale: true }
        : state;
    case 'replanned': {
      if (state.step !== 'review') return state;
      const { session } = state;
      return { step: 'review', session: { ...onFreshPlan(session, event.plan), result: session.result }, stale: true };
    }
    case 'merged':
      return state.step === 'review' && isSameDraft(state.session, event.draft)
        ? { ...state, session: { ...event.draft, result: event.result }, stale: false }
        : state;
    case 'applyStarted':
      return state.step === 'review' && !state.stale ? { step: 'applying', session: state.session } : state;
    case 'applied':
      return state.step === 'applying' ? { step: 'done', session: state.session, applied: event.applied } : state;
    case 'undoStarted':
      return isUndoable(state) ? { ...withoutError(state), undo: { kind: 'busy' } } : state;
    case 'undoStopped':
      if (!isUndoable(state)) return state;
      return event.undo === null ? withoutUndo(state) : { ...state, undo: event.undo };
    case 'undone':
      return isUndoable(state) ? { step: 'start', overview: null, loading: true, undone: true } : state;
    case 'left':
      return state.step === 'review' || state.step === 'done' ? initialState : state;
    case 'failed':
      return failed(state, event.error);
    case 'errorClosed':
      return 'error' in state ? withoutError(state) : state;
  }
}

type ReadingState = Extract<ReturnsState, { readonly step: 'reading' }>;
type ReadingEvent = Extract<ReturnsEvent, { readonly run: number }>;

function whileReading(state: ReadingState, event: ReadingEvent): ReturnsState {
  const { progress, back } = state;
  switch (event.type) {
    case 'readStarted':
      return state;
    case 'totalKnown':
      return { ...state, progress: { ...progress, total: event.total } };
    case 'outcome': {
      const { outcome } = event;
      // What is no table was not counted among the files to read.
      if (outcome.kind === 'ignored') return state;
      const unreadable = outcome.kind === 'read' ? progress.unreadable : [...progress.unreadable, outcome.file];
      return { ...state, progress: { ...progress, done: progress.done + 1, unreadable } };
    }
    case 'readEnded':
      return { ...state, progress: { ...progress, merging: true } };
    case 'nothingRead':
      // What is under review takes the broken files into its list.
      if (back.step === 'start') return { ...back, unreadable: progress.unreadable };
      return {
        ...back,
        session: { ...back.session, unreadable: [...back.session.unreadable, ...progress.unreadable] },
      };
    case 'cancelled':
      return back;
    case 'opened':
      return { step: 'review', session: event.session, stale: false };
    case 'readFailed':
      return { ...back, error: event.error };
  }
}

/** What was read, reviewed and written stays in sight. */
function failed(state: ReturnsState, error: UserError): ReturnsState {
  switch (state.step) {
    case 'start':
      return { ...withoutUndo(state), loading: false, error };
    case 'reading':
      return { ...state.back, error };
    case 'review':
      return { ...state, error };
    case 'applying':
      return { step: 'review', session: state.session, stale: false, error };
    case 'done':
      return { ...withoutUndo(state), error };
  }
}

const isUndoable = (state: ReturnsState): state is StartState | DoneState =>
  state.step === 'start' || state.step === 'done';

function withoutUndo<State extends { readonly undo?: UndoState }>(state: State): State {
  const copy: { -readonly [Key in keyof State]: State[Key] } = { ...state };
  delete copy.undo;
  return copy;
}

/** Only states in which `error` is optional. */
function withoutError<State extends { readonly error?: UserError }>(state: State): State {
  const copy: { -readonly [Key in keyof State]: State[Key] } = { ...state };
  delete copy.error;
  return copy;
}

/** A state to come back to: without what was told about the last attempt. */
function settled(state: StartState | ReviewState): StartState | ReviewState {
  if (state.step === 'review') return withoutError(state);
  return { step: 'start', overview: state.overview, loading: false };
}

const isSameDraft = (a: Draft, b: Draft): boolean =>
  a.plan === b.plan && a.files === b.files && a.decisions === b.decisions;

/** Each sheet that comes back has a slice of its own. */
export const returnsSliceOf = (): Slice<ReturnsState, ReturnsEvent> => ({
  initial: initialState,
  reduce: returnsReducer,
});

/** That of the checklist. */
export const checklistReturnsSlice = returnsSliceOf();
