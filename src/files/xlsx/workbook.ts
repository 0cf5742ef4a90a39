/**
 * A workbook as immutable data: what an .xlsx holds, without its XML.
 *
 * One model serves three readers of it: the .xlsx reader and writer, the workbooks the add-in writes for departments,
 * and the embedded Excel host, which keeps it as its state (a change makes a new value that shares what did not change,
 * so that undo is keeping the old one).
 *
 * Rows and columns are zero-based everywhere; an area is inclusive at both ends. Colours are '#RRGGBB' in upper case.
 */
import type { CellFormat } from './format';
import type { ConditionalFormat, DataValidation } from './rules';
import type { Chart } from './chart';

/** An error value as Excel writes it in a cell. */
export interface CellError {
  readonly error: '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A';
}

/** What a cell holds once calculated; null is an empty cell. Dates are serial numbers, as in Excel. */
export type CellValue = null | number | string | boolean | CellError;

/** One cell. A cell that is absent from its row is empty and takes the format of its row, else of its column. */
export interface Cell {
  readonly value: CellValue;
  /** The formula with its leading '=', in A1 notation and English function names. */
  readonly formula?: string;
  readonly format?: CellFormat;
  /** True when the text was entered with a leading apostrophe (quotePrefix in the file). */
  readonly quotePrefix?: boolean;
  /** On the first cell of an array formula: the cells it fills, of which the others hold values only. */
  readonly arrayArea?: Area;
}

export interface Row {
  readonly cells: ReadonlyMap<number, Cell>;
  /** In points; absent means the sheet's default height. */
  readonly height?: number;
  /** True when the height was set by a person or program rather than by autofit. */
  readonly customHeight?: boolean;
  readonly hidden?: boolean;
  readonly format?: CellFormat;
}

/** A run of columns that share a width and format. Runs do not overlap and are sorted. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, as in the file's `<col width>`. */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly format?: CellFormat;
}

/** A rectangle of cells, zero-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface FilterColumn {
  /** Zero-based from the left edge of the filtered area. */
  readonly index: number;
  readonly criteria:
    | { readonly kind: 'values'; readonly values: readonly string[]; readonly blanks?: boolean }
    | {
        readonly kind: 'custom';
        readonly and: boolean;
        readonly conditions: readonly { readonly operator: FilterOperator; readonly value: string }[];
      };
}
export type FilterOperator =
  'equal' | 'notEqual' | 'greaterThan' | 'greaterThanOrEqual' | 'lessThan' | 'lessThanOrEqual';

export interface AutoFilter {
  readonly area: Area;
  readonly columns: readonly FilterColumn[];
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  readonly totalsLabel?: string;
  /** 'sum', 'count' …, or 'custom' with totalsFormula. */
  readonly totalsFunction?: string;
  readonly totalsFormula?: string;
  /** What a calculated column fills new rows with; with its leading '='. */
  readonly calculatedFormula?: string;
}

export interface Table {
  readonly id: number;
  readonly name: string;
  /** Header row and totals row included. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly TableColumn[];
  /** 'TableStyleMedium2', or undefined for no style. */
  readonly style?: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** False when the header row shows no filter buttons. */
  readonly showFilterButton: boolean;
  readonly filters: readonly FilterColumn[];
  /** How the rows were last sorted, which the header's buttons show. */
  readonly sort?: TableSortState;
}

export interface TableSortState {
  readonly matchCase: boolean;
  readonly method: 'PinYin' | 'StrokeCount';
  /** `key` counts columns from the left edge of the table. */
  readonly fields: readonly { readonly key: number; readonly ascending: boolean }[];
}

/** What people may still do on a protected sheet; true means allowed. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
}

/** A salted password hash as ECMA-376 part 1, 18.3.1.85 stores it; the password itself is never kept. */
export interface PasswordHash {
  readonly algorithmName: string;
  readonly hashValue: string;
  readonly saltValue: string;
  readonly spinCount: number;
}

export interface SheetProtection {
  readonly options: ProtectionOptions;
  readonly password?: PasswordHash;
  /** The 16-bit hash of Excel before 2013, four hexadecimal digits. */
  readonly legacyPassword?: string;
}

