/**
 * Marks on the cells that hold issues. A mark is a conditional format of ours: the person's own fills, fonts, borders
 * and comments stay as they are below it, and taking it away brings them back.
 */
import { columnName } from '../../core/cellName';
import type { Issue, Severity } from '../../core/checks/check';
import type { ChecklistPlace } from '../locateChecklist';

/** Stands in the formula of every mark; how a later run knows its own. */
const markText = '督办校验';

const markFormula = (severity: Severity): string => `=LEN("${markText}-${severity}")>0`;

interface MarkStyle {
  readonly fill: string;
  readonly border: string;
}

/** Violet, which no warning level uses; lighter the lighter the issue. */
const markStyles: Readonly<Record<Severity, MarkStyle>> = {
  error: { fill: '#D1B3E6', border: '#6A1B9A' },
  warning: { fill: '#EADCF4', border: '#6A1B9A' },
  hint: { fill: '#F8F3FC', border: '#9C6BBF' },
};

const markTextColor = '#1F1F1F';

/** From the lightest: each is put on top of those before. */
const order: readonly Severity[] = ['hint', 'warning', 'error'];

/** Worksheet.getRanges takes at most 8192 characters (javascript/api/excel/excel.worksheet#excel-excel-worksheet-getranges-member(1)). */
const longestAddress = 8000;

/** Loads what {@link replaceMarks} needs to know of the sheet's rules. */
export function loadMarks(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/customOrNullObject/rule/formula');
  return formats;
}

const isMark = ({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean =>
  !custom.isNullObject && custom.rule.formula.includes(markText);

export const hasMarks = (formats: Excel.ConditionalFormatCollection): boolean => formats.items.some(isMark);

/**
 * Takes the marks of an earlier run away and puts the new ones there. Queued; the caller syncs.
 *
 * @param formats the loaded rules of the sheet
 * @returns true when anything was queued
 */
export function replaceMarks(
  sheet: Excel.Worksheet,
  formats: Excel.ConditionalFormatCollection,
  place: ChecklistPlace,
  issues: readonly Issue[],
): boolean {
  const old = formats.items.filter(isMark);
  for (const mark of old) mark.delete();
  const cells = markedCells(place, issues);
  for (const severity of order) {
    for (const address of addresses(cells.get(severity) ?? new Map())) {
      const rule = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      const { custom } = rule;
      custom.rule.formula = markFormula(severity);
      const style = markStyles[severity];
      custom.format.fill.color = style.fill;
      // A warning level may have made the text white.
      custom.format.font.color = markTextColor;
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
        const border = custom.format.borders.getItem(edge);
        border.style = severity === 'hint' ? 'Dot' : 'Continuous';
        border.color = style.border;
      }
      rule.priority = 0;
    }
  }
  return old.length > 0 || cells.size > 0;
}

/** One-based rows of each column, by the gravest issue of the cell. */
function markedCells(place: ChecklistPlace, issues: readonly Issue[]): Map<Severity, Map<number, number[]>> {
  const gravest = new Map<string, Severity>();
  const rank = (severity: Severity): number => order.indexOf(severity);
  for (const { line, column, severity } of issues) {
    if (line === null) continue;
    // A finding about the row as a whole marks its title, else its first cell.
    const index = place.columns.places.get(column ?? 'title') ?? place.columns.places.get('title') ?? 0;
    const at = `${String(place.firstColumn + index)},${String(line)}`;
    const known = gravest.get(at);
    if (known === undefined || rank(severity) > rank(known)) gravest.set(at, severity);
  }
  const cells = new Map<Severity, Map<number, number[]>>();
  for (const [at, severity] of gravest) {
    const [column = 0, line = 0] = at.split(',').map(Number);
    const columns = cells.get(severity) ?? new Map<number, number[]>();
    cells.set(severity, columns);
    const lines = columns.get(column) ?? [];
    columns.set(column, lines);
    lines.push(line);
  }
  return cells;
}

/** Cells as addresses, runs down a column as one area, cut where they would grow too long. */
function addresses(columns: ReadonlyMap<number, readonly number[]>): string[] {
  const areas = [...columns].flatMap(([column, lines]) => {
    const letters = columnName(column);
    return runs([...lines].sort((a, b) => a - b)).map(([first, last]) =>
      first === last ? `${letters}${String(first)}` : `${letters}${String(first)}:${letters}${String(last)}`,
    );
  });
  const cut: string[] = [];
  let current = '';
  for (const area of areas) {
    if (current !== '' && current.length + area.length + 1 > longestAddress) {
      cut.push(current);
      current = '';
    }
    current = current === '' ? area : `${current},${area}`;
  }
  return current === '' ? cut : [...cut, current];
}

function runs(sorted: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const value of sorted) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === value - 1) last[1] = value;
    else found.push([value, value]);
  }
  return found;
}
