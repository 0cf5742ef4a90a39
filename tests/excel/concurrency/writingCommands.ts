/** Every command that writes to the workbook, each with a workbook to write to: what is proved for one is proved for all. */
import { readNoticeText } from '../../../src/core/reading';
import { parseInstitutions } from '../../../src/core/institutions';
import type { CellChange } from '../../../src/core/checks';
import { checkChecklist } from '../../../src/core/checks';
import { mergeReturns, type Baseline, type MergeInput, type ReturnedFile } from '../../../src/core/returns';
import { surveyColumns } from '../../../src/core/survey';
import { clearMarks, checkContext, markIssues, readSnapshot } from '../../../src/excel/checks/runChecks';
import { writeFixes } from '../../../src/excel/checks/writeFixes';
import { writeResults } from '../../../src/excel/checks/writeResults';
import { writeCircular } from '../../../src/excel/circular/circular';
import { closeOut, readCloseOut, reopen } from '../../../src/excel/closeOut/closeOut';
import { applyColours, removeColours } from '../../../src/excel/colours/applyColours';
import { draftDirectoryFromChecklist } from '../../../src/excel/directory/draftDirectory';
import { mergeDirectoryEntries } from '../../../src/excel/directory/mergeDirectoryEntries';
import { writeDepartmentSheets } from '../../../src/excel/distribution/departmentSheets';
import { readDistribution, recordDistribution } from '../../../src/excel/distribution/distribution';
import { planIssue } from '../../../src/excel/distribution/planIssue';
import { writeInstitutions } from '../../../src/excel/institutions/writeInstitutions';
import { planChecklist } from '../../../src/excel/planChecklist';
import { applyMerge, readMergeInput, undoLastMerge } from '../../../src/excel/returns/mergeWorkbook';
import { writeSurvey } from '../../../src/excel/survey/survey';
import { planSurveyIssue, rememberSurveyIssue } from '../../../src/excel/survey/surveyDistribution';
import { applySurveyMerge, readSurveyMergeInput } from '../../../src/excel/survey/surveyReturns';
import { readThisWeek, showAllTasks, showTasks } from '../../../src/excel/thisWeek/thisWeek';
import { writePlannedChecklist } from '../../../src/excel/writePlannedChecklist';
import type { Workbook } from '../../../src/files/xlsx/workbook';
import { file, hiddenSheet, returned, sheet } from '../../core/returns/plan';
import type { TestExcel } from '../../workbench/host/openHost';
import { noticeOf } from '../directory/program';
import { edit } from '../generated';
import { useExcel } from '../officeGlobals';

/** The command as the pane has prepared it; null when nothing is left to do. */
export type Ready = (() => Promise<unknown>) | null;

export interface WritingCommand {
  readonly name: string;
  /** Sheets of people's that it writes to, where they are there beforehand. */
  readonly writes: readonly string[];
  /** Sheets that it makes, as they are called. */
  readonly makes: readonly string[];
  /** Makes the workbook that it starts from, in an empty one. */
  readonly arrange: (excel: TestExcel) => Promise<void>;
  /** Reads and plans, as the pane does before the person presses the button. */
  readonly preview: () => Promise<Ready>;
}

/** 任务清单 with four tasks, filled in here and there; two can be closed out. */
const departments = ['财务处、图书馆', '财务处', '图书馆', '人事处'];

const notice = (of: readonly string[]): ReturnType<typeof readNoticeText> =>
  readNoticeText(noticeOf(of), { kind: 'text' }, 2020);

async function checklist(excel: TestExcel): Promise<void> {
  await writePlannedChecklist(await planChecklist(notice(departments)));
  await applyColours({ baseDate: '2020-11-10', dueSoonDays: 7 });
  await edit(excel, {
    H4: '张三',
    K4: '已完成',
    M4: 44_000,
    N4: '照片',
    K6: '已完成',
    M6: 44_100,
    N6: '纪要',
    L5: '已部署',
  });
}

async function withDirectory(excel: TestExcel): Promise<void> {
  await checklist(excel);
  await draftDirectoryFromChecklist();
}

