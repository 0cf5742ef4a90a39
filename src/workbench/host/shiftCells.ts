/**
 * Inserting and deleting cells: what lies below (or to the right) moves, and everything that points there follows
 * (support.microsoft.com, "Insert or delete rows and columns"). Heights and widths of rows and columns stay.
 */
import { maxColumns, maxRows, type Area, type Cell, type Row, type Sheet, type Table } from '../../files/xlsx/workbook';
import { contains, intersection, overlaps } from './address';
import { adjustFormulas } from './adjustFormulas';
import { withoutArea } from './areas';
import { hasContent } from './cells';
import { HostError } from './hostError';
import { moveReferences, sheetOf, updateSheet, type HostSession } from './session';

export type Shift = 'down' | 'right' | 'up' | 'left';

/** The shifted cells in one direction: how far, and which part of the sheet moves. */
interface Movement {
  readonly vertical: boolean;
  readonly by: number;
  /** The cells that move, up to the sheet's edge. */
  readonly zone: Area;
  /** The cells that go: empty for an insertion. */
  readonly gone: Area | null;
}

function movementOf(area: Area, shift: Shift): Movement {
  const vertical = shift === 'down' || shift === 'up';
  const size = vertical ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const inserting = shift === 'down' || shift === 'right';
  const start = inserting ? 0 : size;
  const zone = vertical
    ? { ...area, top: area.top + start, bottom: maxRows - 1 }
    : { ...area, left: area.left + start, right: maxColumns - 1 };
  return { vertical, by: inserting ? size : -size, zone, gone: inserting ? null : area };
}

const moved = (area: Area, { vertical, by }: Movement): Area =>
  vertical
    ? { ...area, top: area.top + by, bottom: area.bottom + by }
    : { ...area, left: area.left + by, right: area.right + by };

/**
 * An area after the movement: grown or shrunk when the movement begins inside it, null when all of it is gone. One that
 * only partly lies across the moving columns (rows) stays where it is.
 */
function followed(area: Area, movement: Movement, edited: Area): Area | null {
  const { vertical } = movement;
  const across = vertical
    ? area.left >= edited.left && area.right <= edited.right
    : area.top >= edited.top && area.bottom <= edited.bottom;
  if (!across) return area;
  const [first, last] = vertical ? [area.top, area.bottom] : [area.left, area.right];
  const [from, to] = vertical ? [edited.top, edited.bottom] : [edited.left, edited.right];
  const after = (index: number, isEnd: boolean): number => {
    if (movement.by > 0) return index >= from ? index + movement.by : index;
    if (index > to) return index + movement.by;
    return index >= from ? (isEnd ? from - 1 : from) : index;
  };
  const [start, end] = [after(first, false), after(last, true)];
  const limit = (vertical ? maxRows : maxColumns) - 1;
  if (end < start || start > limit) return null;
  return vertical
    ? { ...area, top: start, bottom: Math.min(end, limit) }
    : { ...area, left: start, right: Math.min(end, limit) };
}

/** A rule's areas after the movement; the parts beside the moving cells are split off and stay. */
function followedAreas(areas: readonly Area[], movement: Movement, edited: Area): readonly Area[] {
  const lane: Area = movement.vertical
    ? { ...edited, top: 0, bottom: maxRows - 1 }
    : { ...edited, left: 0, right: maxColumns - 1 };
  const reached = movement.vertical ? { ...lane, top: edited.top } : { ...lane, left: edited.left };
  return areas.flatMap((area) => {
    if (!overlaps(area, reached)) return [area];
    const inside = intersection(area, lane);
    const follower = inside === null ? null : followed(inside, movement, edited);
    return [...withoutArea([area], lane), ...(follower === null ? [] : [follower])];
  });
}

function movedCells(sheet: Sheet, movement: Movement): Sheet['rows'] {
  const { zone, gone, vertical, by } = movement;
  const rows = new Map<number, { row: Row; cells: Map<number, Cell> }>();
  const rowAt = (index: number): { row: Row; cells: Map<number, Cell> } => {
    const known = rows.get(index);
    if (known) return known;
    const { cells: _cells, ...layout } = sheet.rows.get(index) ?? { cells: new Map<number, Cell>() };
    const made = { row: { ...layout, cells: new Map<number, Cell>() }, cells: new Map<number, Cell>() };
    rows.set(index, made);
    return made;
  };
  const isIn = (area: Area, row: number, column: number): boolean =>
    row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  for (const [index, row] of sheet.rows) {
    rowAt(index);
    for (const [column, cell] of row.cells) {
      if (gone !== null && isIn(gone, index, column)) continue;
      const moves = isIn(zone, index, column);
      const target = vertical ? [moves ? index + by : index, column] : [index, moves ? column + by : column];
      const [toRow = index, toColumn = column] = target;
      if (toRow < maxRows && toColumn < maxColumns) rowAt(toRow).cells.set(toColumn, cell);
    }
  }
  return new Map([...rows].map(([index, { row, cells }]) => [index, { ...row, cells }]));
}

/**
 * What whole rows do to a table they cross: inserted below its header they make it grow, deleted they make it shrink or,
 * with all of its rows, take it away. Anything else that reaches into a table is a conflict, and answers undefined.
 */
