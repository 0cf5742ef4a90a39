/**
 * The embedded Excel host: an open workbook that answers Office.js, lets a person edit, and undoes.
 * It serves the tests in Node (officeJsInNode.ts) and the trial page in a browser (../bridge) alike.
 */
import type { Area, Workbook } from '../../files/xlsx/workbook';
import { calculateIfNeeded } from './calculation';
import { selectionMoved, takeEventMessages } from './events';
import { executeBatch, unknownNewObject } from './execute';
import { HostError } from './hostError';
import { workbookObject } from './objects/workbookObject';
import { payloadLimitBytes, requestFlag, type EventMessage, type RequestBody, type ResponseMessage } from './protocol';
import { openSession, sheetOf, type HostOptions, type HostSession, type Selection } from './session';
import { activateSheet, deleteCellContents, selectArea, typeIntoCells, type TypeResult } from './userEdits';

export interface Host {
  /** Runs one batch as context.sync() sends it. Never rejects for what a batch asks: errors are in the answer. */
  readonly execute: (body: RequestBody, flags?: number) => Promise<ResponseMessage>;
  readonly workbook: () => Workbook;
  readonly selection: () => Selection;
  /** Replaces the whole workbook, as opening another file does; undo starts anew. */
  readonly open: (workbook: Workbook) => void;
  /** What a person does. Each is one undo step. */
  readonly type: (sheetId: string, row: number, column: number, text: string, despiteAlert?: boolean) => TypeResult;
  readonly clearContents: (sheetId: string, area: Area) => TypeResult;
  readonly select: (sheetId: string, area: Area) => void;
  readonly activate: (sheetId: string) => void;
  /** Applies any other edit of a person (filter, column width …) given as a new workbook value. */
  readonly edit: (change: (workbook: Workbook) => Workbook) => void;
  /** What a co-author does elsewhere: it arrives here, and undo neither counts it nor takes it back. */
  readonly coAuthor: {
    readonly type: (sheetId: string, row: number, column: number, text: string) => void;
    readonly edit: (change: (workbook: Workbook) => Workbook) => void;
  };
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /**
   * While a person is typing in a cell Excel refuses batches, or lets them wait if they asked for it.
   *
   * @param answer 'refuse' for an Excel that knows no waiting: Office.js transmits the wish only where the set
   *   DelayForCellEdit is there (onBeforeExcelRun of excel-web-16.00.debug.js)
   */
  readonly setCellEditing: (editing: boolean, answer?: 'wait' | 'refuse') => void;
  /** Called after every change of the workbook or selection. Returns the function that ends it. */
  readonly onUpdate: (listener: () => void) => () => void;
  /** Called when other cells are selected: Office.js hears of it outside its batches. Returns the function that ends it. */
  readonly onSelection: (listener: () => void) => () => void;
  /** Called with the events that Office.js listens to. Returns the function that ends it. */
  readonly onMessages: (listener: (messages: readonly EventMessage[]) => void) => () => void;
  /** Counts of what was asked of the host, for tests of cost. */
  readonly statistics: () => { readonly batches: number; readonly actions: number };
}

/** The state one undo goes back to. */
interface UndoStep {
  readonly workbook: Workbook;
  readonly selection: Selection;
}

const undoLimit = 100;

