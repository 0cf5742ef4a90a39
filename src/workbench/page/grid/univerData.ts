/**
 * The JSON that Univer opens workbooks from, as far as the grid uses it. Univer types its numbers as enums that exist
 * only where Univer itself is loaded; here they are numbers, named where they are used.
 */

export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

interface Color {
  readonly rgb: string;
}

interface BorderLine {
  readonly s: number;
  readonly cl: Color;
}

export interface UniverBorder {
  readonly t?: BorderLine;
  readonly b?: BorderLine;
  readonly l?: BorderLine;
  readonly r?: BorderLine;
}

/** IStyleData. 1 is true. */
export interface UniverStyle {
  readonly ff?: string;
  readonly fs?: number;
  readonly cl?: Color;
  readonly bg?: Color;
  readonly bd?: UniverBorder;
  readonly bl?: 1;
  readonly it?: 1;
  readonly ul?: { readonly s: 1 };
  readonly st?: { readonly s: 1 };
  readonly va?: number;
  readonly ht?: number;
  readonly vt?: number;
  readonly tb?: number;
  readonly pd?: { readonly l: number };
  readonly tr?: { readonly a: number; readonly v?: 1 };
  readonly n?: { readonly pattern: string };
}

/** ICellData. */
export interface UniverCell {
  readonly v?: string | number;
  readonly t?: number;
  readonly f?: string;
  readonly s?: UniverStyle;
}

export type UniverCells = Record<number, Record<number, UniverCell>>;

/** IWorksheetData. Sizes are pixels. */
export interface UniverSheet {
  readonly id: string;
  readonly name: string;
  readonly tabColor: string;
  readonly hidden: 0 | 1;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly zoomRatio: number;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly defaultStyle: UniverStyle;
  readonly freeze: {
    readonly xSplit: number;
    readonly ySplit: number;
    readonly startRow: number;
    readonly startColumn: number;
  };
  readonly mergeData: readonly UniverRange[];
  readonly showGridlines: 0 | 1;
  readonly rowHeader: { readonly width: number; readonly hidden: 0 | 1 };
  readonly columnHeader: { readonly height: number; readonly hidden: 0 | 1 };
  readonly columnData: Readonly<Record<number, { readonly w?: number; readonly hd?: 1; readonly s?: UniverStyle }>>;
  readonly rowData: Readonly<
    Record<number, { readonly h?: number; readonly ia?: 0 | 1; readonly hd?: 1; readonly s?: UniverStyle }>
  >;
  readonly cellData: UniverCells;
}

/** IWorkbookData. */
export interface UniverWorkbook {
  readonly id: string;
  readonly name: string;
  readonly sheetOrder: readonly string[];
  readonly sheets: Readonly<Record<string, UniverSheet>>;
  /** What plugins keep, each as JSON text of its own. */
  readonly resources: readonly { readonly name: string; readonly data: string }[];
}
