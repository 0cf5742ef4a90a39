/** 汇总记录: a row for each file of each merge. Rows are only added. */
import type { CellContent } from '../../core/checklist';
import type { LedgerBucket, MergeRecord } from '../../core/returns';
import { UserError } from '../../core/userError';
import { inChinese } from '../../i18n/inChinese';
import { cutForCells } from '../ownTables/cellTexts';
import { cellReader, type OwnKind, type OwnTable } from '../ownTables/ownTables';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

const buckets = ['unchanged', 'updated', 'conflict', 'outOfBounds', 'unrecognised'] as const satisfies LedgerBucket[];
const settledKeys = ['settled1', 'settled2', 'settled3', 'settled4'] as const;
const plain = { kind: 'text', wrap: true, center: false } as const;
const short = { kind: 'text', wrap: false, center: true } as const;

export const recordsKindOf = (name: string): OwnKind => ({
  name,
  title: name,
  subtitle: text('records.subtitle'),
  columns: [
    { key: 'at', header: text('records.at'), width: 17, ...short },
    { key: 'file', header: text('records.file'), width: 34, ...plain },
    { key: 'department', header: text('records.department'), width: 18, ...plain },
    { key: 'issue', header: text('records.issue'), width: 11, ...short, kind: 'number' },
    ...buckets.map((key) => ({
      key,
      header: text(`records.${key}`),
      width: 8,
      ...short,
      kind: 'number' as const,
    })),
    { key: 'sha256', header: text('records.sha256'), width: 24, ...plain },
    { key: 'content', header: text('records.content'), width: 6, ...short, hidden: true },
    ...settledKeys.map((key, index) => ({
      key,
      header: text('returnSheet.piece', { header: text('records.settled'), number: String(index + 1) }),
      width: 6,
      ...short,
      hidden: true as const,
    })),
  ],
  required: ['at', 'file', 'department', 'sha256', 'content', ...settledKeys],
});

/** 汇总记录 of 任务清单. */
export const recordsKind = recordsKindOf(text('records.title'));

/** The rows of the table; null for one that says nothing of a file. */
export function readRecords(table: OwnTable): (MergeRecord | null)[] {
  return table.rows.map((row) => {
    const cell = cellReader(table, row);
    const word = (key: string): string => String(cell(key)).trim();
    const count = (key: string): number => Number(cell(key)) || 0;
    if (word('sha256') === '' || word('department') === '') return null;
    const issue = count('issue');
    return {
      at: word('at').replace(' ', 'T'),
      file: word('file'),
      sha256: word('sha256'),
      content: word('content'),
      department: word('department'),
      ...(issue === 0 ? {} : { issue }),
      counts: {
        unchanged: count('unchanged'),
        updated: count('updated'),
        conflict: count('conflict'),
        outOfBounds: count('outOfBounds'),
        unrecognised: count('unrecognised'),
      },
      settled: settledKeys
        .map((key) => word(key))
        .join('')
        .split(separator)
        .filter((key) => key !== ''),
    };
  });
}

const separator = ';';

/**
 * A record as cells, by the keys of the columns.
 *
 * @throws UserError excelRefused for more settled answers than the columns hold (about 7,500)
 */
export function recordCells(record: MergeRecord): ReadonlyMap<string, CellContent> {
  const { at, file, sha256, content, department, issue, counts, settled } = record;
  const pieces = cutForCells(settled.join(separator));
  if (pieces.length > settledKeys.length) {
    throw new UserError('excelRefused', { detail: `${recordsKind.name} ${file}: ${String(settled.length)}` });
  }
  return new Map<string, CellContent>([
    ['at', at.replace('T', ' ')],
    ['file', file],
    ['department', department],
    ['issue', issue ?? null],
    ...buckets.map((key): [string, CellContent] => [key, counts[key]]),
    ['sha256', sha256],
    ['content', content],
    ...settledKeys.map((key, index): [string, CellContent] => [key, pieces[index] ?? null]),
  ]);
}

/** Tells a record from the others. */
export const recordKey = ({ at, sha256, content }: MergeRecord): string => [at, sha256, content].join('\n');
