/** The visible sheet of a department's workbook. */
import { columnName } from '../../core/cellName';
import { isExtraKey, type ColumnKey } from '../../core/checklist';
import { levelOfRow } from '../../core/colours/levelOfRow';
import { levelRules } from '../../core/colours/levelRules';
import type { ChosenFills, LevelStyle } from '../../core/colours/levelStyles';
import { rowCells, warningWords, warningWordsFormula } from '../../core/colours/warningWords';
import type { DepartmentFile } from '../../core/distribution';
import type { SentRow } from '../../core/returns';
import { inChinese } from '../../i18n/inChinese';
import type { ConditionalFormat, DataValidation, DifferentialFormat } from '../xlsx/rules';
import { emptySheet, type Cell, type PageSetup, type Row, type Sheet, type Table } from '../xlsx/workbook';
import type { DepartmentWorkbookOptions } from './departmentWorkbook';
import { sentLayout, type SentColumn, type SentLayout } from './sentLayout';
import { bodyFormat, headerFormat, lineFormat, lineHeight, taskRowHeight, titleFormat, titleHeight } from './sheetLook';

/** What goes round is Chinese, whatever language the person's Excel speaks. */
const { text } = inChinese;

const placeOf = ({ columns }: SentLayout, key: string): number => columns.findIndex((column) => column.key === key);

export function taskSheet(file: DepartmentFile, options: DepartmentWorkbookOptions): Sheet {
  const layout = sentLayout(file.baseline.schema, options.columns);
  const { columns, sheetName } = layout;
  const width = columns.length;
  const lines = file.texts.lines.filter((line) => line !== '');
  /** Zero-based. */
  const headerRow = 1 + lines.length;
  const { rows } = file.baseline;
  const above = [file.texts.title, ...lines];
  const top = headerRow + 1;
  const bottom = headerRow + rows.length;
  return {
    ...emptySheet('tasks', sheetName),
    rows: new Map<number, Row>([
      ...above.map((line, index): [number, Row] => [index, textRow(layout, line, index === 0)]),
      [headerRow, header(layout)],
      ...rows.map((row, index): [number, Row] => [top + index, taskRow(layout, row, top + index, options)]),
    ]),
    columns: columns.map((column, index) => ({ first: index, last: index, width: column.width })),
    merges: above.map((_, row) => ({ top: row, left: 0, bottom: row, right: width - 1 })),
    freeze: { rows: top, columns: 0 },
    view: { showGridlines: false, showHeadings: true, selection: { top, left: 0, bottom: top, right: 0 } },
    protection: {
      options: protectionOptions,
      ...(options.password === undefined ? {} : { password: options.password }),
    },
    tables: [tableOver(layout, headerRow, bottom)],
    conditionalFormats: colours(layout, top, bottom, options.fills),
    validations: validations(layout, top, bottom),
    pageSetup: pageSetup(headerRow),
  };
}

/**
 * Widths, heights and filters may be changed. Sorting is left locked: Excel sorts a protected range only when every
 * cell of it is unlocked (support.microsoft.com: Lock or unlock specific areas of a protected worksheet).
 */
const protectionOptions = {
  allowAutoFilter: true,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
} as const;

function textRow({ columns }: SentLayout, value: string, isTitle: boolean): Row {
  return {
    cells: new Map([[0, { value, format: isTitle ? titleFormat : lineFormat }]]),
    height: isTitle
      ? titleHeight
      : lineHeight(
          value,
          columns.reduce((sum, column) => sum + column.width, 0),
        ),
    customHeight: true,
  };
}

function header({ columns }: SentLayout): Row {
  const cells = columns.map((column, index): [number, Cell] => [
    index,
    { value: column.header, format: headerFormat(column) },
  ]);
  return { cells: new Map(cells), height: 30, customHeight: true };
}

function taskRow(layout: SentLayout, row: SentRow, at: number, options: DepartmentWorkbookOptions): Row {
  const { columns } = layout;
  const cells = columns.map((column, index): [number, Cell] => [index, taskCell(layout, row, column, at, options)]);
  const texts = columns.map((column) => ({ text: String(row.cells[column.key] ?? ''), column }));
  return { cells: new Map(cells), height: taskRowHeight(texts) };
}

function taskCell(
  layout: SentLayout,
  row: SentRow,
  column: SentColumn,
  at: number,
  options: DepartmentWorkbookOptions,
): Cell {
  const format = bodyFormat(column);
  if (column.kind === 'warning') {
    return { value: shownWarning(row, options), formula: warningFormula(layout, at), format };
  }
  const value = row.cells[column.key] ?? null;
  // Text in a date's place would become a formula when somebody edits it: the apostrophe keeps it text.
  return typeof value === 'string' && column.kind === 'date' ? { value, format, quotePrefix: true } : { value, format };
}

