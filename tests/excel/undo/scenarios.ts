/** Every command that changes the workbook: what stands before it, running it, and a cell that a person edits after it. */
import { checkChecklist, type CellChange } from '../../../src/core/checks';
import { mergeReturns, type ReturnedFile } from '../../../src/core/returns';
import { checkContext, clearMarks, markIssues, readSnapshot } from '../../../src/excel/checks/runChecks';
import { writeFixes } from '../../../src/excel/checks/writeFixes';
import { writeResults } from '../../../src/excel/checks/writeResults';
import { writeCircular } from '../../../src/excel/circular/circular';
import { closeOut, readCloseOut, reopen } from '../../../src/excel/closeOut/closeOut';
import { applyColours, removeColours } from '../../../src/excel/colours/applyColours';
import { dismissPair } from '../../../src/excel/directory/dismissedPairs';
import { draftDirectoryFromChecklist } from '../../../src/excel/directory/draftDirectory';
import { mergeDirectoryEntries } from '../../../src/excel/directory/mergeDirectoryEntries';
import { writeDepartmentSheets } from '../../../src/excel/distribution/departmentSheets';
import { readDistribution } from '../../../src/excel/distribution/distribution';
import { planIssue } from '../../../src/excel/distribution/planIssue';
import { writeInstitutions } from '../../../src/excel/institutions/writeInstitutions';
import { parseInstitutions } from '../../../src/core/institutions';
import { undoLastMerge } from '../../../src/excel/returns/undoLastMerge';
import { readSettings, saveSettings } from '../../../src/excel/settings/planSettings';
import { writeSurvey } from '../../../src/excel/survey/survey';
import { planSurveyIssue, rememberSurveyIssue } from '../../../src/excel/survey/surveyDistribution';
import { applySurveyMerge, readSurveyMergeInput } from '../../../src/excel/survey/surveyReturns';
import { readThisWeek, showAllTasks, showTasks } from '../../../src/excel/thisWeek/thisWeek';
import type { UndoableCommand } from '../../../src/excel/undo/commandNames';
import { writeDepartmentWorkbook } from '../../../src/files/distribution/departmentWorkbook';
import { readReturnedXlsx } from '../../../src/files/returns/readReturnedXlsx';
import { editedBy } from '../../e2e/editedBy';
import type { TestExcel } from '../../workbench/host/openHost';
import { excelWith, generate, makeSheet } from '../directory/program';
import { choices } from '../distribution/program';
import { edit, useGeneratedChecklist } from '../generated';
import { useExcel } from '../officeGlobals';
import { merge, returnOf, send, sentChecklist } from '../returns/program';

export interface Scenario {
  readonly title: string;
  readonly command: UndoableCommand;
  /** False where Excel can never hold it in one step of undo. */
  readonly grouped?: false;
  /** Up to the moment before the command. @returns the command */
  readonly prepare: () => Promise<{ readonly excel: TestExcel; readonly run: () => Promise<unknown> }>;
  /** A cell that the command wrote. */
  readonly wrote?: readonly [sheet: string, address: string];
}

const answer = { status: '已完成', completedOn: { serial: 44_000 }, progress: '已办结' };

const change = (line: number, column: CellChange['column'], after: CellChange['after']): CellChange => ({
  line,
  column,
  before: '',
  after,
});

const listed = (...names: readonly string[]) =>
  parseInstitutions(['制度清单', ...names.map((name, index) => `${String(index + 1)}.${name}`)].join('\n'))
    .institutions;

async function issuesOf() {
  const snapshot = await readSnapshot();
  const issues = checkChecklist(
    snapshot.checklist,
    checkContext(snapshot, { directory: { entries: [] }, today: '2020-06-01' }),
  );
  return { snapshot, issues };
}

async function closable(): Promise<TestExcel> {
  const excel = await useGeneratedChecklist();
  await applyColours({ baseDate: '2021-06-10', dueSoonDays: 7 });
  await edit(excel, { K4: '已完成', M4: 44_000, N4: '照片', K5: '已完成', M5: 44_100, N5: '纪要' });
  return excel;
}

const ready = async () =>
  (await readCloseOut()).candidates.filter(({ obstacles }) => obstacles.length === 0).map(({ task }) => task);
const closed = async () =>
  (await readCloseOut()).candidates.filter(({ task }) => task.status === '已销号').map(({ task }) => task);

const branches = ['机关党总支', '化工党总支'];
const surveyFiles = () => planSurveyIssue({ note: '', newPlanId: 'p', issuedAt: '2020-06-01T09:00' });

