/**
 * The state of one open workbook in the embedded host. The workbook itself is immutable data; the session is the one
 * place that says which value is current, and what is going on around it (selection, tracked objects, events).
 */
import type { Area, Sheet, Workbook } from '../../files/xlsx/workbook';
import { HostError } from './hostError';
import type { HostObject, TrackedArea } from './objectType';
import type { EventMessage } from './protocol';

export type HostLocale = 'zh-CN' | 'en-US';

/**
 * 'copyOnly': opened read-only, as when somebody else has the file open: it can be changed, but is saved under another
 * name only (Workbook.ReadOnly). 'view': in viewing mode or marked as final, where every change is refused.
 */
export type WorkbookAccess = 'full' | 'copyOnly' | 'view';

export interface HostOptions {
  readonly workbook: Workbook;
  readonly locale: HostLocale;
  /** The moment it is, as the person's clock shows it: an Excel serial in the 1900 system (days, with fraction). */
  readonly now: () => number;
  /** Who is at the keyboard; the author of comments. */
  readonly userName: string;
  /** Opens a second workbook beside this one: called by Excel.createWorkbook with its .xlsx file. */
  readonly openWorkbook: (file: Uint8Array) => void;
  /** What may be done with the workbook; 'full' when left out. */
  readonly access?: WorkbookAccess;
  /** True for a workbook in the old shared mode (共享工作簿), not in co-authoring. */
  readonly legacyShared?: boolean;
}

export interface Selection {
  readonly sheetId: string;
  readonly area: Area;
  readonly activeRow: number;
  readonly activeColumn: number;
}

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** One change of cells, kept until the end of the batch or edit, when the events go out. */
export interface CellChange {
  readonly sheetId: string;
  readonly area: Area;
  readonly changeType: ChangeType;
  /** For a single cell. */
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface HostSession {
  readonly options: HostOptions;
  workbook: Workbook;
  selection: Selection;
  /** Objects Office.js keeps between batches, by reference id. */
  readonly references: Map<string, HostObject>;
  /** From runtime.enableEvents. */
  eventsEnabled: boolean;
  /** `${eventType}:${targetId}` of every event someone listens to. */
  readonly listeners: Set<string>;
  readonly changes: CellChange[];
  /** Whose edit is under way: 'Remote' while a co-author's arrives (javascript/api/excel/excel.eventsource). */
  source: 'Local' | 'Remote';
  readonly messages: EventMessage[];
  /** True when a value may depend on formulas that were not calculated yet. */
  calculationPending: boolean;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** From application.suspendApiCalculationUntilNextSync. */
  calculationSuspended: boolean;
  /** True while application.suspendScreenUpdatingUntilNextSync holds; cleared at the end of the batch. */
  screenUpdatingSuspended: boolean;
  idCounter: number;
}

/** A session over a workbook whose first visible sheet has A1 selected. */
export function openSession(options: HostOptions): HostSession {
  return {
    options,
    workbook: options.workbook,
    selection: initialSelection(options.workbook),
    references: new Map(),
    eventsEnabled: true,
    listeners: new Set(),
    changes: [],
    source: 'Local',
    messages: [],
    calculationPending: true,
    calculationMode: 'Automatic',
    calculationSuspended: false,
    screenUpdatingSuspended: false,
    idCounter: 0,
  };
}

function initialSelection(workbook: Workbook): Selection {
  const area = workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId)?.view.selection ?? {
    top: 0,
    left: 0,
    bottom: 0,
    right: 0,
  };
  return { sheetId: workbook.activeSheetId, area, activeRow: area.top, activeColumn: area.left };
}

/** A new GUID in braces, unlike every id of the open workbook. Counted, so that runs are repeatable. */
export function newId(session: HostSession, group: number): string {
  const hex = (value: number, width: number): string => value.toString(16).toUpperCase().padStart(width, '0');
  for (;;) {
    session.idCounter += 1;
    const id = `{00000000-${hex(group, 4)}-0000-${hex(session.idCounter, 4)}-000000000000}`;
    if (!isTaken(session.workbook, id)) return id;
  }
}

/** Ids of a file that was saved here and opened again look like new ones. */
function isTaken({ sheets, customXmlParts }: Workbook, id: string): boolean {
  return (
    customXmlParts.some((part) => part.id === id) ||
    sheets.some(
      (sheet) =>
        sheet.id === id ||
        sheet.charts.some((chart) => chart.id === id) ||
        sheet.comments.some((comment) => comment.id === id || comment.replies.some((reply) => reply.id === id)),
    )
  );
}

/** The sheet with this id; ItemNotFound when it was deleted meanwhile. */
export function sheetOf(session: HostSession, sheetId: string): Sheet {
  const sheet = session.workbook.sheets.find((candidate) => candidate.id === sheetId);
  if (sheet === undefined) throw new HostError('ItemNotFound', 'the worksheet was deleted');
  return sheet;
}

/** Replaces one sheet by what `change` makes of it. */
export function updateSheet(session: HostSession, sheetId: string, change: (sheet: Sheet) => Sheet): void {
  const current = sheetOf(session, sheetId);
  const next = change(current);
  if (next === current) return;
  session.workbook = {
    ...session.workbook,
    sheets: session.workbook.sheets.map((sheet) => (sheet === current ? next : sheet)),
  };
}

/** Notes a change of cells: values elsewhere may depend on it, and listeners hear of it at the end of the batch. */
export function recordChange(session: HostSession, change: CellChange): void {
  session.calculationPending = true;
  session.changes.push(change);
}

/** Moves every tracked object after cells were inserted or deleted; those that are gone answer ItemNotFound later. */
export function moveReferences(session: HostSession, move: (area: TrackedArea) => TrackedArea | null): void {
  for (const [id, object] of session.references) {
    const moved = object.moved(move);
    if (moved === null) session.references.delete(id);
    else if (moved !== object) session.references.set(id, moved);
  }
}
