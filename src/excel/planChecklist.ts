/** What generating would do to this workbook. Reads only. */
import { isExtraKey } from '../core/checklist';
import type { Reading } from '../core/reading';
import { changesNothing, regenerate, type RowPlan } from '../core/regenerate';
import type { PlanOptions } from '../core/settings';
import { readExistingChecklist, type ExistingSheet } from './existingChecklist';
import { runCommand } from './runCommand';
import { loadPlanOptions } from './settings/planOptions';

export interface ChecklistPlan {
  /** 'create' for a first checklist, 'update' when one is there, 'unchanged' when it agrees with what was read. */
  readonly kind: 'create' | 'update' | 'unchanged';
  readonly reading: Reading;
  readonly rows: readonly RowPlan[];
  /** What the plan has chosen. */
  readonly options: PlanOptions;
}

export async function planChecklist(reading: Reading): Promise<ChecklistPlan> {
  return runCommand(async (context) => {
    const options = loadPlanOptions(context);
    const existing = await readExistingChecklist(context);
    return planFor(reading, existing, options.read().options);
  });
}

/** Columns of the plan's own that are still to be added. */
const lacksOwnColumns = ({ columns }: Extract<ExistingSheet, { kind: 'table' }>): boolean =>
  columns.missing.some(isExtraKey);

export function planFor(reading: Reading, existing: ExistingSheet, options: PlanOptions): ChecklistPlan {
  const rows = regenerate(
    existing.kind === 'none' ? [] : existing.rows,
    reading.notice.tasks,
    reading.year,
    undefined,
    options,
  );
  // A sheet made by hand is rebuilt as a table even when its rows agree.
  const unchanged = existing.kind === 'table' && changesNothing(rows) && !lacksOwnColumns(existing);
  return { kind: existing.kind === 'none' ? 'create' : unchanged ? 'unchanged' : 'update', reading, rows, options };
}
