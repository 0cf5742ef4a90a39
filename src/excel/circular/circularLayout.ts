/** 督查通报 as rows of cells. Figures are formulas over 督查明细; lists are as the plan stood when they were written. */
import { toSerial } from '../../core/calendar';
import { baseDateName } from '../../core/colours/planSettings';
import { followUpFor, followUpOf, isFinished, statisticsOf, type SupervisedTask } from '../../core/supervision';
import { planName } from '../../core/planTitle';
import { taskStatuses } from '../../core/task';
import { inChinese } from '../../i18n/inChinese';
import { registerHeader, registerName } from '../distribution/registerColumns';
import { departmentNames, type PlanOnSheet } from '../supervision/readPlan';
import { formulaCell, textCell, wideRow, type BlockCell, type BlockRow } from './block';
import { checklistColumn, columnLetters } from './checklistReferences';
import { detailColumn, detailHeader, detailName, type DetailKey } from './detailColumns';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text, list } = inChinese;

/** Characters of each column: names first, then figures. */
export const circularWidths: readonly number[] = [28, 9, 9, 9, 9, 9, 9, 9, 10, 10, 11, 8];
const width = circularWidths.length;
const lastColumn = width - 1;

/** What stands where, for charts and for the summary. Zero-based rows within the block. */
export interface CircularLayout {
  readonly rows: readonly BlockRow[];
  /** The rows kept free for the charts: first and last. */
  readonly charts: readonly [number, number];
  readonly statuses: readonly [number, number];
  /** Null when there is no department. */
  readonly departments: readonly [number, number] | null;
}

/** Counts that another sheet of the plan gives: 制度清单 by treatment. */
export interface OtherCounts {
  readonly section: 'institutions';
  readonly rows: readonly (readonly [name: string, count: number])[];
}

export interface CircularFacts {
  readonly plan: PlanOnSheet;
  /** Name of the table 督查明细. */
  readonly detailTable: string;
  /** True when 分发登记 is a table with our headers. */
  readonly hasRegister: boolean;
  /** One-based row of the sheet on which the block begins. */
  readonly firstLine: number;
  readonly others: readonly OtherCounts[];
}

const chartRows = 15;
const chartRowHeight = 15;
const percent = '0.0%';
const counted = ['tasks', 'finished', 'onTime', 'late', 'overdue', 'dueSoon', 'ongoing'] as const;
/** Name, counts and rates. */
const figureColumns = 10;
const rateColumns = { completion: 8, onTime: 9 } as const;
const returnedColumn = 10;
const rankColumn = 11;

