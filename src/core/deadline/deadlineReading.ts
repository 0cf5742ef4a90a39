/** Wordings of a deadline that people read differently, and how a plan reads them. */

/** Whether a period named with 前 is meant to include its last day, or to end before it begins. */
export type BeforeReading = 'included' | 'excluded';

export interface DeadlineReading {
  /** 6月中旬前: by 20 June, or by 10 June. */
  readonly tenthBefore: BeforeReading;
  /** 6月前, without a day: by 30 June, or by 31 May. Reported as ambiguous either way. */
  readonly monthBefore: BeforeReading;
}

export const usualReading: DeadlineReading = { tenthBefore: 'included', monthBefore: 'excluded' };
