/** Range.clear, select, merge and unmerge. */
import type { Area, Cell, Sheet } from '../../../files/xlsx/workbook';
import { overlaps } from '../address';
import { calculate } from '../calculation';
import { withCells, withExistingCells } from '../cells';
import { clearFormats } from '../conditionalFormats';
import { HostError } from '../hostError';
import type { MethodMember } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { recordChange, sheetOf, updateSheet, type HostSession } from '../session';
import { isUnbounded, requireAllowed, requireUnlocked } from '../sheetRules';
import { syncTableHeaders } from '../tableHeaders';
import { activateSheet, selectArea } from '../userEdits';
import { clearValidations, validationOf } from '../validations';
import { booleanArgument, choiceArgument } from './arguments';

const clearKinds = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

function clear(session: HostSession, target: RangeTarget, [applyTo]: readonly unknown[]): null {
  const kind = choiceArgument(applyTo, clearKinds, 'applyTo', 'All');
  const sheet = sheetOf(session, target.sheetId);
  requireUnlocked(sheet, target);
  const contents = kind === 'All' || kind === 'Contents' || kind === 'ResetContents';
  const formats = kind === 'All' || kind === 'Formats';
  // "Removes hyperlinks and formatting for the cell but leaves content, conditional formats, and data validation".
  if (contents || formats || kind === 'RemoveHyperlinks') {
    updateSheet(session, target.sheetId, (current) =>
      withExistingCells(current, target, (_row, _column, cell): Cell | undefined => {
        const keptFormat = formats || kind === 'RemoveHyperlinks' ? undefined : cell.format;
        const format = keptFormat === undefined ? {} : { format: keptFormat };
        if (contents) return keptFormat === undefined ? undefined : { value: null, ...format };
        return { ...omitFormat(cell), ...format };
      }),
    );
  }
  if (formats) {
    removeMerges(session, target);
    // "All" clears everything, "Formats" all formatting; only "RemoveHyperlinks" is said to leave conditional formats
    // and data validation intact (excel.clearapplyto).
    clearFormats(session, { sheetId: target.sheetId, areas: [target] });
  }
  if (kind === 'All' && validationOf(sheet, target).kind !== 'none') clearValidations(session, target);
  if (kind === 'All' || kind === 'Hyperlinks' || kind === 'RemoveHyperlinks') {
    updateSheet(session, target.sheetId, (current) => {
      const hyperlinks = current.hyperlinks.filter((link) => !overlaps(link.area, target));
      return hyperlinks.length === current.hyperlinks.length ? current : { ...current, hyperlinks };
    });
  }
  if (contents) {
    syncTableHeaders(session, target.sheetId, target);
    recordChange(session, { sheetId: target.sheetId, area: target, changeType: 'RangeEdited' });
  }
  return null;
}

function omitFormat({ format: _format, ...rest }: Cell): Cell {
  return rest;
}

/** Clearing formats also unmerges, as in Excel. */
function removeMerges(session: HostSession, target: RangeTarget): void {
  updateSheet(session, target.sheetId, (sheet) => {
    const merges = sheet.merges.filter((area) => !overlaps(area, target));
    return merges.length === sheet.merges.length ? sheet : { ...sheet, merges };
  });
}

function merge(session: HostSession, target: RangeTarget, [across]: readonly unknown[]): null {
  const sheet = sheetOf(session, target.sheetId);
  requireAllowed(sheet, 'allowFormatCells');
  if (isUnbounded(target)) throw new HostError('InvalidArgument', 'the range is unbounded');
  // A table cannot hold merged cells: Excel greys the command out and refuses the API call.
  if (sheet.tables.some((table) => overlaps(table.area, target))) throw new HostError('MergedRangeConflict');
  const areas: Area[] = [];
  if (booleanArgument(across, 'across', false)) {
    for (let row = target.top; row <= target.bottom; row += 1) {
      areas.push({ top: row, bottom: row, left: target.left, right: target.right });
    }
  } else {
    areas.push({ top: target.top, left: target.left, bottom: target.bottom, right: target.right });
  }
  const multiCell = areas.filter((area) => area.top !== area.bottom || area.left !== area.right);
  updateSheet(session, target.sheetId, (current) => {
    const merges = [...current.merges.filter((area) => !overlaps(area, target)), ...multiCell];
    return multiCell.reduce<Sheet>(withMergedContents, { ...current, merges });
  });
  recordChange(session, { sheetId: target.sheetId, area: target, changeType: 'RangeEdited' });
  return null;
}

/** Merging keeps the first value found, in the top left cell, and drops the others; formats stay. */
function withMergedContents(sheet: Sheet, area: Area): Sheet {
  let first: Cell | undefined;
  for (let row = area.top; row <= area.bottom && first === undefined; row += 1) {
    for (let column = area.left; column <= area.right && first === undefined; column += 1) {
      const cell = sheet.rows.get(row)?.cells.get(column);
      if (cell !== undefined && (cell.value !== null || cell.formula !== undefined)) first = cell;
    }
  }
  return withCells(sheet, area, (row, column, cell) => {
    if (row === area.top && column === area.left) return first === undefined ? cell : first;
    return cell?.format === undefined ? undefined : { value: null, format: cell.format };
  });
}

function unmerge(session: HostSession, target: RangeTarget): null {
  requireAllowed(sheetOf(session, target.sheetId), 'allowFormatCells');
  removeMerges(session, target);
  return null;
}

function select(session: HostSession, target: RangeTarget): null {
  activateSheet(session, target.sheetId);
  selectArea(session, target.sheetId, target);
  return null;
}

export const rangeEditMethods: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  Clear: clear,
  Merge: merge,
  Unmerge: unmerge,
  Select: select,
  Calculate: (session) => calculate(session),
  SetDirty: (session) => {
    session.calculationPending = true;
  },
};
