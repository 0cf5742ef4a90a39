/** What holds for one plan and may be chosen differently for another. Kept in its workbook, so that it travels along. */
import { peopleColumns } from '../checklist';
import type { IssueCode } from '../checks/check';
import type { ColourLevel } from '../colours/warningConditions';
import { usualReading, type BeforeReading, type DeadlineReading } from '../deadline';
import type { UnmarkedLead } from '../departments';
import type { PeopleColumn } from '../task';

/** When a task of several departments counts as finished: when all of them are, when its lead is, when one of them is. */
export type RollUpRule = 'all' | 'lead' | 'any';

/** A column of the plan's own, carried by every feature. */
export interface ExtraColumn {
  /** 'x1', 'x2' …: stays when the header is renamed. */
  readonly key: string;
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date' | 'choice';
  /** For kind 'choice': at least two; otherwise empty. */
  readonly choices: readonly string[];
  /** Characters. */
  readonly width: number;
  /** The coordinator, or the departments the list is sent to. */
  readonly filledBy: 'coordinator' | 'departments';
}

export interface PlanOptions {
  readonly deadlines: DeadlineReading;
  readonly unmarkedLead: UnmarkedLead;
  readonly rollUp: RollUpRule;
  /** Columns a department may fill in, in the order of the sheet; at least one. */
  readonly fillable: readonly PeopleColumn[];
  readonly extraColumns: readonly ExtraColumn[];
  /** Fills '#RRGGBB' in place of the standard ones. */
  readonly colours: Readonly<Partial<Record<ColourLevel, string>>>;
  /** Checks that are switched off. */
  readonly checksOff: readonly IssueCode[];
}

export const defaultOptions: PlanOptions = {
  deadlines: usualReading,
  unmarkedLead: 'first',
  rollUp: 'all',
  fillable: peopleColumns,
  extraColumns: [],
  colours: {},
  checksOff: [],
};

export const beforeReadings = ['included', 'excluded'] as const satisfies readonly BeforeReading[];
export const unmarkedLeads = ['first', 'single'] as const satisfies readonly UnmarkedLead[];
export const rollUpRules = ['all', 'lead', 'any'] as const satisfies readonly RollUpRule[];
export const extraColumnKinds = ['text', 'number', 'date', 'choice'] as const satisfies readonly ExtraColumn['kind'][];
export const extraColumnFillers = ['coordinator', 'departments'] as const satisfies readonly ExtraColumn['filledBy'][];

/** Limits of a plan's own columns: what a screen and a page still show. */
export const mostExtraColumns = 20;
export const longestHeader = 40;
export const extraColumnWidths = { least: 4, most: 100 } as const;
/** Excel takes a list of choices up to 255 characters in a validation (javascript/api/excel/excel.listdatavalidation). */
export const longestChoices = 255;
