/** The 本周重点 part's services in Excel. */
import type { ThisWeekServices } from './thisWeekServices';

export const officeThisWeek: ThisWeekServices = { part: 'thisWeek' };
