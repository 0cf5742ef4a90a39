/** 说明.txt: what is wrong with each sample return and what merging them shows. */
import type { LedgerCounts } from '../../core/returns';
import { announcedFiles, announcedTotals, type AnnouncedFile } from './announced';
import { sampleDay } from './sampleWorkbook';

const countsText = ({ unchanged, updated, conflict, outOfBounds, unrecognised }: LedgerCounts): string =>
  `未变 ${String(unchanged)}，已更新 ${String(updated)}，冲突 ${String(conflict)}，越权 ${String(outOfBounds)}，未识别 ${String(unrecognised)}`;

function fileLines({ file, inside, fault, shows, state }: AnnouncedFile, index: number): string[] {
  return [
    `${String(index + 1)}. ${inside === undefined ? file : `${file} 里的 ${inside}`}`,
    `   毛病：${fault}`,
    `   应看到：${shows}`,
    ...(state.kind === 'unreadable' ? [] : [`   对账（格）：${countsText(state.counts)}`]),
    '',
  ];
}

export function explanation(): string {
  const { counts, updates, conflicts, outOfBounds, claims, missing } = announcedTotals;
  const lines = [
    '任务督办示例说明',
    '',
    '学校、部门、人名都是虚构的，任务的名称、部门和时限取自一份真实的工作方案。',
    '',
    '怎样试：',
    `1. 解压。用 Excel 打开“示例任务清单.xlsx”：29 项任务，统计基准日 ${sampleDay}，已经分发给 17 个部门。`,
    '   （想从头试：打开一个空白工作簿，用“示例通知.docx”或“示例通知.txt”生成任务清单。）',
    '2. 在“任务督办”选项卡点“汇总回收”，把“示例回收表”文件夹里的文件全部拖进窗格。',
    '3. 对照下面核对，选好冲突，点“应用”。可以整体撤销，再试一次。',
    '',
    '每个文件：',
    '',
    ...announcedFiles.flatMap(fileLines),
    '合计（指定工会以后）：',
    `   对账（格）：${countsText(counts)}`,
    `   冲突 ${String(conflicts)} 处，越权修改 ${String(outOfBounds)} 处，待认领 ${String(claims)} 行。`,
    `   冲突全部选“回收”后应用，任务清单改动 ${String(updates)} 格。`,
    `   还没有交的：${missing.join('、')}。`,
    '',
  ];
  return lines.join('\r\n');
}
