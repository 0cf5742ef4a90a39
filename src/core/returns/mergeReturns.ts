/** Three-way merge of returned workbooks into the checklist: what was sent, what stands here, what came back. */
import { toSerial } from '../calendar';
import { parseDeadline } from '../deadline';
import type { Answer } from './answers';
import { knownBases } from './fileBase';
import { dropRepeated, type WorkingFile } from './dropRepeated';
import { fileIdentifier } from './identifyFile';
import { mergeDetails } from './mergeDetails';
import type { MergeInput } from './mergeInput';
import type { MergeResult } from './mergeResult';
import { openFile } from './openFile';
import { planNames, planState, type PlanRow, type PlanState } from './planState';
import { readAnswers, type IsKnown } from './readAnswers';
import { reportMerge } from './reportMerge';
import { sameCells } from './sameCell';
import { remember, schemaTable, type TableColumn } from './schemaTable';
import { answerKey, byCell, compareTexts, settleAnswers, type IsSole } from './settleAnswers';
import { updateChecklist } from './updateChecklist';

/**
 * Merges returned workbooks. Pure and synchronous: nothing is written, and the same input gives the same result. The
 * caller shows the result for review, runs it again with the user's `departmentOf` and `choices`, and, when `blockers`
 * is empty, writes `updates`, `details`, `claims` and `records` in one step.
 *
 * Of every cell (task, department, column) that a department may fill in: what came back as it was sent changes
 * nothing; what was changed there alone is taken; what was changed alike on both sides is fine; else it is a conflict.
 * A task of several departments keeps their answers apart in `details`; 任务清单 gets the roll-up. The order of the files
 * does not matter, and a file that was merged before, by its bytes or its content, changes nothing.
 *
 * Bad files and bad cells are values of the result: see {@link FileReport.state} and {@link FileReport.diagnostics}.
 *
 * @example
 * const result = mergeReturns({ schema: checklistSchema, planId, rows, directory, baselines, details: [], records: [],
 *   claimIds: [], files: [{ name, sha256, workbook }], departmentOf: new Map(), choices: new Map(), year: 2020,
 *   mergedAt: '2020-07-01T09:30' });
 * if (result.blockers.length === 0) write(result.updates, result.details, result.claims, result.records);
 */
export function mergeReturns(input: MergeInput): MergeResult {
  const table = schemaTable(input.schema, input.year, sentHeaders(input));
  const names = planNames(input.directory);
  const plan = planState(input, table, names);
  const bases = knownBases(input, names);
  const identify = fileIdentifier(input, table, names);
  const same = sameCells(remember((text) => dayOf(text, input.year)));
  const isKnown = knownAnswers(input, plan);

  const opening = { input, table, names, identify, bases };
  const files = input.files.map((file): WorkingFile => {
    const opened = openFile(file, opening);
    const { result } = opened;
    return result.kind === 'closed'
      ? { opened, state: result.state, answers: null }
      : { opened, state: null, answers: readAnswers(result.read, plan, table, same, isKnown) };
  });
  const working = dropRepeated(files, input.records);

  const merged = working.flatMap(({ opened: { result }, answers }) =>
    answers !== null && result.kind === 'ready'
      ? [{ file: result.read, tasks: answers.tasks, answers: answers.answers }]
      : [],
  );
  const answers = merged.flatMap((file) => file.answers).sort(byCell);
  const isSole = soleAnswers(answers, plan);
  const decisions = settleAnswers(answers, plan, input, isSole);
  const details = mergeDetails(plan, merged, decisions);
  const checklist = updateChecklist(decisions, {
    plan,
    table,
    input,
    details,
    isSole,
    sentTo: ({ id }, department) => bases.sent(names.id(id), department),
  });
  return reportMerge({ input, table, names, bases, files: working, decisions, details, checklist, answers });
}

/** Of the latest issue first: of two columns that had one header the later counts. */
const sentHeaders = ({ baselines, schema }: MergeInput): (readonly [key: string, header: string])[] =>
  baselines
    .filter((one) => one.schema === schema.id && one.headers !== undefined)
    .sort((a, b) => b.issue - a.issue || compareTexts(a.department, b.department))
    .flatMap(({ headers = {} }) => Object.entries(headers));

function dayOf(text: string, year: number): number | null {
  const { kind, due } = parseDeadline(text, { year });
  return kind === 'date' && due !== undefined ? toSerial(due) : null;
}

/** What a department has answered already, and what lost a conflict already, is no news when it comes again. */
function knownAnswers({ records }: MergeInput, plan: PlanState): IsKnown {
  const settled = new Set(records.flatMap((record) => record.settled));
  return (row, department, column, value) => {
    const cells = plan.detailOf(row, department)?.cells;
    if (cells !== undefined && column.key in cells && column.canonical(cells[column.key]) === value) return true;
    return settled.size > 0 && settled.has(answerKey(row, department, column, value));
  };
}

/**
 * A cell of 任务清单 is one department's own when nobody else is responsible for the task and nobody else has answered
 * in it, now or before.
 */
function soleAnswers(answers: readonly Answer[], plan: PlanState): IsSole {
  // By cell: the department that answers, null when there are several.
  const answering = new Map<number, string | null>();
  const cellOf = (row: PlanRow, column: TableColumn): number => column.index * plan.rows.length + row.index;
  for (const { plan: row, column, department } of answers) {
    const cell = cellOf(row, column);
    const other = answering.get(cell);
    if (other === undefined) answering.set(cell, department);
    else if (other !== department) answering.set(cell, null);
  }
  return (row, department, column) => {
    const { key } = column;
    if (row.responsible.some((one) => one !== department)) return false;
    if (answering.get(cellOf(row, column)) === null) return false;
    return plan
      .detailsOf(row)
      .every((detail) => !(key in detail.cells) || plan.names.department(detail.department) === department);
  };
}
