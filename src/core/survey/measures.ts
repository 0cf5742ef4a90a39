/**
 * Measured standards of branches, as data with one interpreter. The thresholds are those of the notice's 附件2 (经费保障,
 * 学习培训, 组织员, 联系点); on the sheet they may be changed row by row.
 */

export interface MeasureRule {
  /** 指标 as it stands on the sheet. */
  readonly name: string;
  /** What the standard is counted by: 教工党员数. '' for a standard that stands for itself. */
  readonly base: string;
  /** So many of the base have one standard: 1,000 people one organiser. 0 without a base. */
  readonly per: number;
  readonly standard: number;
  readonly unit: '元' | '学时' | '人' | '次';
}

export const measureRules: readonly MeasureRule[] = [
  { name: '教工党员活动经费', base: '教工党员数', per: 1, standard: 200, unit: '元' },
  { name: '学生党员活动经费', base: '学生党员数', per: 1, standard: 100, unit: '元' },
  { name: '党员集中学习', base: '', per: 0, standard: 32, unit: '学时' },
  { name: '书记和班子成员学习', base: '', per: 0, standard: 56, unit: '学时' },
  { name: '专职组织员', base: '师生人数', per: 1000, standard: 1, unit: '人' },
  { name: '领导到联系点（上半年）', base: '', per: 0, standard: 1, unit: '次' },
  { name: '领导到联系点（下半年）', base: '', per: 0, standard: 1, unit: '次' },
];

/** A row of 支部指标; null for an empty cell. */
export interface MeasureRow {
  readonly branch: string;
  readonly measure: string;
  /** 基数 */
  readonly base: number | null;
  readonly per: number;
  readonly standard: number | null;
  readonly unit: string;
  /** 实际 */
  readonly actual: number | null;
}

export type MeasureOutcome =
  /** Something is not filled in. */
  | { readonly kind: 'open' }
  | { readonly kind: 'met'; readonly required: number }
  | { readonly kind: 'short'; readonly required: number; readonly missing: number };

/** Persons are whole: half an organiser is none. */
const isWhole = (unit: string): boolean => unit === '人';

/** What the standard comes to for this branch; null while its base is not filled in. */
export function requiredOf({ base, per, standard, unit }: MeasureRow): number | null {
  if (standard === null) return null;
  if (per === 0) return standard;
  if (base === null) return null;
  const required = (base / per) * standard;
  return isWhole(unit) ? Math.ceil(required) : required;
}

export function measureOutcome(row: MeasureRow): MeasureOutcome {
  const required = requiredOf(row);
  if (required === null || row.actual === null) return { kind: 'open' };
  return row.actual >= required
    ? { kind: 'met', required }
    : { kind: 'short', required, missing: required - row.actual };
}

export interface Shortfall extends MeasureRow {
  readonly required: number;
  readonly missing: number;
}

/** What falls short of its standard, in the order of the rows. */
export const surveyShortfalls = (rows: readonly MeasureRow[]): readonly Shortfall[] =>
  rows.flatMap((row) => {
    const outcome = measureOutcome(row);
    return outcome.kind === 'short' ? [{ ...row, required: outcome.required, missing: outcome.missing }] : [];
  });
