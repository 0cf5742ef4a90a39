/** What the 制度清单 part asks of the layers below; handed in, so that tests can say what it talks to. */
import type { Institution, InstitutionCounts, InstitutionReading } from '../../core/institutions';
import type { InstitutionsWritten } from '../../excel/institutions/writeInstitutions';

/** The sheet as it stands. */
export interface InstitutionsOverview {
  readonly sheet: string;
  readonly counts: InstitutionCounts;
  /** Groups with one name or one 文号. */
  readonly duplicates: number;
}

export interface InstitutionsServices {
  /** Null when the workbook has no 制度清单. */
  readonly overview: () => Promise<InstitutionsOverview | null>;
  readonly readText: (text: string) => Promise<InstitutionReading>;
  readonly readFile: (file: File) => Promise<InstitutionReading>;
  readonly write: (institutions: readonly Institution[]) => Promise<InstitutionsWritten>;
  readonly goTo: () => Promise<void>;
}
