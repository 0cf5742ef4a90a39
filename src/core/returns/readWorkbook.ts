/**
 * A returned workbook as the readers hand it over: the values of its cells and nothing else. Every reader (.xlsx, .xls,
 * .csv, a sheet of this workbook) gives this shape, so the merge does not know where it came from.
 */

/** A date, as its serial in the 1900 system whatever the file's own; a fraction is the time of day. */
export interface ReadDate {
  readonly serial: number;
}

/** '#REF!', '#N/A' … */
export interface ReadError {
  readonly error: string;
}

/** What a cell holds; of a formula its value. null is an empty cell. Text is as it stands, blanks and line breaks included. */
export type ReadCell = string | number | boolean | null | ReadDate | ReadError;

export interface ReadRow {
  /** One-based row of the sheet. */
  readonly line: number;
  /** Hidden, or filtered out. */
  readonly hidden: boolean;
  /** From column A on, up to the last cell that holds something. */
  readonly cells: readonly ReadCell[];
}

/** Cells that are one; the first holds the value. One-based lines, zero-based columns, inclusive. */
export interface ReadMerge {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface ReadSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Only rows that hold something, top to bottom. */
  readonly rows: readonly ReadRow[];
  readonly merges: readonly ReadMerge[];
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  /** When the file says it was last saved: ISO date and time in UTC. Absent when it does not say. */
  readonly modifiedAt?: string;
}
