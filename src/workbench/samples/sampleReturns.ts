/** The sample returns: what each department answers, and what became of its file on the way. */
import { toSerial } from '../../core/calendar';
import type { DepartmentFile } from '../../core/distribution';
import { departmentWorkbook } from '../../files/distribution/departmentWorkbook';
import { zipFiles, type NamedFile } from '../../files/distribution/zipFiles';
import { writeXlsx } from '../../files/xlsx/writeXlsx';
import { strToU8 } from 'fflate';
import {
  addTask,
  arrangeColumns,
  asCsv,
  asXls,
  cutOff,
  fillIn,
  loseHiddenSheet,
  mergeDown,
  renameHeaders,
  type Answers,
  type Change,
} from './damage';
import { sampleDay } from './sampleWorkbook';

export interface SampleReturn extends NamedFile {
  /** When its sender saved it: local date and time 'yyyy-mm-ddThh:mm'. */
  readonly savedAt: string;
}

const day = (date: string): number => toSerial(date) ?? 0;

const finished = (owner: string, on: string, progress: string, evidence: string): Answers => ({
  责任人: owner,
  状态: '已完成',
  进展情况: progress,
  完成日期: day(on),
  佐证材料: evidence,
});

const underWay = (owner: string, progress: string, status = '推进中'): Answers => ({
  责任人: owner,
  状态: status,
  进展情况: progress,
});

const branchAnswers = (secretary: string, meetings: number): Readonly<Record<string, Answers>> => ({
  认真学习各项制度: finished(
    secretary,
    '2020-09-25',
    `集中学习 ${String(meetings)} 次，各支部记录齐全。`,
    '学习记录.pdf',
  ),
  推动制度贯彻落实: finished(secretary, '2020-11-09', '清单所列事项已逐项落实。', '落实情况表.xlsx'),
  积极创先争优: underWay(secretary, '推荐先进支部 1 个，材料正在整理。'),
  形成总结报告: underWay(secretary, '初稿已写好，正在征求意见。', '取得阶段性成果'),
});

/** By department. */
const answers: Readonly<Record<string, Readonly<Record<string, Answers>>>> = {
  党委组织部: {
    规范党支部工作: finished('周敏', '2020-10-20', '手册已印发，培训支部书记 62 人。', '支部工作手册.pdf'),
    严格执行党的组织生活制度: underWay('李伟', '三季度检查完毕，两个支部缺一次记录，已补。', '取得阶段性成果'),
    做好党建经费保障: underWay('李伟', '经费标准已与财务处核定。'),
    加强党员经常性学习培训: finished('王芳', '2020-11-06', '轮训三期，共 412 人，人均 34 学时。', '轮训名册.xlsx'),
    建强组织员队伍: underWay('周敏', '还缺两名专职组织员，编制没有落实。', '难度较大'),
  },
  党委宣传部: {
    健全长效机制: underWay('陈静', '已把制度执行情况列入理论学习检查内容。'),
    强化政治理论学习: underWay('陈静', '三季度学习情况已通报。', '取得阶段性成果'),
  },
  党政办公室: {
    完善制度体系: underWay('刘洋', '收到修改意见 23 条，正在汇总。'),
    贯彻落实党委领导下的校长负责制: finished('刘洋', '2020-10-30', '会议材料、记录、督办单已核对一遍。', '核对表.xlsx'),
  },
  财务处: {
    做好党建经费保障: finished('孙丽', '2020-10-15', '支部活动经费已列入预算，报销流程上网公布。', '经费使用办法.pdf'),
    规范党费收缴工作: { 状态: '推进中', 进展情况: '党费标准核定完毕，上半年已公示。' },
  },
  人事处: {
    建强组织员队伍: underWay('赵强', '岗位职责已印发，两个岗位正在招聘。', '难度较大'),
    完善纪检监察机构设置: finished('赵强', '2020-11-05', '机构和岗位方案已批复。', '批复文件.pdf'),
  },
  学生处: {
    建立健全党内关怀帮扶长效机制: {
      ...finished('吴倩', '2020-11-06', '困难学生党员 17 人建账，已走访。', '帮扶台账.xlsx'),
      完成日期: '2020.11.6',
    },
  },
  教务处: {
    '推进党支部书记“双带头人”培育工作提质增效': underWay('郑凯', '教学工作量认定办法已发布。', '取得阶段性成果'),
  },
  科技处: {
    '推进党支部书记“双带头人”培育工作提质增效': underWay('何琳', '为 9 名支部书记配了科研导师，"一对一"指导。'),
  },
  马克思主义学院: {
    落实党建工作责任: underWay('马宁', '责任书已签，述职安排在十二月。'),
  },
  纪委办公室: {
    加强党员日常监督和思想教育: {
      ...finished('冯涛', '2020-11-10', '全年四次警示教育已完成三次，第四次已排期。', '教育活动记录.pdf'),
      完成时限: '2021年1月底前',
    },
  },
  工会: {
    加强对统战工作和学校群团组织的统一领导: underWay('许红', '已向党委会汇报一次。'),
  },
  经济管理学院党总支: branchAnswers('曹磊', 3),
  信息工程学院党总支: branchAnswers('邓超', 4),
  机械工程学院党总支: {
    ...branchAnswers('高翔', 3),
    推动制度贯彻落实: { ...underWay('高翔', '还有两项没有落实。'), 完成日期: '等通知' },
  },
  图书馆直属党支部: branchAnswers('谢敏', 5),
};

