/** The sentences of the review, from codes and facts. A code without a sentence does not compile. */
import { fromSerial } from '../../core/calendar';
import type {
  ClaimReason,
  ConflictKind,
  FileReport,
  FileState,
  MergeBlocker,
  MergeResult,
  ReturnDiagnostic,
  SentCell,
} from '../../core/returns';
import type { Translator } from '../../i18n/translate';
import type { MergePlan } from '../../excel/returns/mergeWorkbook';
import type { UnreadableFile } from './returnsServices';
import type { Session } from './session';

/** Facts that name something: their digits are no quantity. */
const asWritten = (facts: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> =>
  'issue' in facts || 'latest' in facts
    ? Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]))
    : facts;

export function unreadableText({ name, failure }: UnreadableFile, { text, lookUp }: Translator): string {
  const { code, facts } = failure;
  switch (code) {
    case 'notWorkbook':
      return text('returns.unreadable.notWorkbook', { file: name, what: text(`returns.content.${facts.looksLike}`) });
    case 'tooLarge':
      return text('returns.unreadable.tooLarge', { file: name, megabytes: Math.round(facts.limit / 2 ** 20) });
    case 'empty':
    case 'passwordProtected':
    case 'damaged':
    case 'documentType':
    case 'tooManyCells':
    case 'nothingInside':
    case 'readerFailed':
    case 'tooSlow':
      return lookUp(`returns.unreadable.${code}`, { ...facts, file: name });
  }
}

export const diagnosticText = ({ code, facts }: ReturnDiagnostic, { lookUp }: Translator): string =>
  lookUp(`diagnostic.${code}`, asWritten(facts));

export const conflictText = (kind: ConflictKind, { text }: Translator): string => text(`conflict.${kind}`);

export const claimText = (reason: ClaimReason, { text }: Translator): string => text(`claim.${reason}`);

export const blockerText = (blocker: MergeBlocker, { conflicts }: MergeResult, { lookUp }: Translator): string =>
  lookUp(`blocker.${blocker}`, { open: conflicts.filter(({ settled }) => settled === null).length });

/** Who a file is from and how that was found; '' when nobody knows. */
export function sourceText(state: FileState, { text }: Translator): string {
  switch (state.kind) {
    case 'merged': {
      const by = text(`files.by.${state.by}`);
      const from = text('files.from', { department: state.department, by });
      return state.issue === undefined ? from : `${from} · ${text('files.issue', { issue: String(state.issue) })}`;
    }
    case 'alreadyMerged':
      return state.department;
    case 'ask':
    case 'refused':
      return '';
  }
}

/** Why a file is not merged; null for one that is. */
export function exclusionText({ name, state }: FileReport, { text, lookUp, minute }: Translator): string | null {
  switch (state.kind) {
    case 'merged':
      return null;
    case 'alreadyMerged': {
      const { at, file: before, same } = state;
      return at === null
        ? text('already.here', { file: name, before })
        : text(`already.${same}`, { file: name, before, at: minute(at) });
    }
    case 'ask':
      return text('ask.text', { file: name });
    case 'refused':
      return lookUp(`refusal.${state.code}`, { ...state.facts, file: name });
  }
}

/** A cell in words: days as the language writes them, something for an empty one. */
export function cellText({ schema }: MergePlan, column: string, value: SentCell, translator: Translator): string {
  if (value === null || value === '') return translator.text('returns.none');
  const isDate = schema.columns.find(({ key }) => key === column)?.kind === 'date';
  const day = isDate && typeof value === 'number' ? fromSerial(value) : null;
  return day === null ? String(value) : translator.date(day);
}

const stateKinds = ['merged', 'alreadyMerged', 'ask', 'refused'] as const;

/** How many files there are, and what becomes of them. */
export function summaryText({ result: { files }, unreadable }: Session, { text }: Translator): string {
  const counts = [
    ...stateKinds.map((kind) => [kind, files.filter(({ state }) => state.kind === kind).length] as const),
    ['unreadable', unreadable.length] as const,
  ];
  const states = counts
    .filter(([kind, count]) => count > 0 || kind === 'merged')
    .map(([kind, count]) => text(`review.count.${kind}`, { count }));
  return text('review.summary', { files: files.length + unreadable.length, states: states.join(text('review.and')) });
}