/** The cells that a warning depends on; null for a sheet without 截止日期. */
const cellsOfRow = (layout: SentLayout, row: number) =>
  rowCells((key) => {
    const at = placeOf(layout, key);
    return at < 0 ? undefined : `$${columnName(at)}${String(row + 1)}`;
  });

/** In A1 notation: structured references are the first thing that other programs stumble over. */
function warningFormula(layout: SentLayout, row: number): string {
  const cells = cellsOfRow(layout, row);
  return cells === null ? '=""' : `=${warningWordsFormula(cells)}`;
}

/** What the formula comes to, for programs that show a file without calculating it. */
function shownWarning({ cells }: SentRow, { settings, today }: DepartmentWorkbookOptions): string {
  const content = (key: ColumnKey): string | number => cells[key] ?? '';
  const values = {
    title: content('title'),
    deadline: content('deadline'),
    due: content('due'),
    status: content('status'),
    completedOn: content('completedOn'),
  };
  return warningWords(levelOfRow(values, settings.baseDate ?? today, settings.dueSoonDays));
}

const tableOver = ({ columns, sheetName }: SentLayout, headerRow: number, bottom: number): Table => ({
  id: 1,
  name: sheetName,
  area: { top: headerRow, left: 0, bottom: Math.max(bottom, headerRow + 1), right: columns.length - 1 },
  showHeaders: true,
  showTotals: false,
  columns: columns.map(({ header: name }, index) => ({ id: index + 1, name })),
  style: 'TableStyleLight1',
  showBandedRows: false,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: true,
  filters: [],
});

/** The rules of the master. */
function colours(layout: SentLayout, top: number, bottom: number, fills?: ChosenFills): ConditionalFormat[] {
  const cells = cellsOfRow(layout, top);
  if (cells === null) return [];
  return levelRules(cells, fills).map(({ columns: keys, condition, style }, index) => ({
    id: `rule${String(index)}`,
    areas: keys.map((key) => ({ top, left: placeOf(layout, key), bottom, right: placeOf(layout, key) })),
    stopIfTrue: false,
    rule: { kind: 'custom', formula: `=${condition}`, format: differential(style) },
  }));
}

const differential = ({
  fill,
  text: color,
  bold,
  italic,
  underline,
  strikethrough,
}: LevelStyle): DifferentialFormat => ({
  font: {
    color,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline: 'single' } : {}),
    ...(strikethrough ? { strikethrough } : {}),
  },
  ...(fill === undefined ? {} : { fill: { color: fill } }),
});

/** Days that dates may be, as in the master: a typing slip in the year is noticed. */
const [firstDay, lastDay] = [36_526, 73_415];
/** Excel wants limits for a number, and keeps fifteen figures. */
const largestNumber = 999_999_999_999_999;

function validations({ columns }: SentLayout, top: number, bottom: number): DataValidation[] {
  return columns.flatMap(({ key, header: name, kind, choices }, column): DataValidation[] => {
    const own = isExtraKey(key);
    const common = {
      id: key,
      areas: [{ top, left: column, bottom, right: column }],
      ignoreBlanks: true,
    };
    const alert = (title: string, message: string) => ({ show: true, style: 'stop', title, message }) as const;
    const ownAlert = (message: 'choice' | 'number' | 'date') =>
      alert(text('sheet.own.alertTitle'), text(`sheet.own.${message}`, { header: name }));
    if (choices !== undefined) {
      const source = choices.join(',');
      // Excel takes a source that begins so for a formula.
      if (source.startsWith('=')) return [];
      return [
        {
          ...common,
          rule: { kind: 'list', source, inCellDropDown: true },
          errorAlert: own ? ownAlert('choice') : alert(text('sheet.status.alertTitle'), text('sheet.status.alert')),
        },
      ];
    }
    if (kind === 'number') {
      const [formula1, formula2] = [String(-largestNumber), String(largestNumber)];
      return [
        {
          ...common,
          rule: { kind: 'decimal', operator: 'between', formula1, formula2 },
          errorAlert: ownAlert('number'),
        },
      ];
    }
    if (kind !== 'date') return [];
    const [formula1, formula2] = [String(firstDay), String(lastDay)];
    return [
      {
        ...common,
        rule: { kind: 'date', operator: 'between', formula1, formula2 },
        errorAlert: own ? ownAlert('date') : alert(text('sheet.date.alertTitle'), text('sheet.date.alert')),
      },
    ];
  });
}

/** One centimetre around, in inches, and room for the page number. */
const margin = 0.39;

const pageSetup = (headerRow: number): PageSetup => ({
  orientation: 'landscape',
  paperSize: 9,
  fitToWidth: 1,
  fitToHeight: 0,
  centerHorizontally: true,
  margins: { left: margin, right: margin, top: margin, bottom: 0.6, header: 0.2, footer: 0.2 },
  titleRows: { first: headerRow, last: headerRow },
  footer: `&C${text('sheet.footer')}`,
});
