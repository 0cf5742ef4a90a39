/** What every section of the settings is given. */
import type { IsoDate } from '../../core/calendar';
import type { SettingsDraft, SettingsFaults } from './settingsDraft';

export interface SectionProps {
  readonly draft: SettingsDraft;
  readonly faults: SettingsFaults | null;
  readonly today: IsoDate;
  readonly onEdit: (change: Partial<SettingsDraft>) => void;
}
