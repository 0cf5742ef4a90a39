/** Shows a sheet that merges write to. */
import { locateChecklist } from '../locateChecklist';
import { runCommand } from '../runCommand';
import type { MergeSheet } from './applyMerge';
import { claimsKind } from './claimsSheet';
import { detailsKind } from './detailsSheet';
import { loadTableList, locateOwnTables, type OwnKind } from '../ownTables/ownTables';
import { recordsKind } from './recordsSheet';

const kinds: Readonly<Record<Exclude<MergeSheet, 'checklist'>, OwnKind>> = {
  details: detailsKind,
  claims: claimsKind,
  records: recordsKind,
};

/** Nothing happens when it is not there. Three syncs. @throws UserError noChecklist */
export async function goToMergeSheet(which: MergeSheet): Promise<void> {
  await runCommand(async (context) => {
    const list = loadTableList(context);
    const checklist = await locateChecklist(context);
    const places = which === 'checklist' ? [checklist] : await locateOwnTables(context, list, [kinds[which]]);
    for (const place of places) if (place !== null) context.workbook.worksheets.getItem(place.sheet).activate();
    await context.sync();
  });
}
