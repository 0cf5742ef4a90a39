/** The states of the 分发 screen, as one union changed by one pure function. */
import type { Slice } from '../paneStore';
import { isIsoDate, type IsoDate } from '../../core/calendar';
import type { UserError } from '../../core/userError';
import {
  outputs,
  type DistributionOverview,
  type DistributionPhase,
  type DistributionRequest,
  type DistributionResult,
  type Output,
} from './distributionServices';

/** What the person has put in. */
export type SendForm = Omit<DistributionRequest, 'chosen'> & { readonly chosen: ReadonlySet<string> };

export type DistributionState =
  | { readonly step: 'loading'; readonly form: SendForm | null }
  | { readonly step: 'failed'; readonly error: UserError; readonly form: SendForm | null }
  | {
      readonly step: 'choose';
      readonly overview: DistributionOverview;
      readonly form: SendForm;
      readonly error?: UserError;
    }
  | {
      readonly step: 'working';
      readonly overview: DistributionOverview;
      readonly form: SendForm;
      readonly phase: DistributionPhase;
    }
  | {
      readonly step: 'done';
      readonly overview: DistributionOverview;
      readonly form: SendForm;
      readonly result: DistributionResult;
      /** Names of files that were opened. */
      readonly opened: ReadonlySet<string>;
      readonly error?: UserError;
    };

export type DistributionEvent =
  | { readonly type: 'loadStarted' }
  /** It came into sight again. */
  | { readonly type: 'shown' }
  | { readonly type: 'loaded'; readonly overview: DistributionOverview; readonly available: readonly Output[] }
  | { readonly type: 'loadFailed'; readonly error: UserError }
  | { readonly type: 'formChanged'; readonly change: Partial<SendForm> }
  | { readonly type: 'started' }
  | { readonly type: 'advanced'; readonly phase: DistributionPhase }
  | { readonly type: 'cancelled' }
  | { readonly type: 'finished'; readonly result: DistributionResult; readonly overview: DistributionOverview | null }
  | { readonly type: 'opened'; readonly file: string }
  | { readonly type: 'failed'; readonly error: UserError }
  | { readonly type: 'errorClosed' };

const initialState: DistributionState = { step: 'loading', form: null };

/** Events that do not fit the present state change nothing. */
function distributionReducer(state: DistributionState, event: DistributionEvent): DistributionState {
  switch (event.type) {
    case 'loadStarted':
      return { step: 'loading', form: state.form };
    case 'shown':
      // What is being sent, or was sent, stays in sight.
      return state.step === 'working' || state.step === 'done' ? state : { step: 'loading', form: state.form };
    case 'loadFailed':
      return state.step === 'loading' ? { step: 'failed', error: event.error, form: state.form } : state;
    case 'loaded':
      return state.step === 'loading'
        ? { step: 'choose', overview: event.overview, form: formFor(event.overview, event.available, state.form) }
        : state;
    case 'formChanged':
      return state.step === 'choose' ? { ...state, form: { ...state.form, ...event.change } } : state;
    case 'started':
      return state.step === 'choose'
        ? { step: 'working', overview: state.overview, form: state.form, phase: { kind: 'reading' } }
        : state;
    case 'advanced':
      return state.step === 'working' ? { ...state, phase: event.phase } : state;
    case 'cancelled':
      return state.step === 'working' ? { step: 'choose', overview: state.overview, form: state.form } : state;
    case 'finished':
      return state.step === 'working'
        ? {
            step: 'done',
            overview: event.overview ?? state.overview,
            form: state.form,
            result: event.result,
            opened: new Set(),
          }
        : state;
    case 'opened':
      return state.step === 'done' ? { ...state, opened: new Set([...state.opened, event.file]) } : state;
    case 'failed':
      if (state.step === 'done') return { ...state, error: event.error };
      // What was put in stays: the person can try again.
      return state.step === 'choose' || state.step === 'working'
        ? { step: 'choose', overview: state.overview, form: state.form, error: event.error }
        : { step: 'failed', error: event.error, form: state.form };
    case 'errorClosed':
      return withoutError(state);
  }
}

function withoutError(state: DistributionState): DistributionState {
  if (state.step !== 'choose' && state.step !== 'done') return state;
  const { error: _, ...rest } = state;
  return rest;
}

/** All departments but groups of nobody; after a reload what was chosen before, as far as it is there. */
function formFor(
  { departments }: DistributionOverview,
  available: readonly Output[],
  before: SendForm | null,
): SendForm {
  const names = departments.filter(({ isGroup }) => !isGroup).map(({ name }) => name);
  const output = available[0] ?? outputs[0];
  if (before === null) return { chosen: new Set(names), returnBy: '', note: '', password: '', output };
  const known = new Set(departments.map(({ name }) => name));
  return { ...before, chosen: new Set([...before.chosen].filter((name) => known.has(name))) };
}

/** The longest covering note: it stands in one row above the table. */
export const longestNote = 1000;

export interface FormFaults {
  readonly returnBy: boolean;
  readonly note: boolean;
}

/** @returns null for a form that can be sent */
export function faultsOf({ returnBy, note }: SendForm, today: IsoDate): FormFaults | null {
  const faults = {
    returnBy: returnBy !== '' && (!isIsoDate(returnBy) || returnBy < today),
    note: note.length > longestNote,
  };
  return faults.returnBy || faults.note ? faults : null;
}

export const distributionSlice: Slice<DistributionState, DistributionEvent> = {
  initial: initialState,
  reduce: distributionReducer,
};
