/** 支部摸底 as it is sent out, and as a merge compares with it. */
import { surveySchema } from '../../core/survey';
import type { SentCell, SentRow } from '../../core/returns';
import type { RowsPlace } from '../returns/checklistCells';
import type { OwnPlace } from '../ownTables/ownTables';
import type { AskedBlock, Block, Value } from '../ownTables/readBlocks';

/** What {@link surveySentRows} needs. */
export const surveyBlock = (place: OwnPlace): AskedBlock => ({
  sheet: place.sheet,
  top: place.top + 1,
  left: place.left,
  rowCount: place.rowCount,
  columnCount: place.width,
  properties: ['values', 'text'],
});

/** All rows below the header, blank ones included: the index is the row's place. */
export const surveySentRows = ({ places }: OwnPlace, { values, text }: Block): SentRow[] =>
  values.map((row, index) => {
    const cells: Record<string, SentCell> = {};
    for (const { key, kind } of surveySchema.columns) {
      const at = places.get(key);
      if (at !== undefined) cells[key] = sentCell(row[at] ?? '', text[index]?.[at] ?? '', kind === 'date');
    }
    return { id: String(cells['id'] ?? '').trim(), cells };
  });

/** A number in a column of texts is what it shows. */
function sentCell(value: Value, text: string, isDate: boolean): SentCell {
  if (value === '') return null;
  if (typeof value === 'string' || (typeof value === 'number' && isDate)) return value;
  return text === '' || /^#+$/.test(text) ? String(value) : text;
}

export const surveyRowsPlace = ({ sheet, top, left, places, rowCount }: OwnPlace): RowsPlace => ({
  sheet,
  headerRow: top,
  firstColumn: left,
  rowCount,
  columns: { places },
});
