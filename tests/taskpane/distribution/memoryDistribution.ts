/** The services of 分发 over plain data, with a note of what the pane asked for. */
import type { UserError } from '../../../src/core/userError';
import type {
  DepartmentOffer,
  DistributionOverview,
  DistributionPhase,
  DistributionRequest,
  DistributionResult,
  DistributionServices,
} from '../../../src/taskpane/distribution/distributionServices';

export const offer = (name: string, more: Partial<DepartmentOffer> = {}): DepartmentOffer => ({
  name,
  tasks: 2,
  isGroup: false,
  issued: 0,
  ...more,
});

export const overviewOf = (more: Partial<DistributionOverview> = {}): DistributionOverview => ({
  planTitle: '重点任务清单',
  departments: [offer('人事处', { tasks: 12 }), offer('财务处')],
  problems: [],
  drafted: 0,
  sentBefore: false,
  pending: [],
  today: '2020-06-08',
  ...more,
});

export interface MemoryDistribution extends DistributionServices {
  readonly asked: readonly string[];
  readonly requests: readonly DistributionRequest[];
  /** The next call of a service fails with this. */
  readonly failNext: (service: 'load' | 'distribute' | 'open', error: UserError) => void;
  /** A sending waits until it is told to go on. */
  readonly hold: () => { readonly phase: (phase: DistributionPhase) => void; readonly finish: () => void };
}

export interface MemoryOptions {
  readonly result?: DistributionResult | null;
  readonly clipboard?: boolean;
  readonly folder?: boolean;
}

const zipResult: DistributionResult = {
  handout: { output: 'zip', file: '重点任务清单-各部门.zip' },
  count: 2,
  register: '分发登记',
};

/** @param overviews what `load` answers, one after the other; the last one again and again */
export function memoryDistribution(
  overviews: readonly DistributionOverview[] = [overviewOf()],
  { result = zipResult, clipboard = true, folder = true }: MemoryOptions = {},
): MemoryDistribution {
  const asked: string[] = [];
  const requests: DistributionRequest[] = [];
  const failures = new Map<string, UserError>();
  let loads = 0;
  let held: { resolve: () => void; onPhase?: (phase: DistributionPhase) => void; wait: Promise<void> } | null = null;
  const answer = <T>(service: string, value: T): Promise<T> => {
    asked.push(service);
    const error = failures.get(service);
    failures.delete(service);
    return error === undefined ? Promise.resolve(value) : Promise.reject(error);
  };
  return {
    asked,
    requests,
    failNext: (service, error) => failures.set(service, error),
    hold: () => {
      let resolve = (): void => undefined;
      const wait = new Promise<void>((done) => {
        resolve = done;
      });
      const holding: NonNullable<typeof held> = { resolve, wait };
      held = holding;
      return { phase: (phase) => holding.onPhase?.(phase), finish: resolve };
    },
    load: () => {
      const overview = overviews[Math.min(loads, overviews.length - 1)] ?? overviewOf();
      loads += 1;
      return answer('load', overview);
    },
    outputs: () => (folder ? ['zip', 'folder', 'open', 'sheets'] : ['zip', 'open', 'sheets']),
    distribute: async (request, onPhase, signal) => {
      requests.push(request);
      if (held !== null) {
        held.onPhase = onPhase;
        const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        await Promise.race([held.wait, aborted]);
      }
      return answer('distribute', signal.aborted ? null : result);
    },
    open: (file) =>
      answer('open', undefined)
        .then(() => asked.push(file.name))
        .then(() => undefined),
    copy: (text) => answer(`copy ${text}`, clipboard),
    goToRegister: () => answer('goToRegister', undefined),
  };
}
