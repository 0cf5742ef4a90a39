/** 回收明细 after a merge: one row for each task and department that has come back, now or before. */
import type { ReturnedTask } from './answers';
import type { SentCell } from './baseline';
import type { DetailRow, ExtraValue } from './mergeInput';
import type { PlanRow, PlanState } from './planState';
import type { ReadFile } from './readAnswers';
import { compareTexts, type Decision } from './settleAnswers';

export interface ReturnedFileTasks {
  readonly file: ReadFile;
  readonly tasks: readonly ReturnedTask[];
}

interface OpenDetail {
  readonly plan: PlanRow;
  readonly department: string;
  readonly cells: Record<string, SentCell>;
  extra: readonly ExtraValue[];
  file: string;
  savedAt: string;
}

export interface MergedDetails {
  /** In the order of 任务清单, then of departments; rows whose task is gone at the end. */
  readonly rows: readonly DetailRow[];
  /** What a department has answered on a task, by column; undefined when it has returned nothing on it. */
  readonly of: (plan: PlanRow, department: string) => Readonly<Record<string, SentCell>> | undefined;
  /** Departments that have returned something on a task. */
  readonly departmentsOf: (plan: PlanRow) => readonly string[];
}

export function mergeDetails(
  plan: PlanState,
  returned: readonly ReturnedFileTasks[],
  decisions: readonly Decision[],
): MergedDetails {
  const byTask = plan.rows.map((row) => {
    const known = plan.detailsOf(row).map(({ department, cells, extra, file, savedAt }): [string, OpenDetail] => {
      const name = plan.names.department(department);
      return [name, { plan: row, department: name, cells: { ...cells }, extra, file, savedAt }];
    });
    return new Map(known);
  });
  const open = (row: PlanRow, department: string): OpenDetail => {
    const known = byTask[row.index]?.get(department);
    if (known !== undefined) return known;
    const made: OpenDetail = { plan: row, department, cells: {}, extra: [], file: '', savedAt: '' };
    byTask[row.index]?.set(department, made);
    return made;
  };
  for (const { file, tasks } of returned) {
    for (const task of tasks) {
      const detail = open(task.plan, file.department);
      addExtra(detail, task.extra);
      if (detail.file === '' || isLater(file, detail)) {
        detail.file = file.name;
        detail.savedAt = file.savedAt;
      }
    }
  }
  for (const { plan: row, department, column, detail, extra } of decisions) {
    const kept = open(row, department);
    if (detail !== undefined) kept.cells[column.key] = detail;
    addExtra(kept, extra);
  }
  return {
    rows: [...byTask.flatMap(inOrder), ...[...plan.orphans].sort(byTaskAndDepartment)],
    of: ({ index }, department) => byTask[index]?.get(department)?.cells,
    departmentsOf: ({ index }) => [...(byTask[index]?.keys() ?? [])],
  };
}

/** The file that spoke last; of two saved at once the one whose name comes last, in whatever order they are merged. */
const isLater = (file: ReadFile, { file: known, savedAt }: OpenDetail): boolean =>
  (compareTexts(file.savedAt, savedAt) || compareTexts(file.name, known)) > 0;

/** Nothing is ever taken out of 附加列, so the order in which files are merged cannot matter. */
function addExtra(detail: OpenDetail, values: readonly ExtraValue[]): void {
  if (values.length === 0) return;
  const known = new Set(detail.extra.map(extraKey));
  const added = values.filter((value) => {
    const isNew = !known.has(extraKey(value));
    known.add(extraKey(value));
    return isNew;
  });
  if (added.length === 0) return;
  detail.extra = [...detail.extra, ...added].sort(
    (a, b) => compareTexts(a.header, b.header) || compareTexts(a.text, b.text),
  );
}

const extraKey = ({ header, text }: ExtraValue): string => `${header}\n${text}`;

function inOrder(details: ReadonlyMap<string, OpenDetail>): DetailRow[] {
  const place = ({ plan, department }: OpenDetail): number => {
    const at = plan.responsible.indexOf(department);
    return at < 0 ? plan.responsible.length : at;
  };
  return [...details.values()]
    .sort((a, b) => place(a) - place(b) || compareTexts(a.department, b.department))
    .map(({ plan, department, cells, extra, file, savedAt }) => ({
      taskId: plan.id,
      title: plan.title,
      department,
      cells,
      extra,
      file,
      savedAt,
    }));
}

const byTaskAndDepartment = (a: DetailRow, b: DetailRow): number =>
  compareTexts(a.taskId, b.taskId) || compareTexts(a.title, b.title) || compareTexts(a.department, b.department);
