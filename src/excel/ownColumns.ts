/** Columns of the plan's own on a checklist that is there already: adding them in place, and how they look. */
import type { OwnPlanColumn } from '../core/checklist';
import type { ChecklistPlace } from './locateChecklist';
import {
  checklistTableName,
  lineColor,
  numberFormats,
  pointsPerCharacter,
  setNumberFormat,
} from './writeChecklistSheet';

type OwnPlace = Pick<ChecklistPlace, 'sheet' | 'kind' | 'headerRow' | 'firstColumn' | 'headers' | 'rowCount'>;

/**
 * Queues new columns at the right end, where nothing that stands there moves: a person's own columns, notes and print areas
 * stay, and the pane can take them off again. The caller syncs.
 *
 * @returns the headers as they will stand
 */
export function addOwnColumns(
  context: Excel.RequestContext,
  place: OwnPlace,
  added: readonly OwnPlanColumn[],
): readonly string[] {
  if (added.length === 0) return place.headers;
  const at = place.headers.length;
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const left = place.firstColumn + at;
  added.forEach(({ header }, index) => {
    if (place.kind === 'table') {
      context.workbook.tables.getItem(checklistTableName).columns.add(undefined, undefined, header);
    } else {
      const cell = sheet.getRangeByIndexes(place.headerRow, left + index, 1, 1);
      setNumberFormat(cell, numberFormats.text);
      cell.values = [[header]];
    }
  });
  const header = sheet.getRangeByIndexes(place.headerRow, left, 1, added.length);
  // Our colours and marks are no part of a header, so it may look like its neighbour.
  if (at > 0) {
    const neighbour = sheet.getRangeByIndexes(place.headerRow, left - 1, 1, 1);
    header.copyFrom(neighbour, Excel.RangeCopyType.formats);
  }
  added.forEach((column, index) => {
    formatOwnColumn(sheet, place, left + index, column);
  });
  return [...place.headers, ...added.map((column) => column.header)];
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const;

/** Queues width, number format and alignment of a new column. */
function formatOwnColumn(
  sheet: Excel.Worksheet,
  { headerRow, rowCount, kind: placeKind }: Pick<OwnPlace, 'headerRow' | 'rowCount' | 'kind'>,
  column: number,
  { kind, width, wrap, center }: OwnPlanColumn,
): void {
  const body = sheet.getRangeByIndexes(headerRow + 1, column, Math.max(rowCount, 1), 1);
  body.getEntireColumn().format.columnWidth = width * pointsPerCharacter;
  setNumberFormat(body, numberFormats[kind]);
  body.format.wrapText = wrap;
  body.format.horizontalAlignment = center ? 'Center' : 'Left';
  body.format.verticalAlignment = 'Center';
  if (placeKind !== 'table') return;
  body.format.font.size = 10;
  for (const edge of edges) {
    const border = body.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = lineColor;
  }
}
