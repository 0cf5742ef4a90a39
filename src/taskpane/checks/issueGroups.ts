/** The findings as the pane lists them: filtered, in groups of one kind, the gravest first. */
import { severities, type Issue, type IssueCode, type Severity } from '../../core/checks';
import type { CheckReport } from './checksServices';

export interface IssueFilter {
  /** Severities that are shown. */
  readonly severities: ReadonlySet<Severity>;
  /** One department; '' for rows that name none; null for all. */
  readonly department: string | null;
}

export const everything: IssueFilter = { severities: new Set(severities), department: null };

export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly issues: readonly Issue[];
}

export function filterIssues({ issues, departments }: CheckReport, filter: IssueFilter): Issue[] {
  return issues.filter((issue) => {
    if (!filter.severities.has(issue.severity)) return false;
    if (filter.department === null) return true;
    const names = issue.line === null ? [] : (departments.get(issue.line) ?? []);
    return filter.department === '' ? names.length === 0 : names.includes(filter.department);
  });
}

/** One group for each code and severity, in the order in which they first occur within a severity. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
  const groups = new Map<string, { code: IssueCode; severity: Severity; issues: Issue[] }>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { code: issue.code, severity: issue.severity, issues: [issue] });
    else group.issues.push(issue);
  }
  return severities.flatMap((severity) => [...groups.values()].filter((group) => group.severity === severity));
}

export interface DepartmentCount {
  /** '' for rows that name none. */
  readonly name: string;
  readonly count: number;
}

/** How many findings each department has, most first; findings about the list as a whole belong to none. */
export function countDepartments({ issues, departments }: CheckReport): DepartmentCount[] {
  const counts = new Map<string, number>();
  for (const { line } of issues) {
    if (line === null) continue;
    const names = departments.get(line) ?? [];
    for (const name of names.length === 0 ? [''] : names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
