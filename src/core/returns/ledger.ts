/** 对账: what was read against what became of it. */
import { noCounts, type Counts } from './answers';
import type { LedgerBucket, LedgerCounts } from './mergeInput';
import type { FileLedger, Ledger } from './mergeResult';

export const ledgerBuckets: readonly LedgerBucket[] = [
  'unchanged',
  'updated',
  'conflict',
  'outOfBounds',
  'unrecognised',
];

export const sumOf = (counts: LedgerCounts): number => ledgerBuckets.reduce((sum, bucket) => sum + counts[bucket], 0);

/** @param read counted over the sheets as they stand, without the merge's help */
export const fileLedger = (read: number, counts: LedgerCounts, other: number): FileLedger => ({
  read,
  counts,
  other,
  balanced: read === sumOf(counts),
});

export function totalLedger(files: readonly FileLedger[]): Ledger {
  const counts: Counts = noCounts();
  let read = 0;
  let other = 0;
  for (const file of files) {
    read += file.read;
    other += file.other;
    for (const bucket of ledgerBuckets) counts[bucket] += file.counts[bucket];
  }
  return { read, counts, other, balanced: read === sumOf(counts) && files.every(({ balanced }) => balanced) };
}
