/** What a task needs next, by its status: finished ones are consolidated, staged ones pushed on, hard ones concentrated on. */
import type { TaskStatus } from '../task';

/** start 尽快启动 · advance 按计划推进 · push 加大推进 · concentrate 集中攻坚 · consolidate 巩固提升 · none for what is closed */
export const followUps = ['start', 'advance', 'push', 'concentrate', 'consolidate', 'none'] as const;
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
