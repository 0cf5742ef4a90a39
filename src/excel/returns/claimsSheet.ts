/**
 * 待认领: returned rows that match no task, with all they hold. Rows are only added, and what people do there stays. The
 * middle of a row stands in the order of 任务清单, so that it can be copied over.
 */
import { checklistColumns, matchHeaders, type CellContent, type ColumnKey } from '../../core/checklist';
import type { Claim } from '../../core/returns';
import { textHash } from '../../core/returns/textHash';
import { translatorFor } from '../../i18n/translate';
import { cutForCells } from '../ownTables/cellTexts';
import { cellReader, type OwnColumn, type OwnKind, type OwnPlace, type OwnTable } from '../ownTables/ownTables';
import type { Value } from '../ownTables/readBlocks';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = translatorFor('zh-CN');

const plain = { kind: 'text', wrap: true, center: false } as const;
const short = { kind: 'text', wrap: false, center: true } as const;

/** What stands in a column of 任务清单. All of it as text: nobody has looked at it yet. */
const taskColumns = checklistColumns.filter(({ filledBy }) => filledBy !== 'formula');
const taskKey = (key: ColumnKey): string => `task:${key}`;

export const claimsKind: OwnKind = {
  name: text('claims.sheet.title'),
  title: text('claims.sheet.title'),
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
};

/** Ids of claims by row; '' for a row that has none. */
export const readClaimIds = (table: OwnTable): string[] =>
  table.rows.map((row) => String(cellReader(table, row)('key')).trim());

/**
 * A claim as rows of cells, by the keys of the columns: one, and more only where 其他内容 is past what a cell holds.
 *
 * @param place of the table that it goes to; what its columns do not take goes to 其他内容
 */
export function claimRows(claim: Claim, place: OwnPlace | null): ReadonlyMap<string, CellContent>[] {
  const hasColumn = (key: string): boolean => place === null || place.places.has(key);
  const cells = new Map<string, CellContent>([
    ['department', claim.department],
    ['reason', text(`claims.reason.${claim.reason}`)],
    ['file', claim.file],
    ['sheet', claim.sheet],
    ['line', claim.line],
    ['key', claim.id],
  ]);
  const { places } = matchHeaders(claim.cells.map(({ header }) => header));
  const columnAt = new Map([...places].map(([key, at]) => [at, taskKey(key)]));
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

const taskKeys: ReadonlySet<string> = new Set(taskColumns.map(({ key }) => taskKey(key)));
const isOrigin = ([key]: [string, CellContent]): boolean => !taskKeys.has(key);

const keys = claimsKind.columns.map(({ key }) => key);

/** Of a row as it was written. */
export const claimHash = (cells: ReadonlyMap<string, CellContent>): string =>
  textHash(JSON.stringify(keys.map((key) => String(cells.get(key) ?? ''))));

/** Of a row as it stands. */
export function claimRowHash(table: OwnTable, row: readonly Value[]): string {
  const cell = cellReader(table, row);
  return textHash(JSON.stringify(keys.map((key) => String(cell(key)))));
}
