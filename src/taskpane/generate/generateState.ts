/** The states of the 清单 step, as one union changed by one pure function. */
import type { Slice } from '../paneStore';
import type { UserError } from '../../core/userError';
import type { Reading } from '../../core/reading';
import type { ChecklistPlan } from '../../excel/planChecklist';
import type { WriteResult } from '../../excel/writePlannedChecklist';

export type Busy =
  { readonly kind: 'text' } | { readonly kind: 'file'; readonly file: string } | { readonly kind: 'sheet' };

export type GenerateState =
  | { readonly step: 'source'; readonly error?: UserError }
  | { readonly step: 'reading'; readonly run: number; readonly busy: Busy }
  | { readonly step: 'preview'; readonly reading: Reading; readonly plan: ChecklistPlan; readonly error?: UserError }
  | { readonly step: 'writing'; readonly reading: Reading; readonly plan: ChecklistPlan }
  | { readonly step: 'done'; readonly result: WriteResult };

export type GenerateEvent =
  /** Readings are numbered: the answer of one that was overtaken is not wanted any more. */
  | { readonly type: 'readingStarted'; readonly run: number; readonly busy: Busy }
  | { readonly type: 'read'; readonly run: number; readonly reading: Reading; readonly plan: ChecklistPlan }
  | { readonly type: 'readingFailed'; readonly run: number; readonly error: UserError }
  | { readonly type: 'writingStarted' }
  | { readonly type: 'written'; readonly result: WriteResult }
  /** The ribbon command wrote the checklist by itself. */
  | { readonly type: 'finishedElsewhere'; readonly result: WriteResult }
  /** Writing failed, or a ribbon command did. */
  | { readonly type: 'failed'; readonly error: UserError }
  | { readonly type: 'errorClosed' }
  | { readonly type: 'startedOver' };

const initialState: GenerateState = { step: 'source' };

/** Events that do not fit the present state (an answer that comes after starting over) change nothing. */
function generateReducer(state: GenerateState, event: GenerateEvent): GenerateState {
  switch (event.type) {
    case 'readingStarted':
      return { step: 'reading', run: event.run, busy: event.busy };
    case 'read':
      if (state.step !== 'reading' || state.run !== event.run) return state;
      return { step: 'preview', reading: event.reading, plan: event.plan };
    case 'readingFailed':
      return state.step === 'reading' && state.run === event.run ? { step: 'source', error: event.error } : state;
    case 'writingStarted':
      return state.step === 'preview' ? { step: 'writing', reading: state.reading, plan: state.plan } : state;
    case 'written':
      return state.step === 'writing' ? { step: 'done', result: event.result } : state;
    case 'finishedElsewhere':
      return { step: 'done', result: event.result };
    case 'failed':
      // A failed write keeps the preview: nothing the person did so far is lost.
      if (state.step === 'writing') {
        return { step: 'preview', reading: state.reading, plan: state.plan, error: event.error };
      }
      return { step: 'source', error: event.error };
    case 'errorClosed':
      if (state.step === 'preview') return { step: 'preview', reading: state.reading, plan: state.plan };
      return state.step === 'source' ? initialState : state;
    case 'startedOver':
      return initialState;
  }
}

export const generateSlice: Slice<GenerateState, GenerateEvent> = { initial: initialState, reduce: generateReducer };
