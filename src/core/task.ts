/** A task of a plan, as the notice gives it. */

/** In the order of a task's life. The notice gives finished, staged and hard ones their own follow-up. */
export const taskStatuses = ['未启动', '推进中', '取得阶段性成果', '难度较大', '已完成', '已销号'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

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
}

/** 1 -> 'RW-001'. Ids are given once and never reused for another task. */
export const taskId = (number: number): string => `RW-${String(number).padStart(3, '0')}`;

/** The number in an id of ours; null for anything else. */
export function taskIdNumber(id: string): number | null {
  const match = /^RW-(\d+)$/.exec(id.trim());
  return match ? Number(match[1]) : null;
}
