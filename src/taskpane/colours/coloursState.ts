/** The states of the 标色 part, as one union changed by one pure function. */
import type { Slice } from '../paneStore';
import type { UserError } from '../../core/userError';
import type { ColoursOverview } from '../../excel/colours/applyColours';
import { defaultSettings, isDueSoonDays, type PlanSettings } from '../../core/colours/planSettings';
import { isIsoDate, type IsoDate } from '../../core/calendar';

export type ColoursAction = 'read' | 'apply' | 'remove';

/** The settings as they are typed. */
export interface SettingsDraft {
  /** Null for today. */
  readonly baseDate: IsoDate | null;
  readonly dueSoonDays: string;
}

export interface ColoursState {
  readonly draft: SettingsDraft;
  /** Undefined until it was read, and while there is no checklist. */
  readonly overview?: ColoursOverview;
  readonly phase:
    | { readonly kind: 'idle' }
    | { readonly kind: 'busy'; readonly action: ColoursAction }
    | { readonly kind: 'done'; readonly action: ColoursAction }
    | { readonly kind: 'failed'; readonly error: UserError };
}

export type ColoursEvent =
  | { readonly type: 'started'; readonly action: ColoursAction }
  | { readonly type: 'finished'; readonly action: ColoursAction; readonly overview: ColoursOverview }
  | { readonly type: 'failed'; readonly action: ColoursAction; readonly error: UserError }
  | { readonly type: 'drafted'; readonly draft: Partial<SettingsDraft> }
  | { readonly type: 'errorClosed' };

const draftOf = ({ baseDate, dueSoonDays }: PlanSettings): SettingsDraft => ({
  baseDate,
  dueSoonDays: String(dueSoonDays),
});

const initialState: ColoursState = { draft: draftOf(defaultSettings), phase: { kind: 'idle' } };

function coloursReducer(state: ColoursState, event: ColoursEvent): ColoursState {
  switch (event.type) {
    case 'started':
      return { ...state, phase: { kind: 'busy', action: event.action } };
    case 'finished':
      return {
        // What is being typed stays when only the counts were read.
        draft:
          event.action === 'apply' || state.overview === undefined ? draftOf(event.overview.settings) : state.draft,
        overview: event.overview,
        phase: event.action === 'read' ? { kind: 'idle' } : { kind: 'done', action: event.action },
      };
    case 'failed':
      // Opening this part in a workbook without a checklist is no failure: nobody has asked for anything yet.
      return event.action === 'read' && event.error.code === 'noChecklist'
        ? { draft: state.draft, phase: { kind: 'idle' } }
        : { ...state, phase: { kind: 'failed', error: event.error } };
    case 'drafted':
      return { ...state, draft: { ...state.draft, ...event.draft }, phase: { kind: 'idle' } };
    case 'errorClosed':
      return { ...state, phase: { kind: 'idle' } };
  }
}

export interface DraftFaults {
  readonly baseDate: boolean;
  readonly dueSoonDays: boolean;
}

/** The draft as settings, or what is wrong with it. */
export function settingsOf({ baseDate, dueSoonDays }: SettingsDraft): PlanSettings | DraftFaults {
  const days = dueSoonDays.trim() === '' ? NaN : Number(dueSoonDays);
  const faults = { baseDate: baseDate !== null && !isIsoDate(baseDate), dueSoonDays: !isDueSoonDays(days) };
  return faults.baseDate || faults.dueSoonDays ? faults : { baseDate, dueSoonDays: days };
}

export const isSettings = (read: PlanSettings | DraftFaults): read is PlanSettings =>
  typeof read.dueSoonDays === 'number';

export const coloursSlice: Slice<ColoursState, ColoursEvent> = { initial: initialState, reduce: coloursReducer };
