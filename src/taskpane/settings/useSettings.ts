/** Drives the 设置 screen: reads, edits a draft, saves it, files out and in. */
import { useCallback, useEffect } from 'react';
import { defaultWholeSettings } from '../../core/settings';
import { toUserError } from '../../excel/runCommand';
import { usePaneState } from '../usePaneState';
import { draftOf, settingsOf, type SettingsDraft } from './settingsDraft';
import type { SettingsServices } from './settingsServices';
import { settingsSlice, type SettingsState } from './settingsState';

export interface SettingsControl {
  readonly state: SettingsState;
  readonly load: () => void;
  readonly edit: (change: Partial<SettingsDraft>) => void;
  readonly save: () => void;
  /** Back to what the workbook holds. */
  readonly discard: () => void;
  /** The defaults into the draft. */
  readonly reset: () => void;
  readonly exportFile: () => void;
  readonly importFile: (file: File) => void;
  readonly closeError: () => void;
}

/** @param shown coming into sight reads again */
export function useSettings(services: SettingsServices, shown: boolean): SettingsControl {
  const [state, dispatch] = usePaneState(settingsSlice);

  const load = useCallback((): void => {
    dispatch({ type: 'loadStarted' });
    services.read().then(
      (read) => dispatch({ type: 'loaded', read }),
      (error: unknown) => dispatch({ type: 'loadFailed', error: toUserError(error) }),
    );
  }, [services, dispatch]);
  useEffect(() => {
    if (shown) load();
  }, [shown, load]);

  const attempt = (action: () => Promise<void>): void => {
    action().catch((error: unknown) => dispatch({ type: 'failed', error: toUserError(error) }));
  };

  return {
    state,
    load,
    edit: (change) => dispatch({ type: 'edited', change }),
    save: () => {
      if (state.step !== 'ready') return;
      const { settings, faults } = settingsOf(state.draft);
      if (faults !== null) return;
      dispatch({ type: 'saveStarted' });
      attempt(async () => {
        dispatch({ type: 'saved', settings, columns: await services.save(settings) });
      });
    },
    discard: () => {
      if (state.step === 'ready') dispatch({ type: 'edited', change: draftOf(state.saved) });
    },
    reset: () => dispatch({ type: 'replaced', draft: draftOf(defaultWholeSettings), notice: { kind: 'reset' } }),
    exportFile: () => {
      if (state.step !== 'ready') return;
      const { settings, faults } = settingsOf(state.draft);
      if (faults === null) {
        dispatch({ type: 'noticed', notice: { kind: 'exported', file: services.exportFile(settings) } });
      }
    },
    importFile: (file) =>
      attempt(async () => {
        const reading = await services.readFile(file);
        if (reading.ok) {
          const notice = { kind: 'imported', file: file.name, problems: reading.problems } as const;
          dispatch({ type: 'replaced', draft: draftOf(reading.settings), notice });
        } else {
          dispatch({ type: 'noticed', notice: { kind: 'refused', file: file.name, why: reading.why } });
        }
      }),
    closeError: () => dispatch({ type: 'errorClosed' }),
  };
}
