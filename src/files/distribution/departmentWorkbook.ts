/**
 * The workbook that a department fills in: its tasks as a table, the columns it may fill in open and tinted, the rest
 * locked, and what was sent in a very-hidden sheet. Nothing in it is newer than Excel 2007, so that WPS and LibreOffice
 * show the same.
 */
import type { ColumnOptions } from '../../core/checklist';
import type { ChosenFills } from '../../core/colours/levelStyles';
import { formulaOfName, planNames, type PlanSettings } from '../../core/colours/planSettings';
import type { IsoDate } from '../../core/calendar';
import type { DepartmentFile } from '../../core/distribution';
import { baselineSheetName, writeBaseline, type Baseline } from '../../core/returns';
import { emptySheet, workbookOf, type PasswordHash, type Row, type Sheet, type Workbook } from '../xlsx/workbook';
import { writeXlsx } from '../xlsx/writeXlsx';
import { taskSheet } from './taskSheet';

export interface DepartmentWorkbookOptions {
  /** 统计基准日 and 临期 of the master: its colours are the department's too. */
  readonly settings: PlanSettings;
  /** The plan's own fills, in place of the standard ones. */
  readonly fills?: ChosenFills;
  /** The day of writing: the words of 预警 that show before anything is calculated. */
  readonly today: IsoDate;
  /** What the plan's options say of its columns; as of a plan whose options nobody has changed unless told. */
  readonly columns?: ColumnOptions;
  /** Of the sheet's protection; without it anybody can take the protection away. */
  readonly password?: PasswordHash;
}

/** @throws XlsxWriteError for a text past what a cell holds (32,767 characters) */
export const writeDepartmentWorkbook = (file: DepartmentFile, options: DepartmentWorkbookOptions): Uint8Array =>
  writeXlsx(departmentWorkbook(file, options));

export function departmentWorkbook(file: DepartmentFile, options: DepartmentWorkbookOptions): Workbook {
  const { settings } = options;
  const workbook = workbookOf([taskSheet(file, options), baselineSheet(file.baseline)]);
  return {
    ...workbook,
    names: planNames.map((name) => ({ name, formula: formulaOfName[name](settings), visible: true })),
    properties: { title: file.texts.title, custom: new Map() },
  };
}

function baselineSheet(baseline: Baseline): Sheet {
  const rows = writeBaseline(baseline).map((value, row): [number, Row] => [
    row,
    { cells: new Map([[0, { value, format: { numberFormat: '@' } }]]) },
  ]);
  return { ...emptySheet('baseline', baselineSheetName), visibility: 'veryHidden', rows: new Map(rows) };
}
