/** Drives the 回收 screen: reads, merges anew after each decision, writes, takes back. */
import { useCallback, useEffect, useRef } from 'react';
import type { ConflictChoice, ReturnedFile } from '../../core/returns';
import { toUserError } from '../../excel/runCommand';
import type { MergeSheet } from '../../excel/returns/mergeWorkbook';
import type { EditedMode } from '../../excel/returns/restoreBackup';
import type { ReadOutcome, ReturnsServices } from './returnsServices';
import type { Slice } from '../paneStore';
import { usePaneState } from '../usePaneState';
import type { ReturnsEvent, ReturnsState } from './returnsState';
import {
  draftOf,
  inputOf,
  nothingDecided,
  onFreshPlan,
  sentDepartments,
  withChoice,
  withChoiceForAll,
  withDepartment,
  withoutFile,
  type ChoiceForAll,
  type Draft,
} from './session';

export interface ReturnsControl {
  readonly state: ReturnsState;
  readonly load: () => void;
  readonly readFiles: (files: readonly File[]) => void;
  readonly readSheets: (names: readonly string[]) => void;
  readonly cancel: () => void;
  /** @param department null to leave it to what the file itself says */
  readonly setDepartment: (sha256: string, department: string | null) => void;
  readonly dropFile: (file: Pick<ReturnedFile, 'name' | 'sha256'>) => void;
  readonly choose: (conflictId: string, choice: ConflictChoice | null) => void;
  readonly chooseForAll: (choice: ChoiceForAll | null) => void;
  /** Merges on the workbook as it is now. */
  readonly refresh: () => void;
  readonly apply: () => void;
  /** Without `edited` it asks when something was edited since the merge. */
  readonly undo: (edited?: EditedMode) => void;
  /** False where only Excel's own undo takes a merge back. */
  readonly canUndo: boolean;
  readonly dropUndo: () => void;
  readonly goTo: (sheet: MergeSheet) => void;
  /** Back to the start: what is under review is dropped. */
  readonly leave: () => void;
  readonly closeError: () => void;
}

type Read = (listen: Parameters<ReturnsServices['readFiles']>[1], signal: AbortSignal) => Promise<void>;

