/** The services of 概览 over a plan in memory: the real rules of the next step, no Excel. */
import { nextSteps, type IssueCounts, type PlanFigures } from '../../../src/core/overview';
import type { ChecklistPlace } from '../../../src/excel/locateChecklist';
import type { HomeServices, PlanOverview } from '../../../src/taskpane/home/homeServices';

export interface Plan {
  readonly title: string;
  readonly figures: PlanFigures;
  readonly issues: IssueCounts;
  readonly hasDirectory: boolean;
}

/** Ten tasks, sent to three departments and all back; nothing presses. */
export const plan = (figures: Partial<PlanFigures> = {}, more: Partial<Omit<Plan, 'figures'>> = {}): Plan => ({
  title: '2020年党建工作任务清单',
  figures: {
    tasks: 10,
    finished: 0,
    closed: 0,
    closable: 0,
    completionRate: 0,
    overdue: 0,
    dueSoon: 0,
    ongoing: 0,
    later: 10,
    undated: 0,
    sent: 3,
    returned: 3,
    late: 0,
    ...figures,
  },
  issues: { error: 0, warning: 0, hint: 0 },
  hasDirectory: true,
  ...more,
});

export interface MemoryHome extends HomeServices {
  /** What was asked for, in order. */
  readonly asked: readonly string[];
  readonly load: () => Promise<HomeServices>;
  /** Null for a workbook without a checklist. */
  readonly set: (plan: Plan | null) => void;
  /** The next reading fails. */
  readonly failNext: (error: Error) => void;
  /** Readings wait after the figures until they are let go. */
  readonly holdChecks: () => () => void;
  /** Somebody edits the watched sheet. */
  readonly edit: () => void;
}

export function memoryHome(given: Plan | null): MemoryHome {
  let current = given;
  let failure: Error | null = null;
  let held: Promise<void> = Promise.resolve();
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  const services: HomeServices = {
    read: async (onFigures, signal) => {
      asked.push('read');
      await Promise.resolve();
      if (failure !== null) {
        const error = failure;
        failure = null;
        throw error;
      }
      if (current === null) return { kind: 'noChecklist' };
      const { title, figures, issues, hasDirectory } = current;
      const overview: PlanOverview = {
        place: { sheet: '任务清单' } as ChecklistPlace,
        title,
        baseDate: '2020-11-20',
        readAt: '2020-11-20T09:32',
        figures,
        checked: null,
      };
      onFigures(overview);
      await held;
      if (signal.aborted) {
        asked.push('cancelled');
        return null;
      }
      const steps = nextSteps({ figures, issues, hasDirectory });
      return { kind: 'plan', overview: { ...overview, checked: { issues, steps } } };
    },
    watch: (sheet, onEdit) => {
      asked.push(`watch ${sheet}`);
      listeners.add(onEdit);
      return Promise.resolve(() => {
        asked.push(`unwatch ${sheet}`);
        listeners.delete(onEdit);
        return Promise.resolve();
      });
    },
    showChecklist: ({ sheet }) => {
      asked.push(`show ${sheet}`);
      return Promise.resolve();
    },
  };
  const loaded = Promise.resolve(services);
  return {
    ...services,
    asked,
    load: () => loaded,
    set: (next) => {
      current = next;
    },
    failNext: (error) => {
      failure = error;
    },
    holdChecks: () => {
      let letGo: () => void = () => undefined;
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return letGo;
    },
    edit: () => {
      for (const listener of [...listeners]) listener();
    },
  };
}
