/** Institutions: a notice's lists of them, what is decided about each, and how many there are. */
export {
  institutionLevels,
  institutionTreatments,
  type Institution,
  type InstitutionDiagnostic,
  type InstitutionDiagnosticCode,
  type InstitutionLevel,
  type InstitutionReading,
  type InstitutionTreatment,
} from './institutions/institution';
export { parseInstitutions } from './institutions/parseInstitutions';
export { normalizeDocumentNumber } from './institutions/documentNumber';
export { institutionDuplicates, institutionKey, type InstitutionDuplicates } from './institutions/duplicates';
export { institutionCounts, type InstitutionCounts } from './institutions/institutionCounts';
export {
  institutionColumns,
  institutionPlaces,
  isInstitutionHeader,
  type InstitutionColumn,
  type InstitutionColumnKey,
} from './institutions/institutionColumns';
export {
  readInstitutionRows,
  updateInstitutions,
  type InstitutionRow,
  type InstitutionUpdate,
} from './institutions/institutionRows';
