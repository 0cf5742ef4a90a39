/** What a task needs next, by its status: finished ones are consolidated, staged ones pushed on, hard ones concentrated on. */
import type { Warning } from '../deadline';
import type { TaskStatus } from '../task';

/**
 * start 尽快启动 · advance 按计划推进 · catchUp 限期完成 · push 加大推进 · concentrate 集中攻坚 · consolidate 巩固提升 · none for
 * what is closed
 */
export const followUps = ['start', 'advance', 'catchUp', 'push', 'concentrate', 'consolidate', 'none'] as const;
export type FollowUp = (typeof followUps)[number];

/** 巩固提升, 加大推进 and 集中攻坚 are the notice's own (二（四）); what is not begun or under way it leaves to the plan. */
export const followUpOf: Readonly<Record<TaskStatus, FollowUp>> = {
  未启动: 'start',
  推进中: 'advance',
  取得阶段性成果: 'push',
  难度较大: 'concentrate',
  已完成: 'consolidate',
  已销号: 'none',
};

/** What one task needs: an overdue one that is neither staged nor hard is to be finished by a set date. */
export function followUpFor({ status, warning }: { readonly status: TaskStatus; readonly warning: Warning }): FollowUp {
  const usual = followUpOf[status];
  return warning.level === 'overdue' && (usual === 'start' || usual === 'advance') ? 'catchUp' : usual;
}
