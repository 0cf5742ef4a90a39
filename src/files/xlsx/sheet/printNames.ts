/** Print titles and print area, which a file keeps as the names _xlnm.Print_Titles and _xlnm.Print_Area of a sheet. */
import { columnName, parseArea } from '../a1';
import { maxColumns, maxRows, type Area, type PageSetup } from '../workbook';

export const printTitlesName = '_xlnm.Print_Titles';
export const printAreaName = '_xlnm.Print_Area';
export const filterDatabaseName = '_xlnm._FilterDatabase';

/** 'a b' -> "'a b'", always quoted, which is right for every name. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** "'a b'!$A$1:$B$2" */
export function absoluteReference(sheetName: string, area: Area): string {
  const column = (index: number): string => `$${columnName(index)}`;
  const row = (index: number): string => `$${index + 1}`;
  const allRows = area.top === 0 && area.bottom === maxRows - 1;
  const allColumns = area.left === 0 && area.right === maxColumns - 1;
  const text = allRows
    ? `${column(area.left)}:${column(area.right)}`
    : allColumns
      ? `${row(area.top)}:${row(area.bottom)}`
      : `${column(area.left)}${row(area.top)}:${column(area.right)}${row(area.bottom)}`;
  return `${quotedSheetName(sheetName)}!${text}`;
}

/** "'a,b'!$A:$B,c!$1:$2" -> its areas; undefined when any of it is not a plain reference. */
export function parseReferences(formula: string): readonly Area[] | undefined {
  const areas: Area[] = [];
  const pattern = /\s*(?:(?:'(?:[^']|'')*'|[^'!,()]+)!)?([$A-Za-z0-9:]+)\s*(?:,|$)/y;
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula);
    const area = match?.[1] === undefined ? undefined : parseArea(match[1]);
    if (area === undefined) return undefined;
    areas.push(area);
  }
  return areas.length === 0 ? undefined : areas;
}

/** What a print name says, as fields of a page set-up; undefined when it is a formula that has to stay a name. */
export function readPrintName(name: string, formula: string): PageSetup | undefined {
  const areas = parseReferences(formula);
  if (areas === undefined) return undefined;
  if (name === printAreaName) return { printArea: areas };
  const rows = areas.find((area) => area.left === 0 && area.right === maxColumns - 1);
  const columns = areas.find((area) => area.top === 0 && area.bottom === maxRows - 1);
  return {
    ...(rows === undefined ? {} : { titleRows: { first: rows.top, last: rows.bottom } }),
    ...(columns === undefined ? {} : { titleColumns: { first: columns.left, last: columns.right } }),
  };
}

/** The names that a sheet's page set-up needs: name and formula without '='. */
export function printNames(sheetName: string, setup: PageSetup): readonly (readonly [string, string])[] {
  const { titleRows: rows, titleColumns: columns, printArea = [] } = setup;
  const titles = [
    columns === undefined
      ? []
      : [absoluteReference(sheetName, { top: 0, bottom: maxRows - 1, left: columns.first, right: columns.last })],
    rows === undefined
      ? []
      : [absoluteReference(sheetName, { left: 0, right: maxColumns - 1, top: rows.first, bottom: rows.last })],
  ].flat();
  return [
    ...(printArea.length === 0
      ? []
      : [[printAreaName, printArea.map((area) => absoluteReference(sheetName, area)).join(',')] as const]),
    ...(titles.length === 0 ? [] : [[printTitlesName, titles.join(',')] as const]),
  ];
}
