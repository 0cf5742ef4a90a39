/** 总结报告 in words: headings, paragraphs and tables, always Chinese, as official documents are. */
import type { IsoDate } from '../core/calendar';
import { dateParts } from '../core/calendar';
import { nextDays, type ReportedCategory, type ReportedTask, type SummaryReport } from '../core/report';
import { inChinese } from './inChinese';

export type ReportBlock =
  /** Level 1: 一、 · level 2: （一） · level 3: 1. Their numbers are part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface WordedReport {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** '' for none. */
  readonly unit: string;
  /** 成文日期: 2020年11月20日 */
  readonly date: string;
}

const { text } = inChinese;

/** 0 -> 一. Sections of a report stay below a hundred. */
export function chineseOrdinal(index: number): string {
  const digits = '零一二三四五六七八九';
  const number = index + 1;
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones) : ''}`;
}

/** Digits as they are, without the commas that a locale would put in: as official documents write them. */
const count = (value: number): string => String(value);
const dash = text('circular.dash');
const percent = new Intl.NumberFormat('zh-CN', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const rate = (value: number | null): string => (value === null ? dash : percent.format(value));

/** 2020-06-30 -> 2020年6月30日 */
export function chineseDate(date: IsoDate): string {
  const { year, month, day } = dateParts(date);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

const names = (list: readonly string[], most = 10): string =>
  list.length <= most
    ? list.join('、')
    : text('report.andMore', { names: list.slice(0, most).join('、'), count: count(list.length) });

const quoted = (titles: readonly string[]): string => names(titles.map((title) => `“${title}”`));

export function reportText(report: SummaryReport): WordedReport {
  const has = (part: SummaryReport['parts'][number]): boolean => report.parts.includes(part);
  const sections: (readonly [title: string, blocks: readonly ReportBlock[]])[] = [
    [text('report.section.overview'), overview(report)],
    ...(has('categories') ? [[text('report.section.categories'), categories(report)] as const] : []),
    ...(has('departments') ? [[text('report.section.departments'), departments(report)] as const] : []),
    ...(has('problems') ? [[text('report.section.problems'), problems(report)] as const] : []),
    ...(has('next') ? [[text('report.section.next'), nextSteps(report)] as const] : []),
  ];
  return {
    title: report.title === '' ? text('report.title', { plan: report.plan }) : report.title,
    blocks: sections.flatMap(([title, blocks], index): ReportBlock[] => [
      { kind: 'heading', level: 1, text: `${chineseOrdinal(index)}、${title}` },
      ...blocks,
    ]),
    unit: report.unit,
    date: chineseDate(report.date),
  };
}

const paragraph = (...sentences: readonly string[]): ReportBlock => ({ kind: 'paragraph', text: sentences.join('') });

function overview({ baseDate, plan, statistics: { total }, statuses, returns }: SummaryReport): ReportBlock[] {
  const date = chineseDate(baseDate);
  if (total.tasks === 0) return [paragraph(text('report.overview.none', { date, plan }))];
  const open = total.tasks - total.finished;
  const facts = {
    date,
    plan,
    tasks: count(total.tasks),
    finished: count(total.finished),
    rate: rate(total.completionRate),
  };
  return [
    paragraph(
      open === 0 ? text('report.overview.allFinished', facts) : text('report.overview.total', facts),
      total.finished === 0
        ? ''
        : text('report.overview.finished', { onTime: count(total.onTime), late: count(total.late) }),
      open === 0
        ? ''
        : text('report.overview.open', {
            open: count(open),
            overdue: count(total.overdue),
            dueSoon: count(total.dueSoon),
            ongoing: count(total.ongoing),
          }),
      total.onTimeRate === null ? '' : text('report.overview.onTimeRate', { rate: rate(total.onTimeRate) }),
    ),
    paragraph(
      text('report.overview.statuses', {
        statuses: statuses
          .map(([status, number]) => text('report.countOf', { name: status, count: count(number) }))
          .join('，'),
      }),
    ),
    ...(returns === null
      ? []
      : [paragraph(text('report.overview.returns', { sent: count(returns.sent), returned: count(returns.returned) }))]),
  ];
}

function categories({ categories: all }: SummaryReport): ReportBlock[] {
  if (all.length === 0) return [paragraph(text('report.nothing'))];
  return all.flatMap((category, index): ReportBlock[] => [
    {
      kind: 'heading',
      level: 2,
      text: `（${chineseOrdinal(index)}）${category.name === '' ? text('report.noCategory') : category.name}`,
    },
    paragraph(...categorySentences(category)),
  ]);
}

function categorySentences({ counts, finished, overdue, underWay }: ReportedCategory): string[] {
  return [
    text('report.category.counts', {
      tasks: count(counts.tasks),
      finished: count(counts.finished),
      rate: rate(counts.completionRate),
    }),
    finished.length === 0 ? '' : text('report.category.finished', { titles: quoted(finished) }),
    overdue.length === 0 ? '' : text('report.category.overdue', { titles: quoted(overdue) }),
    ...underWay.map(({ title, progress }) => text('report.category.progress', { title, progress: sentence(progress) })),
  ];
}

/** One line, with a full stop at its end: the paragraphs of a cell are its clauses. */
function sentence(written: string): string {
  // Two stops never stand side by side (GB/T 15834-2011): a clause loses its own before the semicolon.
  const line = written.trim().replace(/[。；，、]?\s*\n\s*/g, '；');
  return /[。！？；…]$/.test(line) ? line.replace(/；$/, '。') : `${line}。`;
}

function departments({ statistics: { byDepartment }, leading, trailing }: SummaryReport): ReportBlock[] {
  const counted = byDepartment.filter(({ rank }) => rank !== null);
  if (counted.length === 0) return [paragraph(text('report.nothing'))];
  const header = (
    ['department', 'tasks', 'finished', 'late', 'overdue', 'completionRate', 'onTimeRate', 'rank'] as const
  ).map((key) => text(`circular.column.${key}`));
  return [
    paragraph(
      text('report.departments.all', { count: count(counted.length) }),
      leading.length === 0
        ? text('report.departments.alike', { rate: rate(counted[0]?.completionRate ?? null) })
        : text('report.departments.leading', { names: names(leading), rate: rate(counted[0]?.completionRate ?? null) }),
      trailing.length === 0
        ? ''
        : text('report.departments.trailing', {
            names: names(trailing),
            rate: rate(counted.at(-1)?.completionRate ?? null),
          }),
    ),
    {
      kind: 'table',
      header,
      rows: counted.map((one) => [
        one.department,
        ...[one.tasks, one.finished, one.late, one.overdue].map(count),
        rate(one.completionRate),
        rate(one.onTimeRate),
        String(one.rank ?? dash),
      ]),
    },
  ];
}

function problems({ overdue, hard }: SummaryReport): ReportBlock[] {
  if (overdue.length === 0 && hard.length === 0) return [paragraph(text('report.problems.none'))];
  const listed = (title: string, tasks: readonly ReportedTask[], index: number): ReportBlock[] => [
    { kind: 'heading', level: 2, text: `（${chineseOrdinal(index)}）${title}` },
    ...(tasks.length === 0
      ? [paragraph(text('report.none'))]
      : tasks.map((task, at): ReportBlock => ({
          kind: 'heading',
          level: 3,
          text: `${String(at + 1)}. ${problem(task)}`,
        }))),
  ];
  return [...listed(text('report.problems.overdue'), overdue, 0), ...listed(text('report.problems.hard'), hard, 1)];
}

function problem({
  title,
  departments: responsible,
  due,
  deadlineText,
  days,
  progress,
  followUp,
}: ReportedTask): string {
  return [
    title,
    responsible.length === 0 ? '' : `（${names(responsible)}）`,
    '：',
    due !== null && days > 0
      ? text('report.problem.overdue', { date: chineseDate(due), days: count(days) })
      : due !== null
        ? text('report.problem.due', { date: chineseDate(due) })
        : deadlineText === ''
          ? ''
          : text('report.problem.deadline', { deadline: deadlineText }),
    progress === '' ? '' : text('report.problem.progress', { progress: sentence(progress) }),
    text('report.problem.next', { followUp: text(`circular.followUp.${followUp}`) }),
  ].join('');
}

function nextSteps({ followUps, soon, ongoing, returns }: SummaryReport): ReportBlock[] {
  const steps = [
    ...followUps.map(([followUp, number]) => text(`report.next.${followUp}`, { count: count(number) })),
    soon.length === 0
      ? ''
      : text('report.next.soon', {
          days: count(nextDays),
          count: count(soon.length),
          titles: quoted(soon.map(({ title }) => title)),
        }),
    ongoing.length === 0 ? '' : text('report.next.ongoing', { count: count(ongoing.length), titles: quoted(ongoing) }),
    returns === null || returns.pending.length === 0
      ? ''
      : text('report.next.returns', { count: count(returns.pending.length), names: names(returns.pending) }),
  ].filter((step) => step !== '');
  if (steps.length === 0) return [paragraph(text('report.next.nothing'))];
  return steps.map((step, index) => paragraph(`（${chineseOrdinal(index)}）${step}`));
}

/** The report as plain text, a line a paragraph, cells of tables with tabs between them. */
export function plainReport({ title, blocks, unit, date }: WordedReport): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'table' ? [block.header, ...block.rows].map((row) => row.join('\t')) : [block.text],
  );
  return [title, '', ...lines, '', ...(unit === '' ? [] : [unit]), date].join('\n');
}