export function circularLayout(facts: CircularFacts): CircularLayout {
  const { plan, detailTable } = facts;
  const statistics = statisticsOf(plan.tasks, departmentNames(plan.directory), plan.register);
  const rows: BlockRow[] = [];
  const lineOf = (row: number): number => facts.firstLine + row;
  const named = (formula: string): string => formula.replaceAll(`${detailName}[`, `${detailTable}[`);
  let sections = 0;
  const heading = (section: string): void => {
    sections += 1;
    const number = '一二三四五六七八九十'.charAt(sections - 1);
    rows.push(wideRow('heading', textCell(text('circular.heading', { number, title: section })), width));
  };

  rows.push(wideRow('title', textCell(text('circular.sheet.title', { plan: planName(plan.title) })), width));
  const source = text('circular.sheet.source', { sheet: plan.place.sheet }).replaceAll('"', '""');
  rows.push(
    wideRow(
      'facts',
      formulaCell(
        `="${text('circular.sheet.facts')}"&YEAR(${baseDateName})&"年"&MONTH(${baseDateName})&"月"&DAY(${baseDateName})&"日${source}"`,
      ),
      width,
    ),
  );
  rows.push(wideRow('warning', formulaCell(named(changedFormula(plan))), width));

  heading(text('circular.section.total'));
  rows.push(headerRow('circular.column.total'));
  rows.push(figuresRow('total', textCell(text('circular.all')), '', lineOf(rows.length), named));

  heading(text('circular.section.status'));
  rows.push({
    look: 'header',
    cells: [
      textCell(text('circular.column.status')),
      textCell(text('circular.column.tasks')),
      textCell(text('circular.column.share')),
      textCell(text('circular.column.followUp')),
    ],
    merges: [[3, lastColumn]],
  });
  const firstStatus = rows.length;
  for (const status of taskStatuses) {
    const line = String(lineOf(rows.length));
    const all = `SUM(${detailColumn('first')})`;
    rows.push({
      look: 'body',
      cells: [
        textCell(status),
        formulaCell(named(`=COUNTIFS(${detailColumn('first')},1,${detailColumn('status')},$A${line})`)),
        formulaCell(named(`=IF(${all}=0,"${dash}",B${line}/${all})`), percent),
        textCell(text(`circular.followUp.${followUpOf[status]}`)),
      ],
      merges: [[3, lastColumn]],
    });
  }
  const statuses = [firstStatus, rows.length - 1] as const;

  rows.push({ look: 'space', cells: [] });
  const firstChart = rows.length;
  for (let row = 0; row < chartRows; row += 1) rows.push({ look: 'space', cells: [], height: chartRowHeight });
  const charts = [firstChart, rows.length - 1] as const;

  heading(text('circular.section.category'));
  rows.push(headerRow('circular.column.category'));
  for (const { category } of statistics.byCategory) {
    const name = category === '' ? text('circular.noCategory') : category;
    rows.push(countedRow('category', name, 'body', lineOf(rows.length), named));
  }
  if (statistics.byCategory.length === 0) rows.push(noneRow());

  heading(text('circular.section.department'));
  rows.push(headerRow('circular.column.department', ['circular.column.returned', 'circular.column.rank']));
  const firstDepartment = rows.length;
  const lastDepartment = firstDepartment + statistics.byDepartment.length - 1;
  for (const { department, returned } of statistics.byDepartment) {
    const line = lineOf(rows.length);
    const base = countedRow('department', department, 'body', line, named);
    const shown = facts.hasRegister
      ? formulaCell(returnedFormula(`$A${String(line)}`))
      : textCell(text(`circular.returned.${returned}`));
    const rank = formulaCell(rankFormula(line, lineOf(firstDepartment), lineOf(lastDepartment)));
    rows.push({ ...base, cells: [...base.cells, shown, rank], span: width });
  }
  if (statistics.byDepartment.length === 0) rows.push(noneRow());

  const overdue = plan.tasks.filter(({ warning }) => warning.level === 'overdue');
  heading(text('circular.section.overdue'));
  taskList(
    rows,
    [...overdue].sort((a, b) => daysOf(b) - daysOf(a)),
    true,
    lineOf,
  );
  const hard = plan.tasks.filter((task) => task.status === '难度较大' && !isFinished(task));
  heading(text('circular.section.hard'));
  taskList(rows, hard, false, lineOf);

  for (const { section, rows: counts } of facts.others) {
    heading(text(`circular.section.${section}`));
    rows.push({
      look: 'header',
      cells: [textCell(text('circular.column.treatment')), textCell(text('circular.column.institutions'))],
    });
    for (const [name, count] of counts)
      rows.push({ look: 'body', cells: [textCell(name), { number: count }], left: [0] });
  }

  rows.push({ look: 'space', cells: [] });
  rows.push(wideRow('note', textCell(text('circular.note.rates')), width, 28));
  const without = plan.tasks.filter(({ departments }) => departments.length === 0).length;
  if (without > 0) rows.push(wideRow('note', textCell(text('circular.note.noDepartment', { count: without })), width));
  return {
    rows,
    charts,
    statuses,
    departments: statistics.byDepartment.length === 0 ? null : [firstDepartment, lastDepartment],
  };
}

const dash = text('circular.dash');
const daysOf = ({ warning }: SupervisedTask): number => (warning.level === 'overdue' ? warning.days : 0);

type Named = (formula: string) => string;

/** What the checklist holds now against what was counted. */
function changedFormula(plan: PlanOnSheet): string {
  const titles = checklistColumn(plan.place, 'title');
  if (titles === undefined) return '=""';
  const now = `SUMPRODUCT(--(LEN(TRIM(${titles}))>0))`;
  const then = `SUM(${detailColumn('first')})`;
  const words = [
    text('circular.sheet.changed.now'),
    text('circular.sheet.changed.counted'),
    text('circular.sheet.changed.remedy'),
  ];
  return `=IF(${now}=${then},"","${words[0] ?? ''}"&${now}&"${words[1] ?? ''}"&${then}&"${words[2] ?? ''}")`;
}

function headerRow(
  first: 'circular.column.total' | 'circular.column.category' | 'circular.column.department',
  more: readonly ('circular.column.returned' | 'circular.column.rank')[] = [],
): BlockRow {
  return {
    look: 'header',
    cells: [
      first,
      ...counted.map((key) => `circular.column.${key}` as const),
      'circular.column.completionRate' as const,
      'circular.column.onTimeRate' as const,
      ...more,
    ].map((key) => textCell(text(key))),
    ...(more.length === 0 ? { span: figureColumns } : {}),
  };
}

const noneRow = (): BlockRow => ({ look: 'body', cells: [textCell(text('circular.none'))], merges: [[0, lastColumn]] });

/** A text that COUNTIFS would read as a pattern or a comparison is escaped; others stay plain to look at. */
const criterion = (name: string, cell: string): string =>
  /[*?~]|^[<>=]/.test(name) ? `"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")` : cell;

function countedRow(key: 'category' | 'department', name: string, look: 'body', line: number, named: Named): BlockRow {
  const condition = `${detailColumn(key)},${criterion(name, `$A${String(line)}`)}`;
  const first = key === 'category' ? `${detailColumn('first')},1,` : '';
  return figuresRow(look, textCell(name), `${first}${condition}`, line, named);
}

