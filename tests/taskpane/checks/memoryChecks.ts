/** The 校验 part's services over a list in memory: the real checks, no Excel. */
import type { SheetEvent } from '../../../src/excel/checks/liveChecks';
import { defaultOptions } from '../../../src/core/settings';
import { matchHeaders, checklistColumns, type ColumnKey } from '../../../src/core/checklist';
import {
  applyFixes,
  checkChecklist,
  recheckRows,
  type CheckContext,
  type CheckedChecklist,
  type CheckedRow,
} from '../../../src/core/checks';
import { departmentsByLine } from '../../../src/core/checks/departmentsByLine';
import type { CheckReport, ChecksServices } from '../../../src/taskpane/checks/checksServices';
import { createMailbox } from '../../../src/taskpane/mailbox';

export type Texts = Partial<Record<ColumnKey, string>>;

const headers = checklistColumns.map(({ header }) => header);

const rowOf = (texts: Texts, index: number): CheckedRow => ({
  line: index + 4,
  hidden: false,
  hasExtra: false,
  cells: Object.fromEntries(Object.entries(texts).map(([key, content]) => [key, { content, isDate: false }])),
});

/** A task without fault, but for what is given. */
export const task = (number: number, texts: Texts = {}): Texts => ({
  id: `RW-00${String(number)}`,
  title: `任务${String(number)}`,
  departments: '图书馆',
  lead: '图书馆',
  owner: '张三',
  deadline: '长期坚持',
  status: '推进中',
  progress: '按计划进行',
  ...texts,
});

export interface MemoryChecks extends ChecksServices {
  /** What was asked for, in order. */
  readonly asked: readonly string[];
  /** Edits a cell as a person does. */
  readonly deleteSheet: () => void;
  readonly edit: (line: number, column: ColumnKey, content: string) => void;
  /** The next call of this service fails. */
  readonly failNext: (service: keyof ChecksServices, error: Error) => void;
}

export function memoryChecks(tasks: readonly Texts[]): MemoryChecks {
  let checklist: CheckedChecklist = {
    headerLine: 3,
    headers: headers.map((text, column) => ({ text, column })),
    rows: tasks.map(rowOf),
  };
  const context: CheckContext = {
    directory: { entries: [{ name: '图书馆', aliases: ['馆'], category: '部门', members: [] }] },
    today: '2021-01-01',
    year: 2021,
  };
  const asked: string[] = [];
  const failures = new Map<keyof ChecksServices, Error>();
  const listeners = new Set<(event: SheetEvent) => void>();
  const ask = (service: keyof ChecksServices, detail = ''): void => {
    asked.push(detail === '' ? service : `${service} ${detail}`);
    const failure = failures.get(service);
    failures.delete(service);
    if (failure !== undefined) throw failure;
  };
  const report = (issues: CheckReport['issues']): CheckReport => ({
    snapshot: {
      place: {
        sheet: '任务清单',
        kind: 'table',
        headerRow: 2,
        firstColumn: 0,
        headers,
        columns: matchHeaders(headers),
        rowCount: checklist.rows.length,
      },
      options: defaultOptions,
      checklist,
    },
    context,
    issues,
    departments: departmentsByLine(checklist, context.directory),
    marked: true,
    behind: false,
    drafted: 0,
  });
  return {
    asked,
    edit: (line, column, content) => {
      checklist = applyFixes(checklist, [{ line, column, before: '', after: content }]);
      for (const listener of listeners) listener({ kind: 'edited', address: `K${String(line)}`, by: 'self' });
    },
    failNext: (service, error) => failures.set(service, error),
    run: async (onPhase, signal) => {
      onPhase({ kind: 'checking', done: 0, total: checklist.rows.length });
      await Promise.resolve();
      ask('run');
      return signal.aborted ? null : report(checkChecklist(checklist, context));
    },
    fix: async (_, changes) => {
      await Promise.resolve();
      ask('fix', changes.map(({ line, column }) => `${column}${String(line)}`).join());
      checklist = applyFixes(checklist, changes);
      return { written: changes.length, skipped: [] };
    },
    deleteSheet: () => {
      for (const listener of listeners) listener({ kind: 'gone' });
    },
    refresh: async (before, edits) => {
      await Promise.resolve();
      const addresses = edits.map(({ address }) => address);
      ask('refresh', addresses.join());
      const lines = new Set(addresses.map((address) => Number(address.slice(1))));
      return report(recheckRows(checklist, context, lines, before.issues));
    },
    watch: (_, onEdit) => {
      listeners.add(onEdit);
      return Promise.resolve(() => {
        listeners.delete(onEdit);
        return Promise.resolve();
      });
    },
    goTo: async (_, { line, column }) => {
      await Promise.resolve();
      ask('goTo', `${String(line)} ${String(column)}`);
    },
    clearMarks: async () => {
      await Promise.resolve();
      ask('clearMarks');
    },
    exportReport: async () => {
      await Promise.resolve();
      ask('exportReport');
      return '校验结果';
    },
    requests: createMailbox<'run'>(),
  };
}
