/** A workbook's settings in memory, for the 设置 screen. */
import { defaultWholeSettings, readSettingsFile, type WholeSettings } from '../../../src/core/settings';
import { noColumnsApplied, type AppliedColumns } from '../../../src/excel/settings/applyExtraColumns';
import type { ReadSettings } from '../../../src/excel/settings/planSettings';
import type { SettingsServices } from '../../../src/taskpane/settings/settingsServices';

export interface MemorySettings extends SettingsServices {
  readonly saved: WholeSettings[];
  readonly exported: WholeSettings[];
  read: SettingsServices['read'];
  /** What saving says of the plan's own columns. */
  columns: AppliedColumns;
  /** The next saving fails with it. */
  failNext: Error | null;
}

export function memorySettings(first: Partial<ReadSettings> = {}): MemorySettings {
  let now: ReadSettings = { settings: defaultWholeSettings, problems: [], ...first };
  const services: MemorySettings = {
    saved: [],
    exported: [],
    columns: noColumnsApplied,
    failNext: null,
    read: () => Promise.resolve(now),
    save: (settings) => {
      const failure = services.failNext;
      services.failNext = null;
      if (failure !== null) return Promise.reject(failure);
      services.saved.push(settings);
      now = { settings, problems: [] };
      return Promise.resolve(services.columns);
    },
    exportFile: (settings) => {
      services.exported.push(settings);
      return '督办设置.json';
    },
    readFile: async (file) => readSettingsFile(new TextDecoder().decode(await file.arrayBuffer())),
    today: () => '2020-11-20',
  };
  return services;
}
