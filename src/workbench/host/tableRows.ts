/** Adding and deleting rows of a table. */
import type { Area, Cell, Sheet, Table } from '../../files/xlsx/workbook';
import { columnCount, rowCount } from './address';
import { coversArea } from './areas';
import { cellAt, withCells } from './cells';
import { HostError } from './hostError';
import { recordChange, updateSheet, type HostSession } from './session';
import { requireUnprotected } from './sheetRules';
import { shiftCells } from './shiftCells';
import { bodyArea, changeTable, isOccupied, tableOf } from './tables';
import { writeValues } from './writeCells';

/** New rows look like the row above them, or like the one below when they become the first. */
function withRowFormats(sheet: Sheet, strip: Area, model: number): Sheet {
  return withCells(sheet, strip, (_row, column, cell): Cell | undefined => {
    const format = cellAt(sheet, model, column)?.format;
    return format === undefined ? cell : { value: null, ...cell, format };
  });
}

/** Rules that lie over a whole column of the body also lie over rows added at its end. */
export function withLongerRules(sheet: Sheet, body: Area, bottom: number): Sheet {
  const longer = (areas: readonly Area[]): readonly Area[] =>
    areas.map((area) => {
      const whole =
        area.bottom === body.bottom &&
        area.top <= body.top &&
        area.left >= body.left &&
        area.right <= body.right &&
        coversArea([area], { ...area, top: body.top });
      return whole ? { ...area, bottom } : area;
    });
  return {
    ...sheet,
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, areas: longer(format.areas) })),
    validations: sheet.validations.map((validation) => ({ ...validation, areas: longer(validation.areas) })),
  };
}

/** The rows to write: null for blank rows; each must have as many values as the table has columns. */
function readRows(table: Table, values: unknown): readonly (readonly unknown[])[] {
  const width = columnCount(table.area);
  if (values === null || values === undefined) return [Array<null>(width).fill(null)];
  const rows: readonly unknown[] = Array.isArray(values) ? values : [[values]];
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== width) {
      throw new HostError('InvalidArgument', `a row of the table has ${width} values`);
    }
    return row as readonly unknown[];
  });
}

/**
 * Adds rows before a body row, or at the end for null and -1. Cells below the table move down. Returns the place of the
 * first. A table on a protected sheet cannot grow, even where its cells are unlocked: AccessDenied.
 */
export function addRows(
  session: HostSession,
  id: number,
  index: number | null,
  values: unknown,
  alwaysInsert: boolean,
): number {
  const { sheet, table } = tableOf(session, id);
  requireUnprotected(sheet);
  const rows = readRows(table, values);
  if (rows.length === 0) throw new HostError('InvalidArgument', 'values');
  const body = bodyArea(table);
  const count = rowCount(body);
  const place = index === null || index === -1 ? count : index;
  if (place < 0 || place > count) throw new HostError('InvalidArgument', 'index');
  const atEnd = place === count;
  const top = body.top + place;
  const strip: Area = { ...body, top, bottom: top + rows.length - 1 };
  const below: Area = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + rows.length };
  // Empty cells below are taken in as they are; alwaysInsert = false takes in full ones too (TableRowCollection.add).
  const shifts = !atEnd || table.showTotals || (alwaysInsert && isTaken(sheet, id, below));
  if (!shifts && sheet.tables.some((other) => other.id !== id && touches(other.area, below))) {
    throw new HostError('InsertDeleteConflict', 'another table lies below');
  }
  if (shifts) shiftCells(session, sheet.id, strip, 'down', id);
  changeTable(session, id, (current) => ({
    ...current,
    area: { ...current.area, bottom: current.area.bottom + rows.length },
  }));
  updateSheet(session, sheet.id, (current) => {
    const formatted = withRowFormats(current, strip, atEnd ? top - 1 : strip.bottom + 1);
    return atEnd ? withLongerRules(formatted, body, strip.bottom) : formatted;
  });
  const filled = rows.map((row) =>
    row.map((value, column) => value ?? table.columns[column]?.calculatedFormula ?? (shifts ? null : value)),
  );
  writeValues(session, { sheetId: sheet.id, ...strip }, filled);
  recordChange(session, { sheetId: sheet.id, area: strip, changeType: 'RowInserted' });
  return place;
}

const touches = (one: Area, two: Area): boolean =>
  one.top <= two.bottom && one.bottom >= two.top && one.left <= two.right && one.right >= two.left;

function isTaken(sheet: Sheet, id: number, area: Area): boolean {
  return isOccupied(sheet, area) || sheet.tables.some((other) => other.id !== id && touches(other.area, area));
}

/**
 * Deletes body rows; the cells below the table move up. The last body row is only emptied, as a table keeps one. With a
 * filter set Excel refuses: InsertDeleteConflict (TableRowCollection.deleteRows). An index that is not there, or there
 * twice, is InvalidArgument (same page).
 */
export function deleteRows(session: HostSession, id: number, indexes: readonly number[]): void {
  const { sheet, table } = tableOf(session, id);
  requireUnprotected(sheet);
  const body = bodyArea(table);
  const count = rowCount(body);
  if (new Set(indexes).size !== indexes.length || indexes.some((i) => !Number.isInteger(i) || i < 0 || i >= count)) {
    throw new HostError('InvalidArgument', 'rows');
  }
  if (table.filters.length > 0) throw new HostError('InsertDeleteConflict', 'the table is filtered');
  const emptied = indexes.length === count ? 0 : undefined;
  for (const index of [...indexes].sort((a, b) => b - a)) {
    const row = body.top + index;
    const strip: Area = { ...body, top: row, bottom: row };
    if (index === emptied) {
      updateSheet(session, sheet.id, (current) =>
        withCells(current, strip, (_r, _c, cell) =>
          cell?.format === undefined ? undefined : { value: null, format: cell.format },
        ),
      );
    } else {
      shiftCells(session, sheet.id, strip, 'up', id);
      changeTable(session, id, (current) => ({
        ...current,
        area: { ...current.area, bottom: current.area.bottom - 1 },
      }));
    }
    recordChange(session, { sheetId: sheet.id, area: strip, changeType: 'RowDeleted' });
  }
}
