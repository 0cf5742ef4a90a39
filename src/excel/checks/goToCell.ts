/** Shows a cell of the checklist. */
import { columnName } from '../../core/cellName';
import type { PlanKey } from '../../core/checklist';
import type { ChecklistPlace } from '../locateChecklist';
import { relyOn } from '../commandProgress';
import { runCommand } from '../runCommand';

/** Where an issue stands: its cell, the title of its row, or the header. */
export interface IssuePlace {
  /** One-based; null for the header. */
  readonly line: number | null;
  readonly column: PlanKey | null;
}

/** 'K5'; for a finding about a row as a whole its title's cell, for one about a column the header's. */
export function cellOf(place: ChecklistPlace, { line, column }: IssuePlace): string {
  const index = place.columns.places.get(column ?? 'title') ?? place.columns.places.get('title') ?? 0;
  return `${columnName(place.firstColumn + index)}${String(line ?? place.headerRow + 1)}`;
}

/** Opens the sheet and selects the cell; a hidden row is selected, not shown. One sync. */
export async function goToCell(place: ChecklistPlace, at: IssuePlace): Promise<void> {
  await runCommand(async (context) => {
    relyOn(context, place.sheet);
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(cellOf(place, at)).select();
    await context.sync();
  });
}
