/** What of a row of 任务清单 goes to one department. */
import type { SentCell, SentRow } from './baseline';
import type { DetailRow } from './mergeInput';
import { planNames, responsibleFor } from './planState';
import type { Directory } from '../departments';
import type { SheetSchema } from './schema';

/** Gives the row to send of a row of 任务清单, to a department by its standard name. */
export type RowToSend = (row: SentRow, department: string) => SentRow;

/**
 * A cell of a shared task rolls up its departments' answers: 【人事处】… and 【财务处】…. A department that is sent the plan
 * again must see its own answer there, and that must be its baseline; else its next answer would be held against
 * everybody's. So, in the columns that departments fill in, a shared task goes out with the department's own last
 * answer; where it has given none but others have, with an empty cell (of a choice the first); else as it stands.
 *
 * @param details 回收明细 as earlier merges left it
 */
export function rowsToSend(schema: SheetSchema, details: readonly DetailRow[], directory: Directory): RowToSend {
  const names = planNames(directory);
  const byTask = new Map<string, DetailRow[]>();
  for (const detail of details) {
    const key = taskKey(detail.taskId, detail.title);
    byTask.set(key, [...(byTask.get(key) ?? []), detail]);
  }
  const fillable = schema.columns.filter((column) => column.fillable);
  return (row, department) => {
    const answered = byTask.get(taskKey(row.id, String(row.cells[schema.titleColumn] ?? ''))) ?? [];
    if (answered.length === 0) return row;
    const isOwn = (detail: DetailRow): boolean => names.department(detail.department) === department;
    const own = answered.find(isOwn);
    const others = answered.filter((detail) => !isOwn(detail));
    const isShared = others.length > 0 || responsibleFor(row.cells, schema, names).some((one) => one !== department);
    if (!isShared) return row;
    const cells: Record<string, SentCell> = { ...row.cells };
    for (const { key, choices } of fillable) {
      if (own !== undefined && key in own.cells) cells[key] = own.cells[key] ?? null;
      else if (others.some((detail) => key in detail.cells)) cells[key] = choices?.[0] ?? null;
    }
    return { id: row.id, cells };
  };

  function taskKey(id: string, title: string): string {
    return id.trim() === '' ? `\n${names.title(title)}` : names.id(id);
  }
}
