/** The columns of one plan's checklist: the standard ones, and those of its own. */
import type { ExtraColumn, PlanOptions } from '../settings/planOptions';
import {
  checklistColumns,
  isExtraKey,
  peopleColumns,
  type ChecklistColumn,
  type ExtraKey,
  type PlanKey,
} from './columns';

/** What of a plan's options concerns its columns. */
export type ColumnOptions = Pick<PlanOptions, 'fillable' | 'extraColumns'>;

export interface PlanColumn extends Omit<ChecklistColumn, 'key' | 'kind'> {
  readonly key: PlanKey;
  readonly kind: ChecklistColumn['kind'] | 'number';
}

export interface OwnPlanColumn extends PlanColumn {
  readonly key: ExtraKey;
  readonly kind: ExtraColumn['kind'];
}

/** The column that a plan's own stand before: a clerk looks for 备注 at the right end. */
const lastStandard = 'remarks';

/**
 * In the order they stand on a new sheet. `filledBy` is 'people' for what a department may fill in, 'notice' for what only
 * the coordinator keeps up.
 *
 * @example
 * planColumns({ fillable: ['status'], extraColumns: [] }).filter(({ filledBy }) => filledBy === 'people') // 状态
 */
export function planColumns({ fillable, extraColumns }: ColumnOptions): readonly PlanColumn[] {
  const isPeople = (key: string): boolean => peopleColumns.some((one) => one === key);
  const isFillable = (key: string): boolean => fillable.some((one) => one === key);
  const standard = checklistColumns.map((column): PlanColumn =>
    isPeople(column.key) && !isFillable(column.key) ? { ...column, filledBy: 'notice' } : column,
  );
  const at = standard.findIndex(({ key }) => key === lastStandard);
  return [...standard.slice(0, at), ...ownColumns(extraColumns), ...standard.slice(at)];
}

/** A plan's own columns in their order; one with a key of another form is none. */
export const ownColumns = (extraColumns: readonly ExtraColumn[]): readonly OwnPlanColumn[] =>
  extraColumns.flatMap(({ key, header, width, kind, choices, filledBy }): OwnPlanColumn[] =>
    isExtraKey(key)
      ? [
          {
            key,
            header,
            synonyms: [],
            width,
            kind,
            wrap: kind === 'text',
            center: kind !== 'text',
            filledBy: filledBy === 'departments' ? 'people' : 'notice',
            ...(kind === 'choice' ? { choices } : {}),
          },
        ]
      : [],
  );
