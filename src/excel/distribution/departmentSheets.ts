/**
 * 在本工作簿里各建一张工作表: for departments that fill in one shared workbook. Made again, a sheet that nobody has touched
 * is replaced; one that was filled in stays under another name, for what is in it is not merged yet.
 */
import {
  isExtraKey,
  matchHeaders,
  ownColumns,
  planColumns,
  type ColumnOptions,
  type PlanColumn,
  type PlanKey,
} from '../../core/checklist';
import { defaultOptions } from '../../core/settings';
import { sheetNames, type DepartmentFile } from '../../core/distribution';
import type { SentRow } from '../../core/returns';
import { textHash } from '../../core/returns/textHash';
import { inChinese } from '../../i18n/inChinese';
import type { ChosenFills } from '../../core/colours/levelStyles';
import { addColourRules } from '../colours/colourRules';
import { loadPlanNames, writePlanNames } from '../colours/planNames';
import { ownValidationFor, setValidation, validationFor, type CellValidation } from '../directory/columnValidations';
import { loadSources, type ValidationSources } from '../directory/validationSources';
import { runUndoable } from '../undo/journal';
import { headersOf, warningFormulaFor } from '../warningFormula';
import { checklistTableName, headerRow, writeChecklistSheet } from '../writeChecklistSheet';
import { loadWriteGuard } from '../writeGuard';

const { text } = inChinese;

/** A name of the sheet itself, hidden: which department it was made for, and what it held. */
const markName = '督办分发';

export interface DepartmentSheet {
  readonly department: string;
  readonly sheet: string;
}

export interface DepartmentSheets {
  /** In the order of the files. */
  readonly sheets: readonly DepartmentSheet[];
  /** Sheets of an earlier run that nobody had touched and that are gone. */
  readonly replaced: number;
  /** What sheets of an earlier run that somebody filled in are called now. */
  readonly kept: readonly string[];
}

export interface SheetOptions {
  /** What the plan's options say of its columns; as of a plan whose options nobody has changed unless told. */
  readonly columns?: ColumnOptions;
  /** The plan's own fills, in place of the standard ones. */
  readonly fills?: ChosenFills;
  readonly password?: string;
}

/** Sheets of one request: about 250 actions each, and a request holds 5 MB. */
const sheetsAtOnce = 8;

/**
 * Three syncs to read, then one for every eight sheets. Not in one undo step: Excel cannot take back protection.
 *
 * @throws UserError workbookProtected, excelRefused
 */
export async function writeDepartmentSheets(
  files: readonly DepartmentFile[],
  { password, columns = defaultOptions, fills = {} }: SheetOptions = {},
): Promise<DepartmentSheets> {
  return runUndoable(
    'departmentSheets',
    async (context) => {
      const { worksheets, tables } = context.workbook;
      const sources = loadSources(context);
      const names = loadPlanNames(context);
      const guard = loadWriteGuard(context);
      tables.load('items/name');
      await context.sync();
      const earlier = await findMarked(context, worksheets.items);
      const wanted = new Set(files.map(({ department }) => department));
      const ours = earlier.filter(({ department }) => wanted.has(department));
      const replaced = new Set(ours.filter(({ touched }) => !touched).map(({ sheet }) => sheet.name));
      const stay = worksheets.items.map(({ name }) => name).filter((name) => !replaced.has(name));
      guard.begin(files.map(({ department }) => ({ made: department })));
      const kept = renameKept(
        ours.filter(({ touched }) => touched),
        stay,
      );
      const takenNames = [
        ...stay.filter((name) => !kept.some(({ before }) => before === name)),
        ...kept.map(({ after }) => after),
      ];
      const sheetNamesOf = sheetNames(
        files.map(({ department }) => department),
        takenNames,
      );
      const tableNames = freeTableNames(
        tables.items.map(({ name }) => name),
        files.length,
      );
      // Formulas and colours refer to them.
      writePlanNames(context, names.read(), names.read());
      for (const { sheet, touched } of ours) if (!touched) sheet.delete();
      const sheets = files.map((file, index) => ({
        file,
        name: sheetNamesOf[index] ?? '',
        table: tableNames[index] ?? '',
      }));
      for (let at = 0; at < sheets.length; at += sheetsAtOnce) {
        await writeSome(context, sheets.slice(at, at + sheetsAtOnce), {
          sources: sources.read(),
          password,
          columns,
          fills,
        });
      }
      return {
        sheets: sheets.map(({ file, name }) => ({ department: file.department, sheet: name })),
        replaced: replaced.size,
        kept: kept.map(({ after }) => after),
      };
    },
    { oneUndoStep: false },
  );
}

interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly department: string;
  readonly mark: Excel.NamedItem;
  /** True when the cells to fill in are not what was written. */
  readonly touched: boolean;
}

/** One sync. */
async function findMarked(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<MarkedSheet[]> {
  const loaded = sheets.map((sheet) => {
    const mark = sheet.names.getItemOrNullObject(markName);
    mark.load('formula');
    return { sheet, mark };
  });
  await context.sync();
  const marked = loaded.flatMap(({ sheet, mark }) => {
    const content = readMark(mark);
    return content === null ? [] : [{ sheet, mark, content, used: sheet.getUsedRangeOrNullObject(true) }];
  });
  for (const { used } of marked) used.load('values');
  await context.sync();
  return marked.map(({ sheet, mark, content, used }) => ({
    sheet,
    mark,
    department: content.department,
    touched: fingerprintOfCells(used, content.fillable) !== content.fingerprint,
  }));
}

interface Mark {
  readonly department: string;
  /** Of the cells to fill in. */
  readonly fingerprint: string;
  /** Zero-based columns to fill in: the plan's options may be others by now. */
  readonly fillable: readonly number[];
}

function readMark(item: Excel.NamedItem): Mark | null {
  if (item.isNullObject) return null;
  const match = /^="([\da-f]{16})(?:\[([\d,]*)\])?((?:[^"]|"")*)"$/.exec(String(item.formula));
  if (match === null) return null;
  const [, fingerprint = '', listed, department = ''] = match;
  const fillable = listed === undefined ? standardFillable : listed.split(',').map(Number);
  return { fingerprint, fillable, department: department.replaceAll('""', '"') };
}

function markFormula({ department, fingerprint, fillable }: Mark): string {
  const listed = fillable.join(',');
  const columns = listed === standardFillable.join(',') ? '' : `[${listed}]`;
  return `="${fingerprint}${columns}${department.replaceAll('"', '""')}"`;
}

const fillableIn = (columns: readonly PlanColumn[]): readonly number[] =>
  columns.flatMap(({ filledBy }, index) => (filledBy === 'people' ? [index] : []));

/** Of a mark that lists none. */
const standardFillable = fillableIn(planColumns(defaultOptions));

function fingerprintOfCells(used: Excel.Range, fillable: readonly number[]): string {
  if (used.isNullObject) return '';
  const rows = used.values as readonly (readonly unknown[])[];
  return fingerprintOf(rows.slice(headerRow + 1).map((row) => fillable.map((column) => row[column] ?? '')));
}

const fingerprintOfRows = (rows: readonly SentRow[], columns: readonly PlanColumn[]): string =>
  fingerprintOf(
    rows.map(({ cells }) => columns.flatMap(({ key, filledBy }) => (filledBy === 'people' ? [cells[key] ?? ''] : []))),
  );

const fingerprintOf = (rows: readonly (readonly unknown[])[]): string =>
  textHash(JSON.stringify(rows.map((row) => row.map(String))));

interface KeptSheet {
  readonly before: string;
  readonly after: string;
}

