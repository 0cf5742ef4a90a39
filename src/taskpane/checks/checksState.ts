/** The states of the 校验 part, as one union changed by one pure function. */
import type { Slice } from '../paneStore';
import type { FixPlan } from '../../core/checks';
import type { UserError } from '../../core/userError';
import type { FixResult } from '../../excel/checks/writeFixes';
import type { CheckPhase, CheckReport } from './checksServices';

/** What was done last, told above the list. */
export type Notice =
  | { readonly kind: 'fixed'; readonly written: number; readonly skipped: number }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'exported'; readonly sheet: string };

export type ChecksState =
  /** `gone` is the sheet that was deleted under the report. */
  | { readonly step: 'start'; readonly error?: UserError; readonly gone?: string }
  | { readonly step: 'running'; readonly run: number; readonly phase: CheckPhase; readonly notice?: Notice }
  | { readonly step: 'report'; readonly report: CheckReport; readonly notice?: Notice; readonly error?: UserError }
  | { readonly step: 'preview'; readonly report: CheckReport; readonly plan: FixPlan }
  | { readonly step: 'fixing'; readonly report: CheckReport; readonly plan: FixPlan };

export type ChecksEvent =
  | { readonly type: 'started'; readonly run: number }
  | { readonly type: 'advanced'; readonly run: number; readonly phase: CheckPhase }
  | { readonly type: 'finished'; readonly run: number; readonly report: CheckReport }
  | { readonly type: 'cancelled'; readonly run: number }
  /** A live re-check of the report it began with. */
  | { readonly type: 'refreshed'; readonly before: CheckReport; readonly report: CheckReport }
  | { readonly type: 'sheetGone'; readonly sheet: string }
  | { readonly type: 'fixChosen'; readonly plan: FixPlan }
  | { readonly type: 'fixDropped' }
  | { readonly type: 'fixStarted' }
  /** The fixes are written; a run of this number follows. */
  | { readonly type: 'fixWritten'; readonly run: number; readonly result: FixResult }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'failed'; readonly error: UserError }
  | { readonly type: 'errorClosed' };

const initialState: ChecksState = { step: 'start' };

/** Events that do not fit the present state (the answer of a run that was cancelled) change nothing. */
function checksReducer(state: ChecksState, event: ChecksEvent): ChecksState {
  const ofThisRun = state.step === 'running' && 'run' in event && event.run === state.run;
  switch (event.type) {
    case 'started':
      return { step: 'running', run: event.run, phase: { kind: 'reading' } };
    case 'advanced':
      return ofThisRun ? { ...state, phase: event.phase } : state;
    case 'finished':
      if (!ofThisRun) return state;
      return { step: 'report', report: event.report, ...(state.notice === undefined ? {} : { notice: state.notice }) };
    case 'cancelled':
      return ofThisRun ? initialState : state;
    case 'refreshed':
      return state.step === 'report' && state.report === event.before
        ? { step: 'report', report: event.report }
        : state;
    case 'sheetGone':
      return state.step === 'report' ? { step: 'start', gone: event.sheet } : state;
    case 'fixChosen':
      return state.step === 'report' ? { step: 'preview', report: state.report, plan: event.plan } : state;
    case 'fixDropped':
      return state.step === 'preview' ? { step: 'report', report: state.report } : state;
    case 'fixStarted':
      return state.step === 'preview' ? { step: 'fixing', report: state.report, plan: state.plan } : state;
    case 'fixWritten': {
      const { written, skipped } = event.result;
      const notice: Notice = { kind: 'fixed', written, skipped: skipped.length };
      return { step: 'running', run: event.run, phase: { kind: 'reading' }, notice };
    }
    case 'noticed':
      return state.step === 'report' ? { step: 'report', report: state.report, notice: event.notice } : state;
    case 'failed':
      // What was found stays in sight: only a run that failed has nothing to show.
      return state.step === 'start' || state.step === 'running'
        ? { step: 'start', error: event.error }
        : { step: 'report', report: state.report, error: event.error };
    case 'errorClosed':
      if (state.step === 'start') return initialState;
      return state.step === 'report' ? { step: 'report', report: state.report } : state;
  }
}

export const checksSlice: Slice<ChecksState, ChecksEvent> = { initial: initialState, reduce: checksReducer };
