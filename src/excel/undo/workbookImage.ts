/** A workbook before or after a command, as far as that command may change it: plain data, kept in memory. */
import type { SheetImage } from '../../core/undo/sheetImage';
import type { ColourRuleImage } from './colourRuleImages';

export interface SheetEntry {
  /** Stays the same while the sheet is renamed and moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly position: number;
  readonly isProtected: boolean;
}

export interface NameEntry {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
}

/** Filters and order of a table, or of a sheet (`table` null): criteria by column. */
export interface FilterImage {
  readonly table: string | null;
  /** Of a sheet's filter; '' for none. */
  readonly address: string;
  readonly criteria: readonly (Excel.FilterCriteria | null)[];
  /** The buttons of a table's header show an order. */
  readonly isSorted: boolean;
}

export interface SheetPart {
  readonly image: SheetImage;
  readonly rules: readonly ColourRuleImage[];
  readonly filters: readonly FilterImage[];
}

export interface WorkbookImage {
  readonly activeSheet: string;
  readonly sheets: readonly SheetEntry[];
  /** Those of the workbook. */
  readonly names: readonly NameEntry[];
  readonly settings: ReadonlyMap<string, unknown>;
  /** By the id of the sheet: those that the command may change. */
  readonly parts: ReadonlyMap<string, SheetPart>;
}
