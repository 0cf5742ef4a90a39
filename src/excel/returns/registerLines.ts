/** What a merge notes in 分发登记, and taking it out again. */
import type { MergeResult } from '../../core/returns';
import type { Register } from '../distribution/register';
import type { RegisterKey } from '../distribution/registerColumns';
import { serialOfMinute, type ReturnedPart } from '../distribution/writeRegister';
import type { SavedLine } from './backup';
import type { Block, Value } from '../ownTables/readBlocks';

/** One for each department and issue that files of this merge answer. */
export function returnedParts({ files }: MergeResult, at: string): ReturnedPart[] {
  const parts = new Map<string, ReturnedPart>();
  for (const { state, rows } of files) {
    if (state.kind !== 'merged') continue;
    const { department, issue } = state;
    const key = `${department}\n${String(issue ?? '')}`;
    const most = Math.max(rows.matched, parts.get(key)?.rows ?? 0);
    parts.set(key, { department, ...(issue === undefined ? {} : { issue }), at, rows: most });
  }
  return [...parts.values()];
}

/** The lines of departments as they are now. */
export function savedLines(
  register: Register | null,
  block: Block | undefined,
  parts: readonly ReturnedPart[],
): SavedLine[] {
  if (register === null) return [];
  const departments = new Set(parts.map(({ department }) => department));
  return register.lines.flatMap((line, index) => {
    if (line === null || !departments.has(line.department)) return [];
    const valueOf = (key: RegisterKey): Value => block?.values[index]?.[register.places.get(key) ?? -1] ?? '';
    return [
      {
        department: line.department,
        issue: line.issue,
        file: line.fileName,
        returnedAt: valueOf('returnedAt'),
        returnedRows: valueOf('returnedRows'),
      },
    ];
  });
}

/** Half a minute, in days. */
const nearly = 0.5 / 1440;

/** Puts back the lines that a merge has written and nobody since. Queued; the caller syncs. */
export function restoreLines(
  context: Excel.RequestContext,
  register: Register | null,
  block: Block | undefined,
  saved: readonly SavedLine[],
  mergedAt: string,
): void {
  if (register === null) return;
  const at = serialOfMinute(mergedAt);
  const sheet = context.workbook.worksheets.getItem(register.sheet);
  const place = register.places.get('returnedAt');
  if (at === null || place === undefined) return;
  register.lines.forEach((line, index) => {
    const now = block?.values[index]?.[place];
    if (line === null || typeof now !== 'number' || Math.abs(now - at) > nearly) return;
    const before = saved.find(
      ({ department, issue, file }) => department === line.department && issue === line.issue && file === line.fileName,
    );
    if (before === undefined) return;
    const write = (key: RegisterKey, value: Value): void => {
      const column = register.places.get(key);
      if (column === undefined) return;
      sheet.getRangeByIndexes(register.top + 1 + index, register.left + column, 1, 1).values = [[value]];
    };
    write('returnedAt', before.returnedAt);
    write('returnedRows', before.returnedRows);
  });
}
