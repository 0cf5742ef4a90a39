/** The sheet 制度清单: what it is called, its columns and its drop-downs. */
import {
  institutionColumns,
  type Institution,
  type InstitutionColumn,
  type InstitutionColumnKey,
  type InstitutionDuplicates,
} from '../../core/institutions';
import type { CellContent } from '../../core/checklist';
import { inChinese } from '../../i18n/inChinese';
import { setValidation, validationFor, type CellValidation } from '../directory/columnValidations';
import type { ValidationSources } from '../directory/validationSources';
import type { OwnKind } from '../ownTables/ownTables';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text, list } = inChinese;

export const institutionsSheetName = '制度清单';

export const institutionsKind = (facts: string): OwnKind => ({
  name: institutionsSheetName,
  title: text('institutions.sheet.title'),
  subtitle: facts,
  columns: institutionColumns.map(({ key, header, width, kind, center }) => ({
    key,
    header,
    width,
    kind,
    center,
    wrap: true,
  })),
  required: ['name'],
});

/** How many there are, from how many lists, and the day. */
export const sheetFacts = (institutions: readonly Institution[], day: string): string =>
  [
    text('institutions.sheet.total', { count: institutions.length }),
    ...[...new Set(institutions.map(({ list }) => list))]
      .filter((list) => list !== '')
      .map((list) =>
        text('institutions.sheet.list', { list, count: institutions.filter((one) => one.list === list).length }),
      ),
    text('sheet.madeOn', { date: inChinese.date(day) }),
  ].join('    ');

/** What a new row holds; columns that are not here stay empty. */
export function cellsOf(institution: Institution, ordinal: number): ReadonlyMap<InstitutionColumnKey, CellContent> {
  return new Map<InstitutionColumnKey, CellContent>([
    ['ordinal', ordinal],
    ['level', institution.level],
    ['name', `《${institution.name}》`],
    ['documentNumber', institution.documentNumber],
    ['year', institution.year],
    ['treatment', null],
    ['department', institution.department],
    ['deadline', institution.deadline],
    ['progress', null],
    ['remarks', institution.note],
  ]);
}

/** What 重复提示 says, by the place in the list; '' where there is nothing to say. @param ordinals as they stand in the rows */
export function duplicateHints(
  ordinals: readonly string[],
  duplicates: readonly InstitutionDuplicates[],
): readonly string[] {
  const hints = ordinals.map((): string[] => []);
  for (const { kind, indexes } of duplicates) {
    for (const index of indexes) {
      const others = indexes.filter((other) => other !== index).map((other) => ordinals[other] ?? '');
      const numbers = list(others);
      hints[index]?.push(
        text(kind === 'name' ? 'institutions.sheet.sameName' : 'institutions.sheet.sameNumber', { numbers }),
      );
    }
  }
  return hints.map((parts) => parts.join('；'));
}

/** The columns with drop-downs. The choices are few and short: they stand in the rule (255 characters at most). */
const choiceColumns: readonly InstitutionColumn[] = institutionColumns.filter(({ choices }) => choices !== undefined);

export const validatedKeys: readonly InstitutionColumnKey[] = [...choiceColumns.map(({ key }) => key), 'department'];

/** Undefined for a column that takes anything. */
export function institutionValidation(
  key: InstitutionColumnKey,
  sources: ValidationSources,
): CellValidation | undefined {
  if (key === 'department') return validationFor('lead', sources);
  const column = choiceColumns.find((one) => one.key === key);
  if (column?.choices === undefined) return undefined;
  return {
    rule: { list: { inCellDropDown: true, source: column.choices.join(',') } },
    errorAlert: {
      showAlert: true,
      style: 'Stop',
      title: text('institutions.sheet.choiceTitle', { column: column.header }),
      message: text('institutions.sheet.choice', { choices: list(column.choices) }),
    },
  };
}

/** Queues the drop-downs of some rows; a rule of another kind that a new row took over from its table goes. */
export function setInstitutionValidation(
  range: Excel.Range,
  key: InstitutionColumnKey,
  sources: ValidationSources,
): void {
  const wanted = institutionValidation(key, sources);
  if (wanted === undefined) return;
  range.dataValidation.clear();
  setValidation(range, wanted);
}
