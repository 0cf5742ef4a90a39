/** Words of 完成时限 by which formulas know what goes on for good; taken from the grammar that core reads it with. */
import { vocabulary } from '../deadline/tokens';

const entries = [...vocabulary].map(([word, tokens]) => ({
  word,
  ongoing: tokens.some(({ kind }) => kind === 'ongoing'),
}));
const allOngoing = entries.filter(({ ongoing }) => ongoing).map(({ word }) => word);

/** 长期, 常态 …: without those that hold a shorter one. */
export const ongoingWords: readonly string[] = allOngoing.filter(
  (word) => !allOngoing.some((shorter) => shorter !== word && word.includes(shorter)),
);

/** 持续到, 持续至: longer words that hold one and mean something else, the longest first. */
export const wordsOfOtherMeaning: readonly string[] = entries
  .filter(({ word, ongoing }) => !ongoing && ongoingWords.some((part) => word.includes(part)))
  .map(({ word }) => word)
  .sort((a, b) => b.length - a.length);
