/** Takes a command back: what it changed is put back, what people changed since stays unless they say otherwise. */
import { columnName } from '../../core/cellName';
import { placesOf, planSheet, type SheetPlan } from '../../core/undo/planSheet';
import { cellAt, isSameContent } from '../../core/undo/sheetImage';
import { UserError } from '../../core/userError';
import { requestRoom } from '../ownTables/requestRoom';
import { readImage } from './readImage';
import { restoreSheet } from './restoreSheet';
import type { SheetEntry, SheetPart, WorkbookImage } from './workbookImage';

/** A cell that was edited since the command, or a sheet of it in which somebody wrote. */
export interface EditedSince {
  readonly sheet: string;
  /** 'L4'. */
  readonly cell: string;
  readonly now: string;
  readonly before: string;
}

/** 'ask': write nothing when anything was edited since; the others say what to do with it. */
export type EditedMode = 'ask' | 'keep' | 'overwrite';

export interface Restored {
  readonly written: boolean;
  readonly edited: readonly EditedSince[];
  /** Sheets that the command deleted: they cannot be brought back. */
  readonly lost: readonly string[];
}

/** Six syncs to read and two to write; more only past what Excel takes. @throws UserError checklistProtected, workbookProtected */
export async function restoreImage(
  context: Excel.RequestContext,
  before: WorkbookImage,
  after: WorkbookImage,
  mode: EditedMode,
): Promise<Restored> {
  const { protection } = context.workbook;
  protection.load('protected');
  const now = await readImage(
    context,
    ({ sheets }) => sheets.map(({ id }) => id).filter((id) => after.parts.has(id)),
    false,
  );
  const plan = planAll(before, after, now, mode === 'overwrite');
  const lost = before.sheets.filter(({ id }) => !after.sheets.some((sheet) => sheet.id === id)).map(({ name }) => name);
  if (mode === 'ask' && plan.edited.length > 0) return { written: false, edited: plan.edited, lost };
  requireWritable(plan, now, protection.protected);
  await write(context, plan, { before, after, now });
  return { written: true, edited: plan.edited, lost };
}

interface PlannedSheet {
  readonly id: string;
  readonly plan: SheetPlan;
  readonly before: SheetPart;
  readonly after: SheetPart;
  readonly now: SheetPart;
}

interface RestorePlan {
  readonly sheets: readonly PlannedSheet[];
  /** Made by the command. */
  readonly deleted: readonly SheetEntry[];
  /** Were empty before the command, with the place they stood in: made anew. */
  readonly emptied: readonly SheetEntry[];
  readonly renamed: readonly SheetEntry[];
  /** True when a sheet of the command stays: then all of them do, and their names, which refer to each other. */
  readonly keepsSheet: boolean;
  readonly edited: readonly EditedSince[];
}

function planAll(before: WorkbookImage, after: WorkbookImage, now: WorkbookImage, overwrite: boolean): RestorePlan {
  const edited: EditedSince[] = [];
  const note = (id: string, places: SheetPlan['edited']): void => {
    const sheet = now.sheets.find((one) => one.id === id)?.name ?? '';
    for (const { row, column, now: content, before: old } of places)
      edited.push({ sheet, cell: `${columnName(column)}${String(row + 1)}`, now: content, before: old });
  };
  const sheets: PlannedSheet[] = [];
  const deleted: SheetEntry[] = [];
  const emptied: SheetEntry[] = [];
  let keepsSheet = false;
  for (const entry of now.sheets) {
    const [left, present] = [after.parts.get(entry.id), now.parts.get(entry.id)];
    const old = before.sheets.find(({ id }) => id === entry.id);
    if (left === undefined || present === undefined) continue;
    const was = before.parts.get(entry.id);
    const isEmpty = was !== undefined && was.image.cells.length === 0 && left.image.cells.length > 0;
    if (old !== undefined && was !== undefined && !isEmpty) {
      const plan = planSheet({ before: was.image, after: left.image, now: present.image }, overwrite);
      sheets.push({ id: entry.id, plan, before: was, after: left, now: present });
      note(entry.id, plan.edited);
      continue;
    }
    const touched = editsOf(left, present);
    if (touched.length > 0 && !overwrite) {
      keepsSheet = true;
      note(entry.id, touched);
    } else if (old === undefined) deleted.push(entry);
    else emptied.push({ ...old, position: entry.position });
  }
  const renamed = before.sheets.filter((old) => {
    const [left, present] = [after, now].map(({ sheets: all }) => all.find(({ id }) => id === old.id));
    return present !== undefined && left !== undefined && left.name !== old.name && present.name === left.name;
  });
  return { sheets, deleted: keepsSheet ? [] : deleted, emptied, renamed, keepsSheet, edited };
}

