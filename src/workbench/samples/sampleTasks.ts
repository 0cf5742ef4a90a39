/** The tasks of the sample notice: the names, departments and deadlines of a real plan, with sentences of our own. */

export interface SampleTask {
  /** '' for the body, else the attachment. */
  readonly part: string;
  readonly category: string;
  readonly ordinal: string;
  readonly title: string;
  readonly requirement: string;
  readonly departmentsText: string;
  readonly deadlineText: string;
}

const body = (
  ordinal: string,
  title: string,
  departmentsText: string,
  deadlineText: string,
  requirement: string,
): SampleTask => ({ part: '', category: '工作任务', ordinal, title, requirement, departmentsText, deadlineText });

/** Without a deadline of its own a task of the attachment is due by the end of the year. */
const attached =
  (category: string) =>
  (
    ordinal: string,
    title: string,
    departmentsText: string,
    requirement: string,
    deadlineText = '12月底前',
  ): SampleTask => ({
    part: '附件2',
    category,
    ordinal,
    title,
    requirement,
    departmentsText,
    deadlineText,
  });

const politics = attached('把党的政治建设摆在首位');
const organisation = attached('加强基层党组织建设');
const members = attached('加强党员教育管理');
const discipline = attached('推进全面从严治党');

export const sampleTasks: readonly SampleTask[] = [
  body(
    '（一）',
    '认真梳理基层党建制度',
    '党委组织部',
    '2020年5月底前',
    '把现行制度逐份列出，注明文号和执行单位，分清哪些继续用、哪些要改、哪些停用。',
  ),
  body(
    '（二）',
    '认真学习各项制度',
    '党委组织部，党委宣传统战部,各党总支、直属党支部',
    '2020年6月-9月',
    '把制度学习排进支部每月的学习计划，每个支部至少集中学习三次，留下签到和记录。',
  ),
  body(
    '（三）',
    '建立制度任务清单',
    '党委组织部',
    '2020年6月中旬前',
    '对照制度列出要做的事，一事一行，写清谁来做、做到什么程度、什么时候做完。',
  ),
  body(
    '（四）',
    '推动制度贯彻落实',
    '党委组织部，各党总支、直属党支部',
    '2020年11月中旬前',
    '按清单逐项推进，每月报一次进度，卡住的事项写明原因和打算。',
  ),
  body(
    '（五）',
    '完善制度体系',
    '党政办公室，党委组织部，党委宣传统战部',
    '2020年11月底前',
    '需要修改的制度拿出修改稿，缺少的制度补上，征求意见后按程序发布。',
  ),
  body(
    '（六）',
    '积极创先争优',
    '党委组织部，各党总支、直属党支部',
    '2020年12月底前',
    '推出一批做得好的支部和党员，把他们的做法整理成可以照着学的材料。',
  ),
  body(
    '（七）',
    '形成总结报告',
    '党委组织部，各党总支、直属党支部',
    '2020年11月底前',
    '各单位写出自查总结，讲清做了什么、还差什么，由组织部汇总成全校报告。',
  ),
  body(
    '（八）',
    '健全长效机制',
    '党委组织部，党委宣传部，党政办公室',
    '长期坚持',
    '每年检查一次制度执行情况，发现不管用的及时修改，不让清单停在纸上。',
  ),
  politics(
    '（一）',
    '强化政治理论学习',
    '党委宣传部',
    '制定全年学习安排，每季度通报一次各单位的学习情况。',
    '常态化推进',
  ),
  politics(
    '（二）',
    '巩固深化主题教育成果',
    '党委组织部，党政办公室',
    '对照上一年查出的问题逐条回头看，没有改完的继续改，改完的防止反弹。',
    '12月底前，长期坚持',
  ),
  politics(
    '（三）',
    '贯彻落实党委领导下的校长负责制',
    '党政办公室，党委组织部，党委宣传统战部',
    '检查议事规则的执行情况，会议材料、记录和督办单要能对得上。',
  ),
  politics(
    '（四）',
    '落实党建工作责任',
    '党委组织部，马克思主义学院',
    '年初签责任书，年中检查一次，年底书记述职并测评。',
  ),
  politics(
    '（五）',
    '加强对统战工作和学校群团组织的统一领导',
    '党委宣传统战部，工会，团委',
    '每学期听取一次群团和统战工作汇报，把要解决的问题列入会议议题。',
  ),
  organisation('（六）', '加强党务工作部门建设', '党委组织部', '核对各单位党务岗位和人员，缺编的提出补充办法。'),
  organisation('（七）', '规范党支部工作', '党委组织部', '印发支部工作手册，统一会议记录和台账的样式。'),
  organisation('（八）', '推进全校党建工作质量创优', '党委组织部', '选出培育对象，每个对象有目标、有进度、有联系人。'),
  organisation(
    '（九）',
    '加强对党支部标准化、规范化建设的监督检查',
    '党委组织部',
    '每学期抽查三分之一的支部，查出的问题当场交办、限期回复。',
  ),
  organisation(
    '（十）',
    '严格执行党的组织生活制度',
    '党委组织部',
    '按月提醒组织生活内容，季度检查记录本，缺次的补上。',
  ),
  organisation(
    '（十一）',
    '做好党建经费保障',
    '党委组织部，财务处',
    '把支部活动经费列入年度预算，公布使用办法和报销流程。',
  ),
  organisation(
    '（十二）',
    '规范党费收缴工作',
    '党委组织部，财务处',
    '重新核定每名党员的党费标准，按月收齐，每半年公示一次。',
  ),
  members('（十三）', '加强党员经常性学习培训', '党委组织部', '分期分批轮训，每名党员全年集中学习不少于三十二学时。'),
  members('（十四）', '严格党员教育管理', '党委组织部', '逐人核对党员信息和组织关系，长期在外的落实联系人。'),
  members(
    '（十五）',
    '推进党支部书记“双带头人”培育工作提质增效',
    '党委组织部，教务处，科技处',
    '教师支部书记由教学科研骨干担任，安排导师，给予工作量认定。',
  ),
  members('（十六）', '加强党员教育管理考核', '党委组织部', '定出考核细则，结果与评先评优挂钩，年底公布。'),
  members(
    '（十七）',
    '建立健全党内关怀帮扶长效机制',
    '党委组织部，人事处，学生处',
    '摸清生活困难的党员情况，建立帮扶台账，节前逐户走访。',
  ),
  members('（十八）', '加大党员发展工作力度', '党委组织部', '排出全年发展计划，提前谈话、按期公示、材料一人一档。'),
  members('（十九）', '建强组织员队伍', '党委组织部，人事处', '配齐专职组织员，明确岗位职责和培训安排。'),
  discipline(
    '（二十）',
    '完善纪检监察机构设置',
    '党委组织部，纪委办公室，人事处',
    '提出机构和岗位方案，按程序报批，人员到岗。',
  ),
  discipline(
    '（二十一）',
    '加强党员日常监督和思想教育',
    '纪委办公室',
    '每季度组织一次警示教育，苗头性问题早提醒、有记录。',
  ),
];
