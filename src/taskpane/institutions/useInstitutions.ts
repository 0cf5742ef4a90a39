/** Drives the 制度清单 part: reads the sheet whenever it comes into sight, a text or a file, and writes. */
import { useEffect, useRef } from 'react';
import type { InstitutionReading } from '../../core/institutions';
import { toUserError } from '../../excel/runCommand';
import type { InstitutionsServices } from './institutionsServices';
import { usePaneState } from '../usePaneState';
import { institutionsSlice, type InstitutionsEvent, type InstitutionsState } from './institutionsState';

export interface InstitutionsControl {
  readonly state: InstitutionsState;
  readonly readText: (text: string) => void;
  readonly readFile: (file: File) => void;
  /** Lets go of what is being read: its answer is not wanted any more. */
  readonly cancel: () => void;
  readonly write: () => void;
  readonly goTo: () => void;
  readonly openSource: () => void;
  readonly back: () => void;
  readonly closeError: () => void;
}

export function useInstitutions(services: InstitutionsServices, shown: boolean): InstitutionsControl {
  const [state, dispatch] = usePaneState(institutionsSlice);
  /** Readings are numbered: the answer of one that was overtaken is not wanted any more. */
  const latest = useRef(0);

  useEffect(() => {
    if (!shown) return undefined;
    let wanted = true;
    services.overview().then(
      (overview) => {
        if (wanted) dispatch({ type: 'overviewRead', overview });
      },
      (error: unknown) => {
        if (wanted) dispatch({ type: 'overviewFailed', error: toUserError(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [services, shown, dispatch]);

  const run = (work: () => Promise<InstitutionsEvent | null>): void => {
    const number = (latest.current += 1);
    const answer = (event: InstitutionsEvent | null): void => {
      if (event !== null && latest.current === number) dispatch(event);
    };
    work().then(answer, (error: unknown) => answer({ type: 'failed', error: toUserError(error) }));
  };

  const read = (file: string, start: () => Promise<InstitutionReading>): void => {
    dispatch({ type: 'readingStarted' });
    run(async () => ({ type: 'read', file, reading: await start() }));
  };

  return {
    state,
    readText: (text) => read('', () => services.readText(text)),
    readFile: (file) => read(file.name, () => services.readFile(file)),
    cancel: () => {
      latest.current += 1;
      dispatch({ type: 'sourceOpened' });
    },
    write: () => {
      if (state.phase.kind !== 'preview') return;
      const { institutions } = state.phase.reading;
      dispatch({ type: 'writingStarted' });
      run(async () => {
        const written = await services.write(institutions);
        return { type: 'written', written, overview: await services.overview() };
      });
    },
    goTo: () =>
      run(async () => {
        await services.goTo();
        return null;
      }),
    openSource: () => dispatch({ type: 'sourceOpened' }),
    back: () => dispatch({ type: 'back' }),
    closeError: () => dispatch({ type: 'errorClosed' }),
  };
}
