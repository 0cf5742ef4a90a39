/** The header cells of a table and its column names are one thing: Excel keeps them equal, unique and not empty. */
import type { Area, Cell, Sheet, Table, TableColumn } from '../../files/xlsx/workbook';
import { overlaps } from './address';
import { adjustFormulas } from './adjustFormulas';
import { cellAt, withCells } from './cells';
import { sheetOf, updateSheet, type HostLocale, type HostSession } from './session';
import { plainValue } from './writeCells';

const columnWord: Readonly<Record<HostLocale, string>> = { 'zh-CN': '列', 'en-US': 'Column' };

/** Gives each wanted name a unique form, as Excel does: '' becomes 列1, a repeated name gets a number. */
export function uniqueColumnNames(wanted: readonly string[], locale: HostLocale): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const base = name === '' ? `${columnWord[locale]}${index + 1}` : name;
    let candidate = base;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${base}${number}`;
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

/** After cells were written: header cells in the area rename their columns, and are put right where they cannot. */
export function syncTableHeaders(session: HostSession, sheetId: string, area: Area): void {
  const before = sheetOf(session, sheetId).tables;
  updateSheet(session, sheetId, (sheet) => {
    const hit = (table: Table): boolean =>
      table.showHeaders && overlaps(area, { ...table.area, bottom: table.area.top });
    if (!sheet.tables.some(hit)) return sheet;
    return sheet.tables.filter(hit).reduce((current, table) => withSyncedHeader(session, current, table), sheet);
  });
  for (const { id, columns } of before) followRenames(session, sheetId, id, columns);
}

/** Structured references follow the columns whose headers were overwritten, also when two exchange their names. */
function followRenames(session: HostSession, sheetId: string, tableId: number, before: readonly TableColumn[]): void {
  const table = sheetOf(session, sheetId).tables.find((candidate) => candidate.id === tableId);
  if (table === undefined) return;
  const renamed = before.flatMap((column) => {
    const now = table.columns.find((candidate) => candidate.id === column.id)?.name ?? column.name;
    return now === column.name ? [] : [{ from: column.name, between: `\u0000${column.id}`, to: now }];
  });
  for (const { from, between } of renamed) {
    adjustFormulas(session, { kind: 'renameColumn', table: table.name, from, to: between });
  }
  for (const { between, to } of renamed) {
    adjustFormulas(session, { kind: 'renameColumn', table: table.name, from: between, to });
  }
}

function withSyncedHeader(session: HostSession, sheet: Sheet, table: Table): Sheet {
  const { top, left, right } = table.area;
  const texts = table.columns.map((_, index) => String(plainValue(cellAt(sheet, top, left + index)?.value ?? null)));
  const names = uniqueColumnNames(texts, session.options.locale);
  const columns: TableColumn[] = table.columns.map((column, index) => ({
    ...column,
    name: names[index] ?? column.name,
  }));
  const withTexts = withCells(sheet, { top, left, bottom: top, right }, (_, column, cell): Cell => {
    const name = names[column - left] ?? '';
    if (cell?.value === name && cell.formula === undefined) return cell;
    return { ...(cell?.format ? { format: cell.format } : {}), value: name };
  });
  return { ...withTexts, tables: withTexts.tables.map((t) => (t === table ? { ...t, columns } : t)) };
}