/** @param condition criteria of COUNTIFS; '' for all tasks */
function figuresRow(look: 'body' | 'total', name: BlockCell, condition: string, line: number, named: Named): BlockRow {
  const criteria = condition === '' ? `${detailColumn('first')},1` : condition;
  const count = (key: (typeof counted)[number]): BlockCell =>
    formulaCell(named(key === 'tasks' ? `=COUNTIFS(${criteria})` : `=COUNTIFS(${criteria},${flag(key)},1)`));
  const at = (column: number): string => `${columnLetters(column)}${String(line)}`;
  const [tasks, finished, onTime, , overdue] = [1, 2, 3, 4, 5].map(at);
  return {
    look,
    cells: [
      name,
      ...counted.map(count),
      formulaCell(`=IF(${tasks ?? ''}=0,"${dash}",ROUND(${finished ?? ''}/${tasks ?? ''},3))`, percent),
      formulaCell(
        `=IF(${finished ?? ''}+${overdue ?? ''}=0,"${dash}",ROUND(${onTime ?? ''}/(${finished ?? ''}+${overdue ?? ''}),3))`,
        percent,
      ),
    ],
    left: [0],
    span: figureColumns,
  };
}

const flag = (key: DetailKey): string => detailColumn(key);

/** By completion rate, then by on-time rate, where nothing due yet counts as nothing late; as core ranks. */
function rankFormula(line: number, first: number, last: number): string {
  const part = (column: number): string => {
    const letters = columnLetters(column);
    return `${letters}$${String(first)}:${letters}$${String(last)}`;
  };
  const completion = part(rateColumns.completion);
  const onTime = part(rateColumns.onTime);
  const own = `${columnLetters(rateColumns.completion)}${String(line)}`;
  const ownTime = `${columnLetters(rateColumns.onTime)}${String(line)}`;
  return [
    `=IF(B${String(line)}=0,"${dash}",1+COUNTIFS(${completion},">"&${own})`,
    `+IF(ISNUMBER(${ownTime}),COUNTIFS(${completion},${own},${onTime},">"&${ownTime})`,
    `+IF(${ownTime}<1,COUNTIFS(${completion},${own},${onTime},"${dash}"),0),0))`,
  ].join('');
}

/** Of the last issue to the department, as core says. */
function returnedFormula(cell: string): string {
  const column = (key: Parameters<typeof registerHeader>[0]): string => `${registerName}[${registerHeader(key)}]`;
  const department = column('department');
  const issue = column('issue');
  const last = `SUMPRODUCT(MAX((${department}=${cell})*${issue}))`;
  return [
    `=IF(COUNTIFS(${department},${cell})=0,"${text('circular.returned.notSent')}",`,
    `IF(COUNTIFS(${department},${cell},${issue},${last},${column('returnedAt')},">0")>0,`,
    `"${text('circular.returned.returned')}","${text('circular.returned.pending')}"))`,
  ].join('');
}

/** Task, departments, due date, days, status, what comes next. */
function taskList(
  rows: BlockRow[],
  tasks: readonly SupervisedTask[],
  withDays: boolean,
  lineOf: (row: number) => number,
): void {
  if (tasks.length === 0) {
    rows.push(noneRow());
    return;
  }
  const merges = [
    [1, 4],
    [9, lastColumn],
  ] as const;
  rows.push({
    look: 'header',
    cells: [
      textCell(text('circular.column.task')),
      textCell(text('circular.column.departments')),
      {},
      {},
      {},
      textCell(text('circular.column.due')),
      {},
      textCell(withDays ? text('circular.column.days') : ''),
      textCell(text('circular.column.status')),
      textCell(text('circular.column.followUp')),
    ],
    merges: [...merges, [5, 6]],
  });
  for (const task of tasks) {
    const line = String(lineOf(rows.length));
    const due = task.due === null ? null : toSerial(task.due);
    rows.push({
      look: 'body',
      cells: [
        textCell(task.title),
        textCell(list(task.departments)),
        {},
        {},
        {},
        due === null ? textCell(task.deadlineText) : { number: due, format: 'yyyy-mm-dd' },
        {},
        withDays ? formulaCell(`=IF(ISNUMBER(F${line}),MAX(0,${baseDateName}-F${line}),"")`, '0') : textCell(''),
        textCell(task.status),
        textCell(text(`circular.followUp.${followUpFor(task)}`)),
      ],
      merges: [...merges, [5, 6]],
      left: [0, 1],
      height: heightFor(task),
    });
  }
}

const charactersOfTitle = 13;
const charactersOfDepartments = 18;
const lineHeight = 15;

/** Merged cells do not grow by themselves: as many lines as the longer text needs. */
function heightFor({ title, departments }: SupervisedTask): number {
  const lines = Math.max(
    Math.ceil(title.length / charactersOfTitle),
    Math.ceil(list(departments).length / charactersOfDepartments),
    1,
  );
  return Math.min(lines * lineHeight + 4, 120);
}

/** Columns of the charts' sources. */
export const chartColumns = { names: 0, statusCounts: 1, completion: rateColumns.completion } as const;
export const circularColumns = { returned: returnedColumn, rank: rankColumn } as const;
export { detailHeader };
