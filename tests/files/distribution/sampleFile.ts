/** What a department of the tests is sent. */
import { toSerial } from '../../../src/core/calendar';
import { planDistribution, type DepartmentFile } from '../../../src/core/distribution';
import type { SentCell, SentRow } from '../../../src/core/returns';
import type { Sheet } from '../../../src/files/xlsx/workbook';
import { defaultSettings } from '../../../src/core/colours/planSettings';
import { entryOf, directoryOf, options } from '../../core/distribution/rows';

export const due = (date: string): number => toSerial(date)!;

export const today = '2020-06-20';
export const workbookOptions = { settings: defaultSettings, today };

const row = (number: number, cells: Readonly<Record<string, SentCell>>): SentRow => {
  const id = `RW-${String(number).padStart(3, '0')}`;
  const given = { id, category: '党的建设', ordinal: '6-1', title: `任务${String(number)}`, departments: '人事处' };
  return { id, cells: { ...given, status: '未启动', ...cells } };
};

export const sampleRows: readonly SentRow[] = [
  row(1, {
    deadline: '2020年6月10日前',
    due: due('2020-06-10'),
    requirement: '=HYPERLINK("https://example.com","点")',
  }),
  row(2, { deadline: '6月底前', due: due('2020-06-22'), owner: '001', progress: "+cmd|' /C calc'!A0" }),
  row(3, { deadline: '长期坚持', completedOn: '=1+1', remarks: ' 前后有空格 ' }),
  row(4, {
    deadline: '6月前',
    due: due('2020-05-31'),
    status: '已完成',
    completedOn: due('2020-05-30'),
    evidence: '甲\n乙',
  }),
];

export const note = '请逐项填写进展，\n于月底前交回。';

export function sampleFile(rows: readonly SentRow[] = sampleRows, withNote = true): DepartmentFile {
  const [file] = planDistribution(
    rows,
    directoryOf(entryOf('人事处')),
    options({
      returnBy: '2020-06-30',
      texts: ({ department, tasks }) => ({
        title: `重点任务清单（${department}）`,
        lines: [`填报部门：${department}，共 ${String(tasks)} 项。`, ...(withNote ? [note] : [])],
      }),
    }),
  ).files;
  return file!;
}

/** The texts of a sheet's cells, as a reader hands them over. */
export const textsOf = ({ rows }: Sheet): string[] =>
  [...rows.values()].flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );
