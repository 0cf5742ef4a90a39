/** How many institutions there are, by what is to become of them and by who issued them. */
import {
  institutionLevels,
  institutionTreatments,
  type InstitutionLevel,
  type InstitutionTreatment,
} from './institution';

export interface InstitutionCounts {
  readonly total: number;
  readonly byTreatment: Readonly<Record<InstitutionTreatment, number>>;
  /** Without a treatment. The treatments and this add up to the total. */
  readonly undecided: number;
  readonly byLevel: Readonly<Record<InstitutionLevel, number>>;
  /** Without a level. The levels and this add up to the total. */
  readonly withoutLevel: number;
}

export function institutionCounts(
  rows: readonly { readonly level: InstitutionLevel | null; readonly treatment: InstitutionTreatment | null }[],
): InstitutionCounts {
  const count = <Value extends string>(values: readonly Value[], of: (value: Value) => number) =>
    Object.fromEntries(values.map((value) => [value, of(value)])) as Record<Value, number>;
  return {
    total: rows.length,
    byTreatment: count(institutionTreatments, (one) => rows.filter(({ treatment }) => treatment === one).length),
    undecided: rows.filter(({ treatment }) => treatment === null).length,
    byLevel: count(institutionLevels, (one) => rows.filter(({ level }) => level === one).length),
    withoutLevel: rows.filter(({ level }) => level === null).length,
  };
}
