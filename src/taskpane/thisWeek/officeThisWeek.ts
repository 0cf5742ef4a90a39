/** The 本周重点 part's services in Excel. */
import { copyText } from '../copyText';
import { goToCell } from '../../excel/checks/goToCell';
import { readThisWeek, showAllTasks, showTasks } from '../../excel/thisWeek/thisWeek';
import type { ThisWeekServices } from './thisWeekServices';

export const officeThisWeek: ThisWeekServices = {
  read: readThisWeek,
  show: showTasks,
  showAll: showAllTasks,
  goTo: (place, line) => goToCell(place, { line, column: 'title' }),
  copy: copyText,
};
