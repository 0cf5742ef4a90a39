/**
 * 待认领: returned rows that match no task, with all they hold. Rows are only added, and what people do there stays. The
 * middle of a row stands in the order of 任务清单, so that it can be copied over.
 */
import { checklistColumns, matchHeaders, type CellContent } from '../../core/checklist';
import type { Claim } from '../../core/returns';
import { textHash } from '../../core/returns/textHash';
import { inChinese } from '../../i18n/inChinese';
import { cutForCells } from '../ownTables/cellTexts';
import { cellReader, type OwnColumn, type OwnKind, type OwnPlace, type OwnTable } from '../ownTables/ownTables';
import type { Value } from '../ownTables/readBlocks';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

const plain = { kind: 'text', wrap: true, center: false } as const;
const short = { kind: 'text', wrap: false, center: true } as const;

/** What stands in a column of the sheet itself. All of it as text: nobody has looked at it yet. */
type TaskColumn = Pick<OwnColumn, 'key' | 'header' | 'width' | 'wrap' | 'center'>;
const taskKey = (key: string): string => `task:${key}`;

/** 待认领 of one kind of sheet. */
export interface ClaimsSheet {
  readonly kind: OwnKind;
  /**
   * A claim as rows of cells, by the keys of the columns: one, and more only where 其他内容 is past what a cell holds.
   *
   * @param place of the table that it goes to; what its columns do not take goes to 其他内容
   */
  readonly rows: (claim: Claim, place: OwnPlace | null) => ReadonlyMap<string, CellContent>[];
}

/** Zero-based places of the columns that headers mean, by key. */
type MatchColumns = (headers: readonly string[]) => Iterable<readonly [key: string, at: number]>;

const kindOf = (name: string, taskColumns: readonly TaskColumn[]): OwnKind => ({
  name,
  title: name,
  subtitle: text('claims.sheet.subtitle'),
  columns: [
    { key: 'department', header: text('claims.sheet.department'), width: 16, ...plain },
    { key: 'reason', header: text('claims.sheet.reason'), width: 20, ...plain },
    ...taskColumns.map(({ key, header, width, wrap, center }): OwnColumn => ({
      key: taskKey(key),
      header,
      width,
      kind: 'text',
      wrap,
      center,
    })),
    { key: 'others', header: text('claims.sheet.others'), width: 28, ...plain },
    { key: 'file', header: text('claims.sheet.file'), width: 26, ...plain },
    { key: 'sheet', header: text('claims.sheet.sheet'), width: 14, ...plain },
    { key: 'line', header: text('claims.sheet.line'), width: 7, ...short, kind: 'number' },
    { key: 'handled', header: text('claims.sheet.handled'), width: 20, ...plain },
    { key: 'key', header: text('claims.sheet.key'), width: 6, ...short, hidden: true },
  ],
  required: ['department', 'others', 'key'],
});

/** Ids of claims by row; '' for a row that has none. */
export const readClaimIds = (table: OwnTable): string[] =>
  table.rows.map((row) => String(cellReader(table, row)('key')).trim());

function rowsOf(
  claim: Claim,
  place: OwnPlace | null,
  taskKeys: ReadonlySet<string>,
  match: MatchColumns,
): ReadonlyMap<string, CellContent>[] {
  const hasColumn = (key: string): boolean => place === null || place.places.has(key);
  const cells = new Map<string, CellContent>([
    ['department', claim.department],
    ['reason', text(`claims.reason.${claim.reason}`)],
    ['file', claim.file],
    ['sheet', claim.sheet],
    ['line', claim.line],
    ['key', claim.id],
  ]);
  const matched = match(claim.cells.map(({ header }) => header));
  const columnAt = new Map([...matched].map(([key, at]) => [at, taskKey(key)]));
  const others: string[] = [];
  claim.cells.forEach(({ header, text: value }, index) => {
    const key = columnAt.get(index);
    if (key !== undefined && hasColumn(key) && taskKeys.has(key)) cells.set(key, value);
    else others.push(text('details.extraLine', { header, text: value }));
  });
  const [first = null, ...more] = cutForCells(others.join('\n'));
  cells.set('others', first);
  return [
    cells,
    ...more.map((piece) => new Map<string, CellContent>([...cells].filter(isOrigin)).set('others', piece)),
  ];
}

const isOrigin = ([key]: [string, CellContent]): boolean => !key.startsWith(taskKey(''));

/** @param columns of the sheet that rows are claimed for */
export function claimsSheetOf(name: string, columns: readonly TaskColumn[], match: MatchColumns): ClaimsSheet {
  const taskKeys = new Set(columns.map(({ key }) => taskKey(key)));
  return { kind: kindOf(name, columns), rows: (claim, place) => rowsOf(claim, place, taskKeys, match) };
}

/** 待认领 of 任务清单. */
export const { kind: claimsKind, rows: claimRows } = claimsSheetOf(
  text('claims.sheet.title'),
  checklistColumns.filter(({ filledBy }) => filledBy !== 'formula'),
  (headers) => matchHeaders(headers).places,
);

const keys = claimsKind.columns.map(({ key }) => key);

/** Of a row as it was written. */
export const claimHash = (cells: ReadonlyMap<string, CellContent>): string =>
  textHash(JSON.stringify(keys.map((key) => String(cells.get(key) ?? ''))));

/** Of a row as it stands. */
export function claimRowHash(table: OwnTable, row: readonly Value[]): string {
  const cell = cellReader(table, row);
  return textHash(JSON.stringify(keys.map((key) => String(cell(key)))));
}
