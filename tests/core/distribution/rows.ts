/** Rows of a checklist for the tests of distribution. */
import type { Directory, DirectoryEntry } from '../../../src/core/departments';
import type { DistributionOptions } from '../../../src/core/distribution';
import type { SentCell, SentRow } from '../../../src/core/returns';

/** A row with an id, a title and whatever else is given. */
export const rowOf = (number: number, cells: Readonly<Record<string, SentCell>>): SentRow => {
  const id = `RW-${String(number).padStart(3, '0')}`;
  return { id, cells: { id, title: `任务${String(number)}`, ...cells } };
};

export const entryOf = (name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  name,
  aliases: [],
  category: '部门',
  members: [],
  ...more,
});

export const directoryOf = (...entries: readonly DirectoryEntry[]): Directory => ({ entries });

export const options = (more: Partial<DistributionOptions> = {}): DistributionOptions => ({
  planId: 'plan-1',
  planTitle: '重点任务清单',
  issuedAt: '2020-06-01T09:30',
  earlier: [],
  texts: ({ department, issue, tasks }) => ({
    title: '重点任务清单',
    lines: [`${department} ${String(issue)} ${String(tasks)}`, ''],
  }),
  ...more,
});
