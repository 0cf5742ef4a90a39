/** The tasks of the 销号 part, sorted by what can be done with them. */
import type { CloseOutCandidate, CloseOutOverview } from '../../excel/closeOut/closeOut';
import { followUpOf, type FollowUp } from '../../core/supervision';
import { taskStatuses, type TaskStatus } from '../../core/task';

export interface CloseOutGroups {
  readonly ready: readonly CloseOutCandidate[];
  /** Finished, but something is missing. */
  readonly obstructed: readonly CloseOutCandidate[];
  readonly closed: readonly CloseOutCandidate[];
  readonly open: readonly CloseOutCandidate[];
}

export function closeOutGroups({ candidates, selected }: CloseOutOverview, scope: 'all' | 'selected'): CloseOutGroups {
  const lines = new Set(selected);
  const wanted = scope === 'all' ? candidates : candidates.filter(({ task }) => lines.has(task.line));
  const has = ({ obstacles }: CloseOutCandidate, obstacle: 'closed' | 'notFinished'): boolean =>
    obstacles.includes(obstacle);
  return {
    ready: wanted.filter(({ obstacles }) => obstacles.length === 0),
    obstructed: wanted.filter((one) => one.obstacles.length > 0 && !has(one, 'closed') && !has(one, 'notFinished')),
    closed: wanted.filter((one) => has(one, 'closed')),
    open: wanted.filter((one) => has(one, 'notFinished')),
  };
}

/** Statuses that some task has, with what each needs next. */
export const followUpCounts = ({
  candidates,
}: CloseOutOverview): readonly { readonly status: TaskStatus; readonly count: number; readonly followUp: FollowUp }[] =>
  taskStatuses
    .map((status) => ({
      status,
      count: candidates.filter(({ task }) => task.status === status).length,
      followUp: followUpOf[status],
    }))
    .filter(({ count }) => count > 0);
