/** What takes back what a command did to one sheet, leaving alone what people did there since. */
import { bandRows, sameBand, type BandRows } from './bandRows';
import {
  cellAt,
  emptyCell,
  isSameCell,
  isSameContent,
  type BandImage,
  type CellImage,
  type SheetImage,
} from './sheetImage';

/** A cell that holds neither what the command left there nor what stood there before it. */
export interface EditedPlace {
  /** As it is now. */
  readonly row: number;
  readonly column: number;
  readonly now: string;
  readonly before: string;
}

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellImage;
}

export interface PlacedRule {
  readonly row: number;
  readonly column: number;
  /** As in {@link BandImage.validations}. */
  readonly rule: string;
}

export interface BandPlan {
  readonly band: BandImage;
  /** What the band is called again. */
  readonly name: string;
  readonly removed: readonly number[];
  readonly inserted: readonly number[];
  /** Rows after both. */
  readonly finalCount: number;
  /** Columns that the command added at the right end. */
  readonly columns: number;
}

/** Bands first; all other places are those that follow from it. */
export interface SheetPlan {
  readonly bands: readonly BandPlan[];
  readonly cells: readonly PlacedCell[];
  readonly cleared: readonly { readonly row: number; readonly column: number }[];
  readonly rules: readonly PlacedRule[];
  /** Null for the sheet's own height. */
  readonly heights: readonly { readonly row: number; readonly height: number | null }[];
  readonly edited: readonly EditedPlace[];
}

