/** Arbitrary small workbooks for property tests: any text, any mixture of features, nothing an .xlsx cannot hold. */
import fc from 'fast-check';
import type {
  ComparisonOperator,
  ConditionalFormat,
  ConditionalRule,
  DataValidation,
  DifferentialFormat,
  ScalePoint,
  ValidationRule,
} from '../../../src/files/xlsx/rules';
import {
  emptySheet,
  workbookOf,
  type Area,
  type Cell,
  type CellValue,
  type DefinedName,
  type PageSetup,
  type ProtectionOptions,
  type Row,
  type Sheet,
  type Table,
  type Workbook,
} from '../../../src/files/xlsx/workbook';
import {
  anyText,
  border,
  cellFormat,
  color,
  defined,
  fill,
  font,
  numberFormat,
  partial,
  someText,
  word,
  yes,
} from './arbitraryFormat';

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer({ min: -99_999, max: 99_999 }),
  someText,
  fc.boolean(),
  fc
    .constantFrom('#NULL!' as const, '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A')
    .map((error) => ({ error })),
);

const formula = fc.constantFrom(
  '=1+1',
  '=SUM($A1:B$2)&"<甲>"',
  "='表 名'!A1",
  '=IFS(A1>1,"x",TRUE,XLOOKUP(1,A:A,B:B))',
  '=SORT(FILTER(A1:A9,B1:B9))',
  '=任务表[@a]+任务表[@[b c]]+任务表[@]',
  '=SUM(任务表[[#Totals],[a]:[b c]])',
  '=[1]Sheet1!A1',
);

const cell: fc.Arbitrary<Cell> = fc
  .record({
    value,
    formula: fc.option(formula, { nil: undefined, freq: 4 }),
    format: fc.option(cellFormat, { nil: undefined }),
    quotePrefix: fc.option(yes, { nil: undefined, freq: 6 }),
  })
  .map(({ format, ...rest }) =>
    defined<Cell>({
      ...rest,
      format: format === undefined || Object.keys(format).length === 0 ? undefined : format,
    }),
  )
  .filter((item) => Object.keys(item).length > 1 || item.value !== null);

const near = fc.integer({ min: 0, max: 30 });
const area: fc.Arbitrary<Area> = fc.tuple(near, near, near, near).map(([a, b, c, d]) => ({
  top: Math.min(a, c),
  left: Math.min(b, d),
  bottom: Math.max(a, c),
  right: Math.max(b, d),
}));
const areas = fc.array(area, { minLength: 1, maxLength: 3 });

const rowIndex = fc.oneof({ weight: 9, arbitrary: near }, fc.constant(1_048_575));
const columnIndex = fc.oneof({ weight: 9, arbitrary: near }, fc.constant(16_383));
const row: fc.Arbitrary<Row> = fc
  .record(
    {
      cells: fc.array(fc.tuple(columnIndex, cell), { maxLength: 5 }).map((cells) => new Map(cells)),
      height: fc.constantFrom(0, 12.75, 15, 409),
      customHeight: yes,
      hidden: yes,
      format: cellFormat.filter((format) => Object.keys(format).length > 0),
    },
    { requiredKeys: ['cells'] },
  )
  .filter((item) => item.cells.size > 0 || Object.keys(item).length > 1);

const operator: fc.Arbitrary<ComparisonOperator> = fc.constantFrom('between', 'notEqual', 'lessThanOrEqual');
const operand = fc.constantFrom('1', '43831.5', '=TODAY()', '=$A$1&"x"', '-1');
const differential: fc.Arbitrary<DifferentialFormat> = fc
  .record({ numberFormat, font, fill, border }, { requiredKeys: [] })
  .map((format) => defined<DifferentialFormat>(format as DifferentialFormat));

const point: fc.Arbitrary<ScalePoint> = fc.oneof(
  fc.constantFrom<ScalePoint>({ type: 'min' }, { type: 'max' }, { type: 'formula', value: '=$A$1+1' }),
  fc.record({ type: fc.constantFrom('num', 'percent', 'percentile'), value: fc.constantFrom('0', '33', '66.5') }),
  fc.record({ type: fc.constant('num'), value: fc.constant('=A1'), orEqual: fc.constant(false as const) }),
);

