/** Adding, naming, moving, copying and deleting worksheets, with the rules Excel keeps for them. */
import { emptySheet, type Sheet } from '../../files/xlsx/workbook';
import { adjustFormulas } from './adjustFormulas';
import { HostError } from './hostError';
import { isHostObject } from './objectType';
import { newId, recordChange, sheetOf, updateSheet, type HostLocale, type HostSession } from './session';
import { activateSheet } from './userEdits';

const sheetGroup = 1;
const defaultNames: Readonly<Record<HostLocale, string>> = { 'zh-CN': 'Sheet', 'en-US': 'Sheet' };

/**
 * Refuses names Excel refuses: empty, over 31 characters, with : \ / ? * [ ], with ' at an end, "History", or taken.
 * support.microsoft.com "Rename a worksheet"
 */
export function checkSheetName(session: HostSession, name: string, except?: string): void {
  const refuse = (why: string): never => {
    throw new HostError('InvalidArgument', `the worksheet name ${name}: ${why}`);
  };
  if (name === '') refuse('it is empty');
  if (name.length > 31) refuse('it is longer than 31 characters');
  if (/[:\\/?*[\]]/.test(name)) refuse('it holds one of : \\ / ? * [ ]');
  if (name.startsWith("'") || name.endsWith("'")) refuse('it starts or ends with an apostrophe');
  if (name.toLowerCase() === 'history') refuse('it is reserved');
  const taken = session.workbook.sheets.some(
    (sheet) => sheet.id !== except && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new HostError('ItemAlreadyExists', `the worksheet ${name}`);
}

/** Throws AccessDenied when sheets may not be added, moved, renamed or removed. */
export function requireOpenStructure(session: HostSession): void {
  if (session.workbook.structureProtected) throw new HostError('AccessDenied', 'the workbook structure is protected');
}

/** Adds a worksheet at the end; without a name it gets the first free SheetN. Returns its id. */
export function addSheet(session: HostSession, name: string | undefined): string {
  requireOpenStructure(session);
  if (name !== undefined) checkSheetName(session, name);
  const id = newId(session, sheetGroup);
  const sheet = emptySheet(
    id,
    name ?? freeName(session, (number) => `${defaultNames[session.options.locale]}${number}`, 1),
  );
  session.workbook = { ...session.workbook, sheets: [...session.workbook.sheets, sheet] };
  return id;
}

/** An id for a sheet that is about to be added. */
export const newSheetId = (session: HostSession): string => newId(session, sheetGroup);

/** The name itself when no sheet has it, else '名称 (2)', '名称 (3)' …, never over 31 characters. */
export function freeSheetCopyName(sheets: readonly Sheet[], name: string): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    free = `${name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  }
  return free;
}

function freeName(session: HostSession, nameFor: (number: number) => string, from: number): string {
  const taken = new Set(session.workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = from;
  while (taken.has(nameFor(number).toLowerCase())) number += 1;
  return nameFor(number);
}

export function renameSheet(session: HostSession, sheetId: string, name: string): void {
  requireOpenStructure(session);
  const before = sheetOf(session, sheetId).name;
  if (before === name) return;
  checkSheetName(session, name, sheetId);
  adjustFormulas(session, { kind: 'renameSheet', from: before, to: name });
  updateSheet(session, sheetId, (sheet) => ({ ...sheet, name }));
}

export function moveSheet(session: HostSession, sheetId: string, position: number): void {
  requireOpenStructure(session);
  const sheet = sheetOf(session, sheetId);
  const others = session.workbook.sheets.filter((other) => other !== sheet);
  if (position < 0 || position > others.length) throw new HostError('InvalidArgument', 'position');
  session.workbook = { ...session.workbook, sheets: [...others.slice(0, position), sheet, ...others.slice(position)] };
}

/** Deletes a worksheet. The last visible one cannot go (Worksheet.delete: GeneralException for very hidden sheets too). */
export function deleteSheet(session: HostSession, sheetId: string): void {
  requireOpenStructure(session);
  const sheet = sheetOf(session, sheetId);
  if (sheet.visibility === 'veryHidden') {
    throw new HostError('GeneralException', 'a very hidden worksheet must be made visible or hidden first');
  }
  const others = session.workbook.sheets.filter((other) => other !== sheet);
  const visible = others.filter((other) => other.visibility === 'visible');
  const next = visible[0];
  if (next === undefined) throw new HostError('InvalidOperation', 'the last visible worksheet');
  const position = session.workbook.sheets.indexOf(sheet);
  adjustFormulas(session, { kind: 'deleteSheet', sheet: sheet.name });
  for (const table of sheet.tables) adjustFormulas(session, { kind: 'deleteTable', table: table.name });
  if (session.workbook.activeSheetId === sheetId) {
    const neighbour = others.slice(position).find((other) => other.visibility === 'visible') ?? visible.at(-1) ?? next;
    activateSheet(session, neighbour.id);
  }
  session.workbook = {
    ...session.workbook,
    sheets: session.workbook.sheets.filter((other) => other.id !== sheetId),
    names: session.workbook.names.filter((name) => name.sheetId !== sheetId),
  };
  session.calculationPending = true;
  for (const [id, object] of session.references) {
    const target = object.target;
    if (typeof target === 'object' && target !== null && 'sheetId' in target && target.sheetId === sheetId) {
      session.references.delete(id);
    }
  }
}

/** Copies a worksheet with all it holds; tables get new ids and free names. Returns the copy's id. */
export function copySheet(session: HostSession, sheetId: string, positionType: unknown, relativeTo: unknown): string {
  requireOpenStructure(session);
  const source = sheetOf(session, sheetId);
  const id = newId(session, sheetGroup);
  const copy: Sheet = {
    ...source,
    id,
    name: freeSheetCopyName(session.workbook.sheets, source.name),
    tables: [],
  };
  const taken = takenTableNames(session);
  const tables = source.tables.map((table, index) => {
    const name = freeTableCopyName(taken, table.name);
    taken.add(name.toLowerCase());
    return { ...table, id: nextTableId(session) + index, name };
  });
  // What is known by an id in the whole workbook gets an id of its own.
  const charts = source.charts.map((chart) => ({ ...chart, id: newId(session, sheetGroup) }));
  const comments = source.comments.map((comment) => ({
    ...comment,
    id: newId(session, sheetGroup),
    replies: comment.replies.map((reply) => ({ ...reply, id: newId(session, sheetGroup) })),
  }));
  // "The default value is None, which inserts the worksheet at the beginning" (Worksheet.copy); a neighbour is needed
  // for Before and After.
  const type = positionType ?? 'None';
  if ((type === 'Before' || type === 'After') && !isHostObject(relativeTo)) {
    throw new HostError('InvalidArgument', 'relativeTo');
  }
  const index = sheetPosition(session, type, relativeTo);
  const { sheets } = session.workbook;
  session.workbook = {
    ...session.workbook,
    sheets: [...sheets.slice(0, index), { ...copy, tables, charts, comments }, ...sheets.slice(index)],
  };
  recordChange(session, {
    sheetId: id,
    area: { top: 0, left: 0, bottom: 0, right: 0 },
    changeType: 'RangeEdited',
  });
  return id;
}

/** The first table id that no table of the workbook has. */
export function nextTableId(session: HostSession): number {
  return Math.max(0, ...session.workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id))) + 1;
}

/** Tables and defined names share one space of names; in lower case. */
export function takenTableNames(session: HostSession): Set<string> {
  const { names, sheets } = session.workbook;
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return new Set([...tables, ...names].map(({ name }) => name.toLowerCase()));
}

/** A table's name with the first number that is free: 任务2 for 任务 or 任务1. */
export function freeTableCopyName(taken: ReadonlySet<string>, base: string): string {
  let number = 2;
  const stem = base.replace(/_?\d+$/, '');
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

/**
 * Where new sheets go: the index of the first (WorksheetPositionType of Worksheet.copy and InsertWorksheetOptions).
 * `relativeTo` is a Worksheet, its name or id; without one, Before and After mean the start and the end.
 */
export function sheetPosition(session: HostSession, positionType: unknown, relativeTo: unknown): number {
  const { sheets } = session.workbook;
  const relative = (without: number): number => {
    if (relativeTo === undefined || relativeTo === null) return without;
    const key = isHostObject(relativeTo) ? relativeTo.target : relativeTo;
    const index = sheets.findIndex(
      ({ id, name }) => id === key || (typeof key === 'string' && name.toLowerCase() === key.toLowerCase()),
    );
    if (index < 0) throw new HostError('ItemNotFound', 'relativeTo');
    return index;
  };
  switch (positionType) {
    case 'End':
      return sheets.length;
    case 'None':
    case 'Beginning':
      return 0;
    case 'Before':
      return relative(0);
    case 'After':
      return relative(sheets.length - 1) + 1;
    default:
      throw new HostError('InvalidArgument', 'positionType');
  }
}
