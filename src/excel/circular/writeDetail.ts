/** Writes 督查明细: made when it is missing, its rows replaced when it is there. */
import { fromSerial, toSerial, type IsoDate } from '../../core/calendar';
import { ownColumns, type CellContent, type PlanKey } from '../../core/checklist';
import type { CheckedRow } from '../../core/checks/check';
import { detailRows, type DetailRow } from '../../core/circular/detailRows';
import type { PlanOptions } from '../../core/settings';
import { inChinese } from '../../i18n/inChinese';
import { freeName, type OwnKind, type OwnPlace, type TableList } from '../ownTables/ownTables';
import { completeTable } from '../ownTables/putRows';
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
  valueFormula,
  type DetailKey,
} from './detailColumns';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

/**
 * How a table of ours is known again: it has all our columns. Those of the plan's own stand behind them, also in a table
 * that was made before the plan had them.
 */
export const detailKind = ({ extraColumns }: Pick<PlanOptions, 'extraColumns'>): OwnKind => ({
  name: detailName,
  title: text('circular.detailSheet.title'),
  subtitle: text('circular.detailSheet.subtitle'),
  columns: [
    ...detailColumns.map((column, index) => ({ ...column, key: detailKeys[index] ?? column.header })),
    ...ownColumns(extraColumns).map(({ key, header, width, kind, wrap, center }) => ({
      key,
      header: ownHeaders.has(header) ? text('circular.detail.own', { header }) : header,
      width,
      // A formula in a cell that is formatted as text stays a text.
      kind: kind === 'date' ? kind : ('number' as const),
      wrap,
      center,
      completes: true as const,
    })),
  ],
  required: detailKeys,
});

/** Headers that a column of the plan's own cannot have here too. */
const ownHeaders: ReadonlySet<string> = new Set(detailKeys.map(detailHeader));

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
  const kind = detailKind(plan.options);
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
      title: kind.title,
      subtitle: kind.subtitle,
      columns: kind.columns,
      rows: rows.map((_, index) => kind.columns.map(({ key }) => contentAt(contents.get(key), index))),
      footer: text('sheet.footer'),
    });
    const body = sheet.tables.getItem(table).getDataBodyRange();
    for (const [index, { key }] of kind.columns.entries()) writeFormulas(body.getColumn(index), contents.get(key));
    return { table, sheet: name };
  }
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const { left: first, places, width } = completeTable(context.workbook.tables.getItem(table), sheet, kind, found);
  setHeight(context, { ...found, width }, height);
  for (const { key, kind: values } of kind.columns) {
    const left = first + (places.get(key) ?? 0);
    const range = sheet.getRangeByIndexes(found.top + 1, left, height, 1);
    setNumberFormat(range, numberFormats[values]);
    const content = contents.get(key);
    if (content?.kind === 'rows') {
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
const contentAt = (content: ColumnContent | undefined, row: number): CellContent =>
  content?.kind === 'rows' ? (content.rows[row] ?? null) : null;

function writeFormulas(range: Excel.Range, content: ColumnContent | undefined): void {
  if (content?.kind === 'formula') setFormula(range, content.formula);
  else if (content?.kind === 'mixed' && content.rows.length > 0)
    range.formulas = content.rows.map((cell) => [cell ?? '']);
}

function columnContents(
  plan: PlanOnSheet,
  rows: readonly DetailRow[],
  table: string,
): ReadonlyMap<string, ColumnContent> {
  const named = (formula: string): string => formula.replaceAll(`${detailName}[`, `${table}[`);
  const formula = (source: string | undefined): ColumnContent =>
    source === undefined ? constant('') : { kind: 'formula', formula: named(source) };
  const constant = (value: CellContent): ColumnContent => ({ kind: 'rows', rows: rows.map(() => value) });
  const each = (value: (row: DetailRow) => CellContent): ColumnContent => ({ kind: 'rows', rows: rows.map(value) });
  const from = (key: PlanKey, make: (column: string) => string): ColumnContent => {
    const column = checklistColumn(plan.place, key);
    return formula(column === undefined ? undefined : make(column));
  };
  const cellsByLine = new Map(plan.checklist.rows.map((row) => [row.line, row]));
  const first = plan.place.headerRow + 2;
  const ids = checklistColumn(plan.place, 'id');
  const byId =
    ids !== undefined && hasLookUpIds(plan.tasks.map(({ line }) => cellsByLine.get(line)?.cells.id?.content));
  const same = (key: DetailKey): ColumnContent => formula(sameFormulas[key]);
  const ours: Readonly<Record<DetailKey, ColumnContent>> = {
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
  const own = ownColumns(plan.options.extraColumns).map(({ key }) => [key, from(key, valueFormula)] as const);
  return new Map<string, ColumnContent>([...Object.entries(ours), ...own]);

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
