/** The 回收 screen's services over a workbook in memory: the real merge, no Excel and no readers. */
import { mergeReturns, type MergeInput, type ReturnedFile } from '../../../src/core/returns';
import type { ReadFailure } from '../../../src/files/returns/readFailure';
import type { EditedCell } from '../../../src/excel/returns/mergeWorkbook';
import type { ReadOutcome, ReturnsServices } from '../../../src/taskpane/returns/returnsServices';
import { applied } from '../../core/returns/plan';

/** What a file holds, by its name: one return, why there is none, or several out of a .zip, with a note beside them. */
export type Inbox = Readonly<Record<string, ReturnedFile | ReadFailure | readonly ReturnedFile[]>>;

export interface MemoryReturns extends ReturnsServices {
  /** What was asked for, in order. */
  readonly asked: readonly string[];
  /** The workbook as it stands. */
  readonly workbook: () => MergeInput;
  /** Someone else's edit of 任务清单. */
  readonly edit: (change: (input: MergeInput) => MergeInput) => void;
  /** What somebody has edited since the merge. */
  readonly editedSince: (cells: readonly EditedCell[]) => void;
  /** The next call of this service fails. */
  readonly failNext: (service: keyof ReturnsServices, error: Error) => void;
  /** Reading stops after so many files until it is let go on. */
  readonly holdAfter: (files: number) => () => void;
}

export function memoryReturns(
  start: MergeInput,
  inbox: Inbox = {},
  sheets: Readonly<Record<string, ReturnedFile>> = {},
): MemoryReturns {
  const asked: string[] = [];
  const failures = new Map<keyof ReturnsServices, Error>();
  let now = start;
  const before: MergeInput[] = [];
  let edited: readonly EditedCell[] = [];
  let hold: { readonly after: number; readonly until: Promise<void> } | null = null;

  const ask = async (service: keyof ReturnsServices, detail = ''): Promise<void> => {
    await Promise.resolve();
    asked.push(detail === '' ? service : `${service} ${detail}`);
    const failure = failures.get(service);
    failures.delete(service);
    if (failure !== undefined) throw failure;
  };
  const outcomesOf = (name: string): ReadOutcome[] => {
    const found = inbox[name] ?? { code: 'notWorkbook', facts: { looksLike: 'other' } };
    if ('code' in found) return [{ kind: 'unreadable', file: { name, failure: found } }];
    const files = 'sha256' in found ? [found] : found;
    const notes: ReadOutcome[] = name.endsWith('.zip') ? [{ kind: 'ignored', names: [`${name}/说明.txt`] }] : [];
    return [...files.map((file): ReadOutcome => ({ kind: 'read', file })), ...notes];
  };

  return {
    asked,
    workbook: () => now,
    edit: (change) => {
      now = change(now);
    },
    editedSince: (cells) => {
      edited = cells;
    },
    failNext: (service, error) => failures.set(service, error),
    holdAfter: (after) => {
      let release = (): void => undefined;
      hold = { after, until: new Promise((resolve) => (release = resolve)) };
      return release;
    },
    open: async () => {
      await ask('open');
      const { files: _, departmentOf: _departments, choices: _choices, ...plan } = now;
      const at = now.records.at(-1)?.at;
      const lastMerge =
        before.length === 0 || at === undefined
          ? null
          : { at, files: now.records.length - (before.at(-1)?.records.length ?? 0) };
      return { plan, lastMerge };
    },
    sheetNames: () => Promise.resolve(Object.keys(sheets)),
    readFiles: async (files, { onTotal, onOutcome }, signal) => {
      await ask('readFiles', files.map(({ name }) => name).join());
      const outcomes = files.flatMap(({ name }) => outcomesOf(name));
      onTotal(outcomes.filter(({ kind }) => kind !== 'ignored').length);
      for (const [index, outcome] of outcomes.entries()) {
        if (hold !== null && index === hold.after) await hold.until;
        if (signal.aborted) return;
        onOutcome(outcome);
      }
    },
    readSheets: async (names) => {
      await ask('readSheets', names.join());
      return names.flatMap((name): ReadOutcome[] => {
        const file = sheets[name];
        return file === undefined ? [] : [{ kind: 'read', file }];
      });
    },
    merge: async (input) => {
      await Promise.resolve();
      return mergeReturns(input);
    },
    apply: async (input, result) => {
      await ask('apply');
      before.push(now);
      now = applied({ ...now, files: input.files }, result);
      return {
        sheets: ['checklist', 'details', ...(result.claims.length > 0 ? (['claims'] as const) : []), 'records'],
      };
    },
    undo: async (mode) => {
      await ask('undo', mode);
      const earlier = before.at(-1);
      if (earlier === undefined) return { kind: 'nothing' };
      const about = { at: now.mergedAt, files: now.records.length - earlier.records.length };
      if (edited.length > 0 && mode === undefined) return { kind: 'edited', cells: edited, ...about };
      before.pop();
      now = earlier;
      return { kind: 'undone', ...about };
    },
    goTo: (sheet) => ask('goTo', sheet),
  };
}
