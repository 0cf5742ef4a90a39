/** A sheet of rows whose deadlines, statuses and dates vary, with the 预警 formula and the condition of every level. */
import { addDays, toSerial, type IsoDate } from '../../../src/core/calendar';
import type { ColumnKey } from '../../../src/core/checklist';
import { parseDeadline } from '../../../src/core/deadline';
import { taskStatuses } from '../../../src/core/task';
import { columnName } from '../../../src/core/cellName';
import { baseDateName, dueSoonDaysName } from '../../../src/core/colours/planSettings';
import { levelConditions, type ColourLevel } from '../../../src/core/colours/warningConditions';
import type { RowValues } from '../../../src/core/colours/levelOfRow';
import { rowCells } from '../../../src/core/colours/warningWords';
import { warningFormula } from '../../../src/excel/warningFormula';
import { workbookOf, type CellValue, type Workbook } from '../../../src/files/xlsx/workbook';
import { evaluate } from '../../../src/workbench/formula/evaluate';
import { parseFormula } from '../../../src/workbench/formula/parseFormula';
import { shiftFormula } from '../../../src/workbench/formula/shiftFormula';
import { workbookContext } from '../../../src/workbench/formula/workbookContext';
import { sheetOf, tableOf } from '../../workbench/formula/sheetOf';

export const baseDate: IsoDate = '2020-11-20';
export const dueSoonDays = 7;

export interface WarnedRow extends RowValues {
  readonly title: string;
  readonly deadline: string;
  readonly due: CellValue;
  readonly status: string;
  readonly completedOn: CellValue;
}

const headers = ['任务名称', '完成时限', '截止日期', '状态', '完成日期', '预警'] as const;
const keys: readonly ColumnKey[] = ['title', 'deadline', 'due', 'status', 'completedOn'];
const warningColumn = headers.length - 1;

const around = (day: IsoDate, offsets: readonly number[]): readonly CellValue[] =>
  offsets.map((offset) => toSerial(addDays(day, offset) ?? day));

const allStatuses = [...taskStatuses, '', '进行中', '已 完 成', '办结'];

/** For each text its own due date and a day past; in the statuses that are judged differently. */
export const fewOf = (texts: readonly string[]): WarnedRow[] =>
  combine(texts, ['推进中', '取得阶段性成果', '已完成', '已销号'], [-12]);

/** For each text every status, and due dates all around the base date. */
export const allOf = (texts: readonly string[]): WarnedRow[] =>
  combine(texts, allStatuses, [-400, -12, -1, 0, 1, 6, 7, 8, 40]);

/** What is done is done without a date, early, in time and late. */
function combine(texts: readonly string[], statuses: readonly string[], offsets: readonly number[]): WarnedRow[] {
  return texts.flatMap((deadline) => {
    const read = parseDeadline(deadline, { year: 2020 }).due;
    const dues: readonly CellValue[] = [
      null,
      ...(read === undefined ? [] : [toSerial(read)]),
      ...around(baseDate, offsets),
      44_155.75,
      '待定',
    ];
    return statuses.flatMap((status) =>
      dues.flatMap((due) => {
        const finished = status === '已完成' && typeof due === 'number';
        const completions: readonly CellValue[] = finished ? [null, due - 1, due, due + 5, '上周'] : [null];
        return completions.map((completedOn) => ({ title: '任务', deadline, due, status, completedOn }));
      }),
    );
  });
}

/** The rows from row 2 on, in a table whose last column is 预警. */
export function warnedWorkbook(rows: readonly WarnedRow[]): Workbook {
  const formula = warningFormula;
  const cells: Record<string, CellValue> = {};
  headers.forEach((header, column) => (cells[`${columnName(column)}1`] = header));
  rows.forEach(({ title, deadline, due, status, completedOn }, index) => {
    const values: readonly CellValue[] = [title, deadline, due, status, completedOn, formula];
    values.forEach((value, column) => {
      if (value !== null && value !== '') cells[`${columnName(column)}${String(index + 2)}`] = value;
    });
  });
  return {
    ...workbookOf([sheetOf('任务清单', cells, { tables: [tableOf('任务清单', 1, rows.length + 1, headers)] })]),
    names: [
      { name: baseDateName, formula: '=DATE(2020,11,20)', visible: true },
      { name: dueSoonDaysName, formula: `=${String(dueSoonDays)}`, visible: true },
    ],
  };
}

/** What the 预警 column of each row shows. */
export function wordsIn(workbook: Workbook, count: number): readonly CellValue[] {
  const rows = workbook.sheets[0]?.rows;
  return Array.from({ length: count }, (_, index) => rows?.get(index + 1)?.cells.get(warningColumn)?.value ?? null);
}

/** The levels whose condition holds in each row, calculated as conditional formats are. */
export function levelsIn(workbook: Workbook, count: number): readonly (readonly ColourLevel[])[] {
  const cells = rowCells((key) => {
    const column = keys.indexOf(key);
    return column < 0 ? undefined : `$${columnName(column)}2`;
  });
  if (cells === null) throw new Error('due is there');
  const conditions = Object.entries(levelConditions(cells)).map(([level, condition]) => {
    const parsed = parseFormula(`=${condition}`);
    if (!parsed.ok) throw new Error(condition);
    return { level: level as ColourLevel, formula: parsed.formula };
  });
  const context = workbookContext(workbook, { now: 44_155.5, locale: 'zh-CN' });
  const sheetId = workbook.sheets[0]?.id ?? '';
  return Array.from({ length: count }, (_, row) =>
    conditions.flatMap(({ level, formula }) =>
      evaluate(shiftFormula(formula, row, 0), context({ sheetId, row: row + 1, column: 0 }), 'array') === true
        ? [level]
        : [],
    ),
  );
}
