/** What a check looks at and what it finds. Codes and facts only: i18n words them. */
import type { IsoDate } from '../calendar';
import type { CellContent, PlanKey } from '../checklist';
import type { DeadlineReading } from '../deadline';
import type { Directory } from '../departments';
import type { ExtraColumn } from '../settings/planOptions';

/** 错误: later steps would go wrong. 警告: probably wrong. 提示: worth a look. */
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A cell of the checklist as the sheet holds it. */
export interface CheckedCell {
  /** Null for an empty cell; a date is a serial. */
  readonly content: string | number | boolean | null;
  /** True for a number that the sheet shows as a date. */
  readonly isDate: boolean;
  /** The formula as written, with its equals sign. */
  readonly formula?: string;
  /** '#REF!', '#N/A' …: the cell holds an error value. `content` is the same text then. */
  readonly error?: string;
}

export interface CheckedRow {
  /** One-based row of the sheet. */
  readonly line: number;
  /** Hidden, or filtered out. */
  readonly hidden: boolean;
  /** A column without a cell here is empty or not on the sheet. */
  readonly cells: Readonly<Partial<Record<PlanKey, CheckedCell>>>;
  /** Something stands in a column of the user's own. */
  readonly hasExtra: boolean;
}

export interface CheckedHeader {
  /** As written. */
  readonly text: string;
  /** Zero-based column of the sheet. */
  readonly column: number;
}

/** The checklist as it stands on its sheet. */
export interface CheckedChecklist {
  /** One-based row of the header. */
  readonly headerLine: number;
  readonly headers: readonly CheckedHeader[];
  readonly rows: readonly CheckedRow[];
  /** Those of the plan's own; none unless told. */
  readonly extraColumns?: readonly ExtraColumn[];
}

export interface CheckContext {
  readonly directory: Directory;
  /** 统计基准日, or the person's own day. */
  readonly today: IsoDate;
  /** The year of deadlines without one, and the plan's own: due dates outside it are pointed out. */
  readonly year: number;
  /** What the plan has chosen; the usual where it says nothing. */
  readonly options?: CheckOptions;
}

export interface CheckOptions {
  readonly deadlines?: DeadlineReading;
  /** Codes that are not looked for. */
  readonly checksOff?: readonly IssueCode[];
}

/** One cell to be changed by a fix. `column` exists on the sheet. */
export interface CellChange {
  /** One-based row of the sheet; `headerLine` for a header. */
  readonly line: number;
  readonly column: PlanKey;
  /** As the person sees it now; dates as ISO dates. */
  readonly before: string;
  /** Text is written as text, a number as the serial of a date, or as a number in a column of numbers; null clears. */
  readonly after: CellContent;
}

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** One-based row of the sheet; null when the finding is about a column or the whole list. */
  readonly line: number | null;
  /** The cell it is about; null when it is about the row as a whole. */
  readonly column: PlanKey | null;
  /** What the message needs: texts, names, dates as ISO dates, days, other rows as one-based numbers. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** What would mend it for certain. Absent where a person must decide. */
  readonly fix?: readonly CellChange[];
  /** In a row that is hidden or filtered out. */
  readonly hidden: boolean;
}

export type IssueCode =
  | 'unknownDepartment'
  | 'departmentAlias'
  | 'groupWithoutMembers'
  | 'departmentRepeated'
  | 'noDepartment'
  | 'severalLeads'
  | 'leadNotResponsible'
  | 'deadlineMissing'
  | 'deadlineUnreadable'
  | 'deadlineAmbiguous'
  | 'deadlineOutsideYear'
  | 'deadlineReversed'
  | 'deadlineDisagrees'
  | 'dueMissing'
  | 'dateAsText'
  | 'dateAsNumber'
  | 'dateUnreadable'
  | 'ownerMissing'
  | 'ownersMissing'
  | 'idMissing'
  | 'idDuplicate'
  | 'titleDuplicate'
  | 'statusMissing'
  | 'statusUnknown'
  | 'finishedWithoutDate'
  | 'completedBeforeStart'
  | 'completedInFuture'
  | 'completedButOpen'
  | 'closedWithoutFinish'
  | 'overdueWithoutProgress'
  | 'rowWithoutTitle'
  | 'headerRenamed'
  | 'headerMoved'
  | 'headerMissing'
  | 'headerDuplicate'
  | 'strayFormula'
  | 'errorValue'
  | 'extraChoiceUnknown'
  | 'extraNotNumber'
  | 'extraNotDate'
  | 'hiddenIssues';