const issueOf = async (chosen: readonly string[]) =>
  planIssue(
    await readDistribution(),
    { chosen, note: '', returnBy: '2020-12-10' },
    { newPlanId: 'p', issuedAt: '2020-11-01T09:30', oneLine: true },
  );

async function sent(excel: TestExcel): Promise<void> {
  await withDirectory(excel);
  await recordDistribution(await issueOf(['财务处', '图书馆']));
}

const answers = {
  财务处: { 'RW-002': { status: '已完成', completedOn: { serial: 44_120 }, progress: '已办结' } },
  图书馆: { 'RW-003': { progress: '已归档', owner: '李四' } },
} as const;

async function mergeInput(): Promise<MergeInput> {
  const plan = await readMergeInput();
  const latest = (department: string): Baseline => {
    const found = plan.baselines.findLast((one) => one.department === department);
    if (found === undefined) throw new Error(`nothing was sent to ${department}`);
    return found;
  };
  return {
    ...plan,
    files: Object.entries(answers).map(([department, cells]) =>
      returned(latest(department), cells, { sha256: department }),
    ),
    departmentOf: new Map(),
    choices: new Map(),
    choiceForAll: 'theirs',
    mergedAt: '2020-11-19T09:30',
  };
}

async function previewMerge(): Promise<Ready> {
  const input = await mergeInput();
  const result = mergeReturns(input);
  return result.updates.length + result.records.length === 0 ? null : () => applyMerge(input, result);
}

async function merged(excel: TestExcel): Promise<void> {
  await sent(excel);
  await (
    await previewMerge()
  )?.();
}

const day = '2020-11-10';

async function marks(): Promise<Ready> {
  const snapshot = await readSnapshot();
  const issues = checkChecklist(snapshot.checklist, checkContext(snapshot, { directory: { entries: [] }, today: day }));
  return () => markIssues(snapshot, issues);
}

const change = (line: number, column: CellChange['column'], after: CellChange['after']): CellChange => ({
  line,
  column,
  before: '',
  after,
});

async function closable(): Promise<Ready> {
  const { candidates } = await readCloseOut();
  const ready = candidates.flatMap(({ task, obstacles }) => (obstacles.length === 0 ? [task] : []));
  return ready.length === 0 ? null : () => closeOut(ready, '王五');
}

async function reopenable(): Promise<Ready> {
  const closed = (await readCloseOut()).candidates.flatMap(({ task }) => (task.status === '已销号' ? [task] : []));
  return closed.length === 0 ? null : () => reopen(closed, '王五', '材料不全');
}

const institutions = (...lines: readonly string[]) =>
  parseInstitutions(['制度清单', ...lines.map((line, index) => `${String(index + 1)}.${line}`)].join('\n'))
    .institutions;

const branches = ['机关党总支', '化工党总支'];

async function surveySent(): Promise<void> {
  await writeSurvey(branches, ['三会一课', '党费收缴']);
  const { files } = await planSurveyIssue({ note: '', newPlanId: 'p', issuedAt: '2020-11-01T09:30' });
  await rememberSurveyIssue(files);
}

async function previewSurveyMerge(): Promise<Ready> {
  const plan = await readSurveyMergeInput();
  const [baseline] = plan.baselines;
  if (baseline === undefined) throw new Error('the survey was not sent');
  const input: MergeInput = {
    ...plan,
    files: [surveyReturn(baseline)],
    departmentOf: new Map(),
    choices: new Map(),
    mergedAt: '2020-11-19T09:30',
  };
  const result = mergeReturns(input);
  return result.updates.length + result.records.length === 0 ? null : () => applySurveyMerge(input, result);
}

/** Both institutions of the first branch, filled in. */
const surveyReturn = (baseline: Baseline): ReturnedFile => {
  const rows = baseline.rows.map(({ cells }) => ({ ...cells, state: '已落实' }));
  const columns = surveyColumns.map(({ key }) => key);
  const headers = Object.fromEntries(surveyColumns.map(({ key, header }) => [key, header]));
  return file([sheet(rows, { name: '支部摸底', columns, headers }), hiddenSheet(baseline)], {
    name: `支部摸底-${baseline.department}.xlsx`,
    sha256: baseline.department,
  });
};

