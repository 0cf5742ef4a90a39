/** What people see of a workbook, to compare before and after; and how a command failed. */
import { UserError } from '../../../src/core/userError';
import type { Workbook } from '../../../src/files/xlsx/workbook';
import type { Ready } from './writingCommands';

/** Of each visible sheet by name: its cells by place, and how many tables, rules and charts it has. */
export function visibleState(workbook: Workbook): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    workbook.sheets
      .filter(({ visibility }) => visibility === 'visible')
      .map((sheet) => [
        sheet.name,
        {
          tables: sheet.tables.map(({ name, area }) => [name, area]),
          filters: sheet.tables.map(({ filters }) => JSON.stringify(filters)),
          rules: sheet.conditionalFormats.length,
          charts: sheet.charts.length,
          ...Object.fromEntries(
            [...sheet.rows].flatMap(([row, { cells }]) =>
              [...cells].flatMap(([column, { value, formula }]) =>
                value === null && formula === undefined
                  ? []
                  : [[`${String(row)},${String(column)}`, formula === undefined ? value : `=${formula}`]],
              ),
            ),
          ),
        },
      ]),
  );
}

/** Names of the sheets that differ between two states, those that are in one of them only included. */
export function changedSheets(
  before: ReturnType<typeof visibleState>,
  after: ReturnType<typeof visibleState>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
}

/** The error a command fails with; fails the test when it succeeds or fails with another kind of error. */
export async function failureOf(run: Ready): Promise<UserError> {
  try {
    await run?.();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('the command succeeded');
}
