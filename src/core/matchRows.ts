/** Finds the row of the checklist that each task of a freshly read list has. */
import { taskToRow, type ChecklistRow, type ColumnKey } from './checklist';
import { normalizeTitle } from './chineseText';
import { editDistance } from './editDistance';
import { taskIdNumber, type Task } from './task';

const textOf = (row: ChecklistRow, key: ColumnKey): string => (row[key] === null ? '' : String(row[key]).trim());

interface Keys {
  readonly id: string;
  readonly category: string;
  readonly ordinal: string;
  readonly title: string;
  /** The rest of what the notice says, to tell tasks of one title apart. */
  readonly content: string;
}

/** Ways to tell that a row and a task are the same, the surest first. A key of '' matches nothing. */
const passes: readonly ((keys: Keys) => string)[] = [
  ({ id, title }) => (id === '' || title === '' ? '' : `${id}\n${title}`),
  ({ category, ordinal, title, content }) => (title === '' ? '' : `${category}\n${ordinal}\n${title}\n${content}`),
  ({ category, ordinal, title }) => (title === '' ? '' : `${category}\n${ordinal}\n${title}`),
  ({ category, title }) => (title === '' ? '' : `${category}\n${title}`),
  ({ title }) => title,
];

/** Places where a title may have been reworded: the same id, or the same place in the notice; and by how much. */
const rewordings: readonly { readonly placeOf: (keys: Keys) => string; readonly share: number }[] = [
  { placeOf: ({ id }) => id, share: 0.7 },
  { placeOf: ({ category, ordinal }) => (ordinal === '' ? '' : `${category}\n${ordinal}`), share: 0.4 },
];

/** @returns for the index of a task the index of its row; each row is given once */
export function matchRows(rows: readonly ChecklistRow[], tasks: readonly Task[]): Map<number, number> {
  const rowKeys = rows.map(keysOfRow);
  const taskKeys = tasks.map((task) => keysOfRow(taskToRow(task, task.id ?? '', 1)));
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const keyOf of passes) {
    const waiting = new Map<string, number[]>();
    rowKeys.forEach((keys, row) => {
      const key = keyOf(keys);
      if (key === '' || taken.has(row)) return;
      const list = waiting.get(key);
      if (list === undefined) waiting.set(key, [row]);
      else list.push(row);
    });
    for (const list of waiting.values()) list.reverse();
    taskKeys.forEach((keys, task) => {
      if (matches.has(task)) return;
      const row = waiting.get(keyOf(keys))?.pop();
      if (row === undefined) return;
      matches.set(task, row);
      taken.add(row);
    });
  }
  for (const rewording of rewordings) matchReworded(rowKeys, taskKeys, matches, taken, rewording);
  return matches;
}

function keysOfRow(row: ChecklistRow): Keys {
  const key = (column: ColumnKey): string => normalizeTitle(textOf(row, column));
  return {
    id: taskIdNumber(textOf(row, 'id')) === null ? '' : key('id'),
    category: key('category'),
    ordinal: key('ordinal'),
    title: key('title'),
    content: (['deadline', 'departments', 'requirement'] as const).map(key).join('\n'),
  };
}

/** A title whose wording changed is the same task when it stands in the same place and is still much the same. */
function matchReworded(
  rows: readonly Keys[],
  tasks: readonly Keys[],
  matches: Map<number, number>,
  taken: Set<number>,
  { placeOf, share }: (typeof rewordings)[number],
): void {
  const open = new Map<string, number>();
  rows.forEach((keys, row) => {
    if (!taken.has(row) && keys.title !== '' && placeOf(keys) !== '') open.set(placeOf(keys), row);
  });
  tasks.forEach((keys, task) => {
    const row = matches.has(task) ? undefined : open.get(placeOf(keys));
    const before = row === undefined ? undefined : rows[row]?.title.slice(0, longestTitle);
    if (row === undefined || before === undefined) return;
    const now = keys.title.slice(0, longestTitle);
    const limit = Math.floor(Math.max(before.length, now.length) * share);
    if (editDistance(before, now, limit) > limit) return;
    matches.set(task, row);
    taken.add(row);
    open.delete(placeOf(keys));
  });
}

/** Signs of a title that are compared. */
const longestTitle = 60;
