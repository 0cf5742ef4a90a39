/** What is wrong with a plan's own columns, before they are used. */
import { checklistColumns, normalizeHeader } from '../checklist';
import { extraColumnWidths, longestChoices, longestHeader, mostExtraColumns, type ExtraColumn } from './planOptions';

export type ExtraColumnFault =
  | 'noHeader'
  | 'longHeader'
  /** It means one of the standard columns, by its own header or a synonym. */
  | 'standardHeader'
  | 'repeatedHeader'
  | 'fewChoices'
  | 'repeatedChoice'
  /** A comma would cut a choice in two in Excel's drop-down. */
  | 'choiceWithComma'
  /** Excel would take the drop-down, or the cell, for a formula. */
  | 'choiceAsFormula'
  | 'longChoices'
  | 'width'
  | 'tooMany';

const standardNames: ReadonlySet<string> = new Set(
  checklistColumns.flatMap(({ header, synonyms }) => [header, ...synonyms].map(normalizeHeader)),
);

/** @param others the columns before it @returns the first thing to mend; null for a column that can be used */
export function extraColumnFault(column: ExtraColumn, others: readonly ExtraColumn[]): ExtraColumnFault | null {
  const name = normalizeHeader(column.header);
  const { least, most } = extraColumnWidths;
  const faults: readonly (readonly [ExtraColumnFault, boolean])[] = [
    ['tooMany', others.length >= mostExtraColumns],
    ['noHeader', name === ''],
    ['longHeader', column.header.length > longestHeader],
    ['standardHeader', standardNames.has(name)],
    ['repeatedHeader', others.some(({ key, header }) => key === column.key || normalizeHeader(header) === name)],
    ['width', !Number.isFinite(column.width) || column.width < least || column.width > most],
    ...choiceFaults(column),
  ];
  return faults.find(([, holds]) => holds)?.[0] ?? null;
}

function choiceFaults({ kind, choices }: ExtraColumn): readonly (readonly [ExtraColumnFault, boolean])[] {
  if (kind !== 'choice') return [];
  return [
    ['fewChoices', choices.filter((choice) => choice.trim() !== '').length < 2],
    ['repeatedChoice', new Set(choices).size < choices.length],
    ['choiceWithComma', choices.some((choice) => choice.includes(','))],
    ['choiceAsFormula', choices.some((choice) => choice.trimStart().startsWith('='))],
    ['longChoices', choices.join(',').length > longestChoices],
  ];
}
