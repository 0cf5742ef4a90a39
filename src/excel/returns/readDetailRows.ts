/** 回收明细 alone, for whoever sends the plan out again. */
import type { DetailRow, SchemaOptions } from '../../core/returns';
import { checklistDetailsFor } from './detailsSheet';
import { ownTables } from './ownKinds';
import { bodyBlock, locateOwnTables, type TableList } from '../ownTables/ownTables';
import { readBlocks } from '../ownTables/readBlocks';

/**
 * Two syncs.
 *
 * @param list loaded and synced
 */
export async function readDetailRows(
  context: Excel.RequestContext,
  list: TableList,
  options: SchemaOptions,
): Promise<readonly DetailRow[]> {
  const sheet = checklistDetailsFor(options);
  const places = await locateOwnTables(context, list, [sheet.kind]);
  const blocks = await readBlocks(context, places.map(bodyBlock));
  const [details] = ownTables(places, blocks);
  return details === null ? [] : sheet.read(details).filter((row) => row !== null);
}
