/** The 总结报告 part's services in Excel. */
import type { ReportServices } from './reportServices';

export const officeReport: ReportServices = { part: 'report' };
