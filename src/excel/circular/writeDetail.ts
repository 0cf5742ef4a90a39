/** Writes 督查明细: made when it is missing, its rows replaced when it is there. */
import { fromSerial, toSerial, type IsoDate } from '../../core/calendar';
import type { CellContent, ColumnKey } from '../../core/checklist';
import type { CheckedRow } from '../../core/checks/check';
import { detailRows, type DetailRow } from '../../core/circular/detailRows';
import { inChinese } from '../../i18n/inChinese';
import { freeName, type OwnKind, type OwnPlace, type TableList } from '../ownTables/ownTables';
import type { PlanOnSheet } from '../supervision/readPlan';
import { numberFormats, setFormula, setNumberFormat, writeChecklistSheet, writeRows } from '../writeChecklistSheet';
import { checklistColumn, hasLookUpIds } from './checklistReferences';
import {
  dateFormula,
  detailColumns,
  detailHeader,
  detailKeys,
  detailName,
  evidenceFormula,
  rowById,
  sameFormulas,
  textFormula,
  type DetailKey,
} from './detailColumns';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

/** How a table of ours is known again: it has all our columns. */
export const detailKind: OwnKind = {
  name: detailName,
  title: text('circular.detailSheet.title'),
  subtitle: text('circular.detailSheet.subtitle'),
  columns: detailKeys.map((key, index) => {
    const column = detailColumns[index];
    return {
      key,
      header: detailHeader(key),
      width: column?.width ?? 10,
      kind: 'text',
      wrap: column?.wrap ?? false,
      center: column?.center ?? false,
    };
  }),
  required: detailKeys,
};

/** What a column holds: the same formula in every row, contents row by row, or dates and formulas side by side. */
type ColumnContent =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'rows'; readonly rows: readonly CellContent[] }
  /** Formulas as texts, dates as serials. */
  | { readonly kind: 'mixed'; readonly rows: readonly (string | number | null)[] };

/**
 * Queues everything but what is past 4 MB.
 *
 * @param found where it stands; null to make it
 * @returns the names of its table and of its sheet
 */
export async function writeDetail(
  context: Excel.RequestContext,
  list: TableList,
  found: OwnPlace | null,
  plan: PlanOnSheet,
): Promise<{ readonly table: string; readonly sheet: string }> {
  const rows = detailRows(plan.tasks);
  const table =
    found?.table ??
    freeName(
      detailName,
      list.tables.items.map(({ name }) => name),
    );
  const contents = columnContents(plan, rows, table);
  const height = Math.max(rows.length, 1);
  if (found === null) {
    const name = freeName(
      detailName,
      list.sheets.items.map((sheet) => sheet.name),
    );
    const sheet = context.workbook.worksheets.add(name);
    await writeChecklistSheet(context, sheet, {
      tableName: table,
      title: detailKind.title,
      subtitle: detailKind.subtitle,
      columns: detailColumns,
      rows: rows.map((_, index) => detailKeys.map((key) => contentAt(contents[key], index))),
      footer: text('sheet.footer'),
    });
    const body = sheet.tables.getItem(table).getDataBodyRange();
    for (const [index, key] of detailKeys.entries()) writeFormulas(body.getColumn(index), contents[key]);
    return { table, sheet: name };
  }
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  setHeight(context, found, height);
  for (const key of detailKeys) {
    const left = found.left + (found.places.get(key) ?? 0);
    const range = sheet.getRangeByIndexes(found.top + 1, left, height, 1);
    const kind = detailColumns[detailKeys.indexOf(key)]?.kind ?? 'text';
    setNumberFormat(range, numberFormats[kind]);
    const content = contents[key];
    if (content.kind === 'rows') {
      const cells = rows.length === 0 ? [null] : content.rows;
      await writeRows(
        context,
        sheet,
        found.top + 1,
        left,
        cells.map((cell) => [cell ?? '']),
      );
    }
    writeFormulas(range, content);
  }
  return { table, sheet: found.sheet };
}