const conditionalRule: fc.Arbitrary<ConditionalRule> = fc.oneof(
  fc.record({ kind: fc.constant('custom' as const), formula, format: differential }),
  fc.record({
    kind: fc.constant('cellValue' as const),
    operator,
    formula1: formula,
    formula2: formula,
    format: differential,
  }),
  fc.record({
    kind: fc.constant('containsText' as const),
    operator: fc.constantFrom('contains', 'notContains', 'beginsWith', 'endsWith'),
    text: fc.oneof(
      someText.filter((text) => !text.startsWith('=')),
      fc.constant('=$B$2'),
    ),
    format: differential,
  }),
  fc.record({
    kind: fc.constant('dataBar' as const),
    color,
    min: point,
    max: point,
    showValue: fc.boolean(),
    gradient: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('iconSet' as const),
    icons: fc.constantFrom('3Stars', '3Flags', '3Triangles'),
    points: fc.tuple(point, point, point),
    showValue: fc.boolean(),
    reverse: fc.boolean(),
  }),
);

const conditionalFormats: fc.Arbitrary<readonly ConditionalFormat[]> = fc.array(
  fc.record({ id: fc.constant('cf'), areas, stopIfTrue: fc.boolean(), rule: conditionalRule }),
  { maxLength: 4 },
);

const validationRule: fc.Arbitrary<ValidationRule> = fc.oneof(
  fc.record({
    kind: fc.constant('list' as const),
    source: fc.oneof(
      fc.constantFrom('=$A$1:$A$9', '=部门'),
      someText.filter((text) => !text.startsWith('=')),
    ),
    inCellDropDown: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('custom' as const), formula }),
  fc.record({
    kind: fc.constantFrom('wholeNumber', 'decimal', 'date', 'time', 'textLength'),
    operator,
    formula1: operand,
    formula2: operand,
  }),
  fc.constant({ kind: 'any' as const }),
);

const validations: fc.Arbitrary<readonly DataValidation[]> = fc.array(
  fc
    .record({
      id: fc.constant('dv'),
      areas,
      rule: validationRule,
      ignoreBlanks: fc.boolean(),
      prompt: fc.option(fc.record({ show: fc.boolean(), title: anyText, message: someText }), { nil: undefined }),
      errorAlert: fc.option(
        fc.record({
          show: fc.boolean(),
          style: fc.constantFrom('stop' as const, 'warning', 'information'),
          title: someText,
          message: anyText,
        }),
        { nil: undefined },
      ),
    })
    .map((validation) => defined<DataValidation>(validation as DataValidation)),
  { maxLength: 3 },
);

const protectionOptions: fc.Arbitrary<ProtectionOptions> = fc.record({
  allowAutoFilter: fc.boolean(),
  allowDeleteColumns: fc.boolean(),
  allowDeleteRows: fc.boolean(),
  allowEditObjects: fc.boolean(),
  allowEditScenarios: fc.boolean(),
  allowFormatCells: fc.boolean(),
  allowFormatColumns: fc.boolean(),
  allowFormatRows: fc.boolean(),
  allowInsertColumns: fc.boolean(),
  allowInsertHyperlinks: fc.boolean(),
  allowInsertRows: fc.boolean(),
  allowPivotTables: fc.boolean(),
  allowSort: fc.boolean(),
  selectionMode: fc.constantFrom('Normal', 'Unlocked', 'None'),
});

const pageSetup = partial<Omit<PageSetup, 'fitToWidth' | 'fitToHeight'>>({
  orientation: fc.constantFrom('portrait', 'landscape'),
  paperSize: fc.constantFrom(8, 9),
  scale: fc.constantFrom(50, 85),
  centerHorizontally: yes,
  centerVertically: yes,
  printGridlines: yes,
  printHeadings: yes,
  blackAndWhite: yes,
  printOrder: fc.constantFrom('downThenOver', 'overThenDown'),
  titleRows: fc.constant({ first: 0, last: 2 }),
  titleColumns: fc.constant({ first: 1, last: 1 }),
  printArea: areas,
  margins: fc.constant({ left: 0.1, right: 0.2, top: 0.3, bottom: 0.4, header: 0.5, footer: 0.6 }),
  header: someText,
  footer: someText,
}).chain((setup) =>
  partial<Pick<PageSetup, 'fitToWidth' | 'fitToHeight'>>({
    fitToWidth: fc.constantFrom(1, 2),
    fitToHeight: fc.constantFrom(1, 3),
  }).map((fit): PageSetup => ({ ...setup, ...fit })),
);

