/** The states of the 设置 screen, as one union changed by one pure function. */
import type { SettingsProblem, WholeSettings } from '../../core/settings';
import type { UserError } from '../../core/userError';
import type { AppliedColumns } from '../../excel/settings/applyExtraColumns';
import type { ReadSettings } from '../../excel/settings/planSettings';
import type { Slice } from '../paneStore';
import { draftOf, type SettingsDraft } from './settingsDraft';

/** What has just happened, told in a bar above the settings. */
export type SettingsNotice =
  | { readonly kind: 'saved'; readonly columns: AppliedColumns }
  /** Read from a file into the draft; nothing is saved yet. */
  | { readonly kind: 'imported'; readonly file: string; readonly problems: readonly SettingsProblem[] }
  | { readonly kind: 'refused'; readonly file: string; readonly why: 'other' | 'newer' }
  | { readonly kind: 'exported'; readonly file: string }
  /** The draft was set back to the defaults; nothing is saved yet. */
  | { readonly kind: 'reset' };

export type SettingsState =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: UserError }
  | {
      readonly step: 'ready';
      readonly saved: WholeSettings;
      /** What the workbook held that could not be used. */
      readonly problems: readonly SettingsProblem[];
      readonly draft: SettingsDraft;
      readonly saving: boolean;
      readonly notice?: SettingsNotice;
      readonly error?: UserError;
    };

export type ReadySettings = Extract<SettingsState, { readonly step: 'ready' }>;

export type SettingsEvent =
  | { readonly type: 'loadStarted' }
  | { readonly type: 'loaded'; readonly read: ReadSettings }
  | { readonly type: 'loadFailed'; readonly error: UserError }
  | { readonly type: 'edited'; readonly change: Partial<SettingsDraft> }
  | { readonly type: 'replaced'; readonly draft: SettingsDraft; readonly notice: SettingsNotice }
  | { readonly type: 'noticed'; readonly notice: SettingsNotice }
  | { readonly type: 'saveStarted' }
  | { readonly type: 'saved'; readonly settings: WholeSettings; readonly columns: AppliedColumns }
  | { readonly type: 'failed'; readonly error: UserError }
  | { readonly type: 'errorClosed' };

/** Events that do not fit the present state change nothing. */
function settingsReducer(state: SettingsState, event: SettingsEvent): SettingsState {
  switch (event.type) {
    case 'loadStarted':
      // What is being edited stays; the workbook's own is read beside it. What was told before goes at once, not when the
      // answer comes: the page must not move under a click.
      return state.step === 'ready' ? withoutNotice(state) : { step: 'loading' };
    case 'loaded':
      return withRead(state, event.read);
    case 'loadFailed':
      return state.step === 'ready' ? { ...state, error: event.error } : { step: 'failed', error: event.error };
    default:
      return state.step === 'ready' ? whileReady(state, event) : state;
  }
}

/** A draft that nobody has touched follows the workbook, where somebody may have changed a name. */
function withRead(state: SettingsState, { settings, problems }: ReadSettings): SettingsState {
  const touched = state.step === 'ready' && isEdited(state);
  if (state.step === 'ready' && (touched || state.saving)) return { ...state, saved: settings, problems };
  return { step: 'ready', saved: settings, problems, draft: draftOf(settings), saving: false };
}

function withoutNotice({ notice: _, ...rest }: ReadySettings): ReadySettings {
  return rest;
}

type ReadyEvent = Exclude<SettingsEvent, { readonly type: 'loadStarted' | 'loaded' | 'loadFailed' }>;

function whileReady(state: ReadySettings, event: ReadyEvent): SettingsState {
  const { error: _, ...plain } = withoutNotice(state);
  switch (event.type) {
    case 'edited':
      return { ...plain, draft: { ...state.draft, ...event.change } };
    case 'replaced':
      return { ...plain, draft: event.draft, notice: event.notice };
    case 'noticed':
      return { ...plain, notice: event.notice };
    case 'saveStarted':
      return { ...plain, saving: true };
    case 'saved':
      return {
        ...plain,
        saved: event.settings,
        problems: [],
        draft: draftOf(event.settings),
        saving: false,
        notice: { kind: 'saved', columns: event.columns },
      };
    case 'failed':
      return { ...plain, saving: false, error: event.error };
    case 'errorClosed':
      return plain;
  }
}

/** True when the draft differs from what the workbook holds. */
export const isEdited = ({ draft, saved }: ReadySettings): boolean =>
  JSON.stringify(draft) !== JSON.stringify(draftOf(saved));

export const settingsSlice: Slice<SettingsState, SettingsEvent> = {
  initial: { step: 'loading' },
  reduce: settingsReducer,
};
