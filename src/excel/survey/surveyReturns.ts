/** Merging returned surveys: the same merge as the checklist's, on sheets of the survey's own. */
import type { DetailRow, MergeInput, MergeRecord, MergeResult, SentRow } from '../../core/returns';
import { matchSurveyHeaders, surveyColumns, surveySchema } from '../../core/survey';
import { UserError } from '../../core/userError';
import { inChinese } from '../../i18n/inChinese';
import { currentYear, thisMinute } from '../clock';
import { readDirectory } from '../directory/readDirectory';
import { loadIssues, readMasterBaselines } from '../distribution/masterBaselines';
import { requireFits } from '../ownTables/cellTexts';
import {
  bodyBlock,
  loadTableList,
  locateOwnTables,
  type OwnKind,
  type OwnPlace,
  type OwnTable,
} from '../ownTables/ownTables';
import { addedRows, createTable, putRows } from '../ownTables/putRows';
import { readBlocks, type Block } from '../ownTables/readBlocks';
import { requestRoom } from '../ownTables/requestRoom';
import { cellStates, requireWritten, writeCells, writtenCell } from '../returns/checklistCells';
import { claimsSheetOf, readClaimIds } from '../returns/claimsSheet';
import { changesOfDetails } from '../returns/detailChanges';
import { detailKey, detailsSheetOf } from '../returns/detailsSheet';
import type { AppliedMerge, MergePlan, MergeSheet } from '../returns/mergeWorkbook';
import { readRecords, recordCells, recordKey, recordsKindOf } from '../returns/recordsSheet';
import { failedAfter } from '../commandFailure';
import { runCommand } from '../runCommand';
import { runUndoable } from '../undo/journal';
import { loadWriteGuard } from '../writeGuard';
import { surveyKind } from './surveyKinds';
import { surveyBlock, surveyRowsPlace, surveySentRows } from './surveyState';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

const details = detailsSheetOf(text('survey.details.title'), surveySchema, surveyColumns);
const claims = claimsSheetOf(text('survey.claims.title'), surveyColumns, matchSurveyHeaders);
const recordsKind = recordsKindOf(text('survey.records.title'));
const kinds = [surveyKind, details.kind, recordsKind, claims.kind] as const;

interface SurveyState {
  readonly place: OwnPlace;
  readonly rows: readonly SentRow[];
  readonly details: OwnTable | null;
  readonly records: OwnTable | null;
  readonly claims: OwnTable | null;
}

/** @throws UserError noSurvey */
function stateOf(places: readonly (OwnPlace | null)[], blocks: readonly Block[]): SurveyState {
  const tableAt = (index: number): OwnTable | null => {
    const place = places[index] ?? null;
    return place === null ? null : { ...place, rows: blocks[index]?.values ?? [] };
  };
  const [place = null] = places;
  const [body] = blocks;
  if (place === null) throw new UserError('noSurvey');
  return {
    place,
    rows: body === undefined ? [] : surveySentRows(place, body),
    details: tableAt(1),
    records: tableAt(2),
    claims: tableAt(3),
  };
}

const asked = (places: readonly (OwnPlace | null)[]) =>
  places.map((place, index) => (index === 0 && place !== null ? surveyBlock(place) : bodyBlock(place)));

const detailRows = (table: OwnTable | null): DetailRow[] =>
  table === null ? [] : details.read(table).filter((row) => row !== null);
const recordRows = (table: OwnTable | null): MergeRecord[] =>
  table === null ? [] : readRecords(table).filter((row) => row !== null);

/** Reads what a merge of surveys starts from. Six syncs. Writes nothing. @throws UserError noSurvey */
export async function readSurveyMergeInput(): Promise<MergePlan> {
  return runCommand(async (context) => {
    const issues = loadIssues(context, 'survey');
    const list = loadTableList(context);
    const found = await readDirectory(context);
    const places = await locateOwnTables(context, list, kinds);
    const state = stateOf(places, await readBlocks(context, asked(places)));
    const baselines = await readMasterBaselines(context);
    return {
      schema: surveySchema,
      planId: issues.read().at(-1)?.planId ?? null,
      rows: state.rows,
      directory: found?.reading.directory ?? { entries: [] },
      baselines,
      details: detailRows(state.details),
      records: recordRows(state.records),
      claimIds: state.claims === null ? [] : [...new Set(readClaimIds(state.claims))].filter((id) => id !== ''),
      year: currentYear(),
      mergedAt: thisMinute(),
    };
  });
}

