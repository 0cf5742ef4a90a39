/** A merge result as the review lists it. */
import type { FileReport, MergeResult, ReturnedChange } from '../../core/returns';
import type { UnreadableFile } from './returnsServices';
import type { Session } from './session';

export type FileEntry =
  | { readonly kind: 'unreadable'; readonly file: UnreadableFile }
  | { readonly kind: 'report'; readonly report: FileReport };

/** What a person has to do something about comes first; then what is left out; then the rest. Each part by name. */
export function fileEntries({ result, unreadable }: Session): FileEntry[] {
  const reports = result.files.map((report): FileEntry => ({ kind: 'report', report }));
  const broken = unreadable.map((file): FileEntry => ({ kind: 'unreadable', file }));
  return [...broken, ...reports]
    .map((entry): [number, FileEntry] => [urgency(entry), entry])
    .sort(([a, one], [b, other]) => a - b || byName.compare(nameOf(one), nameOf(other)))
    .map(([, entry]) => entry);
}

/** Names of departments are Chinese, and 2 stands before 10. */
const byName = new Intl.Collator('zh-CN', { numeric: true });
const nameOf = (entry: FileEntry): string => (entry.kind === 'report' ? entry.report.name : entry.file.name);

function urgency(entry: FileEntry): number {
  if (entry.kind === 'unreadable') return 2;
  const { state, ledger, diagnostics } = entry.report;
  if (!ledger.balanced) return 0;
  switch (state.kind) {
    case 'ask':
      return 1;
    case 'refused':
      return 3;
    case 'merged':
      return diagnostics.length > 0 ? 4 : 5;
    case 'alreadyMerged':
      return 6;
  }
}

/** True for a file that a person has to say something about, or get anew. */
export const needsAttention = (entry: FileEntry): boolean => urgency(entry) <= 3;

export const filesIn = ({ files }: MergeResult, kind: FileReport['state']['kind']): number =>
  files.filter(({ state }) => state.kind === kind).length;

export type Grouping = 'task' | 'department';

/** A change, and the name of its group where one begins. */
export interface ListedChange {
  readonly change: ReturnedChange;
  readonly group: string;
  /** True for the first of its group. */
  readonly first: boolean;
}

/** Changes in the order of groups, each group where its first change stands. */
export function listChanges(changes: readonly ReturnedChange[], by: Grouping): ListedChange[] {
  const groups = new Map<string, ReturnedChange[]>();
  for (const change of changes) {
    const name = by === 'task' ? taskName(change) : change.department;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [change]);
    else group.push(change);
  }
  return [...groups].flatMap(([group, members]) =>
    members.map((change, index) => ({ change, group, first: index === 0 })),
  );
}

/** 'RW-001 任务名称'; the title alone for a task without an id. */
export const taskName = ({ taskId, title }: { readonly taskId: string; readonly title: string }): string =>
  [taskId, title].filter((part) => part !== '').join(' ');
