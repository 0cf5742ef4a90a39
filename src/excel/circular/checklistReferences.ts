/** How formulas of other sheets refer to the columns of the checklist. */
import type { PlanKey } from '../../core/checklist';
import type { ChecklistPlace } from '../locateChecklist';
import { checklistTableName } from '../writeChecklistSheet';

/** [, ], #, ' and @ mean something in a structured reference and take a ' before them. */
const escapedHeader = (header: string): string => header.replace(/[[\]#'@]/g, "'$&");

export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Zero-based column as letters: 27 -> AB. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : columnLetters(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/**
 * A whole column below its header: 任务清单[状态] in our table, absolute cells in a sheet made by hand.
 *
 * @returns undefined for a column that the checklist lacks, or that has no rows
 */
export function checklistColumn(place: ChecklistPlace, key: PlanKey): string | undefined {
  const at = place.columns.places.get(key);
  if (at === undefined || place.rowCount <= 0) return undefined;
  if (place.kind === 'table') return `${checklistTableName}[${escapedHeader(place.headers[at] ?? '')}]`;
  const letters = columnLetters(place.firstColumn + at);
  const first = place.headerRow + 2;
  const last = place.headerRow + 1 + place.rowCount;
  return `${quotedSheet(place.sheet)}!$${letters}$${String(first)}:$${letters}$${String(last)}`;
}

/**
 * True when every task has a 任务编号 of its own that a formula can look up: then rows may be sorted and moved without
 * the figures going astray.
 */
export function hasLookUpIds(ids: readonly unknown[]): boolean {
  const texts = ids.map((id) => (typeof id === 'string' && id.trim() === id ? id.toLowerCase() : ''));
  return texts.every((text) => text !== '' && !/[*?~]/.test(text)) && new Set(texts).size === texts.length;
}
