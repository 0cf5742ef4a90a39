/** The states of the 制度清单 part, as one union changed by one pure function. */
import type { Slice } from '../paneStore';
import type { InstitutionReading } from '../../core/institutions';
import type { UserError } from '../../core/userError';
import type { InstitutionsWritten } from '../../excel/institutions/writeInstitutions';
import type { InstitutionsOverview } from './institutionsServices';

export type InstitutionsPhase =
  /** The counts of the sheet, with what was written just now. */
  | { readonly kind: 'overview'; readonly written?: InstitutionsWritten }
  /** `nothing`: what was read last held no list; the file's name, or '' for a text. */
  | { readonly kind: 'source'; readonly nothing?: string }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly reading: InstitutionReading }
  | { readonly kind: 'writing'; readonly reading: InstitutionReading };

export interface InstitutionsState {
  /** Undefined until it was read; null without a sheet. */
  readonly overview: InstitutionsOverview | null | undefined;
  readonly phase: InstitutionsPhase;
  readonly error?: UserError;
}

export type InstitutionsEvent =
  | { readonly type: 'overviewRead'; readonly overview: InstitutionsOverview | null }
  | { readonly type: 'sourceOpened' }
  | { readonly type: 'readingStarted' }
  /** @param file '' for a text */
  | { readonly type: 'read'; readonly reading: InstitutionReading; readonly file: string }
  | { readonly type: 'writingStarted' }
  | { readonly type: 'written'; readonly written: InstitutionsWritten; readonly overview: InstitutionsOverview | null }
  | { readonly type: 'back' }
  | { readonly type: 'overviewFailed'; readonly error: UserError }
  | { readonly type: 'failed'; readonly error: UserError }
  | { readonly type: 'errorClosed' };

const initialState: InstitutionsState = { overview: undefined, phase: { kind: 'overview' } };

/** Events that do not fit the present state (an answer that comes after going back) change nothing. */
function institutionsReducer(state: InstitutionsState, event: InstitutionsEvent): InstitutionsState {
  const { overview, phase } = state;
  switch (event.type) {
    case 'overviewRead':
      return { ...state, overview: event.overview };
    case 'sourceOpened':
      return { overview, phase: { kind: 'source' } };
    case 'readingStarted':
      return { overview, phase: { kind: 'reading' } };
    case 'read': {
      if (phase.kind !== 'reading') return state;
      const { reading, file } = event;
      const empty = reading.institutions.length === 0 && reading.diagnostics.length === 0;
      return { overview, phase: empty ? { kind: 'source', nothing: file } : { kind: 'preview', reading } };
    }
    case 'writingStarted':
      return phase.kind === 'preview' ? { overview, phase: { kind: 'writing', reading: phase.reading } } : state;
    case 'written':
      return { overview: event.overview, phase: { kind: 'overview', written: event.written } };
    case 'back':
      // From the preview to the text that it came from, from there to the counts.
      return { overview, phase: { kind: phase.kind === 'preview' ? 'source' : 'overview' } };
    case 'overviewFailed':
      return { ...state, overview: overview ?? null, error: event.error };
    case 'failed':
      return { overview, phase: phaseAfterFailure(phase), error: event.error };
    case 'errorClosed':
      return { overview, phase };
  }
}

/** What was pasted or read is not lost by a failure. */
function phaseAfterFailure(phase: InstitutionsPhase): InstitutionsPhase {
  switch (phase.kind) {
    case 'reading':
      return { kind: 'source' };
    case 'writing':
      return { kind: 'preview', reading: phase.reading };
    case 'overview':
    case 'source':
    case 'preview':
      return phase;
  }
}

export const institutionsSlice: Slice<InstitutionsState, InstitutionsEvent> = {
  initial: initialState,
  reduce: institutionsReducer,
};
