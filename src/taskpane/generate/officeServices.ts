/** The 清单 step's services in Excel. */
import { readNoticeText } from '../../core/reading';
import { UserError } from '../../core/userError';
import { currentYear } from '../../excel/clock';
import { goToChecklist } from '../../excel/goToChecklist';
import { planChecklist } from '../../excel/planChecklist';
import { readActiveSheet } from '../../excel/readTaskList';
import { writePlannedChecklist } from '../../excel/writePlannedChecklist';
import { readNoticeFile } from './readNoticeFile';
import { handover } from './handover';
import type { GenerateServices } from './generateServices';

export const officeServices: GenerateServices = {
  readText: (text) => Promise.resolve().then(() => readNoticeText(text, { kind: 'text' }, currentYear())),
  readFile: async (file) => {
    const text = await readNoticeFile(file);
    try {
      return readNoticeText(text, { kind: 'file', file: file.name }, currentYear());
    } catch (error) {
      throw error instanceof UserError ? new UserError('noTasksInFile', { file: file.name }, error) : error;
    }
  },
  readSheet: readActiveSheet,
  plan: planChecklist,
  write: writePlannedChecklist,
  goToChecklist,
  handover,
};
