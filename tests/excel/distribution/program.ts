/** Sending out what the workbook of a test holds, as the pane does. */
import type { DepartmentFile } from '../../../src/core/distribution';
import { readDistribution, recordDistribution } from '../../../src/excel/distribution/distribution';
import { planIssue, type IssueChoices } from '../../../src/excel/distribution/planIssue';

export const choices = (...chosen: readonly string[]): IssueChoices => ({ chosen, note: '', returnBy: '2020-07-10' });

export async function issue(
  chosen: readonly string[],
  more: Partial<IssueChoices> = {},
  issuedAt = '2020-06-01T09:30',
): Promise<readonly DepartmentFile[]> {
  const source = await readDistribution();
  const files = planIssue(source, { ...choices(...chosen), ...more }, { newPlanId: 'plan-1', issuedAt });
  await recordDistribution(files);
  return files;
}
