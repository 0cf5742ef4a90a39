/** A plan of many departments and what comes back of it, as bytes: for the benchmark and the fuzz run. */
import { toSerial } from '../../../src/core/calendar';
import { defaultSettings } from '../../../src/core/colours/planSettings';
import { planDistribution, type DepartmentFile } from '../../../src/core/distribution';
import {
  checklistSchema,
  type Baseline,
  type MergeInput,
  type ReadWorkbook,
  type SentRow,
} from '../../../src/core/returns';
import { departmentWorkbook } from '../../../src/files/distribution/departmentWorkbook';
import type { Cell, Sheet, Workbook } from '../../../src/files/xlsx/workbook';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';

export interface SamplePlan {
  readonly rows: readonly SentRow[];
  readonly files: readonly DepartmentFile[];
}

const nameOf = (department: number): string => `第${String(department + 1)}学院`;
const statuses = ['未启动', '推进中', '取得阶段性成果', '难度较大', '已完成'];

/** Words from a fixed sequence, so that every run measures the same files. */
function words(seed: number, length: number): string {
  const stock =
    '按照方案要求组织召开部门会议研究制定实施细则明确责任分工建立工作台账定期检查落实情况形成阶段总结报送材料完善制度开展培训';
  let state = seed * 2_654_435_761;
  let text = '';
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += stock.charAt(state % stock.length);
  }
  return text;
}

/** Each department has its own tasks, and shares every tenth with the next department. */
export function samplePlan(departments: number, tasksEach: number): SamplePlan {
  const rows: SentRow[] = [];
  for (let department = 0; department < departments; department += 1) {
    for (let task = 0; task < tasksEach; task += 1) {
      const number = department * tasksEach + task + 1;
      const id = `RW-${String(number).padStart(3, '0')}`;
      rows.push({
        id,
        cells: {
          id,
          category: `第${String((task % 6) + 1)}类任务`,
          ordinal: `${String((task % 6) + 1)}-${String(task + 1)}`,
          title: `任务${String(number)}${words(number, 8)}`,
          requirement: words(number + 1, 60),
          lead: nameOf(department),
          departments: nameOf(department),
          owner: null,
          deadline: `2020年${String((task % 12) + 1)}月底前`,
          due: toSerial('2020-06-30'),
          status: '未启动',
          progress: null,
          completedOn: null,
          evidence: null,
          remarks: null,
        },
      });
    }
  }
  const { files } = planDistribution(
    rows,
    { entries: [] },
    {
      planId: 'sample-plan',
      planTitle: '重点任务清单',
      issuedAt: '2020-06-01T09:30',
      returnBy: '2020-06-30',
      earlier: [],
      texts: ({ department, tasks }) => ({
        title: `重点任务清单（${department}）`,
        lines: [`填报部门：${department}，共 ${String(tasks)} 项。`],
      }),
    },
  );
  return { rows, files };
}

/** What the department wrote into a task's row, by header. */
function answers(number: number): ReadonlyMap<string, Cell['value']> {
  const finished = number % 5 === 4;
  return new Map<string, Cell['value']>([
    ['责任人', `负责人${String(number % 40)}`],
    ['状态', statuses[number % 5] ?? ''],
    ['进展情况', words(number + 7, 40)],
    ...(finished ? ([['完成日期', toSerial('2020-06-15')]] as const) : []),
    ['佐证材料', `材料${String(number)}.pdf`],
    ['备注', words(number + 9, 12)],
  ]);
}

function filledIn(sheet: Sheet, seed: number): Sheet {
  let headers: ReadonlyMap<number, string> | undefined;
  let number = seed;
  const rows = [...sheet.rows].map(
    ([index, row]): [number, Sheet['rows'] extends ReadonlyMap<number, infer R> ? R : never] => {
      const texts = [...row.cells].map(([column, { value }]): [number, string] => [
        column,
        typeof value === 'string' ? value : '',
      ]);
      if (headers === undefined) {
        if (texts.some(([, text]) => text === '进展情况')) headers = new Map(texts);
        return [index, row];
      }
      number += 1;
      const given = answers(number);
      const cells = new Map(row.cells);
      for (const [column, header] of headers) {
        const value = given.get(header);
        if (value !== undefined) cells.set(column, { ...row.cells.get(column), value });
      }
      return [index, { ...row, cells }];
    },
  );
  return { ...sheet, rows: new Map(rows) };
}

/** The workbook of a department, filled in. */
export function sampleReturn(file: DepartmentFile, seed: number): Workbook {
  const sent = departmentWorkbook(file, { settings: defaultSettings, today: '2020-06-20' });
  const [tasks, ...others] = sent.sheets;
  return tasks === undefined ? sent : { ...sent, sheets: [filledIn(tasks, seed), ...others] };
}

export const sampleReturns = ({ files }: SamplePlan): readonly Uint8Array[] =>
  files.map((file, index) => writeXlsx(sampleReturn(file, index * 100)));

/** What a merge of these files starts from. */
export function sampleMerge(plan: SamplePlan, workbooks: readonly ReadWorkbook[]): MergeInput {
  const baselines: readonly Baseline[] = plan.files.map(({ baseline }) => baseline);
  return {
    schema: checklistSchema,
    planId: 'sample-plan',
    rows: plan.rows,
    directory: { entries: [] },
    baselines,
    details: [],
    records: [],
    claimIds: [],
    files: workbooks.map((workbook, index) => ({
      name: plan.files[index]?.fileName ?? `${String(index)}.xlsx`,
      sha256: String(index).padStart(64, '0'),
      workbook,
    })),
    departmentOf: new Map(),
    choices: new Map(),
    year: 2020,
    mergedAt: '2020-07-01T09:30',
  };
}
