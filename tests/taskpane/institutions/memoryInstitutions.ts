/** The 制度清单 part's services over plain data: a sheet that may be there, and what is asked of it. */
import { institutionCounts, parseInstitutions } from '../../../src/core/institutions';
import { UserError, type UserErrorCode } from '../../../src/core/userError';
import type {
  InstitutionsOverview,
  InstitutionsServices,
} from '../../../src/taskpane/institutions/institutionsServices';

export interface MemoryInstitutions extends InstitutionsServices {
  /** What was asked for, in order. */
  readonly asked: string[];
  /** The next call that Excel has to answer fails so. */
  failNext: UserErrorCode | null;
}

export const overviewOf = (total: number, revised = 0): InstitutionsOverview => ({
  sheet: '制度清单',
  counts: institutionCounts(
    Array.from({ length: total }, (_, index) => ({ level: '学校', treatment: index < revised ? '修订' : null })),
  ),
  duplicates: 0,
});

export function memoryInstitutions(
  sheet: InstitutionsOverview | null,
  kept: readonly string[] = [],
): MemoryInstitutions {
  let present = sheet;
  const answer = <T>(value: () => T): Promise<T> => {
    const code = services.failNext;
    services.failNext = null;
    return code === null ? Promise.resolve().then(value) : Promise.reject(new UserError(code));
  };
  const services: MemoryInstitutions = {
    asked: [],
    failNext: null,
    overview: () => answer(() => present),
    readText: (text) => Promise.resolve(parseInstitutions(text)),
    readFile: async (file) => parseInstitutions(await textOf(file)),
    write: (institutions) =>
      answer(() => {
        services.asked.push(`write ${institutions.map(({ name }) => name).join('、')}`);
        const created = present === null;
        present = overviewOf((present?.counts.total ?? 0) + institutions.length);
        return { sheet: '制度清单', created, added: institutions.length, matched: created ? 0 : 2, kept };
      }),
    goTo: () =>
      answer(() => {
        services.asked.push('goTo');
      }),
  };
  return services;
}

/** jsdom's File has no text(). */
const textOf = (file: File): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(file);
  });