export interface PageSetup {
  readonly orientation?: 'portrait' | 'landscape';
  /** Paper number of ECMA-376 part 1, 18.3.1.63: 8 is A3, 9 is A4. */
  readonly paperSize?: number;
  readonly scale?: number;
  /** Pages wide and tall; 0 or absent means as many as needed. */
  readonly fitToWidth?: number;
  readonly fitToHeight?: number;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly blackAndWhite?: boolean;
  readonly printOrder?: 'downThenOver' | 'overThenDown';
  /** Zero-based, inclusive. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly printArea?: readonly Area[];
  /** Inches. */
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** With Excel's codes: &P page, &N pages, &L &C &R sections. */
  readonly header?: string;
  readonly footer?: string;
}

export interface Hyperlink {
  readonly area: Area;
  readonly address?: string;
  /** A place in this workbook: 'Sheet1'!A1. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** A note (the yellow one of old) or a threaded comment. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly visible?: boolean;
}

export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  /** ISO date-time. */
  readonly createdAt: string;
  readonly resolved?: boolean;
  readonly replies: readonly {
    readonly id: string;
    readonly author: string;
    readonly text: string;
    readonly createdAt: string;
  }[];
}

export interface SheetView {
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Per cent. */
  readonly zoom?: number;
  /** The selected area; absent means A1. */
  readonly selection?: Area;
}

export interface Sheet {
  /** Stable while the workbook is open; not the position and not the name. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColor?: string;
  readonly rows: ReadonlyMap<number, Row>;
  readonly columns: readonly ColumnRun[];
  /** In points. */
  readonly defaultRowHeight: number;
  /** In characters. */
  readonly defaultColumnWidth: number;
  readonly merges: readonly Area[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly view: SheetView;
  readonly protection?: SheetProtection;
  readonly tables: readonly Table[];
  readonly autoFilter?: AutoFilter;
  /** In order of priority: the first is tried first. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly notes: readonly Note[];
  readonly comments: readonly Comment[];
  readonly charts: readonly Chart[];
  readonly pageSetup: PageSetup;
  /** name -> value; what worksheet.customProperties holds. */
  readonly customProperties: ReadonlyMap<string, string>;
}

export interface DefinedName {
  readonly name: string;
  /** With its leading '='. */
  readonly formula: string;
  /** The id of the sheet it belongs to; absent means the whole workbook. */
  readonly sheetId?: string;
  readonly visible: boolean;
  readonly comment?: string;
}

export interface CustomXmlPart {
  /** A GUID in braces. */
  readonly id: string;
  readonly xml: string;
}

export interface DocumentProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly manager?: string;
  readonly company?: string;
  readonly custom: ReadonlyMap<string, string | number | boolean>;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly activeSheetId: string;
  readonly names: readonly DefinedName[];
  readonly customXmlParts: readonly CustomXmlPart[];
  readonly properties: DocumentProperties;
  /** workbook.settings: key -> JSON value, kept in the file as Excel does per add-in. */
  readonly settings: ReadonlyMap<string, unknown>;
  /** True when serial 0 is 1904-01-01 (old Macintosh workbooks). */
  readonly date1904: boolean;
  /** True when sheets may not be added, removed, renamed or moved. */
  readonly structureProtected: boolean;
  readonly structurePassword?: PasswordHash;
  /** The font of cells that name none, when it is not 等线 11. */
  readonly defaultFont?: { readonly name: string; readonly size: number };
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;
/** Excel's limit for text in one cell. */
export const maxCellTextLength = 32_767;

/** What a new, empty worksheet looks like in Excel: 15 pt rows, 8.43 characters a column. */
export function emptySheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: 'visible',
    rows: new Map(),
    columns: [],
    defaultRowHeight: 15,
    defaultColumnWidth: 8.43,
    merges: [],
    view: { showGridlines: true, showHeadings: true },
    tables: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
    notes: [],
    comments: [],
    charts: [],
    pageSetup: {},
    customProperties: new Map(),
  };
}

/** A workbook with the given sheets (at least one); the first is active. */
export function workbookOf(sheets: readonly [Sheet, ...Sheet[]]): Workbook {
  return {
    sheets,
    activeSheetId: sheets[0].id,
    names: [],
    customXmlParts: [],
    properties: { custom: new Map() },
    settings: new Map(),
    date1904: false,
    structureProtected: false,
  };
}
