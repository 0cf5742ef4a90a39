/**
 * 督查明细: what the figures of 督查通报 are counted from, a row for each task and department. Status, dates and evidence
 * are looked up in the checklist by formulas, so the figures follow it without anything being run.
 */
import { isStatus, levelConditions } from '../../core/colours/warningConditions';
import { rowCells, warningWordsFormula } from '../../core/colours/warningWords';
import { baseDateName } from '../../core/colours/planSettings';
import type { ColumnKey } from '../../core/checklist';
import { taskStatuses } from '../../core/task';
import { inChinese } from '../../i18n/inChinese';
import type { SheetColumn } from '../writeChecklistSheet';

/** The sheet and its table; formulas of the circular refer to it. */
export const detailName = '督查明细';

export const detailKeys = [
  'id',
  'category',
  'title',
  'department',
  'first',
  'row',
  'deadline',
  'lasting',
  'due',
  'written',
  'status',
  'completedOn',
  'evidence',
  'warning',
  'finished',
  'onTime',
  'late',
  'overdue',
  'dueSoon',
  'ongoing',
  'daysOverdue',
] as const;
export type DetailKey = (typeof detailKeys)[number];

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

export const detailHeader = (key: DetailKey): string => text(`circular.detail.${key}`);
const cell = (key: DetailKey): string => `${detailName}[[#This Row],[${detailHeader(key)}]]`;
/** A whole column, as the circular counts it. */
export const detailColumn = (key: DetailKey): string => `${detailName}[${detailHeader(key)}]`;

const found = `N(${cell('row')})>0`;
const lookedUp = (column: string): string => `INDEX(${column},${cell('row')})`;

/** How a column of 督查明细 comes from the checklist's columns; each takes the reference of its source. */
export const rowById = (ids: string): string => `=IFERROR(MATCH(${cell('id')},${ids},0),0)`;
export const dateFormula = (column: string): string =>
  `=IF(${found},IF(N(${lookedUp(column)})>0,INT(${lookedUp(column)}),""),"")`;
export const textFormula = (column: string): string => `=IF(${found},TRIM(${lookedUp(column)}&""),"")`;
/** Whatever stands there: text, a number or a date. */
export const valueFormula = (column: string): string =>
  `=IF(${found},IF(${lookedUp(column)}="","",${lookedUp(column)}),"")`;
export const evidenceFormula = (column: string): string => `=IF(${found},IF(TRIM(${lookedUp(column)}&"")<>"",1,0),0)`;

const canonicalStatus = [...taskStatuses]
  .slice(1)
  .reduceRight(
    (rest, status) => `IF(${isStatus(cell('written'), [status])},"${status}",${rest})`,
    `"${taskStatuses[0]}"`,
  );

/** 长期 is read from 完成时限 by the rules of core, which know more wordings than a formula can. */
const cells = rowCells((key: ColumnKey) => {
  switch (key) {
    case 'title':
    case 'due':
    case 'status':
    case 'completedOn':
      return cell(key);
    case 'deadline':
      return cell('lasting');
    default:
      return undefined;
  }
});

/** Formulas that are the same in every row. */
export const sameFormulas: Readonly<Partial<Record<DetailKey, string>>> =
  cells === null
    ? {}
    : {
        status: `=${canonicalStatus}`,
        warning: `=${warningWordsFormula(cells)}`,
        finished: `=IF(OR(${cell('status')}="已完成",${cell('status')}="已销号"),1,0)`,
        late: `=IF(AND(${cell('finished')}=1,N(${cell('due')})>0,N(${cell('completedOn')})>N(${cell('due')})),1,0)`,
        onTime: `=${cell('finished')}-${cell('late')}`,
        overdue: `=IF(${levelConditions(cells).overdue},1,0)`,
        dueSoon: `=IF(OR(${levelConditions(cells).dueSoon},${levelConditions(cells).dueToday}),1,0)`,
        ongoing: `=IF(${levelConditions(cells).ongoing},1,0)`,
        daysOverdue: `=IF(${cell('overdue')}=1,${baseDateName}-${cell('due')},"")`,
      };

const widths: Readonly<Record<DetailKey, number>> = {
  id: 12,
  category: 18,
  title: 30,
  department: 22,
  first: 7,
  row: 7,
  deadline: 18,
  lasting: 8,
  due: 12,
  written: 14,
  status: 14,
  completedOn: 12,
  evidence: 7,
  warning: 14,
  finished: 8,
  onTime: 9,
  late: 9,
  overdue: 8,
  dueSoon: 7,
  ongoing: 7,
  daysOverdue: 9,
};

const kinds: Readonly<Partial<Record<DetailKey, SheetColumn['kind']>>> = {
  first: 'number',
  row: 'number',
  due: 'date',
  completedOn: 'date',
  id: 'text',
  category: 'text',
  title: 'text',
  department: 'text',
  deadline: 'text',
  lasting: 'text',
};

const wide: readonly DetailKey[] = ['category', 'title', 'department', 'deadline'];

export const detailColumns: readonly SheetColumn[] = detailKeys.map((key) => ({
  header: detailHeader(key),
  width: widths[key],
  kind: kinds[key] ?? 'number',
  wrap: wide.includes(key),
  center: !wide.includes(key),
}));
