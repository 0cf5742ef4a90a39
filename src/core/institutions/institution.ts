/** An institution (制度): a rule, measure or opinion that a notice lists, and what is decided about it. */

/** Who issued it, from the highest. */
export const institutionLevels = ['中央', '省', '市', '学校', '部门', '其他'] as const;
export type InstitutionLevel = (typeof institutionLevels)[number];

/** What is to become of it. */
export const institutionTreatments = ['继续有效', '修订', '整合', '废止'] as const;
export type InstitutionTreatment = (typeof institutionTreatments)[number];

/** Read from a notice. */
export interface Institution {
  /** Without the marks 《》; those within it are 〈〉. （试行） belongs to it. */
  readonly name: string;
  /** 文号 in one form, 辽委教〔2019〕8号; '' for none. */
  readonly documentNumber: string;
  /** 文号 as the notice writes it. */
  readonly documentNumberWritten: string;
  /** Of the 文号, else of a （2019年修订） behind the name. */
  readonly year: number | null;
  /** Null when neither its 文号, its name nor its list says it. */
  readonly level: InstitutionLevel | null;
  /** Heading of the list it is from; '附件1' for a list without one, '' when there is nothing. */
  readonly list: string;
  /** One-based line of the text. */
  readonly line: number;
  /** What else stands in the entry: who issued it, further 文号, remarks in brackets. */
  readonly note: string;
  /** 责任部门 and 完成时限 where the list names them, as written. */
  readonly department: string;
  readonly deadline: string;
}

export type InstitutionDiagnosticCode =
  /** 《 without 》: the name may reach too far. */
  | 'unclosedTitle'
  /** Several titles in one entry: each became an institution. */
  | 'severalTitles'
  /** An entry without 《》 in a list of institutions: its text was taken for the name. */
  | 'nameWithoutMarks'
  /** A line of a list that is no entry: nothing was taken from it. */
  | 'unreadEntry'
  /** The numbers of a list leave something out. */
  | 'numbersMissing';

/** Something to look at; i18n words it. */
export interface InstitutionDiagnostic {
  readonly code: InstitutionDiagnosticCode;
  /** One-based line of the text. */
  readonly line: number;
  /** text: the entry, shortened; count: of titles or of missing numbers. */
  readonly facts: { readonly text: string; readonly count: number };
}

export interface InstitutionReading {
  /** In the order of the text. */
  readonly institutions: readonly Institution[];
  /** In the order of the text. */
  readonly diagnostics: readonly InstitutionDiagnostic[];
}
