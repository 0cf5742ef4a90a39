/** The states of the 部门名录 part, as one union changed by one pure function. */
import type { Slice } from '../paneStore';
import type { UserError } from '../../core/userError';
import type { DirectoryOverview } from '../../excel/directory/directoryOverview';

/** What is being done to the directory that is shown. */
export type DirectoryWork = 'reading' | 'drafting' | 'merging' | 'dismissing' | 'going';

/** What was done last. */
export type DirectoryNotice =
  | { readonly kind: 'drafted'; readonly created: boolean; readonly added: number; readonly dropDowns: boolean }
  | { readonly kind: 'merged'; readonly keep: string; readonly drop: string };

export type DirectoryState =
  | { readonly step: 'loading' }
  /** The directory could not be read. */
  | { readonly step: 'failed'; readonly error: UserError }
  | {
      readonly step: 'shown';
      readonly overview: DirectoryOverview;
      readonly work: DirectoryWork | null;
      readonly notice?: DirectoryNotice;
      readonly error?: UserError;
    };

export type DirectoryEvent =
  | { readonly type: 'loadStarted' }
  | { readonly type: 'loaded'; readonly overview: DirectoryOverview }
  | { readonly type: 'workStarted'; readonly work: DirectoryWork }
  | { readonly type: 'workDone'; readonly overview: DirectoryOverview; readonly notice?: DirectoryNotice }
  | { readonly type: 'failed'; readonly error: UserError }
  | { readonly type: 'errorClosed' };

const initialState: DirectoryState = { step: 'loading' };

/** Events that do not fit the present state change nothing. */
function directoryReducer(state: DirectoryState, event: DirectoryEvent): DirectoryState {
  switch (event.type) {
    case 'loadStarted':
      return state.step === 'shown' ? { ...state, work: 'reading' } : initialState;
    case 'loaded':
      return { step: 'shown', overview: event.overview, work: null };
    case 'workStarted':
      return state.step === 'shown' ? { step: 'shown', overview: state.overview, work: event.work } : state;
    case 'workDone':
      return state.step === 'shown'
        ? {
            step: 'shown',
            overview: event.overview,
            work: null,
            ...(event.notice === undefined ? {} : { notice: event.notice }),
          }
        : state;
    case 'failed':
      // What is shown stays: the person can try again.
      return state.step === 'shown'
        ? { step: 'shown', overview: state.overview, work: null, error: event.error }
        : { step: 'failed', error: event.error };
    case 'errorClosed':
      return state.step === 'shown' ? { step: 'shown', overview: state.overview, work: state.work } : state;
  }
}

export const directorySlice: Slice<DirectoryState, DirectoryEvent> = {
  initial: initialState,
  reduce: directoryReducer,
};
