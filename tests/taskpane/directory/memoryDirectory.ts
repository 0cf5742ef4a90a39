/** The directory's services over plain data, with a note of what the pane asked for. */
import type { UserError } from '../../../src/core/userError';
import type { DirectoryOverview } from '../../../src/excel/directory/directoryOverview';
import type { DirectoryServices } from '../../../src/taskpane/directory/directoryServices';

export type Ready = Extract<DirectoryOverview, { kind: 'ready' }>;

export const ready = (more: Partial<Ready> = {}): Ready => ({
  kind: 'ready',
  sheet: '部门名录',
  counts: [
    { category: '部门', count: 3 },
    { category: '部门组', count: 1 },
  ],
  total: 4,
  newNames: [],
  pairs: [],
  problems: [],
  ...more,
});

export interface MemoryDirectory extends DirectoryServices {
  readonly asked: readonly string[];
  /** The next call of a service fails with this. */
  readonly failNext: (service: keyof DirectoryServices, error: UserError) => void;
}

/** @param overviews what `load` answers, one after the other; the last one again and again */
export function memoryDirectory(...overviews: readonly DirectoryOverview[]): MemoryDirectory {
  const asked: string[] = [];
  const failures = new Map<keyof DirectoryServices, UserError>();
  let loads = 0;
  const answer = <T>(service: keyof DirectoryServices, note: string, value: T): Promise<T> => {
    asked.push(note);
    const error = failures.get(service);
    if (error === undefined) return Promise.resolve(value);
    failures.delete(service);
    return Promise.reject(error);
  };
  return {
    asked,
    failNext: (service, error) => failures.set(service, error),
    load: () => {
      const overview = overviews[Math.min(loads, overviews.length - 1)] ?? { kind: 'none' };
      loads += 1;
      return answer('load', 'load', overview);
    },
    draft: () =>
      answer('draft', 'draft', {
        directory: { entries: [] },
        created: overviews[0]?.kind === 'none',
        added: 2,
        dropDowns: true,
      }),
    merge: (keep, drop) => answer('merge', `merge ${keep} ${drop}`, undefined),
    dismiss: (names) => answer('dismiss', `dismiss ${names.join(' ')}`, undefined),
    goTo: () => answer('goTo', 'goTo', undefined),
  };
}