export function createHost(options: HostOptions): Host {
  let session: HostSession = openSession(options);
  let undoSteps: UndoStep[] = [];
  let redoSteps: UndoStep[] = [];
  /** The highest action id of the last batch: ids that start anew are a new Excel.run. */
  let lastActionId = 0;
  let cellEditing: 'no' | 'wait' | 'refuse' = 'no';
  let waiting: (() => void)[] = [];
  let batches = 0;
  let actions = 0;
  const updateListeners = new Set<() => void>();
  const selectionListeners = new Set<() => void>();
  const messageListeners = new Set<(messages: readonly EventMessage[]) => void>();

  const remember = (before: UndoStep, mergeWithLast: boolean): void => {
    if (session.workbook === before.workbook) return;
    redoSteps = [];
    if (mergeWithLast && undoSteps.length > 0) return;
    undoSteps = [...undoSteps.slice(-(undoLimit - 1)), before];
  };

  const announce = (before: UndoStep): void => {
    const messages = takeEventMessages(session, before);
    if (session.workbook !== before.workbook || session.selection !== before.selection) {
      for (const listener of updateListeners) listener();
    }
    if (messages.length > 0) for (const listener of messageListeners) listener(messages);
    if (selectionMoved(before.selection, session.selection)) for (const listener of selectionListeners) listener();
  };

  const now = (): UndoStep => ({ workbook: session.workbook, selection: session.selection });

  const byPerson = <R>(act: () => R): R => {
    const before = now();
    const result = act();
    calculateIfNeeded(session);
    remember(before, false);
    lastActionId = 0;
    announce(before);
    return result;
  };

  /** @param act changes a session's workbook; the states that undo goes back to get the same change */
  const byCoAuthor = (act: (session: HostSession) => void): void => {
    const before = now();
    session.source = 'Remote';
    act(session);
    calculateIfNeeded(session);
    const rebased = (step: UndoStep): UndoStep => {
      const past = openSession({ ...options, workbook: step.workbook });
      act(past);
      calculateIfNeeded(past);
      return { ...step, workbook: past.workbook };
    };
    undoSteps = undoSteps.map(rebased);
    redoSteps = redoSteps.map(rebased);
    announce(before);
    session.source = 'Local';
  };

  const goTo = (from: UndoStep[], to: UndoStep[]): boolean => {
    const step = from.at(-1);
    if (step === undefined) return false;
    const before = now();
    from.pop();
    to.push(before);
    session.workbook = step.workbook;
    session.selection = step.selection;
    session.calculationPending = true;
    lastActionId = 0;
    announce(before);
    return true;
  };

  let mergeBase: Workbook | undefined;

  const execute = async (body: RequestBody, flags = 0): Promise<ResponseMessage> => {
    if (cellEditing !== 'no') {
      const waits = cellEditing === 'wait' && (flags & requestFlag.delayForCellEdit) !== 0;
      if (!waits) return refusal(new HostError('InvalidOperationInCellEditMode'));
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    if (byteLength(body) > payloadLimitBytes) return refusal(new HostError('RequestPayloadSizeLimitExceeded'));
    batches += 1;
    actions += body.Actions.length;
    const before = now();
    const ids = body.Actions.map((action) => action.Id);
    const firstId = Math.min(...ids);
    const continues = lastActionId > 0 && firstId > lastActionId;
    lastActionId = Math.max(...ids);
    const outcome = executeBatch(session, body, workbookObject(), unknownNewObject);
    session.calculationSuspended = false;
    session.screenUpdatingSuspended = false;
    calculateIfNeeded(session);
    if (options.access === 'view' && changesContent(before.workbook, session.workbook)) {
      session.workbook = before.workbook;
      session.selection = before.selection;
      session.changes.length = 0;
      return refusal(new HostError('AccessDenied', 'the workbook is open for viewing'));
    }
    const merge = continues && mergeBase !== undefined && undoSteps.at(-1)?.workbook === mergeBase;
    remember(before, merge);
    if (!merge)
      mergeBase = session.workbook === before.workbook ? (continues ? mergeBase : undefined) : before.workbook;
    announce(before);
    const response: ResponseMessage = {
      HttpStatusCode: outcome.error?.HttpStatusCode ?? 200,
      ErrorCode: '',
      ErrorMessage: '',
      Headers: {},
      Body: {
        Results: outcome.results,
        TraceIds: outcome.traceIds,
        ...(outcome.error ? { Error: outcome.error } : {}),
      },
    };
    if (byteLength(response.Body) > payloadLimitBytes) {
      return refusal(new HostError('ResponsePayloadSizeLimitExceeded'));
    }
    return response;
  };

  return {
    execute,
    workbook: () => session.workbook,
    selection: () => session.selection,
    open: (workbook) => {
      const before = now();
      const listeners = new Set(session.listeners);
      session = openSession({ ...options, workbook });
      for (const listener of listeners) session.listeners.add(listener);
      undoSteps = [];
      redoSteps = [];
      lastActionId = 0;
      calculateIfNeeded(session);
      announce(before);
    },
    type: (sheetId, row, column, text, despiteAlert) =>
      byPerson(() => typeIntoCells(session, sheetId, row, column, text, despiteAlert)),
    clearContents: (sheetId, area) => byPerson(() => deleteCellContents(session, sheetId, area)),
    select: (sheetId, area) => byPerson(() => selectArea(session, sheetId, area)),
    activate: (sheetId) => byPerson(() => activateSheet(session, sheetId)),
    edit: (change) =>
      byPerson(() => {
        session.workbook = change(session.workbook);
        session.calculationPending = true;
        sheetOf(session, session.selection.sheetId);
      }),
    coAuthor: {
      type: (sheetId, row, column, text) =>
        byCoAuthor((given) => {
          if (given.workbook.sheets.some(({ id }) => id === sheetId)) typeIntoCells(given, sheetId, row, column, text);
        }),
      edit: (change) =>
        byCoAuthor((given) => {
          given.workbook = change(given.workbook);
          given.calculationPending = true;
          const { selection } = given;
          const isThere = given.workbook.sheets.some(({ id }) => id === selection.sheetId);
          if (!isThere) given.selection = openSession({ ...options, workbook: given.workbook }).selection;
        }),
    },
    undo: () => goTo(undoSteps, redoSteps),
    redo: () => goTo(redoSteps, undoSteps),
    canUndo: () => undoSteps.length > 0,
    canRedo: () => redoSteps.length > 0,
    setCellEditing: (editing, answer = 'wait') => {
      cellEditing = editing ? answer : 'no';
      if (editing) return;
      const resume = waiting;
      waiting = [];
      for (const go of resume) go();
    },
    onUpdate: (listener) => {
      updateListeners.add(listener);
      return () => updateListeners.delete(listener);
    },
    onSelection: (listener) => {
      selectionListeners.add(listener);
      return () => selectionListeners.delete(listener);
    },
    onMessages: (listener) => {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    statistics: () => ({ batches, actions }),
  };
}

const encoder = new TextEncoder();

function byteLength(value: unknown): number {
  const text = JSON.stringify(value);
  return text.length * 3 <= payloadLimitBytes ? text.length : encoder.encode(text).length;
}

/** Which sheet is in front is no content: that changes in a workbook for reading too. */
function changesContent(before: Workbook, after: Workbook): boolean {
  const { activeSheetId: _, ...was } = before;
  const { activeSheetId: __, ...is } = after;
  return (Object.keys({ ...was, ...is }) as (keyof typeof is)[]).some((key) => was[key] !== is[key]);
}

/** A batch refused as a whole: nothing of it ran. */
function refusal(error: HostError): ResponseMessage {
  return {
    HttpStatusCode: error.httpStatusCode,
    ErrorCode: error.code,
    ErrorMessage: error.message,
    Headers: {},
    Body: null,
  };
}
