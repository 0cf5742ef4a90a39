import type { CellValue } from '../../../../src/files/xlsx/workbook';
import type { Cells } from '../sheetOf';

/** Examples of one page of Microsoft's function reference on support.microsoft.com, named by its title. */
export interface Page {
  readonly page: string;
  readonly cells?: Cells;
  readonly rows: readonly (readonly [formula: string, shows: CellValue])[];
}