/**
 * Writes 支部摸底 and the survey's own 回收明细, 待认领 and 汇总记录. All or nothing, one step of undo. Six syncs at most; more
 * past 4 MB of text.
 *
 * @throws UserError sheetChanged when the workbook is not what the merge has seen; checklistProtected, workbookProtected
 */
export async function applySurveyMerge(input: MergeInput, result: MergeResult): Promise<AppliedMerge> {
  if (result.blockers.length > 0) throw new UserError('unexpected', { detail: result.blockers.join(', ') });
  const { updates } = result;
  for (const { after, taskId, title, column } of updates) requireFits(after, `${taskId} ${title}, ${column}`);
  return runUndoable('surveyMerge', async (context) => {
    const guard = loadWriteGuard(context);
    const list = loadTableList(context);
    await context.sync();
    const places = await locateOwnTables(context, list, kinds);
    const [surveyPlace = null] = places;
    if (surveyPlace === null) throw new UserError('noSurvey');
    const place = surveyRowsPlace(surveyPlace);
    const states = cellStates(place, updates);
    const blocks = await readBlocks(context, [...asked(places), ...states.asked]);
    const state = stateOf(places, blocks);
    const stateAt = states.from(blocks.slice(kinds.length));
    requireUnchanged(input, state, updates);

    const waiting = new Set(state.claims === null ? [] : readClaimIds(state.claims));
    const claimed = result.claims
      .filter(({ id }) => !waiting.has(id))
      .flatMap((claim) => claims.rows(claim, state.claims));
    const planned = [
      {
        kind: details.kind,
        found: state.details,
        changes: changesOfDetails(state.details && details.read(state.details), result.details, details),
      },
      { kind: recordsKind, found: state.records, changes: addedRows(result.records.map(recordCells)) },
      { kind: claims.kind, found: state.claims, changes: addedRows(claimed) },
    ];
    const writing = planned.filter(({ changes }) => changes.added.length > 0 || changes.changed.size > 0);
    guard.begin([surveyPlace.sheet, ...writing.map(({ found, kind }) => found?.sheet ?? { made: kind.name })]);

    const room = requestRoom(context);
    for (const { kind, found, changes } of writing) {
      if (found === null) await createTable(context, room, list, kind, changes.added);
      else await putRows(context, room, kind, found, changes);
    }
    const cells = updates.flatMap((update) => {
      const known = stateAt(update);
      return known === undefined ? [] : [writtenCell(update, known, surveySchema)];
    });
    const watched = await writeCells(context, room, place, cells);
    await context.sync();
    const left = await watched.settle();
    if (left.length > 0)
      throw failedAfter([surveyPlace.sheet], new UserError('sheetChanged', { sheet: surveyPlace.sheet }));
    await requireWritten(context, place, updates);
    const exists = (table: OwnTable | null, kind: OwnKind): boolean =>
      table !== null || writing.some((one) => one.kind === kind);
    return {
      sheets: [
        'checklist',
        ...(exists(state.details, details.kind) ? (['details'] as const) : []),
        ...(exists(state.claims, claims.kind) ? (['claims'] as const) : []),
        ...(exists(state.records, recordsKind) ? (['records'] as const) : []),
      ],
    };
  });
}

/** @throws UserError sheetChanged */
function requireUnchanged(input: MergeInput, now: SurveyState, updates: MergeResult['updates']): void {
  const identity = ({ cells }: SentRow): string => JSON.stringify([cells['id'], cells['departments'], cells['title']]);
  const sorted = (texts: readonly string[]): string => JSON.stringify([...texts].sort());
  const same =
    input.rows.length === now.rows.length &&
    input.rows.every((row, index) => {
      const other = now.rows[index];
      return other !== undefined && identity(row) === identity(other);
    }) &&
    updates.every(({ row, column, before }) => (now.rows[row]?.cells[column] ?? null) === before) &&
    sorted(input.records.map(recordKey)) === sorted(recordRows(now.records).map(recordKey)) &&
    sorted(input.details.map(detailKey)) === sorted(detailRows(now.details).map(detailKey));
  if (!same) throw new UserError('sheetChanged', { sheet: now.place.sheet });
}

/** Shows the survey, or the sheet that a merge of it writes; nothing happens when it is not there. Three syncs. */
export async function goToSurvey(sheet: MergeSheet): Promise<void> {
  await runCommand(async (context) => {
    const list = loadTableList(context);
    await context.sync();
    const [survey, detailsPlace, records, claimsPlace] = await locateOwnTables(context, list, kinds);
    const place = { checklist: survey, details: detailsPlace, records, claims: claimsPlace }[sheet] ?? null;
    if (place === null) return;
    context.workbook.worksheets.getItem(place.sheet).activate();
    await context.sync();
  });
}