export interface SheetStates {
  readonly before: SheetImage;
  readonly after: SheetImage;
  readonly now: SheetImage;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** @param overwrite true to put back cells that were edited since too */
export function planSheet(images: SheetStates, overwrite: boolean): SheetPlan {
  const bands = bandsOf(images, overwrite);
  const steps = stepsOf(bands);
  const edited: EditedPlace[] = [];
  const cells: PlacedCell[] = [];
  const cleared: Place[] = [];
  const rules: PlacedRule[] = [];
  const reached = new Set<string>();

  for (const from of placesOf(images.before)) {
    const wanted = cellAt(images.before, from.row, from.column) ?? emptyCell;
    const after = steps.beforeToAfter(from);
    if (after === null) {
      const to = steps.beforeToFinal(from);
      if (to !== null) cells.push({ ...to, cell: wanted });
      continue;
    }
    reached.add(keyOf(after));
    const left = cellAt(images.after, after.row, after.column);
    if (isSameCell(left, wanted)) continue;
    const at = steps.afterToNow(after);
    const to = at === null ? null : steps.nowToFinal(at);
    // A row that somebody deleted since has nothing to be put back to.
    if (at === null || to === null) continue;
    const now = cellAt(images.now, at.row, at.column);
    if (overwrite || isSameContent(now, left)) cells.push({ ...to, cell: wanted });
    else if (!isSameContent(now, wanted)) edited.push(editedAt(at, now, wanted));
  }
  for (const from of placesOf(images.after)) {
    if (reached.has(keyOf(from)) || steps.isDropped(from)) continue;
    const left = cellAt(images.after, from.row, from.column);
    if (isSameCell(left, emptyCell)) continue;
    const at = steps.afterToNow(from);
    const to = at === null ? null : steps.nowToFinal(at);
    if (at === null) continue;
    const now = cellAt(images.now, at.row, at.column);
    const isKeptRow = bands.some(({ now: band, kept }) => kept.includes(at.row - band.top) && isWithin(band, at));
    if (isKeptRow || (!overwrite && !isSameContent(now, left))) {
      if (!isSameContent(now, left)) edited.push(editedAt(at, now, emptyCell));
    } else if (to !== null) cleared.push(to);
  }
  for (const band of bands) rules.push(...rulesOf(band));
  return {
    bands: bands.map(({ before, after, now, removed, inserted, finalCount }) => ({
      band: now,
      name: before.name,
      removed,
      inserted,
      finalCount,
      columns: before.kind === 'table' ? Math.max(0, after.columnCount - before.columnCount) : 0,
    })),
    cells,
    cleared,
    rules,
    heights: heightsOf(images),
    edited,
  };
}

function bandsOf(images: SheetStates, overwrite: boolean): readonly BandRows[] {
  return images.before.bands.flatMap((before) => {
    const after = images.after.bands.find(sameBand(before));
    const now = after === undefined ? undefined : images.now.bands.find(sameBand(after));
    return after === undefined || now === undefined ? [] : [bandRows(images, { before, after, now }, overwrite)];
  });
}

/** Every place of what a sheet uses. */
export function* placesOf({ top, left, cells }: SheetImage): Generator<Place> {
  for (const [row, line] of cells.entries()) {
    for (const column of line.keys()) yield { row: top + row, column: left + column };
  }
}

const keyOf = ({ row, column }: Place): string => `${String(row)},${String(column)}`;

const editedAt = ({ row, column }: Place, now: CellImage | null, before: CellImage): EditedPlace => ({
  row,
  column,
  now: String((now ?? emptyCell).content),
  before: String(before.content),
});

const isWithin = ({ kind, left, columnCount }: BandImage, { column }: Place): boolean =>
  kind === 'block' || (column >= left && column < left + columnCount);

type Step = (place: Place) => Place | null;

interface Steps {
  readonly beforeToAfter: Step;
  readonly afterToNow: Step;
  readonly nowToFinal: Step;
  readonly beforeToFinal: Step;
  /** In a column that the command added to a table and that goes. */
  readonly isDropped: (place: Place) => boolean;
}

function stepsOf(bands: readonly BandRows[]): Steps {
  const final = ({ now, finalCount }: BandRows): BandImage => ({ ...now, rowCount: finalCount });
  const step = (
    from: (band: BandRows) => BandImage,
    to: (band: BandRows) => BandImage,
    map: (band: BandRows) => readonly (number | null)[],
  ): Step => {
    const moves = bands.map((band) => ({ from: from(band), to: to(band), map: map(band) }));
    return (place) => {
      // The band in which the place stands, or the nearest one above.
      const move = moves
        .filter((one) => isWithin(one.from, place) && place.row >= one.from.top - 1)
        .sort((a, b) => b.from.top - a.from.top)[0];
      if (move === undefined) return place;
      const column = place.column + move.to.left - move.from.left;
      const line = place.row - move.from.top;
      if (line < 0) return { row: move.to.top + line, column };
      if (line >= move.from.rowCount) return { row: place.row + bottomOf(move.to) - bottomOf(move.from), column };
      const row = move.map[line] ?? null;
      return row === null ? null : { row: move.to.top + row, column };
    };
  };
  return {
    beforeToAfter: step(
      ({ before }) => before,
      ({ after }) => after,
      ({ beforeToAfter }) => beforeToAfter,
    ),
    afterToNow: step(
      ({ after }) => after,
      ({ now }) => now,
      ({ afterToNow }) => afterToNow,
    ),
    nowToFinal: step(
      ({ now }) => now,
      final,
      ({ nowToFinal }) => nowToFinal,
    ),
    beforeToFinal: step(
      ({ before }) => before,
      final,
      ({ beforeToFinal }) => beforeToFinal,
    ),
    isDropped: (place) =>
      bands.some(
        ({ before, after }) =>
          after.kind === 'table' &&
          place.column >= after.left + before.columnCount &&
          place.column < after.left + after.columnCount &&
          place.row >= after.top - 1 &&
          place.row < bottomOf(after),
      ),
  };
}

const bottomOf = ({ top, rowCount }: BandImage): number => top + rowCount;

/** Rules of entry that the command changed, and those of rows that come back. */
function rulesOf({ before, after, now, beforeToAfter, beforeToFinal }: BandRows): PlacedRule[] {
  return before.validations.flatMap((line, row) => {
    const to = beforeToFinal[row] ?? null;
    const afterRow = beforeToAfter[row] ?? null;
    if (to === null) return [];
    return line.flatMap((rule, column): PlacedRule[] => {
      const left = afterRow === null ? '' : (after.validations[afterRow]?.[column] ?? '');
      return left === rule ? [] : [{ row: now.top + to, column: now.left + column, rule }];
    });
  });
}

/**
 * The heights of printed blocks are set by us, row by row; other rows fit what they hold by themselves. A row that a
 * filter hides has no height, and is left alone.
 */
function heightsOf({ before, after, now }: SheetStates): SheetPlan['heights'] {
  if (!before.bands.some(({ kind }) => kind === 'block')) return [];
  const heightAt = ({ top, heights }: SheetImage, row: number): number | null => heights[row - top] ?? null;
  const last = Math.max(before.top + before.heights.length, after.top + after.heights.length);
  return Array.from({ length: last }, (_, row) => row).flatMap((row) => {
    const [old, left] = [heightAt(before, row), heightAt(after, row)];
    return old === left || old === 0 || left === 0 || heightAt(now, row) !== left ? [] : [{ row, height: old }];
  });
}
