/** What each department is sent: its rows, its file's name and the baseline that is remembered. */
import { isIsoDate, type IsoDate } from '../calendar';
import type { Directory } from '../departments';
import { checklistSchema, rowsToSend, type Baseline, type DetailRow, type SentRow, type SheetSchema } from '../returns';
import { assignTasks, type Assignment } from './assignTasks';
import { fileNames } from './fileName';

/** What a sheet that is sent says above its table. */
export interface SheetTexts {
  readonly title: string;
  /** Lines below the title: how to fill it in, the covering note. */
  readonly lines: readonly string[];
}

/** An earlier issue: what of its baseline matters for the next. */
export type EarlierIssue = Pick<Baseline, 'department' | 'issue'>;

export interface DistributionOptions {
  /** What is sent: {@link checklistSchema} unless told. Its columns have the checklist's keys where they mean the same. */
  readonly schema?: SheetSchema;
  /** Tells the plan from others: that of earlier issues, else a new one. */
  readonly planId: string;
  /** 任务清单's title. */
  readonly planTitle: string;
  /** Local date and time 'yyyy-mm-ddThh:mm'. */
  readonly issuedAt: string;
  /** 回收期限 */
  readonly returnBy?: IsoDate;
  /** Standard names of those that get something; by default all but groups without members. */
  readonly chosen?: readonly string[];
  /** All earlier issues of the plan, in any order. */
  readonly earlier: readonly EarlierIssue[];
  /** 回收明细: a shared task goes out with the department's own answer, not with everybody's. */
  readonly details?: readonly DetailRow[];
  /** Names of files that are there already, which none of these may take. */
  readonly takenNames?: readonly string[];
  /** The texts of a department's sheet: words are not core's. */
  readonly texts: (about: {
    readonly department: string;
    readonly issue: number;
    readonly tasks: number;
  }) => SheetTexts;
}

/** What one department is sent. */
export interface DepartmentFile {
  readonly department: string;
  readonly fileName: string;
  readonly texts: SheetTexts;
  readonly baseline: Baseline;
}

export interface DistributionPlan extends Assignment {
  /** In the order of `departments`. */
  readonly files: readonly DepartmentFile[];
}

/**
 * @param rows of the sheet, top to bottom by the keys of the schema, dates as serials
 * @param directory without entries every name is taken as it is written
 * @throws RangeError for a date of return that is none
 */
export function planDistribution(
  rows: readonly SentRow[],
  directory: Directory,
  options: DistributionOptions,
): DistributionPlan {
  const { planId, planTitle, issuedAt, returnBy, earlier, texts, schema = checklistSchema } = options;
  if (returnBy !== undefined && !isIsoDate(returnBy)) throw new RangeError(`${returnBy} is no date`);
  const headers = Object.fromEntries(
    schema.columns.flatMap(({ key, header, own }) => (own === true ? [[key, header]] : [])),
  );
  const assignment = assignTasks(rows, directory);
  const toSend = rowsToSend(schema, options.details ?? [], directory);
  const chosen = new Set(options.chosen ?? chosenByDefault(assignment));
  const departments = assignment.departments.filter(({ department }) => chosen.has(department));
  const names = fileNames(
    planTitle,
    departments.map(({ department }) => department),
    options.takenNames,
  );
  const files = departments.map(({ department, rows: own }, index): DepartmentFile => {
    const issue = lastIssue(earlier, department) + 1;
    const words = texts({ department, issue, tasks: own.length });
    const around = [words.title, ...words.lines].filter((text) => text !== '');
    return {
      department,
      fileName: names[index] ?? '',
      texts: words,
      baseline: {
        schema: schema.id,
        planId,
        planTitle,
        department,
        issue,
        issuedAt,
        ...(returnBy === undefined ? {} : { returnBy }),
        rows: own.flatMap((at) => {
          const row = rows[at];
          return row === undefined ? [] : [sentRow(toSend(row, department), schema)];
        }),
        around,
        ...(Object.keys(headers).length === 0 ? {} : { headers }),
      },
    };
  });
  return { ...assignment, files };
}

/** All departments; a group without members is nobody. */
export const chosenByDefault = ({ departments }: Assignment): string[] =>
  departments.flatMap(({ department, isGroup }) => (isGroup ? [] : [department]));

const lastIssue = (earlier: readonly EarlierIssue[], department: string): number =>
  earlier.reduce((last, one) => (one.department === department ? Math.max(last, one.issue) : last), 0);

/** Columns that are made by formulas, as 预警, are not sent: they are made anew. */
const sentRow = (row: SentRow, { columns }: SheetSchema): SentRow => ({
  id: row.id,
  cells: Object.fromEntries(
    columns.flatMap(({ key, computed }) => (computed === true ? [] : [[key, row.cells[key] ?? null]])),
  ),
});