async function returnedSurvey(): Promise<() => Promise<unknown>> {
  await writeSurvey(branches, ['三会一课', '党费收缴']);
  const { files, settings, today } = await surveyFiles();
  await rememberSurveyIssue(files);
  const returned: ReturnedFile[] = [];
  for (const file of files) {
    const bytes = await editedBy(writeDepartmentWorkbook(file, { settings, today }), async (context) => {
      const sheet = context.workbook.worksheets.getItem('支部摸底');
      sheet.protection.unprotect();
      sheet.getRange('E4').values = [['已落实']];
      await context.sync();
    });
    const reading = readReturnedXlsx(bytes);
    if (!reading.ok) throw new Error(reading.code);
    returned.push({ name: file.fileName, sha256: file.department.padEnd(64, '0'), workbook: reading.workbook });
  }
  const input = { ...(await readSurveyMergeInput()), files: returned, departmentOf: new Map(), choices: new Map() };
  return () => applySurveyMerge(input, mergeReturns(input));
}

/** A checklist by hand on a sheet of another name. */
async function handMade(): Promise<TestExcel> {
  const excel = useExcel();
  await makeSheet(excel, '我的清单', 'B2', [
    ['任务名称', '责任部门', '截止日期', '状态'],
    ['建好阅读角', '图书馆', '2020-06-30', '未启动'],
    ['办好读书会', '工会', '2020-12-31', '推进中'],
  ]);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem('我的清单').activate();
    await context.sync();
  });
  return excel;
}

