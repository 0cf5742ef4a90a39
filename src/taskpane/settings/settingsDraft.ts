/** The settings as they are being edited: what is typed need not be usable yet. */
import { isIsoDate, type IsoDate } from '../../core/calendar';
import { isDueSoonDays } from '../../core/colours/planSettings';
import {
  extraColumnFault,
  type ExtraColumn,
  type ExtraColumnFault,
  type PlanOptions,
  type WholeSettings,
} from '../../core/settings';

/** One of the plan's own columns as it is typed. */
export interface ColumnDraft extends Omit<ExtraColumn, 'width' | 'choices'> {
  readonly width: string;
  /** One a line. */
  readonly choices: string;
}

export interface SettingsDraft extends Omit<PlanOptions, 'extraColumns'> {
  /** Null for today. */
  readonly baseDate: IsoDate | null;
  readonly dueSoonDays: string;
  readonly extraColumns: readonly ColumnDraft[];
}

export const draftOf = ({ warning, options }: WholeSettings): SettingsDraft => ({
  ...options,
  baseDate: warning.baseDate,
  dueSoonDays: String(warning.dueSoonDays),
  extraColumns: options.extraColumns.map((column) => ({
    ...column,
    width: String(column.width),
    choices: column.choices.join('\n'),
  })),
});

export interface SettingsFaults {
  readonly baseDate: boolean;
  readonly dueSoonDays: boolean;
  /** No column is left for the departments to fill in. */
  readonly fillable: boolean;
  /** One for each of the plan's own columns, null for one that can be used. */
  readonly columns: readonly (ExtraColumnFault | null)[];
}

/** The draft as settings; they are to be saved only when nothing is faulty. */
export function settingsOf(draft: SettingsDraft): {
  readonly settings: WholeSettings;
  readonly faults: SettingsFaults | null;
} {
  const { baseDate, dueSoonDays, extraColumns, ...options } = draft;
  const days = dueSoonDays.trim() === '' ? NaN : Number(dueSoonDays);
  const columns = extraColumns.map(columnOf);
  const faults: SettingsFaults = {
    baseDate: baseDate !== null && !isIsoDate(baseDate),
    dueSoonDays: !isDueSoonDays(days),
    fillable: options.fillable.length === 0,
    columns: columns.map((column, index) => extraColumnFault(column, columns.slice(0, index))),
  };
  const faulty =
    faults.baseDate || faults.dueSoonDays || faults.fillable || faults.columns.some((fault) => fault !== null);
  return {
    settings: { warning: { baseDate, dueSoonDays: days }, options: { ...options, extraColumns: columns } },
    faults: faulty ? faults : null,
  };
}

const columnOf = ({ width, choices, header, ...column }: ColumnDraft): ExtraColumn => ({
  ...column,
  header: header.trim(),
  width: width.trim() === '' ? NaN : Number(width),
  choices:
    column.kind === 'choice'
      ? choices
          .split('\n')
          .map((choice) => choice.trim())
          .filter((choice) => choice !== '')
      : [],
});

/** Keys are 'x1' to 'x9999' (core/settings/readPlanOptions.ts). */
const keys = 9999;

/**
 * A new column below the others. Its key is drawn by lot: what was sent out keeps keys of columns that are long gone, and
 * a new column must not be taken for one of those.
 */
export function newColumn(columns: readonly ColumnDraft[]): ColumnDraft {
  const taken = new Set(columns.map(({ key }) => key));
  let key: string;
  do key = `x${String(1 + Math.floor(Math.random() * keys))}`;
  while (taken.has(key));
  return {
    key,
    header: '',
    kind: 'text',
    choices: '',
    width: '16',
    filledBy: 'departments',
  };
}
