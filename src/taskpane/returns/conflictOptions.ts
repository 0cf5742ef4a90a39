/** The ways in which a conflict can be settled, as the review offers them. */
import type { Conflict, ConflictChoice, ReturnedSide, SentCell } from '../../core/returns';

export type ConflictOption =
  | { readonly kind: 'ours'; readonly choice: 'ours'; readonly value: SentCell; readonly savedAt: string }
  /** One answer; 'latest' is the one saved last of several. */
  | {
      readonly kind: 'theirs' | 'latest' | 'returned';
      readonly choice: ConflictChoice;
      readonly value: SentCell;
      readonly side: ReturnedSide;
    }
  /** The answers of several departments rolled up. */
  | { readonly kind: 'together'; readonly choice: 'theirs'; readonly value: SentCell }
  | { readonly kind: 'both'; readonly choice: 'both' };

/** 本表, then 回收 in as many versions as came back, then 都保留. */
export function conflictOptions({ ours, returned, theirs, department }: Conflict): ConflictOption[] {
  const isRollUp = department === '';
  const several = returned.length > 1;
  const sides = returned.map((side, index): ConflictOption => {
    const isLatest = index === 0 && !isRollUp;
    const kind = isLatest ? (several ? 'latest' : 'theirs') : 'returned';
    return { kind, choice: isLatest ? 'theirs' : { returned: index }, value: side.value, side };
  });
  return [
    { kind: 'ours', choice: 'ours', ...ours },
    ...(isRollUp ? [{ kind: 'together', choice: 'theirs', value: theirs } as const] : []),
    ...sides,
    { kind: 'both', choice: 'both' },
  ];
}

/** Tells choices apart as the value of a radio button. */
export const choiceKey = (choice: ConflictChoice): string =>
  typeof choice === 'string' ? choice : `returned ${String(choice.returned)}`;
