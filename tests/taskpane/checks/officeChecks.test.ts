/** 编辑时自动复核 in a workbook that others have open too. */
import { UserError } from '../../../src/core/userError';
import type { SheetEvent } from '../../../src/excel/checks/liveChecks';
import { officeChecks } from '../../../src/taskpane/checks/officeChecks';
import type { CheckReport } from '../../../src/taskpane/checks/checksServices';
import { sheetNamed } from '../../excel/directory/program';
import { edit, useGeneratedChecklist } from '../../excel/generated';
import type { TestExcel } from '../../workbench/host/openHost';

async function checked(): Promise<CheckReport> {
  const report = await officeChecks.run(() => undefined, new AbortController().signal);
  if (report === null) throw new Error('nobody has cancelled it');
  return report;
}

/** Zero-based: 状态 of the first task. */
const [row, column] = [3, 10];
const typeElsewhere = (excel: TestExcel, text: string): void =>
  excel.host.coAuthor.type(sheetNamed(excel, '任务清单').id, row, column, text);

const edited = (by: 'self' | 'other', address = 'K4') => ({ kind: 'edited', address, by }) as const;
const faults = ({ issues }: CheckReport): string[] => issues.filter(({ line }) => line === 4).map(({ code }) => code);
const marksOn = (excel: TestExcel): number => sheetNamed(excel, '任务清单').conditionalFormats.length;

describe('an edit of a co-author', () => {
  it('shows in what was found, and writes nothing: Ctrl+Z is for what the person did', async () => {
    const excel = await useGeneratedChecklist();
    const report = await checked();
    // Without a date and evidence.
    typeElsewhere(excel, '已完成');
    const before = excel.host.workbook();
    const fresh = await officeChecks.refresh(report, [edited('other')]);
    expect(faults(report)).not.toContain('finishedWithoutDate');
    expect(faults(fresh)).toContain('finishedWithoutDate');
    expect(fresh.behind).toBe(true);
    expect(excel.host.workbook()).toBe(before);
  });

  it('is marked with the next edit of the person', async () => {
    const excel = await useGeneratedChecklist();
    const report = await checked();
    // Without a date and evidence.
    typeElsewhere(excel, '已完成');
    const behind = await officeChecks.refresh(report, [edited('other')]);
    await edit(excel, { H5: '张三' });
    const fresh = await officeChecks.refresh(behind, [edited('self', 'H5')]);
    expect(fresh).toMatchObject({ behind: false, marked: true });
    const marks = marksOn(excel);
    expect(marks).toBeGreaterThan(0);
    // Another run finds nothing else to mark.
    await checked();
    expect(marksOn(excel)).toBe(marks);
  });
});

describe('two panes on one workbook', () => {
  it('both follow an edit, and come to rest', async () => {
    const excel = await useGeneratedChecklist();
    const heard: SheetEvent[] = [];
    const panes = [await checked(), await checked()];
    const stops = await Promise.all(panes.map(() => officeChecks.watch('任务清单', (event) => heard.push(event))));
    await edit(excel, { K4: '差不多' });
    const edits = [edited('self')];
    const fresh = await Promise.all(panes.map((report) => officeChecks.refresh(report, edits)));
    expect(fresh[0]?.issues.some((issue) => issue.line === 4 && issue.column === 'status')).toBe(true);
    expect(fresh[0]?.issues).toEqual(fresh[1]?.issues);
    // Marks are no edits: neither pane has made the other check again.
    expect(heard).toEqual([edited('self'), edited('self')]);
    await Promise.all(stops.map((stop) => stop()));
  });
});

describe('a sheet that is deleted under the pane', () => {
  it('is told, and what is asked of it afterwards says so plainly', async () => {
    const excel = await useGeneratedChecklist();
    const report = await checked();
    const heard: SheetEvent[] = [];
    await officeChecks.watch('任务清单', (event) => heard.push(event));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('任务清单').delete();
      await context.sync();
    });
    expect(heard).toEqual([{ kind: 'gone' }]);
    const failures = await Promise.all(
      [
        officeChecks.goTo(report, { line: 4, column: 'status' }),
        officeChecks.clearMarks(report),
        officeChecks.fix(report, [{ line: 4, column: 'status', before: '', after: '已完成' }]),
      ].map((attempt) => attempt.then(() => null).catch((error: unknown) => error)),
    );
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(UserError);
      expect(['sheetGone', 'sheetChanged', 'noChecklist']).toContain(failure instanceof UserError ? failure.code : '');
    }
  });
});
