/** What was sent: the base that a returned file is compared with. */
import type { Baseline, SentRow } from './baseline';
import { wholeBaseline, type OpenBaseline } from './baselineText';
import type { BaselineSearch } from './findBaseline';
import type { MergeInput } from './mergeInput';
import type { PlanNames } from './planState';

export interface FileBase {
  readonly kind: 'file' | 'master' | 'none';
  /** Which issue it is; undefined when it may be any of several, or when nobody knows. */
  readonly issue: number | undefined;
  /** To whom it was sent, by standard name. */
  readonly department: string;
  /** By {@link PlanNames.id}: the row as it was sent; in each issue that it may be. */
  readonly rows: ReadonlyMap<string, readonly SentRow[]>;
  /** Texts outside the table; null when nobody knows. */
  readonly around: ReadonlySet<string> | null;
}

export interface KnownBases {
  /** Of the highest issue to each department, by standard name. */
  readonly latest: ReadonlyMap<string, Baseline>;
  /** The base of a file that says what it was sent as. The copy kept here goes first: nobody outside has touched it. */
  readonly ofBaseline: (found: OpenBaseline) => FileBase;
  /** The base of a file that lost its own: any issue to the department. */
  readonly ofDepartment: (department: string) => FileBase;
  /** A row as it was sent, by {@link PlanNames.id}: to one department, the latest issue first, or to all. */
  readonly sent: (id: string, department: string | null) => readonly SentRow[];
}

export function knownBases({ baselines, schema, planId }: MergeInput, names: PlanNames): KnownBases {
  const ours = baselines.filter((one) => one.schema === schema.id && (planId === null || one.planId === planId));
  const issues = new Map<string, Baseline[]>();
  for (const baseline of ours) {
    const department = names.department(baseline.department);
    issues.set(department, [...(issues.get(department) ?? []), baseline]);
  }
  for (const list of issues.values()) list.sort((a, b) => b.issue - a.issue);
  // A hundred files of one issue share its base.
  const made = new Map<Baseline | string, FileBase>();
  const once = (key: Baseline | string, make: () => FileBase): FileBase => {
    const base = made.get(key) ?? make();
    made.set(key, base);
    return base;
  };
  const ofDepartment = (department: string): FileBase =>
    once(department, () => baseOf('master', department, issues.get(department) ?? [], names));
  return {
    latest: new Map(
      [...issues].flatMap(([department, [latest]]) => (latest === undefined ? [] : [[department, latest]])),
    ),
    ofBaseline: (found) => {
      const { issue, issuedAt } = found.head;
      const department = names.department(found.head.department);
      const kept = issues.get(department)?.find((one) => one.issue === issue && one.issuedAt === issuedAt);
      if (kept !== undefined) return once(kept, () => baseOf('master', department, [kept], names));
      const carried = wholeBaseline(found);
      return carried === null ? ofDepartment(department) : baseOf('file', department, [carried], names);
    },
    ofDepartment,
    sent: (id, department) =>
      (department === null ? [...issues.keys()] : [department]).flatMap((one) => ofDepartment(one).rows.get(id) ?? []),
  };
}

function baseOf(kind: 'file' | 'master', department: string, issues: readonly Baseline[], names: PlanNames): FileBase {
  const rows = new Map<string, SentRow[]>();
  for (const row of issues.flatMap((baseline) => baseline.rows)) {
    const id = names.id(row.id);
    const known = rows.get(id);
    if (known === undefined) rows.set(id, [row]);
    else known.push(row);
  }
  const around = issues.flatMap((baseline) => [baseline.planTitle, ...(baseline.around ?? [])]);
  return {
    kind: issues.length === 0 ? 'none' : kind,
    issue: issues.length === 1 ? issues[0]?.issue : undefined,
    department,
    rows,
    around: issues.length === 0 ? null : new Set(around.map((text) => names.title(text))),
  };
}

/** Another plan's file must not be merged, however alike its rows are. */
export function refusalOf(
  found: BaselineSearch,
  { planId, schema }: MergeInput,
): { readonly code: 'otherPlan' | 'otherSchema'; readonly facts: { readonly planTitle: string } } | null {
  if (found === null || found === 'damaged') return null;
  const { head } = found;
  const facts = { planTitle: head.planTitle };
  if (planId !== null && head.planId !== planId) return { code: 'otherPlan', facts };
  return head.schema === schema.id ? null : { code: 'otherSchema', facts };
}
