/**
 * Excel.NoteCollection (of the workbook or a sheet) and Excel.Note, of ExcelApi 1.18. The Office.js package of npm ends at
 * 1.15 and has no proxies for them; newer ones from Microsoft's servers send these members by the same naming.
 */
import type { Note } from '../../../files/xlsx/workbook';
import { addNote, changeNote, noteAt } from '../comments';
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import { addressOf, rangeTarget, type RangeTarget } from '../rangeTarget';
import { sheetOf, type HostSession } from '../session';
import { booleanArgument, integerArgument, textArgument } from './arguments';
import { rangeArgument, rangeObject } from './rangeObject';

/** Null for all notes of the workbook, else the sheet's id. */
type Scope = string | null;

export const workbookNoteNavigations: NonNullable<ObjectType<null>['navigations']> = {
  Notes: () => hostObject(notesType(), null),
};

export const worksheetNoteNavigations: NonNullable<ObjectType<string>['navigations']> = {
  Notes: (_, sheetId) => hostObject(notesType(), sheetId),
};

function cellsIn(session: HostSession, scope: Scope): readonly RangeTarget[] {
  const sheets = scope === null ? session.workbook.sheets : [sheetOf(session, scope)];
  return sheets.flatMap(({ id, notes }) =>
    notes.map(({ row, column }) => rangeTarget(id, { top: row, left: column, bottom: row, right: column })),
  );
}

/** "If the string is invalid, or the range is not a single cell, an InvalidCellAddress error is thrown" (add). */
function cellArgument(session: HostSession, scope: Scope, value: unknown): RangeTarget {
  const cell = rangeArgument(session, scope ?? session.workbook.activeSheetId, value);
  if (cell.top !== cell.bottom || cell.left !== cell.right || (scope !== null && cell.sheetId !== scope)) {
    throw new HostError('InvalidArgument', 'cellAddress');
  }
  return cell;
}

function known(session: HostSession, cell: RangeTarget): Note {
  const note = noteAt(session, cell);
  if (note === null) throw new HostError('ItemNotFound', 'the note');
  return note;
}

const noteObject = (cell: RangeTarget): HostObject => hostObject(noteType(), cell);

const notesType = once((): ObjectType<Scope> => ({
  name: 'NoteCollection',
  scalars: {},
  items: (session, scope) => cellsIn(session, scope).map(noteObject),
  indexer: (session, scope, address) => {
    const cell = cellArgument(session, scope, address);
    known(session, cell);
    return noteObject(cell);
  },
  methods: {
    Add: (session, scope, [address, content]) => {
      const cell = cellArgument(session, scope, address);
      addNote(session, cell, textArgument(content, 'content'));
      return noteObject(cell);
    },
    GetCount: (session, scope) => cellsIn(session, scope).length,
    GetItemAt: (session, scope, [index]) => {
      const cell = cellsIn(session, scope)[integerArgument(index, 'index')];
      if (cell === undefined) throw new HostError('InvalidArgument', 'index');
      return noteObject(cell);
    },
    GetItemOrNullObject: (session, scope, [address]) => {
      const cell = cellArgument(session, scope, address);
      return noteAt(session, cell) === null ? nullObject : noteObject(cell);
    },
  },
}));

const noteType = once((): ObjectType<RangeTarget> => ({
  name: 'Note',
  identity: (session, cell) => ({ Id: addressOf(session, cell) }),
  scalars: {
    AuthorName: { get: (session, cell) => known(session, cell).author },
    Content: {
      get: (session, cell) => known(session, cell).text,
      set: (session, cell, value) => {
        const text = textArgument(value, 'content');
        changeNote(session, cell.sheetId, known(session, cell), (note) => ({ ...note, text }));
      },
    },
    Visible: {
      get: (session, cell) => known(session, cell).visible ?? false,
      set: (session, cell, value) => {
        const visible = booleanArgument(value, 'visible');
        changeNote(session, cell.sheetId, known(session, cell), ({ visible: _old, ...note }) =>
          visible ? { ...note, visible } : note,
        );
      },
    },
  },
  methods: {
    Delete: (session, cell) => changeNote(session, cell.sheetId, known(session, cell), () => null),
    GetLocation: (session, cell) => {
      known(session, cell);
      return rangeObject(cell);
    },
  },
}));
