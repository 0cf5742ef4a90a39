/** The weights of 考核参考 as they are typed. */
import type { Weights } from '../../excel/circular/assessmentLayout';

export const weightKeys = ['completion', 'onTime', 'returned', 'evidence'] as const;

/** Null unless they are four numbers, none below 0, that add up to 100. */
export function weightsOf(typed: readonly string[]): Weights | null {
  const [completion = NaN, onTime = NaN, returned = NaN, evidence = NaN] = typed.map((one) =>
    one.trim() === '' ? NaN : Number(one),
  );
  const all = [completion, onTime, returned, evidence];
  const sum = all.reduce((total, one) => total + one, 0);
  return all.every((one) => one >= 0) && Math.abs(sum - 100) < 1e-6 ? [completion, onTime, returned, evidence] : null;
}

export const isWeights = (weights: Weights | null): weights is Weights => weights !== null;