/** Rows are added below and taken off below; the user's own columns beside ours stay where they are. */
function setHeight(context: Excel.RequestContext, found: OwnPlace, height: number): void {
  const table = context.workbook.tables.getItem(found.table);
  table.clearFilters();
  const more = height - found.rowCount;
  if (more > 0) {
    const empty = Array.from({ length: found.width }, () => '');
    table.rows.add(
      undefined,
      Array.from({ length: more }, () => empty),
    );
  } else if (more < 0) {
    context.workbook.worksheets
      .getItem(found.sheet)
      .getRangeByIndexes(found.top + 1 + height, found.left, -more, found.width)
      .delete('Up');
  }
}

/** Formulas are written afterwards. */
const contentAt = (content: ColumnContent, row: number): CellContent =>
  content.kind === 'rows' ? (content.rows[row] ?? null) : null;

function writeFormulas(range: Excel.Range, content: ColumnContent): void {
  if (content.kind === 'formula') setFormula(range, content.formula);
  else if (content.kind === 'mixed' && content.rows.length > 0)
    range.formulas = content.rows.map((cell) => [cell ?? '']);
}

function columnContents(
  plan: PlanOnSheet,
  rows: readonly DetailRow[],
  table: string,
): Readonly<Record<DetailKey, ColumnContent>> {
  const named = (formula: string): string => formula.replaceAll(`${detailName}[`, `${table}[`);
  const formula = (source: string | undefined): ColumnContent =>
    source === undefined ? constant('') : { kind: 'formula', formula: named(source) };
  const constant = (value: CellContent): ColumnContent => ({ kind: 'rows', rows: rows.map(() => value) });
  const each = (value: (row: DetailRow) => CellContent): ColumnContent => ({ kind: 'rows', rows: rows.map(value) });
  const from = (key: ColumnKey, make: (column: string) => string): ColumnContent => {
    const column = checklistColumn(plan.place, key);
    return formula(column === undefined ? undefined : make(column));
  };
  const cellsByLine = new Map(plan.checklist.rows.map((row) => [row.line, row]));
  const first = plan.place.headerRow + 2;
  const ids = checklistColumn(plan.place, 'id');
  const byId =
    ids !== undefined && hasLookUpIds(plan.tasks.map(({ line }) => cellsByLine.get(line)?.cells.id?.content));
  const same = (key: DetailKey): ColumnContent => formula(sameFormulas[key]);
  return {
    id: each(({ task }) => task.id),
    category: each(({ task }) => (task.category === '' ? text('circular.noCategory') : task.category)),
    title: each(({ task }) => task.title),
    department: each(({ department }) => (department === '' ? text('circular.noDepartment') : department)),
    first: each((row) => (row.first ? 1 : 0)),
    row: byId ? formula(rowById(ids)) : each(({ task }) => task.line - first + 1),
    deadline: each(({ task }) => task.deadlineText),
    lasting: each(({ task }) => (task.ongoing ? '长期' : '')),
    due: dates('due'),
    written: from('status', textFormula),
    status: same('status'),
    completedOn: dates('completedOn'),
    evidence: checklistColumn(plan.place, 'evidence') === undefined ? constant(0) : from('evidence', evidenceFormula),
    warning: same('warning'),
    finished: same('finished'),
    onTime: same('onTime'),
    late: same('late'),
    overdue: same('overdue'),
    dueSoon: same('dueSoon'),
    ongoing: same('ongoing'),
    daysOverdue: same('daysOverdue'),
  };

  /** Looked up where the sheet holds a date or nothing; a date that core read out of a text stands here itself. */
  function dates(key: 'due' | 'completedOn'): ColumnContent {
    const column = checklistColumn(plan.place, key);
    const lookUp = column === undefined ? null : named(dateFormula(column));
    const contents = rows.map(({ task }) => {
      const meant = task[key];
      const live = lookUp !== null && isLive(cellsByLine.get(task.line), key, meant);
      return live ? lookUp : meant === null ? null : toSerial(meant);
    });
    return lookUp !== null && contents.every((content) => content === lookUp)
      ? { kind: 'formula', formula: lookUp }
      : { kind: 'mixed', rows: contents };
  }
}

/** True when a formula that takes the cell's number sees the same day as core. */
function isLive(row: CheckedRow | undefined, key: 'due' | 'completedOn', meant: IsoDate | null): boolean {
  const cell = row?.cells[key];
  const content = cell?.content ?? null;
  if (typeof content === 'number') return meant !== null && fromSerial(content) === meant;
  return meant === null;
}
