/** Runs all rules over a checklist. */
import { checklistColumns, isExtraKey, type PlanKey } from '../checklist';
import { checkList } from './checkList';
import { severities, type CheckContext, type CheckedChecklist, type CheckedRow, type Issue } from './check';
import { viewOf, type ChecklistView } from './checklistView';

export interface CheckProgress {
  /** Rows. */
  readonly done: number;
  readonly total: number;
}

/** Rows between two reports of progress. */
const step = 250;

const rulesOf = <Scope extends (typeof checkList)[number]['scope']>(scope: Scope) =>
  checkList.filter((rule): rule is Extract<(typeof checkList)[number], { scope: Scope }> => rule.scope === scope);

const taskRules = rulesOf('task');
const listRules = rulesOf('list');
const outcomeRules = rulesOf('outcome');

/** Codes of findings that hang on more than one row. */
const wideCodes = new Set([...listRules, ...outcomeRules].flatMap(({ codes }) => codes));

/**
 * Checks the whole list.
 *
 * @returns what was found, in the order of rows, then columns, then severity; what is about the list as a whole first
 */
export function checkChecklist(checklist: CheckedChecklist, context: CheckContext): Issue[] {
  const steps = checkInSteps(checklist, context);
  for (;;) {
    const result = steps.next();
    if (result.done === true) return result.value;
  }
}

/** As {@link checkChecklist}, but pauses every few hundred rows so that a pane can show how far it is. */
export function* checkInSteps(
  checklist: CheckedChecklist,
  context: CheckContext,
): Generator<CheckProgress, Issue[], undefined> {
  const view = viewOf(checklist, context);
  const total = view.tasks.length;
  const found: Issue[] = [];
  for (let done = 0; done < total; done += step) {
    yield { done, total };
    for (const row of view.tasks.slice(done, done + step)) checkRow(row, view, found);
  }
  yield { done: total, total };
  return conclude(found, view);
}

/**
 * Checks again after some rows were edited: the same as checking the whole list, at the price of those rows and of the
 * rules that look at the list as a whole.
 *
 * @param lines one-based rows of the sheet that changed; with the header's row among them everything is checked
 * @param before what was found last in the same rows of the same sheet, with the same context. Where rows were inserted,
 *   deleted or moved, check the whole list instead
 */
export function recheckRows(
  checklist: CheckedChecklist,
  context: CheckContext,
  lines: ReadonlySet<number>,
  before: readonly Issue[],
): Issue[] {
  if (lines.has(checklist.headerLine)) return checkChecklist(checklist, context);
  const view = viewOf(checklist, context);
  const unchanged = new Map(
    checklist.rows.flatMap((row): [number, CheckedRow][] => (lines.has(row.line) ? [] : [[row.line, row]])),
  );
  const found = before.flatMap((issue): Issue[] => {
    const row = issue.line === null || wideCodes.has(issue.code) ? undefined : unchanged.get(issue.line);
    if (row === undefined) return [];
    // Hiding a row is no edit of it.
    return [issue.hidden === row.hidden ? issue : { ...issue, hidden: row.hidden }];
  });
  for (const row of view.tasks) if (lines.has(row.line)) checkRow(row, view, found);
  return conclude(found, view);
}

function checkRow(row: CheckedRow, view: ChecklistView, found: Issue[]): void {
  for (const rule of taskRules) addFound(rule.find(row, view), view, found);
}

/** What the plan has switched off is not found; a rule may find several kinds of issues, so each is asked. */
function addFound(issues: readonly Issue[], { context }: ChecklistView, found: Issue[]): void {
  const off = context.options?.checksOff ?? [];
  for (const issue of issues) if (!off.includes(issue.code)) found.push(issue);
}

/** Adds what the rules for the whole list find, and puts all in order. */
function conclude(found: Issue[], view: ChecklistView): Issue[] {
  for (const rule of listRules) addFound(rule.find(view), view, found);
  for (const rule of outcomeRules) addFound(rule.find([...found]), view, found);
  return found.sort(bySheet);
}

const columnOrder = new Map<PlanKey, number>(checklistColumns.map(({ key }, index) => [key, index]));
/** The plan's own stand behind the standard ones, in the order of their numbers. */
const orderOf = (column: PlanKey): number =>
  columnOrder.get(column) ?? (isExtraKey(column) ? columnOrder.size + Number(column.slice(1)) : -1);

/** Findings about a row or list as a whole stand before those about its cells. */
const rank = ({ line, column, severity }: Issue): readonly [number, number, number] => [
  line ?? 0,
  column === null ? -1 : orderOf(column),
  severities.indexOf(severity),
];

function bySheet(a: Issue, b: Issue): number {
  const [lineA, columnA, severityA] = rank(a);
  const [lineB, columnB, severityB] = rank(b);
  return lineA - lineB || columnA - columnB || severityA - severityB;
}
