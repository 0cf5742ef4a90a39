/** Reads which cells are merged. */
import type { ReadMerge } from '../../core/returns';
import { supports } from '../requirements';
import type { BlockPlace } from '../ownTables/readBlocks';

/** So few rows do not hold 512 merged cells. */
const fewRows = 64;

/**
 * Merged cells by place, where Excel tells (ExcelApi 1.13). One sync. Of a range with more than 512 of them Excel gives none (Range.getMergedAreasOrNullObject): those
 * are read in halves. One that begins in one half is that half's alone.
 */
export async function readMerges(context: Excel.RequestContext, places: readonly BlockPlace[]): Promise<ReadMerge[][]> {
  try {
    return await readMergesTogether(context, places);
  } catch (error) {
    if (places.length === 1 && (places[0]?.rowCount ?? 0) <= fewRows) throw error;
  }
  const [only, ...others] = places;
  if (only !== undefined && others.length === 0) {
    const rowCount = Math.ceil(only.rowCount / 2);
    const upper = await readMerges(context, [{ ...only, rowCount }]);
    const lower = await readMerges(context, [
      { ...only, top: only.top + rowCount, rowCount: only.rowCount - rowCount },
    ]);
    return [[...upper.flat(), ...lower.flat()]];
  }
  const half = Math.ceil(places.length / 2);
  const first = await readMerges(context, places.slice(0, half));
  return [...first, ...(await readMerges(context, places.slice(half)))];
}

async function readMergesTogether(
  context: Excel.RequestContext,
  places: readonly BlockPlace[],
): Promise<ReadMerge[][]> {
  if (!supports('1.13')) return [];
  const loaded = places.map(({ sheet, top, left, rowCount, columnCount }) => {
    if (rowCount === 0) return null;
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rowCount, columnCount);
    const merges = range.getMergedAreasOrNullObject();
    merges.load('areaCount');
    merges.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return merges;
  });
  await context.sync();
  return loaded.map((merges) => {
    if (merges === null || merges.isNullObject) return [];
    return merges.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      firstLine: rowIndex + 1,
      lastLine: rowIndex + rowCount,
      firstColumn: columnIndex,
      lastColumn: columnIndex + columnCount - 1,
    }));
  });
}