/** Queues new names for sheets that stay; they are the person's own from now on. */
function renameKept(sheets: readonly MarkedSheet[], taken: readonly string[]): KeptSheet[] {
  const names = sheetNames(
    sheets.map(({ sheet }) => text('sheet.backup', { sheet: sheet.name.slice(0, 24), number: '' })),
    taken,
  );
  return sheets.map(({ sheet, mark }, index) => {
    const kept = { before: sheet.name, after: names[index] ?? sheet.name };
    mark.delete();
    sheet.name = kept.after;
    return kept;
  });
}

/** 督办分发1, 督办分发2 …: a table's name is the workbook's, so a department's may be taken or none that Excel takes. */
function freeTableNames(taken: readonly string[], count: number): string[] {
  const used = new Set(taken);
  const names: string[] = [];
  for (let number = 1; names.length < count; number += 1) {
    const name = `${markName}${String(number)}`;
    if (!used.has(name)) names.push(name);
  }
  return names;
}

interface NewSheet {
  readonly file: DepartmentFile;
  readonly name: string;
  readonly table: string;
}

interface Writing {
  readonly sources: ValidationSources;
  readonly password: string | undefined;
  readonly columns: ColumnOptions;
  readonly fills: ChosenFills;
}

async function writeSome(context: Excel.RequestContext, sheets: readonly NewSheet[], writing: Writing): Promise<void> {
  for (const sheet of sheets) await writeSheet(context, sheet, writing);
  await context.sync();
}

const tint = '#FFFBE6';

/** Queued; the caller syncs. */
async function writeSheet(
  context: Excel.RequestContext,
  { file, name, table }: NewSheet,
  { sources, password, columns: options, fills }: Writing,
): Promise<void> {
  const { rows } = file.baseline;
  const sheet = context.workbook.worksheets.add(name);
  const planned = planColumns(options);
  const headers = planned.map(({ header }) => header);
  const columns = matchHeaders(headers, options.extraColumns);
  const warning = warningFormulaFor(headersOf({ headers, columns }))?.replaceAll(`${checklistTableName}[`, `${table}[`);
  await writeChecklistSheet(context, sheet, {
    tableName: table,
    title: file.texts.title,
    subtitle: file.texts.lines.join('\n'),
    columns: planned.map(({ kind, filledBy, ...column }) => ({
      ...column,
      kind: kind === 'warning' ? 'formula' : kind,
      ...(kind === 'warning' && warning !== undefined ? { formula: warning } : {}),
    })),
    rows: rows.map(({ cells }) => planned.map(({ key, kind }) => (kind === 'warning' ? null : (cells[key] ?? null)))),
    footer: text('sheet.footer'),
  });
  const lines = sheet.getRangeByIndexes(1, 0, 1, planned.length);
  lines.format.wrapText = true;
  lines.format.horizontalAlignment = 'Left';
  lines.format.rowHeight = 18 * (1 + file.texts.lines.join('\n').split('\n').length);
  const rowCount = Math.max(rows.length, 1);
  const own = new Map(ownColumns(options.extraColumns).map((column) => [column.key, column]));
  planned.forEach(({ key, filledBy }, index) => {
    const range = sheet.getRangeByIndexes(headerRow + 1, index, rowCount, 1);
    const ownColumn = isExtraKey(key) ? own.get(key) : undefined;
    const validation = ownColumn === undefined ? standardValidation(key, sources) : ownValidationFor(ownColumn);
    if (validation !== undefined) setValidation(range, validation);
    if (filledBy !== 'people') return;
    range.format.fill.color = tint;
    range.format.protection.locked = false;
  });
  addColourRules(sheet, { headerRow, firstColumn: 0, rowCount, columns }, 0, fills);
  const mark = sheet.names.add(
    markName,
    markFormula({
      department: file.department,
      fingerprint: fingerprintOfRows(rows, planned),
      fillable: fillableIn(planned),
    }),
  );
  mark.visible = false;
  sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true }, password);
}

/** Departments are locked on a department's sheet: there is nothing to choose. */
const standardValidation = (key: PlanKey, sources: ValidationSources): CellValidation | undefined =>
  isExtraKey(key) ? undefined : validationFor(key, { ...sources, departments: false });
