/**
 * The rules of core's warningLevel as conditions of worksheet formulas, for a row given by its cells. The 预警 column
 * asks them one after the other; each colour asks for its own level. Functions of Excel 2007, no array constants:
 * conditional formats take none.
 */
import type { WarningLevel } from '../deadline';
import { wordsOfStatus, type TaskStatus } from '../task';
import { ongoingWords, wordsOfOtherMeaning } from './ongoingWords';
import { baseDateName, dueSoonDaysName } from './planSettings';

/** Levels that are said and coloured: all but 未到期. */
export type ColourLevel = Exclude<WarningLevel, 'onTime'>;

/** References to the cells of a row, as a formula writes them; a column that the sheet lacks is left out. */
export interface RowCells {
  readonly title?: string;
  readonly deadline?: string;
  readonly due: string;
  readonly status?: string;
  readonly completedOn?: string;
}

/** Conditions that are formulas without '='. */
export interface Conditions {
  /** The row holds a task. */
  readonly isTask: string;
  readonly closed: string;
  readonly done: string;
  /** Finished after the due date; to be asked of what is done. */
  readonly late: string;
  readonly hasDue: string;
  /** 12月底前，长期坚持: its dated part is met, or it never had one. */
  readonly datedPartMet: string;
  readonly ongoing: string;
  readonly overdue: string;
  readonly dueToday: string;
  readonly dueSoon: string;
  /** Days after the due date, days left, days finished late: numbers. */
  readonly daysOverdue: string;
  readonly daysLeft: string;
  readonly daysLate: string;
}

/** In it the dated part of 12月底前，长期坚持 is met: warningLevel.ts. */
const stagedStatus: TaskStatus = '取得阶段性成果';

/** The text without the blanks that people put between Chinese signs. */
const closedUp = (text: string): string => `SUBSTITUTE(SUBSTITUTE(${text}," ",""),"\u3000","")`;

const without = (text: string, words: readonly string[]): string =>
  words.reduce((formula, word) => `SUBSTITUTE(${formula},"${word}","")`, text);

/** True for a status that means one of those given, in any of its words. FIND knows no wildcards and needs no array. */
export function isStatus(cell: string | undefined, statuses: readonly TaskStatus[]): string {
  if (cell === undefined) return 'FALSE';
  const words = statuses.flatMap(wordsOfStatus).join('|');
  return `ISNUMBER(FIND("|"&${closedUp(cell)}&"|","|${words}|"))`;
}

/** True when taking the words away changes the text. */
function saysOngoing(cell: string | undefined): string {
  if (cell === undefined) return 'FALSE';
  const text = without(closedUp(cell), wordsOfOtherMeaning);
  return `${text}<>${without(text, ongoingWords)}`;
}

/** The day of a cell: text and empty count as 0, and a time of day is dropped. */
const day = (cell: string | undefined): string => (cell === undefined ? '0' : `INT(N(${cell}))`);

export function warningConditions({ title, deadline, due, status, completedOn }: RowCells): Conditions {
  const dueDay = day(due);
  const hasDue = `${dueDay}>0`;
  return {
    isTask: title === undefined ? 'TRUE' : `${title}<>""`,
    closed: isStatus(status, ['已销号']),
    done: isStatus(status, ['已完成']),
    late: `IF(${hasDue},${day(completedOn)}>${dueDay},FALSE)`,
    hasDue,
    datedPartMet: `IF(${hasDue},${isStatus(status, [stagedStatus])},TRUE)`,
    ongoing: saysOngoing(deadline),
    overdue: `${dueDay}<${baseDateName}`,
    dueToday: `${dueDay}=${baseDateName}`,
    dueSoon: `${dueDay}<=${baseDateName}+${dueSoonDaysName}`,
    daysOverdue: `${baseDateName}-${dueDay}`,
    daysLeft: `${dueDay}-${baseDateName}`,
    daysLate: `${day(completedOn)}-${dueDay}`,
  };
}

/** Nested IF: what does not matter is not calculated. */
const all = (...conditions: readonly string[]): string =>
  conditions.reduceRight((rest, condition) => (rest === '' ? condition : `IF(${condition},${rest},FALSE)`), '');

/**
 * For each level the condition under which a row has it: of all levels a row has one or none, so the order of the
 * rules does not matter. Each begins with the name of the base date, by which a later run knows its own rules.
 */
export function levelConditions(cells: RowCells): Readonly<Record<ColourLevel, string>> {
  const c = warningConditions(cells);
  const not = (condition: string): string => `NOT(${condition})`;
  const task = `AND(${baseDateName}>0,${c.isTask})`;
  const open = all(task, not(isStatus(cells.status, ['已完成', '已销号'])));
  const dated = all(open, c.hasDue, not(all(isStatus(cells.status, [stagedStatus]), c.ongoing)));
  return {
    closed: all(task, c.closed),
    done: all(task, c.done, not(c.late)),
    doneLate: all(task, c.done, c.late),
    ongoing: all(open, c.datedPartMet, c.ongoing),
    none: all(open, not(c.hasDue), not(c.ongoing)),
    overdue: all(dated, c.overdue),
    dueToday: all(dated, c.dueToday),
    dueSoon: all(dated, `${c.daysLeft}>0`, c.dueSoon),
  };
}
