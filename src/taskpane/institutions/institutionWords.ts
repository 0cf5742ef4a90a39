/** Levels and treatments, which are Chinese words in the sheet, in the language of the person. */
import {
  institutionLevels,
  institutionTreatments,
  type InstitutionLevel,
  type InstitutionTreatment,
} from '../../core/institutions';
import type { MessageKey } from '../../i18n/translate';

/** A message for each word, none forgotten. */
type KeyEach<Words extends readonly string[]> = { readonly [Place in keyof Words]: MessageKey };

/** In the order of the treatments. */
const treatmentKeys = [
  'institutions.treatment.keep',
  'institutions.treatment.revise',
  'institutions.treatment.merge',
  'institutions.treatment.abolish',
] as const satisfies KeyEach<typeof institutionTreatments>;

/** In the order of the levels. */
const levelKeys = [
  'institutions.level.central',
  'institutions.level.province',
  'institutions.level.city',
  'institutions.level.school',
  'institutions.level.department',
  'institutions.level.other',
] as const satisfies KeyEach<typeof institutionLevels>;

/** Null: nothing was decided. */
export const treatmentWord = (treatment: InstitutionTreatment | null) =>
  (treatment === null ? undefined : treatmentKeys[institutionTreatments.indexOf(treatment)]) ??
  'institutions.undecided';

/** Null: nothing says it. */
export const levelWord = (level: InstitutionLevel | null) =>
  (level === null ? undefined : levelKeys[institutionLevels.indexOf(level)]) ?? 'institutions.noLevel';
