/**
 * The sample workbook: a plan that was sent out, made by the add-in's own code over the embedded host. After that the
 * coordinator has noted two things by hand, so that a return will conflict with one of them.
 */
import type { IsoDate } from '../../core/calendar';
import type { DepartmentFile } from '../../core/distribution';
import { readNoticeText } from '../../core/reading';
import { applyColours } from '../../excel/colours/applyColours';
import { draftDirectoryFromChecklist } from '../../excel/directory/draftDirectory';
import { directoryTableName } from '../../excel/directory/directoryNames';
import { readDistribution, recordDistribution } from '../../excel/distribution/distribution';
import { planIssue } from '../../excel/distribution/planIssue';
import { goToChecklist } from '../../excel/goToChecklist';
import { planChecklist } from '../../excel/planChecklist';
import { writePlannedChecklist } from '../../excel/writePlannedChecklist';
import { checklistTableName } from '../../excel/writeChecklistSheet';
import { emptySheet, workbookOf, type Workbook } from '../../files/xlsx/workbook';
import { createHost, type Host } from '../host/host';
import { loadOfficeJs } from '../host/officeJsInNode';
import { atMoment } from './fixedClock';
import { noticeLines } from './sampleNotice';

const issuedAt = '2020-11-02T09:30';
/** The same as a serial. */
const issuedSerial = 44_137.395_833_333_336;
const returnBy: IsoDate = '2020-11-13';

const firstSheet = 'Sheet1';

/** 统计基准日 of the sample. */
export const sampleDay: IsoDate = '2020-11-20';

export interface SampleWorkbook {
  readonly workbook: Workbook;
  /** What each department was sent, by its name. */
  readonly sent: ReadonlyMap<string, DepartmentFile>;
}

/** Who the groups of the notice stand for. */
const branches: readonly (readonly [name: string, category: string])[] = [
  ['信息工程学院党总支', '党总支'],
  ['机械工程学院党总支', '党总支'],
  ['经济管理学院党总支', '党总支'],
  ['图书馆直属党支部', '直属党支部'],
];

/** What stood in the list before it was sent, and what was noted afterwards: cells by title of the task and header. */
type Notes = Readonly<Record<string, Readonly<Record<string, string>>>>;

const before: Notes = {
  认真梳理基层党建制度: {
    责任人: '周敏',
    状态: '已完成',
    进展情况: '共梳理制度 46 份，其中继续使用 31 份、修改 11 份、停用 4 份。',
    完成日期: '2020-05-28',
    佐证材料: '制度汇总表.xlsx',
  },
  建立制度任务清单: {
    责任人: '周敏',
    状态: '已完成',
    进展情况: '清单已印发各单位。',
    完成日期: '2020-06-12',
    佐证材料: '任务清单及印发通知.pdf',
  },
};

const after: Notes = {
  规范党支部工作: { 进展情况: '电话了解：手册已付印。' },
  加强党员教育管理考核: { 备注: '下周例会上再问一次。' },
};

/** Puts an opened host where the add-in's code expects Excel. */
function openHost(): Host {
  const host = createHost({
    workbook: workbookOf([emptySheet('{00000000-0001-0000-0000-000000000000}', firstSheet)]),
    locale: 'zh-CN',
    now: () => issuedSerial,
    userName: '组织部干事',
    openWorkbook: () => undefined,
  });
  const office = loadOfficeJs(host);
  Object.assign(globalThis, {
    Excel: office.Excel,
    OfficeExtension: office.OfficeExtension,
    Office: { ...office.Office, context: { requirements: { isSetSupported: () => true } } },
  });
  return host;
}

/** Types the notes into the list. */
async function note(notes: Notes): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(checklistTableName);
    const headers = table.getHeaderRowRange();
    const rows = table.getDataBodyRange();
    headers.load('values');
    rows.load('values');
    await context.sync();
    const placeOf = (header: string): number => (headers.values[0] ?? []).indexOf(header);
    for (const [title, cells] of Object.entries(notes)) {
      const row = rows.values.findIndex((values) => values[placeOf('任务名称')] === title);
      for (const [header, value] of Object.entries(cells)) rows.getCell(row, placeOf(header)).values = [[value]];
    }
    await context.sync();
  });
}

async function addBranches(): Promise<void> {
  await Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem(directoryTableName);
    rows.add(
      undefined,
      branches.map(([name, category]) => [name, '', category, '', '', '']),
    );
    await context.sync();
  });
}

/** Sends to all departments, under an id that is always the same. */
async function sendOut(): Promise<readonly DepartmentFile[]> {
  const source = await readDistribution();
  const chosen = source.assignment.departments.flatMap(({ department, isGroup }) => (isGroup ? [] : [department]));
  const noteToAll = '请如实填写，有佐证材料的写明文件名。';
  const files = planIssue(source, { chosen, returnBy, note: noteToAll }, { newPlanId: 'sample-plan-2020', issuedAt });
  await recordDistribution(files);
  return files;
}

/** Without the sheet that a new workbook has. */
async function tidy(): Promise<void> {
  await goToChecklist();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(firstSheet).delete();
    await context.sync();
  });
}

export async function sampleWorkbook(): Promise<SampleWorkbook> {
  return atMoment(issuedAt, async () => {
    const host = openHost();
    await writePlannedChecklist(await planChecklist(readNoticeText(noticeLines.join('\n'), { kind: 'text' }, 2020)));
    await draftDirectoryFromChecklist();
    await addBranches();
    await note(before);
    await applyColours({ baseDate: sampleDay, dueSoonDays: 7 });
    const files = await sendOut();
    await note(after);
    await tidy();
    return { workbook: host.workbook(), sent: new Map(files.map((file) => [file.department, file])) };
  });
}
