/** A task of the checklist as close-out, circular and report look at it: every cell read once, by the same rules. */
import type { IsoDate } from '../calendar';
import type { CheckedChecklist, CheckedRow } from '../checks/check';
import { stateOf, textOf } from '../checks/cells';
import { readDateCell } from '../checks/dateCell';
import { matchHeaders, type RowReading } from '../checklist';
import { parseDeadline, warningLevel, type DeadlineContext, type Warning } from '../deadline';
import { responsibleReader, type Directory } from '../departments';
import { readStatus, taskStatuses, type TaskStatus } from '../task';

export interface SupervisedTask {
  /** One-based row of the sheet. */
  readonly line: number;
  /** 任务编号; '' where the list has none. */
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly requirement: string;
  readonly owner: string;
  readonly progress: string;
  readonly evidence: string;
  readonly remarks: string;
  /** 完成时限 as written. */
  readonly deadlineText: string;
  /** Standard names with the lead first, groups as their members; names that the directory lacks as written. */
  readonly departments: readonly string[];
  /** Null when none leads. */
  readonly lead: string | null;
  /** 截止日期, else what 完成时限 says; null when neither holds a date. */
  readonly due: IsoDate | null;
  /** 长期 */
  readonly ongoing: boolean;
  /** 未启动 where the cell holds no status. */
  readonly status: TaskStatus;
  /** Null when the cell is empty or holds no date. */
  readonly completedOn: IsoDate | null;
  /** How it stands on the base date. */
  readonly warning: Warning;
}

export interface SupervisionDay {
  /** 统计基准日 */
  readonly baseDate: IsoDate;
  readonly dueSoonDays: number;
}

export interface SupervisionContext extends SupervisionDay {
  /** Without entries every name is taken as it is written. */
  readonly directory: Directory;
  /** The year of dates without one. */
  readonly year: number;
  /** How the plan reads deadlines and departments. */
  readonly reading?: RowReading;
}

/** The rows that hold a task, top to bottom, hidden ones included. */
export function supervisedTasks(checklist: CheckedChecklist, context: SupervisionContext): readonly SupervisedTask[] {
  const { places } = matchHeaders(
    checklist.headers.map(({ text }) => text),
    checklist.extraColumns,
  );
  const { deadlines, unmarkedLead } = context.reading ?? {};
  const years: DeadlineContext = { year: context.year, ...(deadlines === undefined ? {} : { reading: deadlines }) };
  const responsible = responsibleReader(context.directory, unmarkedLead);
  return checklist.rows
    .filter((row) => stateOf(row, 'title') === 'filled')
    .map((row) => {
      const date = (key: 'due' | 'completedOn'): IsoDate | null => dateOf(row, key, years);
      const { lead, departments, unknown } = responsible(textOf(row, 'lead'), textOf(row, 'departments'));
      const deadlineText = textOf(row, 'deadline');
      const deadline = parseDeadline(deadlineText, years);
      const due = places.has('due') ? date('due') : (deadline.due ?? null);
      const status = readStatus(textOf(row, 'status')) ?? taskStatuses[0];
      const completedOn = date('completedOn');
      return {
        line: row.line,
        id: textOf(row, 'id'),
        category: textOf(row, 'category'),
        title: textOf(row, 'title'),
        requirement: textOf(row, 'requirement'),
        owner: textOf(row, 'owner'),
        progress: textOf(row, 'progress'),
        evidence: textOf(row, 'evidence'),
        remarks: textOf(row, 'remarks'),
        deadlineText,
        departments: leadFirst([...departments, ...unknown.map(({ name }) => name)], lead),
        lead: lead ?? null,
        due,
        ongoing: deadline.ongoing,
        status,
        completedOn,
        warning: warningLevel({
          deadline: { ongoing: deadline.ongoing, ...(due === null ? {} : { due }) },
          status,
          ...(completedOn === null ? {} : { completedOn }),
          baseDate: context.baseDate,
          dueSoonDays: context.dueSoonDays,
        }),
      };
    });
}

const leadFirst = (names: readonly string[], lead: string | undefined): readonly string[] => [
  ...new Set(lead === undefined ? names : [lead, ...names]),
];

function dateOf(row: CheckedRow, key: 'due' | 'completedOn', context: DeadlineContext): IsoDate | null {
  const reading = readDateCell(row.cells[key], context);
  return 'date' in reading ? reading.date : null;
}