/** Cells of a sheet of the command that do not hold what it wrote. */
function editsOf({ image: left }: SheetPart, { image: now }: SheetPart): SheetPlan['edited'] {
  const places = [left, now].flatMap((image) => [...placesOf(image)]);
  const keys = new Set<string>();
  return places.flatMap(({ row, column }) => {
    const key = `${String(row)},${String(column)}`;
    const [old, present] = [cellAt(left, row, column), cellAt(now, row, column)];
    if (keys.has(key) || isSameContent(old, present)) return [];
    keys.add(key);
    return [{ row, column, now: String(present?.content ?? ''), before: '' }];
  });
}

function requireWritable(
  { sheets, deleted, emptied, renamed }: RestorePlan,
  now: WorkbookImage,
  locked: boolean,
): void {
  const closed = now.sheets.find(
    ({ id, isProtected }) => isProtected && sheets.some((one) => one.id === id && writes(one)),
  );
  if (closed !== undefined) throw new UserError('checklistProtected', { sheet: closed.name });
  if (locked && deleted.length + emptied.length + renamed.length > 0) throw new UserError('workbookProtected');
}

const writes = ({ plan, before, after }: PlannedSheet): boolean =>
  plan.cells.length + plan.cleared.length + plan.rules.length > 0 ||
  plan.bands.some(({ removed, inserted }) => removed.length + inserted.length > 0) ||
  JSON.stringify(before.rules) !== JSON.stringify(after.rules);

interface States {
  readonly before: WorkbookImage;
  readonly after: WorkbookImage;
  readonly now: WorkbookImage;
}

async function write(context: Excel.RequestContext, plan: RestorePlan, states: States): Promise<void> {
  const { worksheets } = context.workbook;
  const { before, after, now } = states;
  const room = requestRoom(context);
  for (const { id, plan: sheetPlan, ...parts } of plan.sheets) {
    await restoreSheet(context, room, worksheets.getItem(id), sheetPlan, parts);
  }
  if (!plan.keepsSheet) putNames(context, states, 'added');
  for (const { name, position, visibility } of plan.emptied) replaceByEmpty(context, { name, position, visibility });
  for (const { id, visibility } of plan.deleted) {
    const sheet = worksheets.getItem(id);
    // A very hidden sheet cannot be deleted (javascript/api/excel/excel.worksheet, delete).
    if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
  for (const { id, name } of plan.renamed) {
    if (plan.keepsSheet && now.sheets.some((sheet) => sheet.id !== id && sheet.name === name)) continue;
    worksheets.getItem(id).name = name;
  }
  putNames(context, states, 'changed');
  putSettings(context, states);
  const goesBack = now.activeSheet === after.activeSheet && before.activeSheet !== after.activeSheet;
  const target = before.sheets.find(({ id }) => id === before.activeSheet);
  const stays = target !== undefined && now.sheets.some(({ id }) => id === target.id);
  if (goesBack && stays && !plan.emptied.some(({ id }) => id === target.id)) worksheets.getItem(target.id).activate();
  await context.sync();
}

/** Column widths, page layout and panes of a sheet cannot all be taken back: an empty one stands in its place. */
function replaceByEmpty(
  context: Excel.RequestContext,
  { name, position, visibility }: Pick<SheetEntry, 'name' | 'position' | 'visibility'>,
): void {
  const { worksheets } = context.workbook;
  const fresh = worksheets.add();
  worksheets.getItem(name).delete();
  fresh.name = name;
  fresh.position = position;
  fresh.visibility = visibility;
}

function putNames(context: Excel.RequestContext, { before, after, now }: States, which: 'added' | 'changed'): void {
  const { names } = context.workbook;
  const byName = (image: WorkbookImage) => new Map(image.names.map((entry) => [entry.name, entry]));
  const [old, left, present] = [byName(before), byName(after), byName(now)];
  if (which === 'added') {
    for (const [name, { formula }] of left) {
      if (!old.has(name) && present.get(name)?.formula === formula) names.getItem(name).delete();
    }
    return;
  }
  for (const [name, { formula, visible }] of old) {
    const [after1, now1] = [left.get(name), present.get(name)];
    if (after1 === undefined) {
      if (now1 === undefined) names.add(name, formula).visible = visible;
    } else if (now1 !== undefined && after1.formula !== formula && now1.formula === after1.formula) {
      names.getItem(name).formula = formula;
    }
  }
}

function putSettings(context: Excel.RequestContext, { before, after, now }: States): void {
  const { settings } = context.workbook;
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  for (const key of new Set([...before.settings.keys(), ...after.settings.keys()])) {
    const [old, left, present] = [before, after, now].map((image) => image.settings.get(key));
    if (same(old, left) || !same(left, present)) continue;
    if (old === undefined) settings.getItem(key).delete();
    else settings.add(key, old);
  }
}
