/**
 * Reads the lists of institutions of a notice: its lines are put into candidate lists (lists.ts), each entry is read by
 * its grammar (readEntry.ts), and a run whose entries are titles and nothing else is a list of institutions.
 */
import { isHtml, textOfHtml } from '../notice/htmlText';
import { splitLines } from '../notice/lines';
import type {
  Institution,
  InstitutionDiagnostic,
  InstitutionDiagnosticCode,
  InstitutionLevel,
  InstitutionReading,
} from './institution';
import { levelOfHeading, levelOfIssuer, levelOfName } from './levels';
import { candidateLists, isListHeading, type CandidateList, type ListItem } from './lists';
import { readEntry, type Entry, type EntryTitle } from './readEntry';
import { institutionKinds } from './words';

interface ReadItem {
  readonly item: ListItem;
  readonly entry: Entry;
}

/**
 * @param text the whole notice, attachments included; HTML, as browsers and Word copy it, is read by its text. The index
 *   of attachments (附件：1.…) is no list. Never throws.
 */
export function parseInstitutions(text: string): InstitutionReading {
  const institutions: Institution[] = [];
  const diagnostics: InstitutionDiagnostic[] = [];
  for (const list of candidateLists(splitLines(isHtml(text) ? textOfHtml(text) : text))) {
    const read = list.items.map((item): ReadItem => ({ item, entry: readEntry(item.text) }));
    if (!isInstitutionList(list, read)) continue;
    for (const one of read) {
      institutions.push(...institutionsOf(list, one));
      diagnostics.push(...problemsOf(one));
    }
    diagnostics.push(...gapsIn(list));
  }
  const byLine = (a: { readonly line: number }, b: { readonly line: number }): number => a.line - b.line;
  return { institutions: institutions.sort(byLine), diagnostics: diagnostics.sort(byLine) };
}

/** Half of the entries must be titles; under a heading that says 制度清单 one will do, or sentences that name some. */
function isInstitutionList(list: CandidateList, read: readonly ReadItem[]): boolean {
  const titled = read.filter(({ entry }) => entry.kind === 'titles').length;
  if (list.headings.some(isListHeading)) {
    const named = read.filter(({ entry }) => entry.kind === 'plain' && isNamed(entry.title)).length;
    const naming = read.filter(({ item }) => item.text.includes('《')).length;
    return titled > 0 || Math.max(named, naming) * 2 > read.length;
  }
  return titled * 2 >= read.length && titled >= (list.numbered ? 1 : 2);
}

const isNamed = ({ name, numbers }: EntryTitle): boolean =>
  numbers.length > 0 || institutionKinds.some((kind) => name.replace(/（[^（）]*）$/, '').endsWith(kind));

const titlesOf = (entry: Entry): readonly EntryTitle[] => {
  switch (entry.kind) {
    case 'titles':
      return entry.titles;
    case 'plain':
      return [entry.title];
    case 'prose':
      return [];
  }
};

function institutionsOf(list: CandidateList, { item, entry }: ReadItem): Institution[] {
  const label = (kinds: readonly string[]): string =>
    item.labels
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ value }) => value)
      .join('、');
  return titlesOf(entry).map((title): Institution => {
    const [number, ...others] = title.numbers;
    return {
      name: title.name,
      documentNumber: number?.normalized ?? '',
      documentNumberWritten: number?.written ?? '',
      year: number?.year ?? title.revised,
      level: levelOf(list, title),
      list: list.heading,
      line: item.line,
      note: [title.issuer, ...others.map(({ normalized }) => normalized), ...title.notes]
        .filter((text) => text !== '')
        .join('；'),
      department: label(['lead', 'departments']),
      deadline: label(['deadline']),
    };
  });
}

function levelOf({ headings }: CandidateList, { name, issuer, numbers }: EntryTitle): InstitutionLevel | null {
  const own = levelOfIssuer(numbers[0]?.issuer ?? '') ?? levelOfName(issuer) ?? levelOfName(name);
  return own ?? headings.reduce<InstitutionLevel | null>((found, heading) => found ?? levelOfHeading(heading), null);
}

/** Characters of an entry that a diagnostic shows. */
const longestExcerpt = 60;

function problemsOf({ item, entry }: ReadItem): InstitutionDiagnostic[] {
  const excerpt = item.text.replaceAll('\t', ' ');
  const text = excerpt.length > longestExcerpt ? `${excerpt.slice(0, longestExcerpt)}…` : excerpt;
  const problem = (code: InstitutionDiagnosticCode, count: number): InstitutionDiagnostic => ({
    code,
    line: item.line,
    facts: { text, count },
  });
  switch (entry.kind) {
    case 'titles': {
      const open = entry.titles.filter(({ closed }) => !closed).length;
      return [
        ...(open > 0 ? [problem('unclosedTitle', open)] : []),
        ...(entry.titles.length > 1 ? [problem('severalTitles', entry.titles.length)] : []),
      ];
    }
    case 'plain':
      return [problem('nameWithoutMarks', 1)];
    case 'prose':
      return [problem('unreadEntry', 1)];
  }
}

/** Numbers that a list leaves out, its first ones too. */
function gapsIn({ items, numbered }: CandidateList): InstitutionDiagnostic[] {
  if (!numbered) return [];
  return items.flatMap((item, index): InstitutionDiagnostic[] => {
    const count = item.value - (items[index - 1]?.value ?? 0) - 1;
    return count > 0 ? [{ code: 'numbersMissing', line: item.line, facts: { text: String(item.value), count } }] : [];
  });
}