export const writingCommands: readonly WritingCommand[] = [
  {
    name: '生成任务清单',
    writes: [],
    makes: ['任务清单'],
    arrange: () => Promise.resolve(),
    preview: async () => {
      const plan = await planChecklist(notice(departments));
      return plan.kind === 'unchanged' ? null : () => writePlannedChecklist(plan);
    },
  },
  {
    name: '再次生成任务清单',
    writes: ['任务清单'],
    makes: [],
    arrange: checklist,
    preview: async () => {
      const plan = await planChecklist(notice(['财务处、人事处', '财务处', '保卫处', '人事处', '团委']));
      return plan.kind === 'unchanged' ? null : () => writePlannedChecklist(plan);
    },
  },
  {
    name: '修复',
    writes: ['任务清单'],
    makes: [],
    arrange: checklist,
    preview: async () => {
      const snapshot = await readSnapshot();
      return () =>
        writeFixes(snapshot, [change(5, 'owner', '赵六'), change(7, 'due', 44_190), change(7, 'status', '推进中')]);
    },
  },
  { name: '标出问题', writes: ['任务清单'], makes: [], arrange: checklist, preview: marks },
  {
    name: '清除标记',
    writes: ['任务清单'],
    makes: [],
    arrange: async (excel) => {
      await checklist(excel);
      await (
        await marks()
      )?.();
    },
    preview: async () => {
      const snapshot = await readSnapshot();
      return () => clearMarks(snapshot);
    },
  },
  {
    name: '导出校验结果',
    writes: ['校验结果'],
    makes: [],
    arrange: async (excel) => {
      await checklist(excel);
      await writeResults(await readSnapshot(), [], day);
    },
    preview: async () => {
      const snapshot = await readSnapshot();
      const issues = checkChecklist(
        snapshot.checklist,
        checkContext(snapshot, { directory: { entries: [] }, today: day }),
      );
      return () => writeResults(snapshot, issues, day);
    },
  },
  {
    name: '逾期标色',
    writes: ['任务清单'],
    makes: [],
    arrange: checklist,
    preview: () => Promise.resolve(() => applyColours({ baseDate: '2020-11-15', dueSoonDays: 10 })),
  },
  {
    name: '取消标色',
    writes: ['任务清单'],
    makes: [],
    arrange: checklist,
    preview: () => Promise.resolve(() => removeColours()),
  },
  {
    name: '生成部门名录',
    writes: [],
    makes: ['部门名录'],
    arrange: checklist,
    preview: () => Promise.resolve(() => draftDirectoryFromChecklist()),
  },
  {
    name: '补充新部门',
    writes: ['部门名录'],
    makes: [],
    arrange: async (excel) => {
      await withDirectory(excel);
      await edit(excel, { F7: '保卫处', G7: '保卫处、团委' });
    },
    preview: () => Promise.resolve(() => draftDirectoryFromChecklist()),
  },
  {
    name: '合并为别名',
    writes: ['部门名录'],
    makes: [],
    arrange: withDirectory,
    preview: async () => {
      const { directory } = await readDistribution();
      const has = directory.entries.some(({ name }) => name === '人事处');
      return has ? () => mergeDirectoryEntries('财务处', '人事处') : null;
    },
  },
  {
    name: '登记分发',
    writes: ['分发登记'],
    makes: [],
    arrange: sent,
    preview: async () => {
      const files = await issueOf(['人事处', '图书馆']);
      return () => recordDistribution(files);
    },
  },
  {
    name: '建部门工作表',
    writes: [],
    makes: ['财务处', '图书馆'],
    arrange: withDirectory,
    preview: async () => {
      const files = await issueOf(['财务处', '图书馆']);
      return () => writeDepartmentSheets(files);
    },
  },
  {
    name: '应用汇总',
    writes: ['任务清单', '分发登记'],
    makes: ['回收明细', '汇总记录'],
    arrange: sent,
    preview: previewMerge,
  },
  {
    name: '撤销本次汇总',
    writes: ['任务清单', '回收明细', '汇总记录', '分发登记'],
    makes: [],
    arrange: merged,
    preview: () => Promise.resolve(() => undoLastMerge()),
  },
  { name: '销号', writes: ['任务清单'], makes: ['销号记录'], arrange: checklist, preview: closable },
  {
    name: '取消销号',
    writes: ['任务清单', '销号记录'],
    makes: [],
    arrange: async (excel) => {
      await checklist(excel);
      await (
        await closable()
      )?.();
    },
    preview: reopenable,
  },
  {
    name: '生成督查通报',
    writes: [],
    makes: ['督查通报', '督查明细', '考核参考'],
    arrange: withDirectory,
    preview: () => Promise.resolve(() => writeCircular({ assessment: true, weights: null })),
  },
  {
    name: '更新督查通报',
    writes: ['督查通报', '督查明细', '考核参考'],
    makes: [],
    arrange: async (excel) => {
      await withDirectory(excel);
      await writeCircular({ assessment: true, weights: null });
      await edit(excel, { K5: '难度较大', G7: '人事处、团委' });
    },
    preview: () => Promise.resolve(() => writeCircular({ assessment: true, weights: null })),
  },
  {
    name: '只看本周重点',
    writes: ['任务清单'],
    makes: [],
    arrange: checklist,
    preview: async () => {
      const chosen = (await readThisWeek()).tasks.filter(({ title }) => title !== '任务2');
      return () => showTasks(chosen, true);
    },
  },
  {
    name: '显示全部任务',
    writes: ['任务清单'],
    makes: [],
    arrange: async (excel) => {
      await checklist(excel);
      await showTasks((await readThisWeek()).tasks.slice(0, 1), true);
    },
    preview: () => Promise.resolve(() => showAllTasks()),
  },
  {
    name: '生成制度清单',
    writes: [],
    makes: ['制度清单'],
    arrange: withDirectory,
    preview: () => Promise.resolve(() => writeInstitutions(institutions('《甲办法》', '《乙细则》'))),
  },
  {
    name: '更新制度清单',
    writes: ['制度清单'],
    makes: [],
    arrange: async (excel) => {
      await withDirectory(excel);
      await writeInstitutions(institutions('《甲办法》', '《乙细则》'));
    },
    preview: () =>
      Promise.resolve(() => writeInstitutions(institutions('《乙细则》（东校〔2019〕3号）', '《丙规定》'))),
  },
  {
    name: '生成支部摸底',
    writes: [],
    makes: ['支部摸底', '支部指标'],
    arrange: () => Promise.resolve(),
    preview: () => Promise.resolve(() => writeSurvey(branches, ['三会一课'])),
  },
  {
    name: '补充支部摸底',
    writes: ['支部摸底', '支部指标'],
    makes: [],
    arrange: async () => {
      await writeSurvey(branches, ['三会一课']);
    },
    preview: () => Promise.resolve(() => writeSurvey([...branches, '后勤党总支'], ['三会一课', '党费收缴'])),
  },
  {
    name: '分发支部摸底',
    writes: [],
    makes: [],
    arrange: async () => {
      await writeSurvey(branches, ['三会一课']);
    },
    preview: async () => {
      const { files } = await planSurveyIssue({ note: '', newPlanId: 'p', issuedAt: '2020-11-01T09:30' });
      return () => rememberSurveyIssue(files);
    },
  },
  {
    name: '汇总支部摸底',
    writes: ['支部摸底'],
    makes: [],
    arrange: surveySent,
    preview: previewSurveyMerge,
  },
];

const worlds = new Map<string, Workbook>();

/** A new Excel with the workbook that the command starts from. Made once for each command: a workbook is a value. */
export async function openFor(command: WritingCommand): Promise<TestExcel> {
  const known = worlds.get(command.name);
  if (known !== undefined) return useExcel(known);
  const excel = useExcel();
  await command.arrange(excel);
  worlds.set(command.name, excel.host.workbook());
  return useExcel(excel.host.workbook());
}
