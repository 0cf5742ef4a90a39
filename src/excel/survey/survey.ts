/** 支部摸底 in the workbook: making its sheets, and reading them. */
import type { CellContent } from '../../core/checklist';
import type { Directory } from '../../core/departments';
import {
  measureRules,
  missingSurveyRows,
  surveyShortfalls,
  surveyStates,
  type MeasureRow,
  type Shortfall,
  type SurveyRow,
  type SurveyState,
} from '../../core/survey';
import { readDirectory } from '../directory/readDirectory';
import {
  bodyBlock,
  cellReader,
  loadTableList,
  locateOwnTables,
  type OwnPlace,
  type OwnTable,
} from '../ownTables/ownTables';
import { addedRows, createTable, putRows, type RowCells } from '../ownTables/putRows';
import { readBlocks, type Value } from '../ownTables/readBlocks';
import { requestRoom } from '../ownTables/requestRoom';
import { runCommand } from '../runCommand';
import { runUndoable } from '../undo/journal';
import { setFormula } from '../writeChecklistSheet';
import { loadWriteGuard } from '../writeGuard';
import { markShortfalls, markStates, offerStates } from './surveyRules';
import { measureFormulas, measuresKind, surveyKind } from './surveyKinds';

export interface SurveyOverview {
  /** Branches of 部门名录: 党总支 and 直属党支部. */
  readonly branches: readonly string[];
  /** Null while there is no survey. */
  readonly survey: {
    readonly sheet: string;
    readonly rows: number;
    /** Branches of the survey, in their order. */
    readonly branches: readonly string[];
    readonly institutions: readonly string[];
    /** Rows by 落实情况; those without one are open. */
    readonly states: readonly (readonly [SurveyState, number])[];
    readonly open: number;
  } | null;
  /** Null while there is none. */
  readonly measures: {
    readonly sheet: string;
    readonly rows: number;
    /** Something is not filled in yet. */
    readonly open: number;
    readonly shortfalls: readonly Shortfall[];
  } | null;
}

/** Changes nothing. Three syncs. */
export async function readSurvey(): Promise<SurveyOverview> {
  return runCommand(async (context) => {
    const list = loadTableList(context);
    const found = await readDirectory(context);
    const places = await locateOwnTables(context, list, [surveyKind, measuresKind]);
    const [survey, measures] = await withRows(context, places);
    const rows = survey === null ? [] : surveyRows(survey);
    const measured = measures === null ? [] : measureRowsOf(measures);
    const shortfalls = surveyShortfalls(measured);
    return {
      branches: branchesOf(found?.reading.directory ?? { entries: [] }),
      survey:
        survey === null
          ? null
          : {
              sheet: survey.sheet,
              rows: rows.length,
              branches: [...new Set(rows.map(({ branch }) => branch))],
              institutions: [...new Set(rows.map(({ institution }) => institution))],
              states: countStates(rows),
              open: rows.filter(({ state }) => state === null).length,
            },
      measures:
        measures === null
          ? null
          : {
              sheet: measures.sheet,
              rows: measured.length,
              open: measured.filter(({ actual }) => actual === null).length,
              shortfalls,
            },
    };
  });
}

const branchesOf = ({ entries }: Directory): readonly string[] =>
  entries.flatMap(({ name, category }) => (category === '党总支' || category === '直属党支部' ? [name] : []));

async function withRows(
  context: Excel.RequestContext,
  places: readonly (OwnPlace | null)[],
): Promise<readonly [OwnTable | null, OwnTable | null]> {
  const blocks = await readBlocks(context, places.map(bodyBlock));
  const tableAt = (index: number): OwnTable | null => {
    const place = places[index] ?? null;
    return place === null ? null : { ...place, rows: blocks[index]?.values ?? [] };
  };
  return [tableAt(0), tableAt(1)];
}

interface FilledRow extends SurveyRow {
  readonly state: SurveyState | null;
}

function surveyRows(table: OwnTable): readonly FilledRow[] {
  return table.rows.flatMap((row): FilledRow[] => {
    const cell = cellReader(table, row);
    const word = (key: string): string => String(cell(key)).trim();
    const [id, branch, institution] = ['id', 'departments', 'title'].map(word);
    if (branch === undefined || institution === undefined || branch === '' || institution === '') return [];
    return [{ id: id ?? '', branch, institution, state: surveyStates.find((one) => one === word('state')) ?? null }];
  });
}