/** @param shown false while another part of the step is in sight */
export function useReturns(
  slice: Slice<ReturnsState, ReturnsEvent>,
  services: ReturnsServices,
  shown: boolean,
): ReturnsControl {
  const [state, dispatch] = usePaneState(slice);
  const runs = useRef(0);
  const reading = useRef<AbortController | null>(null);

  const attempt = useCallback(
    (action: () => Promise<void>): void => {
      action().catch((error: unknown) => dispatch({ type: 'failed', error: toUserError(error) }));
    },
    [dispatch],
  );

  const load = useCallback((): void => {
    dispatch({ type: 'loadStarted' });
    const follow = async (): Promise<void> => {
      const [{ plan, lastMerge }, sheets] = await Promise.all([services.open(), services.sheetNames()]);
      const empty = { plan, files: [], unreadable: [], ignored: [], decisions: nothingDecided };
      const { missing } = await services.merge(inputOf(empty));
      dispatch({ type: 'loaded', overview: { plan, lastMerge, sheets, sent: sentDepartments(plan), missing } });
    };
    follow().catch((error: unknown) => dispatch({ type: 'loadFailed', error: toUserError(error) }));
  }, [services, dispatch]);

  // Departments may have been sent something, or have been merged, while another part was shown.
  useEffect(() => {
    if (shown) load();
  }, [shown, load]);
  useEffect(
    () => () => {
      if (reading.current === null) return;
      reading.current.abort();
      dispatch({ type: 'cancelled', run: runs.current });
    },
    [dispatch],
  );

  // The review is of what the user has decided so far: a decision that is overtaken by the next is not worked out.
  const draft = state.step === 'review' && state.stale ? state.session : null;
  useEffect(() => {
    if (draft === null) return undefined;
    let overtaken = false;
    services.merge(inputOf(draft)).then(
      (result) => {
        if (!overtaken) dispatch({ type: 'merged', draft, result });
      },
      (error: unknown) => {
        if (!overtaken) dispatch({ type: 'failed', error: toUserError(error) });
      },
    );
    return () => {
      overtaken = true;
    };
  }, [draft, services, dispatch]);

  const read = (total: number, readAll: Read): void => {
    if (state.step !== 'start' && state.step !== 'review') return;
    const before = state.step === 'review' ? state.session : null;
    const run = (runs.current += 1);
    const controller = new AbortController();
    reading.current = controller;
    dispatch({ type: 'readStarted', run, total });
    const follow = async (): Promise<void> => {
      const outcomes: ReadOutcome[] = [];
      const listen = {
        onTotal: (found: number) => dispatch({ type: 'totalKnown', run, total: found }),
        onOutcome: (outcome: ReadOutcome) => {
          outcomes.push(outcome);
          dispatch({ type: 'outcome', run, outcome });
        },
      };
      // The workbook is read anew: it may have been edited since the screen was opened.
      const [{ plan }] = await Promise.all([services.open(), readAll(listen, controller.signal)]);
      if (controller.signal.aborted) return;
      if (!outcomes.some(({ kind }) => kind === 'read')) {
        dispatch({ type: 'nothingRead', run });
        return;
      }
      dispatch({ type: 'readEnded', run });
      const added = draftOf(plan, outcomes, before);
      const merged = before === null ? added : onFreshPlan(added, plan);
      const result = await services.merge(inputOf(merged));
      dispatch({ type: 'opened', run, session: { ...merged, result } });
    };
    follow().catch((error: unknown) => {
      if (!controller.signal.aborted) dispatch({ type: 'readFailed', run, error: toUserError(error) });
    });
  };

  const redraft = (change: (draft: Draft) => Draft): void => {
    if (state.step === 'review') dispatch({ type: 'drafted', draft: change(state.session) });
  };

  return {
    state,
    load,
    readFiles: (files) => read(files.length, (listen, signal) => services.readFiles(files, listen, signal)),
    readSheets: (names) =>
      read(names.length, async ({ onOutcome }) => (await services.readSheets(names)).forEach(onOutcome)),
    cancel: () => {
      reading.current?.abort();
      dispatch({ type: 'cancelled', run: runs.current });
    },
    setDepartment: (sha256, department) => redraft((current) => withDepartment(current, sha256, department)),
    dropFile: (file) => redraft((current) => withoutFile(current, file)),
    choose: (conflictId, choice) => redraft((current) => withChoice(current, conflictId, choice)),
    chooseForAll: (choice) => redraft((current) => withChoiceForAll(current, choice)),
    refresh: () => attempt(async () => dispatch({ type: 'replanned', plan: (await services.open()).plan })),
    apply: () => {
      if (state.step !== 'review' || state.stale) return;
      const { session } = state;
      dispatch({ type: 'applyStarted' });
      attempt(async () =>
        dispatch({ type: 'applied', applied: await services.apply(inputOf(session), session.result) }),
      );
    },
    canUndo: services.undo !== null,
    undo: (edited) => {
      const { undo } = services;
      if (undo === null) return;
      dispatch({ type: 'undoStarted' });
      attempt(async () => {
        const outcome = await undo(edited);
        switch (outcome.kind) {
          case 'undone':
            dispatch({ type: 'undone' });
            load();
            break;
          case 'edited':
            dispatch({ type: 'undoStopped', undo: { kind: 'asking', cells: outcome.cells } });
            break;
          case 'nothing':
          case 'damaged':
            dispatch({ type: 'undoStopped', undo: { kind: 'refused', why: outcome.kind } });
        }
      });
    },
    dropUndo: () => dispatch({ type: 'undoStopped', undo: null }),
    goTo: (sheet) => attempt(() => services.goTo(sheet)),
    leave: () => {
      dispatch({ type: 'left' });
      load();
    },
    closeError: () => dispatch({ type: 'errorClosed' }),
  };
}
