/** The states of 概览, as one union changed by one pure function. */
import type { UserError } from '../../core/userError';
import type { Slice } from '../paneStore';
import type { OverviewRead, PlanOverview } from './homeServices';

export type HomeState =
  | { readonly step: 'loading' }
  /** Nothing could be read. */
  | { readonly step: 'failed'; readonly error: UserError }
  | { readonly step: 'noChecklist'; readonly busy: boolean }
  | {
      readonly step: 'plan';
      readonly overview: PlanOverview;
      /** It is being read again, or still being checked. */
      readonly busy: boolean;
      readonly error?: UserError;
    };

export type HomeEvent =
  | { readonly type: 'started' }
  | { readonly type: 'counted'; readonly overview: PlanOverview }
  | { readonly type: 'read'; readonly read: OverviewRead }
  | { readonly type: 'failed'; readonly error: UserError }
  | { readonly type: 'errorClosed' };

/** What is known stays in sight while it is read anew. */
function started(state: HomeState): HomeState {
  switch (state.step) {
    case 'loading':
    case 'failed':
      return { step: 'loading' };
    case 'noChecklist':
      return { step: 'noChecklist', busy: true };
    case 'plan':
      return { step: 'plan', overview: state.overview, busy: true };
  }
}

function homeReducer(state: HomeState, event: HomeEvent): HomeState {
  switch (event.type) {
    case 'started':
      return started(state);
    case 'counted':
      // What is shown in full stays until all of it is known anew.
      return state.step === 'plan' && state.overview.checked !== null
        ? state
        : { step: 'plan', overview: event.overview, busy: true };
    case 'read':
      return event.read.kind === 'noChecklist'
        ? { step: 'noChecklist', busy: false }
        : { step: 'plan', overview: event.read.overview, busy: false };
    case 'failed':
      return state.step === 'plan'
        ? { step: 'plan', overview: state.overview, busy: false, error: event.error }
        : { step: 'failed', error: event.error };
    case 'errorClosed':
      return state.step === 'plan' ? { step: 'plan', overview: state.overview, busy: state.busy } : state;
  }
}

export const homeSlice: Slice<HomeState, HomeEvent> = { initial: { step: 'loading' }, reduce: homeReducer };
