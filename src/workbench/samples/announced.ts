/** What is wrong with each sample return, and what merging them shows: 说明.txt says it, and the tests hold it. */
import type { IdentifiedBy, LedgerCounts } from '../../core/returns';

export type AnnouncedState =
  | { readonly kind: 'merged'; readonly department: string; readonly by: IdentifiedBy; readonly counts: LedgerCounts }
  /** As `merged` once the person has said whose it is. */
  | {
      readonly kind: 'ask';
      readonly candidates: readonly string[];
      readonly department: string;
      readonly counts: LedgerCounts;
    }
  | { readonly kind: 'unreadable'; readonly code: 'damaged' };

export interface AnnouncedFile {
  /** The file that lies in the folder, and the files in it when it is a .zip. */
  readonly file: string;
  readonly inside?: string;
  /** 毛病 */
  readonly fault: string;
  /** 应看到 */
  readonly shows: string;
  readonly state: AnnouncedState;
}

/** The name that a department's file was sent under. */
export const sentName = (department: string): string => `东湖学院“基层党建制度落实年”任务清单-${department}.xlsx`;

const counts = (
  unchanged: number,
  updated: number,
  { conflict = 0, outOfBounds = 0, unrecognised = 0 }: Partial<LedgerCounts> = {},
): LedgerCounts => ({ unchanged, updated, conflict, outOfBounds, unrecognised });

const merged = (department: string, found: LedgerCounts, by: IdentifiedBy = 'hiddenSheet'): AnnouncedState => ({
  kind: 'merged',
  department,
  by,
  counts: found,
});

const archive = '党总支、支部报送.zip';

export const announcedFiles: readonly AnnouncedFile[] = [
  {
    file: sentName('党委组织部'),
    fault: '没有毛病，按要求填写。',
    shows:
      '正常汇总。其中“规范党支部工作”的进展，任务清单里已手工写过“电话了解：手册已付印。”，与回收表不同，列为冲突，请选一个。',
    state: merged('党委组织部', counts(286, 18, { conflict: 1 })),
  },
  {
    file: '回收表（最终版）.xlsx',
    fault: '文件改了名；“责任部门”“进展情况”“责任人”“状态”四个列标题换了叫法。',
    shows: '按隐藏工作表认出是党委宣传部，列照样对得上。',
    state: merged('党委宣传部', counts(37, 6)),
  },
  {
    file: sentName('党政办公室'),
    fault: '列的顺序全变了，少了几列，还插了一列“联系电话”。',
    shows: '照样对得上；“联系电话”作为附加列保留，不写进任务清单。',
    state: merged('党政办公室', counts(36, 8, { unrecognised: 5 })),
  },
  {
    file: sentName('财务处'),
    fault: '两项任务的“责任人”合并成一个单元格。',
    shows: '两项任务的责任人都填上“孙丽”。',
    state: merged('财务处', counts(37, 7)),
  },
  {
    file: sentName('人事处'),
    fault: '复制到新工作簿后交回，丢了隐藏工作表。',
    shows: '按文件名认出是人事处，用任务清单里留存的底稿比对。',
    state: merged('人事处', counts(47, 8), 'fileName'),
  },
  {
    file: sentName('学生处'),
    fault: '完成日期是文字“2020.11.6”。',
    shows: '读作 2020 年 11 月 6 日。',
    state: merged('学生处', counts(28, 5)),
  },
  {
    file: '教务处.xls',
    fault: '存成了旧格式 .xls，也没有隐藏工作表。',
    shows: '按文件名认出是教务处，正常汇总。',
    state: merged('教务处', counts(28, 3), 'fileName'),
  },
  {
    file: '科技处.csv',
    fault: '存成了 .csv，进展里有逗号和引号。',
    shows: '按文件名认出是科技处，内容完整。',
    state: merged('科技处', counts(28, 3), 'fileName'),
  },
  {
    file: sentName('马克思主义学院'),
    fault: '自己加了一行任务。',
    shows: '加的一行对不上任何任务，放进“待认领”，不会丢。',
    state: merged('马克思主义学院', counts(28, 3, { unrecognised: 4 })),
  },
  {
    file: sentName('纪委办公室'),
    fault: '把一项任务的完成时限改成了“2021年1月底前”。',
    shows: '列为越权修改，不写进任务清单；其余照常汇总。',
    state: merged('纪委办公室', counts(37, 5, { outOfBounds: 1 })),
  },
  {
    file: '任务清单-团委（初稿）.xlsx',
    fault: '同一个部门交了两次，内容不同：这是前一次。',
    shows: '与修改稿的状态、进展不同，列为冲突，请选一个。',
    state: merged('团委', counts(28, 1, { conflict: 2 })),
  },
  {
    file: '任务清单-团委（修改稿）.xlsx',
    fault: '同一个部门交了两次，内容不同：这是后一次。',
    shows: '同上。',
    state: merged('团委', counts(28, 1, { conflict: 2 })),
  },
  {
    file: '新建 Microsoft Excel 工作表.xlsx',
    fault: '复制到新工作簿，没有隐藏工作表，文件名也看不出是谁。',
    shows: '问是哪个部门的：请选“工会”。',
    state: {
      kind: 'ask',
      candidates: ['党委宣传统战部', '团委', '工会'],
      department: '工会',
      counts: counts(28, 3),
    },
  },
  {
    file: sentName('经济管理学院党总支'),
    fault: '文件传输中断，只有前一半。',
    shows: '列在读不了的文件里，不影响其他文件；请对方重发。',
    state: { kind: 'unreadable', code: 'damaged' },
  },
  {
    file: archive,
    inside: sentName('信息工程学院党总支'),
    fault: '三份回收表打成一个压缩包，还夹着一个 .txt。',
    shows: '自动拆开；.txt 略过。',
    state: merged('信息工程学院党总支', counts(57, 16)),
  },
  {
    file: archive,
    inside: sentName('机械工程学院党总支'),
    fault: '完成日期写了“等通知”。',
    shows: '不是日期，作为附加内容保留并提示，不写进任务清单。',
    state: merged('机械工程学院党总支', counts(57, 14, { unrecognised: 1 })),
  },
  {
    file: archive,
    inside: sentName('图书馆直属党支部'),
    fault: '没有毛病。',
    shows: '正常汇总。',
    state: merged('图书馆直属党支部', counts(57, 16)),
  },
];

/** All together, once the person has said whose the file without a name is. */
export const announcedTotals = {
  counts: counts(847, 117, { conflict: 5, outOfBounds: 1, unrecognised: 10 }),
  /** Cells of 任务清单 that change when every conflict goes to the return. */
  updates: 72,
  conflicts: 3,
  outOfBounds: 1,
  claims: 1,
  missing: ['党委宣传统战部', '经济管理学院党总支'],
} as const;
