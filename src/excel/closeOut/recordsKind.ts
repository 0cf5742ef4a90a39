/** 销号记录: a row for each closing and each taking back. Rows are only added. */
import type { CloseOutRecord } from '../../core/closeOut';
import { readStatus } from '../../core/task';
import { inChinese } from '../../i18n/inChinese';
import { cellReader, type OwnKind, type OwnTable } from '../ownTables/ownTables';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

const plain = { kind: 'text', wrap: true, center: false } as const;
const short = { kind: 'text', wrap: false, center: true } as const;

export const closeOutRecordsKind: OwnKind = {
  name: text('closeOut.sheet.title'),
  title: text('closeOut.sheet.title'),
  subtitle: text('closeOut.sheet.subtitle'),
  columns: [
    { key: 'at', header: text('closeOut.sheet.at'), width: 17, ...short },
    { key: 'id', header: text('closeOut.sheet.id'), width: 12, ...short },
    { key: 'task', header: text('closeOut.sheet.task'), width: 30, ...plain },
    { key: 'departments', header: text('closeOut.sheet.departments'), width: 24, ...plain },
    { key: 'action', header: text('closeOut.sheet.action'), width: 10, ...short },
    { key: 'person', header: text('closeOut.sheet.person'), width: 11, ...short },
    { key: 'before', header: text('closeOut.sheet.before'), width: 14, ...short },
    { key: 'completedOn', header: text('closeOut.sheet.completedOn'), width: 12, ...short, kind: 'date' },
    { key: 'evidence', header: text('closeOut.sheet.evidence'), width: 24, ...plain },
    { key: 'reason', header: text('closeOut.sheet.reason'), width: 30, ...plain },
  ],
  required: ['at', 'id', 'task', 'action', 'before'],
};

/** The records in the order of the table; rows that say nothing of a task are left out. */
export function readCloseOutRecords(table: OwnTable): readonly CloseOutRecord[] {
  return table.rows.flatMap((row): CloseOutRecord[] => {
    const cell = cellReader(table, row);
    const word = (key: string): string => String(cell(key)).trim();
    const before = readStatus(word('before'));
    if (word('task') === '' || before === null) return [];
    const action = word('action') === text('closeOut.sheet.reopened') ? 'reopen' : 'close';
    return [{ taskId: word('id'), title: word('task'), action, before }];
  });
}
