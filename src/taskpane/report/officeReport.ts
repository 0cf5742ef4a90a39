/** The 总结报告 part's services in Excel. */
import { copyText } from '../copyText';
import { readReportedPlan } from '../../excel/report/readReport';
import { download } from '../distribution/saveFiles';
import type { ReportServices } from './reportServices';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const officeReport: ReportServices = {
  read: readReportedPlan,
  save: async (report, name) => {
    // The writer is large; few sessions need it.
    const { reportDocx } = await import('../../files/report/reportDocx');
    download({ name, bytes: await reportDocx(report) }, docxType);
  },
  copy: copyText,
};
