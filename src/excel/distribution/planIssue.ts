/** What is sent this time, from what the workbook holds and what the person chose. */
import type { IsoDate } from '../../core/calendar';
import { planDistribution, type DepartmentFile } from '../../core/distribution';
import { checklistSchemaFor } from '../../core/returns';
import { sheetTexts } from '../../i18n/sheetTexts';
import type { DistributionSource } from './distribution';

export interface IssueChoices {
  /** Standard names. */
  readonly chosen: readonly string[];
  readonly returnBy?: IsoDate;
  /** The covering note; '' for none. */
  readonly note: string;
}

export interface IssueCircumstances {
  /** For a plan that was never sent out. */
  readonly newPlanId: string;
  /** Local date and time 'yyyy-mm-ddThh:mm'. */
  readonly issuedAt: string;
  /** Names of files that are there already. */
  readonly takenNames?: readonly string[];
  /** True for sheets of this workbook, where guide and note share a cell. */
  readonly oneLine?: boolean;
}

export function planIssue(
  { place, rows, directory, planTitle, planId, issues, details }: DistributionSource,
  { chosen, returnBy, note }: IssueChoices,
  { newPlanId, issuedAt, takenNames, oneLine = false }: IssueCircumstances,
): readonly DepartmentFile[] {
  const until = returnBy === undefined ? {} : { returnBy };
  const schema = checklistSchemaFor(place.options);
  const columns = schema.columns.flatMap(({ header, fillable }) => (fillable ? [header] : []));
  return planDistribution(rows, directory, {
    schema,
    planId: planId ?? newPlanId,
    planTitle,
    issuedAt,
    ...until,
    chosen,
    earlier: issues,
    details,
    ...(takenNames === undefined ? {} : { takenNames }),
    texts: ({ department, tasks }) => {
      const { title, lines } = sheetTexts({ planTitle, department, tasks, note, columns, ...until });
      return { title, lines: oneLine ? [lines.join('\n')] : lines };
    },
  }).files;
}
