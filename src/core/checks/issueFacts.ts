/** What each code says of itself: how grave it is, and the facts that its message may name. */
import type { IssueCode, Severity } from './check';

/**
 * The facts of each code, all of them always there. Dates are ISO dates, '' where there is none; lists of names are
 * joined by 、; `other` is the one-based row of the sheet that the finding refers to.
 *
 * | fact | is |
 * |---|---|
 * | name, names | departments as written |
 * | suggestions | up to three standard names like it, or '' |
 * | standards | the standard names of `names`, in the same order |
 * | rows, issues | how many |
 * | text, header, formula, value, error | as the cell has it |
 * | standard | the standard header of the column |
 * | date | the date of the cell it is about, or the one that its text means |
 * | expected | the date that the text of 完成时限 means |
 * | due | the due date it was judged by |
 * | start, today | the earliest and the latest day it could be |
 * | choices | what a column of the plan's own offers, joined by 、 |
 * | year | the plan's year |
 * | days | days late, 1 or more |
 * | id | 任务编号: the present one, or for a missing one the next free */
export const issueFacts = {
  unknownDepartment: ['name', 'suggestions'],
  departmentAlias: ['names', 'standards'],
  /** Once for each group, at the first row that names it; `rows` name it. */
  groupWithoutMembers: ['name', 'rows'],
  departmentRepeated: ['names'],
  noDepartment: [],
  severalLeads: ['names'],
  leadNotResponsible: ['name'],
  deadlineMissing: [],
  deadlineUnreadable: ['text'],
  deadlineAmbiguous: ['text', 'due'],
  deadlineOutsideYear: ['date', 'year'],
  deadlineReversed: ['text'],
  deadlineDisagrees: ['text', 'expected', 'date'],
  dueMissing: ['text', 'expected'],
  dateAsText: ['text', 'date'],
  dateAsNumber: ['text', 'date'],
  dateUnreadable: ['text'],
  ownerMissing: [],
  /** Nobody has an owner yet: one finding about the column. */
  ownersMissing: ['rows'],
  idMissing: ['id'],
  idDuplicate: ['id', 'other'],
  titleDuplicate: ['title', 'other'],
  statusMissing: [],
  /** `status` is the one meant, or ''. */
  statusUnknown: ['text', 'status'],
  finishedWithoutDate: [],
  completedBeforeStart: ['date', 'start'],
  completedInFuture: ['date', 'today'],
  completedButOpen: ['date', 'status'],
  /** `missing` has the standard headers of what is not there: 完成日期、佐证材料. */
  closedWithoutFinish: ['missing'],
  overdueWithoutProgress: ['due', 'days'],
  rowWithoutTitle: [],
  headerRenamed: ['header', 'standard'],
  /** `after` is the standard header it belongs behind, or '' for the first. */
  headerMoved: ['header', 'after'],
  headerMissing: ['standard'],
  /** `position` is the one-based column of the sheet where the second one stands. */
  headerDuplicate: ['header', 'standard', 'position'],
  strayFormula: ['formula', 'value'],
  errorValue: ['error'],
  /** `choice` is the one meant, or ''. */
  extraChoiceUnknown: ['header', 'text', 'choices', 'choice'],
  /** `number` is the one meant, or ''. */
  extraNotNumber: ['header', 'text', 'number'],
  /** `date` is the one meant, or ''. */
  extraNotDate: ['header', 'text', 'date'],
  hiddenIssues: ['issues', 'rows'],
} as const satisfies Readonly<Record<IssueCode, readonly string[]>>;

export type FactsOf<Code extends IssueCode> = Readonly<Record<(typeof issueFacts)[Code][number], string | number>>;

/** 'byColumn': an error for the columns that later steps cannot do without, a warning for others. */
export const issueSeverities: Readonly<Record<Exclude<IssueCode, 'headerMissing'>, Severity>> & {
  readonly headerMissing: 'byColumn';
} = {
  unknownDepartment: 'error',
  departmentAlias: 'hint',
  groupWithoutMembers: 'warning',
  departmentRepeated: 'hint',
  noDepartment: 'error',
  severalLeads: 'warning',
  leadNotResponsible: 'hint',
  deadlineMissing: 'warning',
  deadlineUnreadable: 'warning',
  deadlineAmbiguous: 'hint',
  deadlineOutsideYear: 'warning',
  deadlineReversed: 'error',
  deadlineDisagrees: 'error',
  dueMissing: 'warning',
  dateAsText: 'error',
  dateAsNumber: 'warning',
  dateUnreadable: 'error',
  ownerMissing: 'hint',
  ownersMissing: 'hint',
  idMissing: 'warning',
  idDuplicate: 'error',
  titleDuplicate: 'warning',
  statusMissing: 'warning',
  statusUnknown: 'error',
  finishedWithoutDate: 'warning',
  completedBeforeStart: 'error',
  completedInFuture: 'error',
  completedButOpen: 'warning',
  closedWithoutFinish: 'error',
  overdueWithoutProgress: 'warning',
  rowWithoutTitle: 'error',
  headerRenamed: 'hint',
  headerMoved: 'hint',
  headerMissing: 'byColumn',
  headerDuplicate: 'warning',
  strayFormula: 'warning',
  errorValue: 'error',
  extraChoiceUnknown: 'warning',
  extraNotNumber: 'warning',
  extraNotDate: 'warning',
  hiddenIssues: 'hint',
};
