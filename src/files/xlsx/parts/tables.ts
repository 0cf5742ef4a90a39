/** Table parts (ECMA-376 part 1, 18.5). */
import { areaName, parseArea } from '../a1';
import { fromFileFormula, toFileFormula } from '../cells/fileFormula';
import { namespaces } from '../package/vocabulary';
import type { ReadWarning } from '../readResult';
import type { Area, Table, TableColumn, TableSortState } from '../workbook';
import { XlsxWriteError } from '../writeError';
import { booleanAttribute, childOf, childrenOf, numberAttribute, type XmlElement } from '../xml/element';
import { decodeXstring, encodeXstringAttribute } from '../xml/escape';
import { markup, xstringElement } from '../xml/markup';
import { autoFilterXml, readAutoFilter } from './filters';

function readColumn(element: XmlElement, index: number): TableColumn {
  const label = element.attributes.get('totalsRowLabel');
  const totalsFunction = element.attributes.get('totalsRowFunction');
  const totalsFormula = childOf(element, 'totalsRowFormula')?.text;
  const calculated = childOf(element, 'calculatedColumnFormula')?.text;
  return {
    id: numberAttribute(element, 'id') ?? index + 1,
    name: decodeXstring(element.attributes.get('name') ?? ''),
    ...(label === undefined ? {} : { totalsLabel: decodeXstring(label) }),
    ...(totalsFunction === undefined || totalsFunction === 'none' ? {} : { totalsFunction }),
    ...(totalsFormula === undefined ? {} : { totalsFormula: fromFileFormula(decodeXstring(totalsFormula)) }),
    ...(calculated === undefined ? {} : { calculatedFormula: fromFileFormula(decodeXstring(calculated)) }),
  };
}

/** How the table was last sorted; conditions on colours or icons are not modelled. */
function readSort(element: XmlElement | undefined, area: Area): TableSortState | undefined {
  const fields = childrenOf(element, 'sortCondition').flatMap((condition) => {
    const column = parseArea(condition.attributes.get('ref') ?? '');
    const byValue = (condition.attributes.get('sortBy') ?? 'value') === 'value';
    return column === undefined || !byValue
      ? []
      : { key: column.left - area.left, ascending: !booleanAttribute(condition, 'descending', false) };
  });
  if (element === undefined || fields.length === 0) return undefined;
  return {
    matchCase: booleanAttribute(element, 'caseSensitive', false),
    method: element.attributes.get('sortMethod') === 'stroke' ? 'StrokeCount' : 'PinYin',
    fields,
  };
}

function sortXml({ sort }: Table, body: Area): string {
  if (sort === undefined || sort.fields.length === 0) return '';
  return markup(
    'sortState',
    {
      caseSensitive: sort.matchCase ? true : undefined,
      sortMethod: sort.method === 'StrokeCount' ? 'stroke' : undefined,
      ref: areaName(body),
    },
    sort.fields.map(({ key, ascending }) => {
      const column = { ...body, left: body.left + key, right: body.left + key };
      return markup('sortCondition', { descending: ascending ? undefined : true, ref: areaName(column) });
    }),
  );
}

/** Undefined when the part holds no area. */
export function readTable(root: XmlElement, part: string, warn: (warning: ReadWarning) => void): Table | undefined {
  const area = parseArea(root.attributes.get('ref') ?? '');
  if (area === undefined) return undefined;
  const style = childOf(root, 'tableStyleInfo');
  const filterElement = childOf(root, 'autoFilter');
  const filter = readAutoFilter(filterElement, part, warn);
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map(readColumn);
  const hiddenButtons = childrenOf(filterElement, 'filterColumn').filter((column) =>
    booleanAttribute(column, 'hiddenButton', false),
  ).length;
  const sort = readSort(childOf(root, 'sortState'), area);
  const styleName = style?.attributes.get('name');
  return {
    id: numberAttribute(root, 'id') ?? 0,
    name: decodeXstring(root.attributes.get('displayName') ?? root.attributes.get('name') ?? ''),
    area,
    showHeaders: (numberAttribute(root, 'headerRowCount') ?? 1) > 0,
    showTotals: (numberAttribute(root, 'totalsRowCount') ?? 0) > 0,
    columns,
    ...(styleName === undefined ? {} : { style: styleName }),
    showBandedRows: booleanAttribute(style, 'showRowStripes', false),
    showBandedColumns: booleanAttribute(style, 'showColumnStripes', false),
    highlightFirstColumn: booleanAttribute(style, 'showFirstColumn', false),
    highlightLastColumn: booleanAttribute(style, 'showLastColumn', false),
    showFilterButton: filter !== undefined && hiddenButtons < columns.length,
    filters: filter?.columns ?? [],
    ...(sort === undefined ? {} : { sort }),
  };
}

function columnXml(column: TableColumn, table: Table): string {
  const formula = (name: string, text: string | undefined): string =>
    text === undefined ? '' : xstringElement(name, toFileFormula(text, table.name));
  return markup(
    'tableColumn',
    {
      id: column.id,
      name: encodeXstringAttribute(column.name),
      totalsRowFunction: column.totalsFunction,
      totalsRowLabel: column.totalsLabel === undefined ? undefined : encodeXstringAttribute(column.totalsLabel),
    },
    [formula('calculatedColumnFormula', column.calculatedFormula), formula('totalsRowFormula', column.totalsFormula)],
  );
}

function checkColumns(table: Table): void {
  const names = table.columns.map((column) => column.name.toLowerCase());
  const width = table.area.right - table.area.left + 1;
  if (names.length !== width || new Set(names).size !== width || names.includes('')) {
    throw new XlsxWriteError('tableColumns', { table: table.name, columns: names.length, width });
  }
}

/**
 * The table's part. Throws XlsxWriteError when its columns do not fill its area or share a name.
 *
 * Without filter buttons Excel leaves the autoFilter out; when it still filters, each button is hidden instead.
 */
export function tableXml(table: Table, id: number): string {
  checkColumns(table);
  const { area } = table;
  const filtered = { ...area, bottom: table.showTotals ? area.bottom - 1 : area.bottom };
  const hasFilter = table.showHeaders && (table.showFilterButton || table.filters.length > 0);
  return markup(
    'table',
    {
      xmlns: namespaces.main,
      id,
      name: table.name,
      displayName: table.name,
      ref: areaName(area),
      headerRowCount: table.showHeaders ? undefined : 0,
      totalsRowCount: table.showTotals ? 1 : undefined,
      totalsRowShown: table.showTotals ? undefined : false,
    },
    [
      hasFilter ? autoFilterXml(filtered, table.filters, table.showFilterButton ? 0 : table.columns.length) : '',
      sortXml(table, { ...filtered, top: table.showHeaders ? area.top + 1 : area.top }),
      markup(
        'tableColumns',
        { count: table.columns.length },
        table.columns.map((column) => columnXml(column, table)),
      ),
      markup('tableStyleInfo', {
        name: table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ],
  );
}
