/** The conditional formats of 逾期标色: writing them over a checklist, and knowing them again. */
import { columnName } from '../../core/cellName';
import type { ColumnKey, HeaderMatch } from '../../core/checklist';
import { levelRules } from '../../core/colours/levelRules';
import type { ChosenFills, LevelStyle } from '../../core/colours/levelStyles';
import { baseDateName } from '../../core/colours/planSettings';
import { rowCells } from '../../core/colours/warningWords';

/** Where the rows to be coloured are. */
export interface ColouredRows {
  /** Zero-based row of the header. */
  readonly headerRow: number;
  /** Zero-based column of the first header. */
  readonly firstColumn: number;
  /** At least one. */
  readonly rowCount: number;
  readonly columns: HeaderMatch;
}

/**
 * Queues the rules, below the given number of rules that are there already: what a person has set up keeps its priority.
 *
 * @param fills the plan's own, in place of the standard ones
 * @returns false without 截止日期, and nothing is queued
 */
export function addColourRules(
  sheet: Excel.Worksheet,
  rows: ColouredRows,
  rulesAbove: number,
  fills: ChosenFills = {},
): boolean {
  const { headerRow, firstColumn, rowCount, columns } = rows;
  const letters = (key: ColumnKey): string | undefined => {
    const place = columns.places.get(key);
    return place === undefined ? undefined : columnName(firstColumn + place);
  };
  const first = String(headerRow + 2);
  const last = String(headerRow + 1 + rowCount);
  const cells = rowCells((key) => {
    const column = letters(key);
    return column === undefined ? undefined : `$${column}${first}`;
  });
  if (cells === null) return false;
  const addressOf = (keys: readonly ColumnKey[]): string =>
    keys
      .flatMap((key) => letters(key) ?? [])
      .map((column) => `${column}${first}:${column}${last}`)
      .join(',');
  let place = rulesAbove;
  const add = (address: string, formula: string, style: LevelStyle): void => {
    if (address === '') return;
    // Columns are absolute and all areas begin in the same row, so the formula is the same seen from each of them
    // (github.com/OfficeDev/office-js/issues/5194: it counts from the area that it is reached by).
    const rule = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = `=${formula}`;
    setStyle(rule.custom.format, style);
    // Last: a rule whose priority changed must be fetched again before anything else is done with it
    // (javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member).
    rule.priority = place;
    place += 1;
  };
  for (const { columns: keys, condition, style } of levelRules(cells, fills)) add(addressOf(keys), condition, style);
  return true;
}

function setStyle({ fill, font }: Excel.ConditionalRangeFormat, style: LevelStyle): void {
  if (style.fill !== undefined) fill.color = style.fill;
  font.color = style.text;
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = 'Single';
  if (style.strikethrough) font.strikethrough = true;
}

/** Queues what {@link oursAmong} has to know. */
export function loadRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/customOrNullObject/rule/formula');
  return rules;
}

/** Every rule of ours asks for the base date first; a person's rule does not begin with it. */
const ownBeginning = new RegExp(`^=(?:IF\\()+AND\\(${baseDateName}>0,`, 'i');

export const oursAmong = (rules: Excel.ConditionalFormatCollection): Excel.ConditionalFormat[] =>
  rules.items.filter(
    ({ customOrNullObject: custom }) =>
      !custom.isNullObject && ownBeginning.test(custom.rule.formula.replace(/\s/g, '')),
  );
