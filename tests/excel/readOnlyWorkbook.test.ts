/**
 * A workbook in viewing mode, or marked as final (javascript/api/office/office.documentmode): it can still be read,
 * checked and counted. That commands write nothing there is in concurrency/readOnly.test.ts.
 */
import { readSnapshot } from '../../src/excel/checks/runChecks';
import { readCircular } from '../../src/excel/circular/circular';
import { readCloseOut } from '../../src/excel/closeOut/closeOut';
import { ensureDirectory } from '../../src/excel/directory/draftDirectory';
import { readDistribution } from '../../src/excel/distribution/distribution';
import { readOverview } from '../../src/excel/overview/readOverview';
import { readReportedPlan } from '../../src/excel/report/readReport';
import { readMergeInput } from '../../src/excel/returns/mergeWorkbook';
import { readThisWeek } from '../../src/excel/thisWeek/thisWeek';
import { officeChecks } from '../../src/taskpane/checks/officeChecks';
import { officeDistribution } from '../../src/taskpane/distribution/officeDistribution';
import { workbookAccess } from '../../src/excel/workbookAccess';
import { useGeneratedChecklist } from './generated';
import { useExcel } from './officeGlobals';

describe('a workbook for viewing', () => {
  const reads: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['概览', readOverview],
    ['校验', readSnapshot],
    ['部门名录', ensureDirectory],
    ['分发', readDistribution],
    ['回收', readMergeInput],
    ['本周重点', readThisWeek],
    ['销号', readCloseOut],
    ['督查通报', readCircular],
    ['总结报告', readReportedPlan],
  ];

  it.each(reads)('is read for %s', async (_, read) => {
    const { host } = await useGeneratedChecklist();
    const excel = useExcel(host.workbook(), { access: 'view' });
    const before = excel.host.workbook();
    await read();
    expect(excel.host.workbook()).toBe(before);
  });

  it('is checked without a directory and without marks', async () => {
    const { host } = await useGeneratedChecklist();
    const excel = useExcel(host.workbook(), { access: 'view' });
    const report = await officeChecks.run(() => undefined, new AbortController().signal);
    expect(report).toMatchObject({ marked: false, drafted: 0 });
    expect(report?.departments.size).toBeGreaterThan(0);
    expect(excel.host.workbook().sheets).toEqual(host.workbook().sheets);
  });

  it('shows whom its tasks go to', async () => {
    const { host } = await useGeneratedChecklist();
    useExcel(host.workbook(), { access: 'view' });
    const { departments } = await officeDistribution.load();
    expect(departments.length).toBeGreaterThan(0);
  });
});

describe('workbookAccess', () => {
  it.each(['full', 'copyOnly', 'view'] as const)('tells of a workbook that is open as %s', async (access) => {
    useExcel(undefined, { access });
    expect(await workbookAccess()).toBe(access);
  });
});