function tableAfterRows(table: Table, movement: Movement, edited: Area): Area | null | undefined {
  const { area } = table;
  if (!movement.vertical || edited.left > area.left || edited.right < area.right) return undefined;
  if (movement.by > 0) return edited.top > area.top ? (followed(area, movement, edited) ?? undefined) : undefined;
  if (edited.top <= area.top && edited.bottom >= area.bottom) return null;
  if (edited.top <= area.top) return undefined;
  const rest = followed(area, movement, edited);
  return rest === null || rest.bottom === rest.top ? undefined : rest;
}

/** Refuses what Excel refuses: cutting through merged cells or other tables, pushing cells off the sheet. */
function requireFree(sheet: Sheet, movement: Movement, edited: Area, exceptTable: number | undefined): void {
  const { gone, vertical, zone } = movement;
  const reach = gone === null ? zone : vertical ? { ...zone, top: gone.top } : { ...zone, left: gone.left };
  const torn = sheet.tables.some(
    (table) =>
      table.id !== exceptTable &&
      overlaps(table.area, reach) &&
      !contains(zone, table.area) &&
      tableAfterRows(table, movement, edited) === undefined,
  );
  if (torn) throw new HostError('InsertDeleteConflict', 'it would move cells in a table');
  const cut = sheet.merges.some((area) => {
    const common = intersection(area, reach);
    if (common === null) return false;
    return vertical
      ? common.left !== area.left || common.right !== area.right
      : common.top !== area.top || common.bottom !== area.bottom;
  });
  if (cut) throw new HostError('InsertDeleteConflict', 'it would change merged cells');
  if (movement.by <= 0) return;
  for (const [row, { cells }] of sheet.rows) {
    for (const [column, cell] of cells) {
      const inLane = movement.vertical
        ? column >= movement.zone.left && column <= movement.zone.right
        : row >= movement.zone.top && row <= movement.zone.bottom;
      const off = movement.vertical ? row + movement.by >= maxRows : column + movement.by >= maxColumns;
      if (inLane && off && hasContent(cell)) throw new HostError('NonBlankCellOffSheet');
    }
  }
}

/**
 * Inserts blank cells at an area or deletes it.
 *
 * @param exceptTable the id of the table whose own cells are being inserted or deleted: its area is left to the caller.
 * @throws HostError InsertDeleteConflict or NonBlankCellOffSheet, and then nothing has changed.
 */
export function shiftCells(
  session: HostSession,
  sheetId: string,
  area: Area,
  shift: Shift,
  exceptTable?: number,
): void {
  const movement = movementOf(area, shift);
  const sheet = sheetOf(session, sheetId);
  requireFree(sheet, movement, area, exceptTable);
  if (shift === 'down' || shift === 'right') {
    adjustFormulas(session, { kind: 'insertCells', sheet: sheet.name, area, shift });
  } else {
    adjustFormulas(session, { kind: 'deleteCells', sheet: sheet.name, area, shift });
  }
  const follow = (place: Area): Area | null => followed(place, movement, area);
  updateSheet(session, sheetId, (current) => ({
    ...current,
    ...withFollowedFilter(current, follow),
    rows: movedCells(current, movement),
    merges: current.merges.map(follow).filter((place) => place !== null),
    tables: current.tables.flatMap((table) => {
      const crossed = movement.gone ?? movement.zone;
      if (table.id === exceptTable || !(overlaps(table.area, movement.zone) || overlaps(table.area, crossed)))
        return [table];
      if (!contains(movement.zone, table.area)) {
        const rest = tableAfterRows(table, movement, area);
        return rest === undefined ? [table] : rest === null ? [] : [{ ...table, area: rest }];
      }
      return [{ ...table, area: moved(table.area, movement) }];
    }),
    conditionalFormats: current.conditionalFormats
      .map((format) => ({ ...format, areas: followedAreas(format.areas, movement, area) }))
      .filter((format) => format.areas.length > 0),
    validations: current.validations
      .map((validation) => ({ ...validation, areas: followedAreas(validation.areas, movement, area) }))
      .filter((validation) => validation.areas.length > 0),
    hyperlinks: current.hyperlinks.flatMap((link) => {
      const place = follow(link.area);
      return place === null ? [] : [{ ...link, area: place }];
    }),
    notes: current.notes.flatMap((note) => followedCell(note, follow)),
    comments: current.comments.flatMap((comment) => followedCell(comment, follow)),
  }));
  moveReferences(session, (place) => {
    if (place.sheetId !== sheetId) return place;
    const next = follow({ top: place.top, left: place.left, bottom: place.bottom, right: place.right });
    return next === null ? null : { sheetId, ...next };
  });
}

/** The sheet's own filter over its new area; one that lost all its cells stays where it is, empty. */
function withFollowedFilter({ autoFilter }: Sheet, follow: (area: Area) => Area | null): Partial<Sheet> {
  if (autoFilter === undefined) return {};
  return { autoFilter: { ...autoFilter, area: follow(autoFilter.area) ?? autoFilter.area } };
}

function followedCell<T extends { readonly row: number; readonly column: number }>(
  item: T,
  follow: (area: Area) => Area | null,
): readonly T[] {
  const place = follow({ top: item.row, bottom: item.row, left: item.column, right: item.column });
  return place === null ? [] : [{ ...item, row: place.top, column: place.left }];
}
