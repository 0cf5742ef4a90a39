/** Makes every formula of the workbook, and what charts draw, follow a change of its sheets and tables. */
import type { Cell, Row, Sheet, Workbook } from '../../files/xlsx/workbook';
import { adjustFormula, type FormulaHome, type SheetChange } from '../formula/adjustFormula';
import { formatFormula } from '../formula/formatFormula';
import { parseFormula } from '../formula/parseFormula';
import type { Formula } from '../formula/ast';
import { formulaOf } from '../formula/workbookContext';
import { withFormulas } from './conditionalFormats';
import type { HostSession } from './session';
import { withRuleFormulas } from './validations';

/** A formula's new syntax tree, given where it stands. */
type Change = (formula: Formula, home: FormulaHome, row: number, column: number) => Formula;

function changedText(text: string, formula: Formula | undefined, change: (formula: Formula) => Formula): string {
  if (formula === undefined) return text;
  const before = formatFormula(formula);
  const after = formatFormula(change(formula));
  return after === before ? text : after;
}

function homeOf(sheet: Sheet, row: number, column: number): FormulaHome {
  const table = sheet.tables.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  return { sheet: sheet.name, ...(table === undefined ? {} : { table: table.name }) };
}

function changedRow(sheet: Sheet, index: number, row: Row, change: Change): Row {
  let cells: Map<number, Cell> | undefined;
  for (const [column, cell] of row.cells) {
    if (cell.formula === undefined) continue;
    const formula = changedText(cell.formula, formulaOf(cell), (tree) =>
      change(tree, homeOf(sheet, index, column), index, column),
    );
    if (formula === cell.formula) continue;
    cells ??= new Map(row.cells);
    cells.set(column, { ...cell, formula });
  }
  return cells === undefined ? row : { ...row, cells };
}

function changedSheet(sheet: Sheet, change: Change): Sheet {
  let rows: Map<number, Row> | undefined;
  for (const [index, row] of sheet.rows) {
    const next = changedRow(sheet, index, row, change);
    if (next === row) continue;
    rows ??= new Map(sheet.rows);
    rows.set(index, next);
  }
  const ofRule = (text: string): string => {
    const parsed = text.startsWith('=') ? parseFormula(text) : null;
    return parsed?.ok === true
      ? changedText(text, parsed.formula, (tree) => change(tree, { sheet: sheet.name }, 0, 0))
      : text;
  };
  // A chart's references stand in the model without equals sign.
  const ofChart = (reference: string): string => ofRule(`=${reference}`).slice(1);
  return {
    ...sheet,
    ...(rows === undefined ? {} : { rows }),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      rule: withFormulas(format.rule, ofRule),
    })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        values: ofChart(series.values),
        ...(series.categories === undefined ? {} : { categories: ofChart(series.categories) }),
        ...(series.nameReference === undefined ? {} : { nameReference: ofChart(series.nameReference) }),
      })),
    })),
    validations: sheet.validations.map((validation) => ({
      ...validation,
      rule: withRuleFormulas(validation.rule, ofRule),
    })),
  };
}

/** The workbook with each formula of cells, rules and names replaced by what `change` makes of it. */
export function withChangedFormulas(workbook: Workbook, change: Change): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => changedSheet(sheet, change)),
    names: workbook.names.map((name) => {
      const parsed = parseFormula(name.formula);
      const sheet = workbook.sheets.find((candidate) => candidate.id === name.sheetId)?.name ?? '';
      const formula = changedText(name.formula, parsed.ok ? parsed.formula : undefined, (tree) =>
        change(tree, { sheet }, 0, 0),
      );
      return formula === name.formula ? name : { ...name, formula };
    }),
  };
}

/** Lets all formulas follow a change (see {@link SheetChange}); call it before the change itself is made. */
export function adjustFormulas(session: HostSession, change: SheetChange): void {
  session.workbook = withChangedFormulas(session.workbook, (formula, home) => adjustFormula(formula, change, home));
  session.calculationPending = true;
}
