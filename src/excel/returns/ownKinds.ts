/** All tables that merges keep on sheets of their own. */
import { claimsKind } from './claimsSheet';
import { detailsKind } from './detailsSheet';
import type { OwnKind, OwnPlace, OwnTable } from '../ownTables/ownTables';
import type { Block } from '../ownTables/readBlocks';
import { recordsKind } from './recordsSheet';

/** 回收明细, 汇总记录, 待认领. @param details 回收明细 with the columns of the plan */
export const ownKindsWith = (details: OwnKind): readonly OwnKind[] => [details, recordsKind, claimsKind];

/** Enough to find them. */
export const ownKinds = ownKindsWith(detailsKind);

export type OwnTables = readonly [details: OwnTable | null, records: OwnTable | null, claims: OwnTable | null];

/** The tables of {@link ownKinds} with what their bodies hold. */
export function ownTables(places: readonly (OwnPlace | null)[], blocks: readonly Block[]): OwnTables {
  const tableAt = (index: number): OwnTable | null => {
    const place = places[index] ?? null;
    return place === null ? null : { ...place, rows: blocks[index]?.values ?? [] };
  };
  return [tableAt(0), tableAt(1), tableAt(2)];
}