const shared = '加强对统战工作和学校群团组织的统一领导';

/** @param sent by department; @throws Error for a department that was sent nothing */
export function sampleReturns(sent: ReadonlyMap<string, DepartmentFile>): readonly SampleReturn[] {
  const fileOf = (department: string): DepartmentFile => {
    const file = sent.get(department);
    if (file === undefined) throw new Error(`nothing was sent to ${department}`);
    return file;
  };
  const filled = (department: string, ...changes: readonly Change[]) =>
    [fillIn(answers[department] ?? {}), ...changes].reduce(
      (workbook, change) => change(workbook),
      departmentWorkbook(fileOf(department), { settings: { baseDate: sampleDay, dueSoonDays: 7 }, today: sampleDay }),
    );
  const asSent = (department: string, ...changes: readonly Change[]): NamedFile => ({
    name: fileOf(department).fileName,
    bytes: writeXlsx(filled(department, ...changes)),
  });
  const league = (status: string, progress: string) =>
    writeXlsx(filled('团委', fillIn({ [shared]: underWay('韩雪', progress, status) })));

  return [
    { ...asSent('党委组织部'), savedAt: '2020-11-12T10:00' },
    {
      name: '回收表（最终版）.xlsx',
      bytes: writeXlsx(
        filled(
          '党委宣传部',
          renameHeaders({ 责任部门: '责任单位', 进展情况: '落实情况', 责任人: '负责人', 状态: '办理状态' }),
        ),
      ),
      savedAt: '2020-11-11T15:20',
    },
    {
      ...asSent(
        '党政办公室',
        arrangeColumns(
          [
            '序号',
            '任务名称',
            '任务编号',
            '状态',
            '责任人',
            '联系电话',
            '进展情况',
            '完成日期',
            '佐证材料',
            '备注',
            '责任部门',
            '完成时限',
          ],
          { 联系电话: '内线 8021' },
        ),
      ),
      savedAt: '2020-11-10T09:05',
    },
    {
      ...asSent('财务处', fillIn({ 规范党费收缴工作: { 责任人: '孙丽' } }), mergeDown('责任人')),
      savedAt: '2020-11-10T11:40',
    },
    { ...asSent('人事处', loseHiddenSheet), savedAt: '2020-11-12T08:50' },
    { ...asSent('学生处'), savedAt: '2020-11-09T16:30' },
    { name: '教务处.xls', bytes: asXls(filled('教务处')), savedAt: '2020-11-11T10:10' },
    { name: '科技处.csv', bytes: asCsv(filled('科技处')), savedAt: '2020-11-11T14:00' },
    {
      ...asSent(
        '马克思主义学院',
        addTask({
          任务名称: '开好思政课集体备课会',
          责任部门: '马克思主义学院',
          状态: '推进中',
          进展情况: '每月两次，自己加的一项。',
        }),
      ),
      savedAt: '2020-11-12T09:15',
    },
    { ...asSent('纪委办公室'), savedAt: '2020-11-12T17:00' },
    { name: '任务清单-团委（初稿）.xlsx', bytes: league('推进中', '正在准备汇报材料。'), savedAt: '2020-11-09T09:00' },
    {
      name: '任务清单-团委（修改稿）.xlsx',
      bytes: league('取得阶段性成果', '已向党委会汇报一次，三项问题列入议题。'),
      savedAt: '2020-11-12T09:00',
    },
    {
      name: '新建 Microsoft Excel 工作表.xlsx',
      bytes: writeXlsx(filled('工会', loseHiddenSheet)),
      savedAt: '2020-11-13T11:30',
    },
    {
      name: fileOf('经济管理学院党总支').fileName,
      bytes: cutOff(asSent('经济管理学院党总支').bytes),
      savedAt: '2020-11-12T12:00',
    },
    {
      name: '党总支、支部报送.zip',
      bytes: zipFiles(
        [
          asSent('信息工程学院党总支'),
          asSent('机械工程学院党总支'),
          asSent('图书馆直属党支部'),
          { name: '联系方式.txt', bytes: strToU8('有问题请打内线 8033。\r\n') },
        ],
        '2020-11-13T16:00',
      ),
      savedAt: '2020-11-13T16:05',
    },
  ];
}
