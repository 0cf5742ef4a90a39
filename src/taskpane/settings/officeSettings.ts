/** The 设置 screen's services in Excel. */
import { readSettingsFile, writeSettingsFile } from '../../core/settings';
import { today } from '../../excel/clock';
import { readSettings, saveSettings } from '../../excel/settings/planSettings';
import { inChinese } from '../../i18n/inChinese';
import { download } from '../distribution/saveFiles';
import type { SettingsServices } from './settingsServices';

/** Names of files are Chinese, whatever language the person's Excel speaks. */
const { text } = inChinese;

export const officeSettings: SettingsServices = {
  read: readSettings,
  save: saveSettings,
  exportFile: (settings) => {
    const name = text('settings.fileName', { date: today() });
    download({ name, bytes: new TextEncoder().encode(writeSettingsFile(settings)) }, 'application/json');
    return name;
  },
  readFile: async (file) => readSettingsFile(new TextDecoder().decode(await file.arrayBuffer())),
  today,
};
