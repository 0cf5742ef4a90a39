/** 销号: which tasks can be closed out, and why others cannot. The notice asks for it task by task (二（四）). */
import type { IsoDate } from '../calendar';
import type { ColumnKey } from '../checklist';
import type { SupervisedTask } from '../supervision';
import type { TaskStatus } from '../task';

export type CloseOutObstacle =
  /** Closed out already. */
  | 'closed'
  /** The status is not 已完成. */
  | 'notFinished'
  | 'noCompletedOn'
  /** 完成日期 is after the base date. */
  | 'completedLater'
  | 'noEvidence';

/** Where each is mended. */
export const obstacleColumns: Readonly<Record<CloseOutObstacle, ColumnKey>> = {
  closed: 'status',
  notFinished: 'status',
  noCompletedOn: 'completedOn',
  completedLater: 'completedOn',
  noEvidence: 'evidence',
};

/** Why a task cannot be closed out; none when it can. One that is not finished is told nothing else. */
export function closeOutObstacles(task: SupervisedTask, baseDate: IsoDate): readonly CloseOutObstacle[] {
  if (task.status === '已销号') return ['closed'];
  if (task.status !== '已完成') return ['notFinished'];
  return [
    ...(task.completedOn === null ? (['noCompletedOn'] as const) : []),
    ...(task.completedOn !== null && task.completedOn > baseDate ? (['completedLater'] as const) : []),
    ...(task.evidence === '' ? (['noEvidence'] as const) : []),
  ];
}

/** A line of 销号记录. */
export interface CloseOutRecord {
  readonly taskId: string;
  readonly title: string;
  readonly action: 'close' | 'reopen';
  /** The status before it. */
  readonly before: TaskStatus;
}

/**
 * The status that a task goes back to when its closing is taken back: what it had before it was closed last, 已完成 where
 * nothing tells.
 *
 * @param records in the order in which they were written
 */
export function statusBefore({ id, title }: SupervisedTask, records: readonly CloseOutRecord[]): TaskStatus {
  const own = records.filter(
    (record) =>
      record.action === 'close' && (id === '' ? record.taskId === '' && record.title === title : record.taskId === id),
  );
  return own.at(-1)?.before ?? '已完成';
}
