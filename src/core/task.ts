/** A task of a plan, as the notice gives it. */

/** In the order of a task's life. The notice gives finished, staged and hard ones their own follow-up. */
export const taskStatuses = ['未启动', '推进中', '取得阶段性成果', '难度较大', '已完成', '已销号'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** Other words for a status, in lists made by hand. */
const statusWords: readonly (readonly [TaskStatus, string])[] = [
  ['未启动', '未开始 未开展 尚未启动 尚未开展 未推进'],
  ['推进中', '进行中 正在推进 正在进行 推进 开展中 办理中 在办 持续推进 长期推进'],
  ['取得阶段性成果', '阶段性完成 阶段性成果 取得阶段成果 部分完成 基本完成'],
  ['难度较大', '难度大 有难度 推进困难 受阻'],
  ['已完成', '完成 已办结 办结 已落实 完成整改 √ ✓ ✔'],
  ['已销号', '销号'],
];

const statusByWord: ReadonlyMap<string, TaskStatus> = new Map(
  statusWords.flatMap(([status, words]) =>
    [status, ...words.split(' ')].map((word): [string, TaskStatus] => [word, status]),
  ),
);

/** Every text that means a status, without blanks; its own name first. */
export const wordsOfStatus = (status: TaskStatus): readonly string[] =>
  [...statusByWord].flatMap(([word, meant]) => (meant === status ? [word] : []));

/** The status that a text means; null when it means none. */
export const readStatus = (text: string): TaskStatus | null => statusByWord.get(text.replace(/\s/g, '')) ?? null;

/** Columns that people fill in once the list goes round. */
export type PeopleColumn = 'owner' | 'status' | 'progress' | 'completedOn' | 'evidence' | 'remarks';

export interface Task {
  /** The heading it stands under: 把党的政治建设摆在首位. Empty when there is none. */
  readonly category: string;
  /** As written: '（一）', '3.', '十一'. Empty when it has none. */
  readonly ordinal: string;
  readonly title: string;
  readonly requirement: string;
  /** As written; empty when not given. */
  readonly departmentsText: string;
  readonly deadlineText: string;
  /** The part of the notice it is from: '' for the body, '附件2' for an attachment. */
  readonly part: string;
  /** One-based line of the text, or row of the sheet, where it starts. */
  readonly line: number;
  /** The 任务编号 it had in a list that was made here. */
  readonly id?: string;
  /** What the source says in columns that people fill in: a list's own 进展情况, a notice's 责任人. Dates as serials. */
  readonly filled?: Readonly<Partial<Record<PeopleColumn, string | number>>>;
  /** What the source says in columns of the plan's own, by their keys. Dates as serials. */
  readonly extra?: Readonly<Partial<Record<`x${number}`, string | number>>>;
}

/**
 * 1 -> 'RW-001' (任务, rèn wù). Ids are given in the order of the notice, once, and keep to their task when the list is
 * made again; that of a removed task may return only when it was the highest.
 */
export const taskId = (number: number): string => `RW-${String(number).padStart(3, '0')}`;

/** The number in an id of ours; null for anything else. */
export function taskIdNumber(id: string): number | null {
  const match = /^RW-(\d{1,9})$/i.exec(id.trim());
  return match ? Number(match[1]) : null;
}