/** A table far from the other cells, with its header cells. */
const table = fc
  .record({
    names: fc.uniqueArray(someText, { minLength: 1, maxLength: 4, selector: (name) => name.toLowerCase() }),
    showHeaders: fc.boolean(),
    showTotals: fc.boolean(),
    showBandedRows: fc.boolean(),
    showBandedColumns: fc.boolean(),
    highlightFirstColumn: fc.boolean(),
    highlightLastColumn: fc.boolean(),
    showFilterButton: fc.boolean(),
    filtered: fc.boolean(),
    style: fc.option(fc.constant('TableStyleLight9'), { nil: undefined }),
  })
  .map(({ names, filtered, ...flags }): Table =>
    defined<Table>({
      id: 1,
      name: '任务表',
      area: { top: 100, left: 3, bottom: 105, right: 2 + names.length },
      columns: names.map((name, i) => ({ id: i + 1, name })),
      filters: filtered ? [{ index: 0, criteria: { kind: 'values', values: ['a', '<甲>'], blanks: true } }] : [],
      ...flags,
      // A table without a header row has no buttons and nothing to filter by.
      ...(flags.showHeaders ? {} : { showFilterButton: false, filters: [] }),
    }),
  );

const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    tabColor: fc.option(color, { nil: undefined }),
    visibility: fc.constantFrom('visible' as const, 'hidden', 'veryHidden'),
    rows: fc.array(fc.tuple(rowIndex, row), { maxLength: 5 }).map((rows) => new Map(rows)),
    columns: fc.constantFrom(
      [],
      [{ first: 0, last: 3, width: 12.5 }],
      [
        { first: 1, last: 1, hidden: true },
        { first: 5, last: 9, width: 3.25, hidden: true, format: { numberFormat: '@' } },
      ],
    ),
    defaultRowHeight: fc.constantFrom(15, 13.5),
    defaultColumnWidth: fc.constantFrom(8.43, 9, 20.25),
    merges: fc.constantFrom([], [{ top: 40, left: 0, bottom: 41, right: 2 }]),
    freeze: fc.option(fc.constantFrom({ rows: 1, columns: 0 }, { rows: 0, columns: 2 }, { rows: 3, columns: 1 }), {
      nil: undefined,
    }),
    view: fc.constantFrom(
      { showGridlines: true, showHeadings: true },
      { showGridlines: false, showHeadings: false, zoom: 85, selection: { top: 3, left: 2, bottom: 3, right: 4 } },
    ),
    protection: fc.option(fc.record({ options: protectionOptions }), { nil: undefined }),
    table: fc.option(table, { nil: undefined }),
    conditionalFormats,
    validations,
    notes: fc.uniqueArray(fc.record({ row: near, column: near, author: anyText, text: anyText }), {
      maxLength: 2,
      selector: (note) => `${note.row},${note.column}`,
    }),
    pageSetup,
    customProperties: fc.dictionary(word, anyText, { maxKeys: 2 }).map((entries) => new Map(Object.entries(entries))),
  })
  .map(({ table: tableOfSheet, rows, ...rest }) => {
    const all = new Map(rows);
    if (tableOfSheet?.showHeaders === true) {
      const { area: place, columns } = tableOfSheet;
      all.set(place.top, { cells: new Map(columns.map((column, i) => [place.left + i, { value: column.name }])) });
    }
    return defined<Sheet>({
      ...emptySheet('', ''),
      ...rest,
      rows: all,
      tables: tableOfSheet === undefined ? [] : [tableOfSheet],
    });
  });

const names: fc.Arbitrary<readonly DefinedName[]> = fc.array(
  fc.record(
    { name: word, formula, visible: fc.boolean(), comment: anyText, sheetId: fc.constant('sheet0') },
    { requiredKeys: ['name', 'formula', 'visible'] },
  ),
  { maxLength: 2 },
);

export const arbitraryWorkbook: fc.Arbitrary<Workbook> = fc
  .record({
    sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
    names,
    settings: fc.dictionary(anyText, fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 2 }),
    title: fc.option(someText, { nil: undefined }),
    custom: fc.dictionary(word, fc.oneof(anyText, fc.boolean(), fc.integer(), fc.constant(0.5)), { maxKeys: 2 }),
    date1904: fc.boolean(),
    structureProtected: fc.boolean(),
  })
  .map(({ sheets, settings, title, custom, ...rest }) => {
    const named = sheets.map((item, i): Sheet => ({
      ...item,
      id: `sheet${i}`,
      name: ['清单', "a'b <&>", '_base'][i] ?? '',
      visibility: i === 0 ? 'visible' : item.visibility,
      tables: item.tables.map((entry) => ({ ...entry, id: i + 1, name: i === 0 ? entry.name : `表${i}` })),
    }));
    const [first, ...others] = named;
    return {
      ...workbookOf([first!, ...others]),
      ...rest,
      settings: new Map(Object.entries(settings)),
      properties: { ...(title === undefined ? {} : { title }), custom: new Map(Object.entries(custom)) },
    };
  });