export const scenarios: readonly Scenario[] = [
  {
    title: 'a checklist on a new sheet',
    command: 'generate',
    prepare: () => Promise.resolve({ excel: useExcel(), run: () => generate(['财务处', '图书馆']) }),
    wrote: ['任务清单', 'D4'],
  },
  {
    title: 'a checklist on an empty sheet of its name',
    command: 'generate',
    prepare: async () => {
      const excel = useExcel();
      await excel.run(async (context) => {
        context.workbook.worksheets.add('任务清单');
        await context.sync();
      });
      return { excel, run: () => generate(['财务处']) };
    },
    wrote: ['任务清单', 'D4'],
  },
  {
    title: 'a checklist in the place of a sheet that is renamed',
    grouped: false,
    command: 'generate',
    prepare: async () => {
      const excel = useExcel();
      await makeSheet(excel, '任务清单', 'A1', [['我自己的表'], ['1']]);
      return { excel, run: () => generate(['财务处']) };
    },
    wrote: ['任务清单', 'D4'],
  },
  {
    title: 'a checklist brought up to date: changed, new and removed rows',
    command: 'generate',
    prepare: async () => {
      const excel = await excelWith(['财务处', '图书馆', '工会', '人事处']);
      return { excel, run: () => generate(['图书馆', '图书馆、工会', '教务处', '后勤处', '保卫处', '团委']) };
    },
    wrote: ['任务清单', 'F4'],
  },
  {
    title: 'a checklist brought up to date: rows of it are gone',
    command: 'generate',
    prepare: async () => {
      const excel = await excelWith(['财务处', '图书馆', '工会', '人事处']);
      return { excel, run: () => generate(['财务处']) };
    },
  },
  {
    title: 'a directory drafted, and the drop-downs',
    command: 'directory',
    prepare: async () => ({ excel: await excelWith(['财务处', '图书馆']), run: draftDirectoryFromChecklist }),
    wrote: ['部门名录', 'A4'],
  },
  {
    title: 'a directory with new departments',
    command: 'directory',
    prepare: async () => {
      const excel = await excelWith(['财务处', '图书馆']);
      await draftDirectoryFromChecklist();
      await edit(excel, { G4: '财务处、工会、团委' });
      return { excel, run: draftDirectoryFromChecklist };
    },
    wrote: ['部门名录', 'A6'],
  },
  {
    title: 'two departments that become one',
    command: 'mergeDirectoryEntries',
    prepare: async () => {
      const excel = await excelWith(['财务处', '计划财务处', '工会']);
      await draftDirectoryFromChecklist();
      return { excel, run: () => mergeDirectoryEntries('计划财务处', '财务处') };
    },
    wrote: ['部门名录', 'B4'],
  },
  {
    title: 'a pair that is not one department',
    command: 'dismissPair',
    prepare: async () => {
      const excel = await excelWith(['财务处']);
      await dismissPair(['工会', '公会']);
      return { excel, run: () => dismissPair(['财务处', '计划财务处']) };
    },
  },
  {
    title: 'colours with other settings',
    command: 'colours',
    prepare: async () => {
      const excel = await useGeneratedChecklist();
      return { excel, run: () => applyColours({ baseDate: '2021-06-10', dueSoonDays: 3 }) };
    },
  },
  {
    title: 'colours on a sheet made by hand',
    command: 'colours',
    prepare: async () => ({ excel: await handMade(), run: () => applyColours() }),
  },
  {
    title: 'colours taken away',
    command: 'removeColours',
    prepare: async () => ({ excel: await useGeneratedChecklist(), run: () => removeColours() }),
  },
  {
    title: 'settings, and the colours that follow them',
    command: 'settings',
    prepare: async () => {
      const excel = await useGeneratedChecklist();
      const { settings } = await readSettings();
      const wanted = { ...settings, warning: { baseDate: '2021-06-10', dueSoonDays: 5 } };
      return { excel, run: () => saveSettings(wanted) };
    },
  },
  {
    title: 'marks on the cells with issues',
    command: 'marks',
    prepare: async () => {
      const excel = await useGeneratedChecklist();
      await edit(excel, { G4: '', J5: '下周' });
      const { snapshot, issues } = await issuesOf();
      return { excel, run: () => markIssues(snapshot, issues) };
    },
  },
  {
    title: 'marks taken away',
    command: 'clearMarks',
    prepare: async () => {
      const excel = await useGeneratedChecklist();
      await edit(excel, { G4: '', J5: '下周' });
      const { snapshot, issues } = await issuesOf();
      await markIssues(snapshot, issues);
      return { excel, run: () => clearMarks(snapshot) };
    },
  },
  {
    title: 'fixes',
    command: 'fixes',
    prepare: async () => {
      const excel = await useGeneratedChecklist();
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('任务清单');
        sheet.getRange('H4').numberFormat = [['General']];
        sheet.getRange('H4').values = [["'001"]];
        sheet.getRange('J6').formulas = [['=DATE(2020,6,1)']];
        await context.sync();
      });
      const snapshot = await readSnapshot();
      const changes = [change(4, 'owner', '=1+1'), change(6, 'due', 44_012), change(7, 'status', null)];
      return { excel, run: () => writeFixes(snapshot, changes) };
    },
    wrote: ['任务清单', 'H4'],
  },
  {
    title: 'findings on a sheet of their own',
    command: 'results',
    prepare: async () => {
      const excel = await useGeneratedChecklist();
      const { snapshot, issues } = await issuesOf();
      return { excel, run: () => writeResults(snapshot, issues, '2020-06-01') };
    },
    wrote: ['校验结果', 'A1'],
  },
  {
    title: 'findings written again',
    command: 'results',
    prepare: async () => {
      const excel = await useGeneratedChecklist();
      const first = await issuesOf();
      await writeResults(first.snapshot, first.issues, '2020-06-01');
      await edit(excel, { G4: '', J5: '下周', G6: '' });
      const { snapshot, issues } = await issuesOf();
      return { excel, run: () => writeResults(snapshot, issues, '2020-06-02') };
    },
    wrote: ['校验结果', 'A2'],
  },
  {
    title: 'a filter',
    command: 'filter',
    prepare: async () => {
      const excel = await useGeneratedChecklist();
      const { tasks } = await readThisWeek();
      return { excel, run: () => showTasks(tasks.slice(1, 3), false) };
    },
  },
  {
    title: 'a filter on a sheet made by hand',
    command: 'filter',
    prepare: async () => {
      const excel = await handMade();
      const { tasks } = await readThisWeek();
      return { excel, run: () => showTasks(tasks.slice(1), false) };
    },
  },
  {
    title: 'all rows shown again',
    command: 'showAll',
    prepare: async () => {
      const excel = await useGeneratedChecklist();
      const { tasks } = await readThisWeek();
      await showTasks(tasks.slice(1, 3), false);
      return { excel, run: showAllTasks };
    },
  },
  {
    title: 'the first tasks closed out',
    command: 'closeOut',
    prepare: async () => {
      const excel = await closable();
      const tasks = await ready();
      return { excel, run: () => closeOut(tasks.slice(0, 1), '张三') };
    },
    wrote: ['任务清单', 'K4'],
  },
  {
    title: 'further tasks closed out',
    command: 'closeOut',
    prepare: async () => {
      const excel = await closable();
      await closeOut((await ready()).slice(0, 1), '张三');
      const tasks = await ready();
      return { excel, run: () => closeOut(tasks, '李四') };
    },
    wrote: ['销号记录', 'F5'],
  },
  {
    title: 'a closing taken back',
    command: 'reopen',
    prepare: async () => {
      const excel = await closable();
      await closeOut(await ready(), '张三');
      const tasks = await closed();
      return { excel, run: () => reopen(tasks.slice(0, 1), '李四', '材料不全') };
    },
    wrote: ['任务清单', 'K4'],
  },
  {
    title: 'institutions on a new sheet',
    command: 'institutions',
    prepare: () =>
      Promise.resolve({
        excel: useExcel(),
        run: () => writeInstitutions(listed('《三会一课制度》', '《党费收缴制度》')),
      }),
    wrote: ['制度清单', 'C4'],
  },
  {
    title: 'institutions added',
    command: 'institutions',
    prepare: async () => {
      const excel = useExcel();
      await writeInstitutions(listed('《三会一课制度》', '《党费收缴制度》'));
      return {
        excel,
        run: () => writeInstitutions(listed('《请示报告制度》', '《三会一课制度》', '《学习制度》')),
      };
    },
    wrote: ['制度清单', 'C6'],
  },
  {
    title: 'the circular for the first time',
    command: 'circular',
    prepare: async () => {
      const excel = await excelWith(['财务处', '图书馆']);
      return { excel, run: () => writeCircular({ assessment: true, weights: null }) };
    },
    wrote: ['督查通报', 'A1'],
  },
  {
    title: 'the circular of a sheet made by hand',
    command: 'circular',
    prepare: async () => ({ excel: await handMade(), run: () => writeCircular({ assessment: false, weights: null }) }),
  },
  {
    title: 'a survey',
    command: 'survey',
    prepare: () => Promise.resolve({ excel: useExcel(), run: () => writeSurvey(branches, ['三会一课']) }),
    wrote: ['支部摸底', 'A4'],
  },
  {
    title: 'a survey with more branches',
    command: 'survey',
    prepare: async () => {
      const excel = useExcel();
      await writeSurvey(branches.slice(0, 1), ['三会一课']);
      return { excel, run: () => writeSurvey(branches, ['三会一课', '党费收缴']) };
    },
    wrote: ['支部摸底', 'A5'],
  },
  {
    title: 'a survey sent out',
    command: 'surveyIssue',
    prepare: async () => {
      const excel = useExcel();
      await writeSurvey(branches, ['三会一课']);
      const { files } = await surveyFiles();
      return { excel, run: () => rememberSurveyIssue(files) };
    },
  },
  {
    title: 'a merge of surveys',
    command: 'surveyMerge',
    prepare: async () => {
      const excel = useExcel();
      return { excel, run: await returnedSurvey() };
    },
    wrote: ['支部摸底', 'E4'],
  },
  {
    title: 'a first merge',
    command: 'merge',
    prepare: async () => {
      const sent = await sentChecklist(['财务处', '图书馆']);
      const back = [returnOf(sent, '财务处', { 'RW-001': answer })];
      return { excel: sent.excel, run: () => merge(back) };
    },
    wrote: ['任务清单', 'L4'],
  },
  {
    title: 'a further merge',
    command: 'merge',
    prepare: async () => {
      const sent = await sentChecklist(['财务处、图书馆', '财务处', '图书馆']);
      await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
      const back = [returnOf(sent, '图书馆', { 'RW-001': answer, 'RW-003': answer })];
      return { excel: sent.excel, run: () => merge(back, { mergedAt: '2020-07-02T09:30' }) };
    },
    wrote: ['任务清单', 'L6'],
  },
  {
    title: 'a merge taken back',
    command: 'undoMerge',
    prepare: async () => {
      const sent = await sentChecklist(['财务处', '图书馆']);
      await merge([returnOf(sent, '财务处', { 'RW-001': answer })]);
      return { excel: sent.excel, run: () => undoLastMerge() };
    },
    wrote: ['任务清单', 'L4'],
  },
  {
    title: 'a first sending',
    command: 'issue',
    prepare: async () => {
      const excel = await excelWith(['财务处', '图书馆']);
      await draftDirectoryFromChecklist();
      return { excel, run: send };
    },
    wrote: ['分发登记', 'A4'],
  },
  {
    title: 'a further sending',
    command: 'issue',
    prepare: async () => {
      const { excel } = await sentChecklist(['财务处', '图书馆']);
      return { excel, run: send };
    },
    wrote: ['分发登记', 'A6'],
  },
  {
    title: 'a sheet for each department',
    grouped: false,
    command: 'departmentSheets',
    prepare: async () => {
      const excel = await excelWith(['财务处', '图书馆']);
      const source = await readDistribution();
      const files = planIssue(
        source,
        { ...choices('财务处', '图书馆'), note: '' },
        { newPlanId: 'p', issuedAt: '2020-06-01T09:30', oneLine: true },
      );
      return { excel, run: () => writeDepartmentSheets(files) };
    },
    wrote: ['财务处', 'L4'],
  },
];
