/** What conditional formats make of a cell: the rules are calculated as Excel does, the first to say something wins. */
import { colourLevels, levelStyles } from '../../../src/core/colours/levelStyles';
import type { FontFormat } from '../../../src/files/xlsx/format';
import { evaluate } from '../../../src/workbench/formula/evaluate';
import { parseFormula } from '../../../src/workbench/formula/parseFormula';
import { shiftFormula } from '../../../src/workbench/formula/shiftFormula';
import { workbookContext } from '../../../src/workbench/formula/workbookContext';
import { testNow, type TestExcel } from '../../workbench/host/openHost';

export interface ShownColours {
  readonly fill?: string;
  readonly font: FontFormat;
  /** The level whose style the cell has. */
  readonly level: string | null;
}

export function shownIn(excel: TestExcel, sheetName: string, row: number, column: number): ShownColours {
  const workbook = excel.host.workbook();
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  const context = workbookContext(workbook, { now: testNow, locale: 'zh-CN' });
  let shown: { fill?: string; font: FontFormat } = { font: {} };
  for (const { areas, rule } of sheet.conditionalFormats) {
    const covers = areas.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
    if (!covers || rule.kind !== 'custom') continue;
    const parsed = parseFormula(rule.formula);
    if (!parsed.ok) throw new Error(rule.formula);
    const top = Math.min(...areas.map((area) => area.top));
    const left = Math.min(...areas.map((area) => area.left));
    const value = evaluate(
      shiftFormula(parsed.formula, row - top, column - left),
      context({ sheetId: sheet.id, row, column }),
      'array',
    );
    if (value !== true) continue;
    const fill = shown.fill ?? rule.format.fill?.color;
    shown = { ...(fill === undefined ? {} : { fill }), font: { ...rule.format.font, ...shown.font } };
  }
  const level = colourLevels.find((one) => {
    const style = levelStyles[one];
    return style.fill === shown.fill && style.text === shown.font.color;
  });
  return { ...shown, level: level ?? null };
}
