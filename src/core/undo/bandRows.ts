/** The rows of a table or printed block through a command, what people did since, and back. */
import { alignInOrder, findAgain, type RowMap, type RowText } from './alignRows';
import { cellAt, isSameContent, type BandImage, type SheetImage } from './sheetImage';

/** The same band in three states. */
export interface BandStates {
  readonly before: BandImage;
  readonly after: BandImage;
  readonly now: BandImage;
}

export interface BandRows extends BandStates {
  /** Zero-based rows of the band from state to state. */
  readonly beforeToAfter: RowMap;
  readonly afterToNow: RowMap;
  readonly beforeToFinal: RowMap;
  readonly nowToFinal: RowMap;
  readonly finalCount: number;
  /** Rows as they are now that go, from below. */
  readonly removed: readonly number[];
  /** Rows that come back, at the places that they will have; from above. */
  readonly inserted: readonly number[];
  /** Rows of the command that stay, because somebody wrote there since. As they are now. */
  readonly kept: readonly number[];
}

export const sameBand =
  ({ id, kind, name }: BandImage) =>
  (other: BandImage): boolean =>
    other.kind === kind && (other.id === id || other.name === name);

const textsOf = (image: SheetImage, { top, left, rowCount, columnCount }: BandImage): readonly RowText[] =>
  Array.from({ length: rowCount }, (_, row): RowText => {
    const contents = Array.from(
      { length: columnCount },
      (__, column) => cellAt(image, top + row, left + column)?.content ?? '',
    );
    const key = String(contents[0] ?? '');
    return contents.every((content) => content === '') ? { whole: '', key } : { whole: JSON.stringify(contents), key };
  });

interface Images {
  readonly before: SheetImage;
  readonly after: SheetImage;
  readonly now: SheetImage;
}

/** @param overwrite true to take rows of the command away although somebody wrote there since */
export function bandRows(images: Images, states: BandStates, overwrite: boolean): BandRows {
  const { before, after, now } = states;
  const afterTexts = textsOf(images.after, after);
  // A sheet made by hand has no rows that could be put in or taken out alone.
  const beforeToAfter =
    before.kind === 'cells' ? identity(before, after) : alignInOrder(textsOf(images.before, before), afterTexts);
  const afterToNow = after.kind === 'cells' ? identity(after, now) : findAgain(afterTexts, textsOf(images.now, now));
  const removed: number[] = [];
  const kept: number[] = [];
  const survivors = new Set(beforeToAfter);
  afterToNow.forEach((nowRow, afterRow) => {
    if (survivors.has(afterRow) || nowRow === null || before.kind === 'cells') return;
    const isEdited = Array.from({ length: after.columnCount }, (_, column) => column).some(
      (column) =>
        !isSameContent(
          cellAt(images.after, after.top + afterRow, after.left + column),
          cellAt(images.now, now.top + nowRow, now.left + column),
        ),
    );
    (isEdited && !overwrite ? kept : removed).push(nowRow);
  });
  return { ...states, beforeToAfter, afterToNow, kept, ...settled(states, beforeToAfter, afterToNow, removed) };
}

const identity = (from: BandImage, to: BandImage): RowMap =>
  Array.from({ length: from.rowCount }, (_, row) => (row < to.rowCount ? row : null));

/** Where each row will stand: those that stay in their order, those that come back behind the one that they followed. */
function settled(
  { before, now }: BandStates,
  beforeToAfter: RowMap,
  afterToNow: RowMap,
  removed: readonly number[],
): Pick<BandRows, 'beforeToFinal' | 'nowToFinal' | 'finalCount' | 'removed' | 'inserted'> {
  const going = new Set(removed);
  const beforeAt = new Map<number, number>();
  beforeToAfter.forEach((afterRow, row) => {
    const nowRow = afterRow === null ? null : (afterToNow[afterRow] ?? null);
    if (nowRow !== null) beforeAt.set(nowRow, row);
  });
  type Line = { readonly now: number } | { readonly before: number };
  const lines: Line[] = Array.from({ length: now.rowCount }, (_, row) => ({ now: row })).filter(
    (line) => !going.has(line.now),
  );
  const isRow =
    (row: number) =>
    (line: Line): boolean =>
      'now' in line ? beforeAt.get(line.now) === row : line.before === row;
  beforeToAfter.forEach((afterRow, row) => {
    if (afterRow !== null || before.kind === 'cells') return;
    lines.splice(row === 0 ? 0 : lines.findIndex(isRow(row - 1)) + 1, 0, { before: row });
  });
  const nowToFinal: (number | null)[] = Array.from({ length: now.rowCount }, () => null);
  const beforeToFinal: (number | null)[] = Array.from({ length: before.rowCount }, () => null);
  const inserted: number[] = [];
  lines.forEach((line, at) => {
    if ('before' in line) {
      inserted.push(at);
      beforeToFinal[line.before] = at;
      return;
    }
    nowToFinal[line.now] = at;
    const row = beforeAt.get(line.now);
    if (row !== undefined) beforeToFinal[row] = at;
  });
  return {
    nowToFinal,
    beforeToFinal,
    finalCount: lines.length,
    removed: [...going].sort((a, b) => b - a),
    inserted,
  };
}
