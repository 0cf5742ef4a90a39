/** The commands that change the workbook, and what each may change: how they are taken back follows from that alone. */
import type { Touched } from './readImage';

export const undoableCommands = {
  generate: { own: ['任务清单'], checklist: true },
  directory: { own: ['部门名录', '督办选项'], checklist: true },
  mergeDirectoryEntries: { own: ['部门名录'] },
  dismissPair: { own: [] },
  colours: { own: [], checklist: true },
  removeColours: { own: [], checklist: true },
  settings: { own: ['回收明细'], checklist: true },
  marks: { own: [], checklist: true },
  clearMarks: { own: [], checklist: true },
  fixes: { own: [], checklist: true },
  results: { own: ['校验结果'] },
  filter: { own: [], checklist: true },
  showAll: { own: [], checklist: true },
  closeOut: { own: ['销号记录'], checklist: true },
  reopen: { own: ['销号记录'], checklist: true },
  institutions: { own: ['制度清单'] },
  circular: { own: ['督查明细', '督查通报', '考核参考'], checklist: true },
  survey: { own: ['支部摸底', '支部指标'] },
  surveyIssue: { own: ['督办基线'] },
  surveyMerge: { own: ['支部摸底', '摸底回收明细', '摸底待认领', '摸底汇总记录'] },
  merge: { own: ['回收明细', '待认领', '汇总记录', '分发登记', '督办备份'], checklist: true },
  undoMerge: { own: ['回收明细', '待认领', '汇总记录', '分发登记', '督办备份'], checklist: true },
  issue: { own: ['督办基线', '分发登记'] },
  departmentSheets: { own: [] },
} as const satisfies Readonly<Record<string, Touched>>;

export type UndoableCommand = keyof typeof undoableCommands;
