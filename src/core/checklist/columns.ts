/** The standard columns of the checklist, as data. */
import { taskStatuses, type PeopleColumn } from '../task';

export type ColumnKey =
  | 'id'
  | 'category'
  | 'ordinal'
  | 'title'
  | 'requirement'
  | 'lead'
  | 'departments'
  | 'owner'
  | 'deadline'
  | 'due'
  | 'status'
  | 'progress'
  | 'completedOn'
  | 'evidence'
  | 'warning'
  | 'remarks';

/**
 * 'x1', 'x2' …: a column of the plan's own (core/settings). Rows hold its cells beside those of the standard columns, under
 * this key; the standard columns stay a closed union (docs/adr/0011).
 */
export type ExtraKey = `x${number}`;

/** A column of this plan's checklist. */
export type PlanKey = ColumnKey | ExtraKey;

export const isExtraKey = (key: string): key is ExtraKey => /^x[1-9]\d{0,3}$/.test(key);

export interface ChecklistColumn {
  readonly key: ColumnKey;
  /** The standard header. */
  readonly header: string;
  /** Other headers that mean this column, in sheets made by hand or elsewhere. */
  readonly synonyms: readonly string[];
  /** Characters. */
  readonly width: number;
  readonly kind: 'text' | 'date' | 'choice' | 'warning';
  readonly wrap: boolean;
  readonly center: boolean;
  /**
   * Where the content comes from and who may edit it: the notice, kept up by the coordinator (rewritten when the notice
   * changes); people, that is the departments (never rewritten); or a formula.
   */
  readonly filledBy: 'notice' | 'people' | 'formula';
  readonly choices?: readonly string[];
}

const column = (
  key: ColumnKey,
  header: string,
  width: number,
  options: Partial<Omit<ChecklistColumn, 'key' | 'header' | 'width'>> = {},
): ChecklistColumn => ({
  key,
  header,
  width,
  synonyms: [],
  kind: 'text',
  wrap: true,
  center: false,
  filledBy: 'notice',
  ...options,
});

const short = { wrap: false, center: true } as const;
const people = { filledBy: 'people' } as const;

/** In the order they stand on the sheet. */
export const checklistColumns: readonly ChecklistColumn[] = [
  column('id', '任务编号', 12, { ...short, synonyms: ['编号', '任务号', '任务序号'] }),
  column('category', '任务类别', 14, { synonyms: ['类别', '任务分类', '分类', '重点任务', '工作类别', '项目类别'] }),
  column('ordinal', '序号', 9, { ...short, synonyms: ['原序号', '项次', '序列'] }),
  column('title', '任务名称', 22, {
    synonyms: [
      '任务',
      '工作任务',
      '任务内容',
      '重点工作',
      '工作内容',
      '事项',
      '工作事项',
      '任务事项',
      '主要任务',
      '具体任务',
      '项目',
      '工作项目',
      '具体事项',
      '重点工作任务',
      '任务清单',
      '整改任务',
      '问题',
    ],
  }),
  column('requirement', '工作要求', 44, {
    synonyms: ['要求', '具体要求', '工作措施', '具体措施', '任务要求', '主要措施', '整改措施', '目标要求'],
  }),
  column('lead', '牵头部门', 14, { synonyms: ['牵头单位', '主办部门', '主办单位', '主责部门', '主责单位'] }),
  column('departments', '责任部门', 20, {
    synonyms: [
      '责任单位',
      '负责部门',
      '负责单位',
      '承办部门',
      '承办单位',
      '责任主体',
      '落实部门',
      '落实单位',
      '责任处室',
      '责任科室',
      '牵头及责任部门',
      '牵头和配合部门',
      '实施部门',
      '实施单位',
      '部门',
      '单位',
    ],
  }),
  column('owner', '责任人', 11, {
    ...people,
    center: true,
    synonyms: ['负责人', '具体责任人', '具体负责人', '责任领导', '分管领导', '经办人', '联系人'],
  }),
  column('deadline', '完成时限', 16, {
    center: true,
    synonyms: [
      '完成时间',
      '完成期限',
      '时限',
      '时间要求',
      '时限要求',
      '办结时限',
      '时间节点',
      '整改时限',
      '完成节点',
      '时间安排',
      '计划完成时间',
      '要求完成时间',
    ],
  }),
  column('due', '截止日期', 12, { ...short, kind: 'date', synonyms: ['截止时间', '到期日', '到期日期', '最后期限'] }),
  column('status', '状态', 12, {
    ...short,
    ...people,
    kind: 'choice',
    choices: taskStatuses,
    synonyms: ['完成状态', '任务状态', '进展状态', '办理状态', '工作状态', '当前状态', '是否完成'],
  }),
  column('progress', '进展情况', 28, {
    ...people,
    synonyms: [
      '落实情况',
      '完成情况',
      '工作进展',
      '工作进展情况',
      '任务进展',
      '进展',
      '推进情况',
      '办理情况',
      '整改情况',
      '落实进展',
      '工作成效',
      '目前进展',
    ],
  }),
  column('completedOn', '完成日期', 12, {
    ...short,
    ...people,
    kind: 'date',
    synonyms: ['实际完成时间', '办结日期', '实际完成日期', '办结时间', '实际办结时间', '销号时间'],
  }),
  column('evidence', '佐证材料', 18, {
    ...people,
    synonyms: ['支撑材料', '证明材料', '附件材料', '佐证', '印证材料', '成果材料', '工作成果'],
  }),
  column('warning', '预警', 14, { ...short, kind: 'warning', filledBy: 'formula', synonyms: ['预警状态', '预警提示'] }),
  column('remarks', '备注', 16, { ...people, synonyms: ['说明', '备注说明'] }),
];

/** Columns that people, and so departments, fill in. */
export const peopleColumns: readonly PeopleColumn[] = [
  'owner',
  'status',
  'progress',
  'completedOn',
  'evidence',
  'remarks',
];
