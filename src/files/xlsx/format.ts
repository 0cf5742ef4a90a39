/** How a cell looks. Every field absent means Excel's default: General, 等线/Calibri 11, no fill, no border, locked. */

export type HorizontalAlignment =
  'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
export type VerticalAlignment = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';

export interface FontFormat {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';
  readonly strikethrough?: boolean;
  readonly subscript?: boolean;
  readonly superscript?: boolean;
}

export interface FillFormat {
  /** The colour seen; for a patterned fill, its background. */
  readonly color?: string;
  /** ECMA-376 pattern name; absent with a colour means solid. */
  readonly pattern?: string;
  readonly patternColor?: string;
}

export type BorderStyle =
  | 'thin'
  | 'medium'
  | 'thick'
  | 'dashed'
  | 'dotted'
  | 'double'
  | 'hair'
  | 'mediumDashed'
  | 'dashDot'
  | 'mediumDashDot'
  | 'dashDotDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

export interface BorderLine {
  readonly style: BorderStyle;
  readonly color?: string;
}

export interface BorderFormat {
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly diagonalUp?: BorderLine;
  readonly diagonalDown?: BorderLine;
}

export interface AlignmentFormat {
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
  /** Degrees, -90 to 90, or 255 for stacked letters. */
  readonly textRotation?: number;
}

export interface CellFormat {
  /** 'General', '@', 'yyyy-mm-dd' …; absent means General. */
  readonly numberFormat?: string;
  readonly font?: FontFormat;
  readonly fill?: FillFormat;
  readonly border?: BorderFormat;
  readonly alignment?: AlignmentFormat;
  /** Absent means locked, as in Excel. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}
