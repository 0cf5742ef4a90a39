/** 回收明细 alone, for whoever sends the plan out again. */
import type { DetailRow } from '../../core/returns';
import { detailsKind, readDetails } from './detailsSheet';
import { ownTables } from './ownKinds';
import { bodyBlock, locateOwnTables, type TableList } from '../ownTables/ownTables';
import { readBlocks } from '../ownTables/readBlocks';

/** Two syncs. @param list loaded and synced */
export async function readDetailRows(context: Excel.RequestContext, list: TableList): Promise<readonly DetailRow[]> {
  const places = await locateOwnTables(context, list, [detailsKind]);
  const blocks = await readBlocks(context, places.map(bodyBlock));
  const [details] = ownTables(places, blocks);
  return details === null ? [] : readDetails(details).filter((row) => row !== null);
}
