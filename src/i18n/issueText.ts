/** The sentence of a finding, from its code and facts. */
import type { Issue, IssueCode } from '../core/checks';
import { isIsoDate } from '../core/calendar';
import type { MessageKey, Translator } from './translate';

/** Codes whose sentence depends on whether a fact is there. */
const variants: Partial<
  Readonly<Record<IssueCode, { readonly fact: string; readonly empty: boolean; readonly key: MessageKey }>>
> = {
  unknownDepartment: { fact: 'suggestions', empty: false, key: 'issue.unknownDepartment.suggested' },
  statusUnknown: { fact: 'status', empty: false, key: 'issue.statusUnknown.suggested' },
  completedButOpen: { fact: 'status', empty: true, key: 'issue.completedButOpen.noStatus' },
  extraChoiceUnknown: { fact: 'choice', empty: false, key: 'issue.extraChoiceUnknown.suggested' },
  extraNotNumber: { fact: 'number', empty: false, key: 'issue.extraNotNumber.suggested' },
  extraNotDate: { fact: 'date', empty: false, key: 'issue.extraNotDate.suggested' },
  headerMoved: { fact: 'after', empty: true, key: 'issue.headerMoved.first' },
};

/** What is wrong and what to do, without the cell's name. */
export function issueText({ code, facts }: Pick<Issue, 'code' | 'facts'>, { lookUp, date }: Translator): string {
  const variant = variants[code];
  const isVariant = variant !== undefined && (facts[variant.fact] === '') === variant.empty;
  const shown = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      // A year is no quantity: 2020, not 2,020.
      name === 'year' || name === 'other' ? String(value) : isIsoText(value) ? date(value) : value,
    ]),
  );
  return lookUp(isVariant ? variant.key : `issue.${code}`, shown);
}

const isIsoText = (value: string | number): value is string => typeof value === 'string' && isIsoDate(value);

/** The name of the group a finding belongs to. */
export const issueTitle = (code: IssueCode, { lookUp }: Translator): string => lookUp(`issue.${code}.title`, {});
