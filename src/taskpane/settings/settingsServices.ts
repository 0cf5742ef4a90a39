/** What the 设置 screen asks of the layers below. */
import type { IsoDate } from '../../core/calendar';
import type { SettingsFileReading, WholeSettings } from '../../core/settings';
import type { AppliedColumns } from '../../excel/settings/applyExtraColumns';
import type { ReadSettings } from '../../excel/settings/planSettings';

export interface SettingsServices {
  readonly read: () => Promise<ReadSettings>;
  /** Gives back what became of the plan's own columns in the list. */
  readonly save: (settings: WholeSettings) => Promise<AppliedColumns>;
  /** Offers the settings as a file; gives back its name. */
  readonly exportFile: (settings: WholeSettings) => string;
  readonly readFile: (file: File) => Promise<SettingsFileReading>;
  readonly today: () => IsoDate;
}