function measureRowsOf(table: OwnTable): readonly MeasureRow[] {
  return table.rows.flatMap((row): MeasureRow[] => {
    const cell = cellReader(table, row);
    const word = (key: string): string => String(cell(key)).trim();
    const number = (key: string): number | null => numberOf(cell(key));
    if (word('branch') === '' || word('measure') === '') return [];
    return [
      {
        branch: word('branch'),
        measure: word('measure'),
        base: number('base'),
        per: number('per') ?? 0,
        standard: number('standard'),
        unit: word('unit'),
        actual: number('actual'),
      },
    ];
  });
}

const numberOf = (value: Value): number | null => (typeof value === 'number' ? value : null);

const countStates = (rows: readonly FilledRow[]): readonly (readonly [SurveyState, number])[] =>
  surveyStates.map((state) => [state, rows.filter((row) => row.state === state).length] as const);

export interface WrittenSurvey {
  readonly sheet: string;
  readonly measures: string;
  /** Rows that were added to both. */
  readonly added: number;
}

/**
 * Makes 支部摸底 and 支部指标 for these branches, or adds what they lack. Rows that are there stay as they are. One step of
 * undo; four syncs at most.
 *
 * @throws UserError checklistProtected, workbookProtected
 */
export async function writeSurvey(
  branches: readonly string[],
  institutions: readonly string[],
): Promise<WrittenSurvey> {
  return runUndoable('survey', async (context) => {
    const guard = loadWriteGuard(context);
    const list = loadTableList(context);
    await context.sync();
    const places = await locateOwnTables(context, list, [surveyKind, measuresKind]);
    const [survey, measures] = await withRows(context, places);
    guard.begin([survey?.sheet ?? { made: surveyKind.name }, measures?.sheet ?? { made: measuresKind.name }]);
    const room = requestRoom(context);

    const rows = missingSurveyRows(branches, institutions, survey === null ? [] : surveyRows(survey)).map(
      ({ id, branch, institution }): RowCells =>
        new Map<string, CellContent>([
          ['id', id],
          ['departments', branch],
          ['title', institution],
        ]),
    );
    const known = new Set((measures === null ? [] : measureRowsOf(measures)).map(keyOfMeasure));
    const measured = branches
      .flatMap((branch) => measureRules.map((rule) => ({ branch, measure: rule.name, rule })))
      .filter((row) => !known.has(keyOfMeasure(row)))
      .map(
        ({ branch, measure, rule }): RowCells =>
          new Map<string, CellContent>([
            ['branch', branch],
            ['measure', measure],
            ['baseName', rule.base],
            ['per', rule.per === 0 ? null : rule.per],
            ['standard', rule.standard],
            ['unit', rule.unit],
          ]),
      );

    const sheet = survey?.sheet ?? (await createTable(context, room, list, surveyKind, rows));
    if (survey !== null) await putRows(context, room, surveyKind, survey, addedRows(rows));
    else {
      offerStates(context, sheet, rows.length);
      markStates(context, sheet, rows.length);
    }
    const measuresSheet = measures?.sheet ?? (await createTable(context, room, list, measuresKind, measured));
    if (measures !== null) await putRows(context, room, measuresKind, measures, addedRows(measured));
    const table =
      measures === null
        ? context.workbook.worksheets.getItem(measuresSheet).tables.getItemAt(0)
        : context.workbook.tables.getItem(measures.table);
    const name = measures?.table ?? measuresSheet;
    for (const [key, formula] of Object.entries(measureFormulas(name))) {
      const column = measures?.places.get(key) ?? measuresKind.columns.findIndex((one) => one.key === key);
      setFormula(table.columns.getItemAt(column).getDataBodyRange(), formula);
    }
    if (measures === null) markShortfalls(context, measuresSheet, measured.length);
    context.workbook.worksheets.getItem(sheet).activate();
    await context.sync();
    return { sheet, measures: measuresSheet, added: rows.length + measured.length };
  });
}

const keyOfMeasure = ({ branch, measure }: { readonly branch: string; readonly measure: string }): string =>
  `${branch}\n${measure}`;
