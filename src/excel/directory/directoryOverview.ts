/** What the pane shows of the directory. Reads only. */
import {
  countMentions,
  departmentCategories,
  nearDuplicates,
  refreshDirectory,
  type DepartmentCategory,
  type DirectoryDiagnostic,
} from '../../core/departments';
import { runCommand } from '../runCommand';
import { loadDismissedPairs } from './dismissedPairs';
import { readDepartmentTextsIfAny } from './readDepartmentTexts';
import { readDirectory } from './readDirectory';

export interface PairOfNames {
  /** In the order of the directory. */
  readonly names: readonly [string, string];
  /** In how many tasks each of them is named. */
  readonly uses: readonly [number, number];
}

/** A finding with its place. */
export interface DirectoryProblem extends DirectoryDiagnostic {
  /** One-based row of the sheet. */
  readonly line: number;
}

export type DirectoryOverview =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ready';
      readonly sheet: string;
      /** Categories that have entries, in their order. */
      readonly counts: readonly { readonly category: DepartmentCategory; readonly count: number }[];
      readonly total: number;
      /** Names of the checklist that the directory does not know; null without a checklist. */
      readonly newNames: readonly string[] | null;
      readonly pairs: readonly PairOfNames[];
      readonly problems: readonly DirectoryProblem[];
    };

/** Three syncs. */
export async function readDirectoryOverview(): Promise<DirectoryOverview> {
  return runCommand(async (context) => {
    const dismissed = loadDismissedPairs(context);
    const found = await readDirectory(context);
    if (found === null) return { kind: 'none' };
    const { directory, diagnostics } = found.reading;
    const tasks = await readDepartmentTextsIfAny(context);
    const uses = countMentions(directory, tasks ?? []);
    const { has } = dismissed.read();
    return {
      kind: 'ready',
      sheet: found.sheet,
      counts: departmentCategories.flatMap((category) => {
        const count = directory.entries.filter((entry) => entry.category === category).length;
        return count === 0 ? [] : [{ category, count }];
      }),
      total: directory.entries.length,
      newNames: tasks === null ? null : refreshDirectory(directory, tasks).added.map(({ name }) => name),
      pairs: nearDuplicates(directory)
        .filter(({ names }) => !has(names))
        .map(({ names }) => ({ names, uses: [uses.get(names[0]) ?? 0, uses.get(names[1]) ?? 0] })),
      problems: diagnostics.map((problem) => ({ ...problem, line: found.headerRow + 2 + problem.row })),
    };
  });
}
