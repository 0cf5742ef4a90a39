/** 制度清单 by 处理意见, for the circular: counted from the sheet as it stands. */
import { translatorFor } from '../../i18n/translate';
import type { OtherCounts } from './circularLayout';

const { text } = translatorFor('zh-CN');

/** The table that 制度清单 is kept in, and its column. */
const tableName = '制度清单';
const treatmentHeader = '处理意见';

/** Queues the reading; call what comes back after the sync. Nothing where there is no such table or column. */
export function readInstitutionCounts(context: Excel.RequestContext): () => readonly OtherCounts[] {
  const range = context.workbook.tables.getItemOrNullObject(tableName).getRange();
  range.load('values');
  return () => countsIn(range);
}

function countsIn(range: Excel.Range): readonly OtherCounts[] {
  if (range.isNullObject) return [];
  const [headers = [], ...rows] = range.values as readonly (readonly unknown[])[];
  const at = headers.map((header) => String(header).trim()).indexOf(treatmentHeader);
  if (at < 0) return [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.every((cell) => cell === '')) continue;
    const treatment = String(row[at]).trim();
    const name = treatment === '' ? text('circular.treatment.none') : treatment;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts.size === 0 ? [] : [{ section: 'institutions', rows: [...counts] }];
}
