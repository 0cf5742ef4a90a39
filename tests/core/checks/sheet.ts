/** Checklists for the tests of the rules: a good row, and what a test breaks in it. */
import { toSerial } from '../../../src/core/calendar';
import { checklistColumns, type ColumnKey } from '../../../src/core/checklist';
import {
  checkChecklist,
  type CheckContext,
  type CheckedCell,
  type CheckedChecklist,
  type CheckedRow,
  type Issue,
} from '../../../src/core/checks';

export type Written = CheckedCell | string | number | null;
export type WrittenRow = Readonly<Partial<Record<ColumnKey, Written>>> & { readonly hidden?: boolean };

export const date = (iso: string): CheckedCell => ({ content: toSerial(iso), isDate: true });
export const formula = (text: string, content: CheckedCell['content'], isDate = false): CheckedCell => ({
  content,
  isDate,
  formula: text,
});
export const broken = (error: string): CheckedCell => ({ content: error, isDate: false, error });

export const context: CheckContext = {
  directory: {
    entries: [
      { name: '党委组织部', aliases: ['组织部', '组工部'], category: '部门', members: [] },
      { name: '党委宣传部（统战部）', aliases: ['宣传部'], category: '部门', members: [] },
      { name: '人事处', aliases: [], category: '部门', members: [] },
      { name: '财务处', aliases: ['计财处'], category: '部门', members: [] },
      { name: '工会', aliases: ['校工会'], category: '群团', members: [] },
      { name: '机关党总支', aliases: [], category: '党总支', members: [] },
      { name: '化工党总支', aliases: [], category: '党总支', members: [] },
      { name: '督查组', aliases: ['督导组'], category: '部门组', members: [] },
    ],
  },
  today: '2020-11-20',
  year: 2020,
};

/** The standard header's row; rows begin below it. */
export const headerLine = 4;
export const firstLine = 5;

const standardHeaders = checklistColumns.map(({ header }) => header);

const good: WrittenRow = {
  category: '组织建设',
  ordinal: '（一）',
  requirement: '按期完成',
  departments: '党委组织部、人事处',
  lead: '党委组织部',
  owner: '张三',
  deadline: '2020年12月底前',
  due: date('2020-12-31'),
  status: '推进中',
  progress: '已开会部署',
};

const cellOf = (written: Written): CheckedCell =>
  written !== null && typeof written === 'object' ? written : { content: written, isDate: false };

/** Rows that are in order but for what is given; their ids and titles differ. */
export function sheetOf(rows: readonly WrittenRow[], headers: readonly string[] = standardHeaders): CheckedChecklist {
  return {
    headerLine,
    headers: headers.map((text, column) => ({ text, column })),
    rows: rows.map(({ hidden = false, ...written }, index): CheckedRow => {
      const row: WrittenRow = {
        id: `RW-00${index + 1}`,
        title: `任务${'甲乙丙丁戊'[index] ?? index}`,
        ...good,
        ...written,
      };
      return {
        line: firstLine + index,
        hidden,
        hasExtra: false,
        cells: Object.fromEntries(
          checklistColumns.flatMap(({ key }) => {
            const cell = row[key];
            return cell === undefined ? [] : [[key, cellOf(cell)]];
          }),
        ),
      };
    }),
  };
}

/** What is found in rows that are in order but for what is given. */
export const issuesIn = (...rows: readonly WrittenRow[]): Issue[] => checkChecklist(sheetOf(rows), context);

/** As 'column code', for tests of what is found and nothing else. */
export const codesIn = (...rows: readonly WrittenRow[]): string[] =>
  issuesIn(...rows).map(({ column, code }) => `${column ?? '-'} ${code}`);
