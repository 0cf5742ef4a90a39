/**
 * The institutions that a real notice lists in its first attachment: names, numbers and who issued them, judged by hand
 * against its text. A level is null where neither the 文号, the name nor the heading of the list says it.
 */
import type { InstitutionLevel } from '../../../src/core/institutions';

export interface InstitutionFacts {
  readonly name: string;
  /** As the notice writes it, without the brackets around it. */
  readonly written: string;
  readonly level: InstitutionLevel | null;
}

const of =
  (level: InstitutionLevel | null) =>
  (name: string, written = ''): InstitutionFacts => ({ name, written, level });

const [central, province, school, open] = [of('中央'), of('省'), of('学校'), of(null)];

export const listHeadings = ['高校部分基层党建制度清单', '辽宁科技学院部分基层党建制度清单'] as const;

export const higherInstitutions: readonly InstitutionFacts[] = [
  central('中国共产党支部工作条例（试行）'),
  central('中国共产党党员教育管理工作条例'),
  central('中国共产党发展党员工作细则'),
  central('2019—2023年全国党员教育培训工作规划'),
  open('党委（党组）书记抓基层党建工作述职评议考核办法（试行）'),
  open('关于党的基层组织任期的意见'),
  open('关于建立健全基层党组织按期换届提醒督促机制的通知'),
  province('辽宁省基层党建质量提升行动计划（2019—2021）'),
  open('关于严格党的组织生活制度的意见'),
  open('关于贯彻〈中国共产党党内功勋荣誉表彰条例〉的实施办法'),
  open('〈中国共产党党内关怀帮扶办法〉实施细则'),
  open('关于贯彻落实〈2019—2023年全国党员教育培训工作规划〉的实施意见'),
  open('关于坚持和完善普通高等学校党委领导下的校长负责制的实施意见'),
  province(
    '中共辽宁省委教育工作委员会关于印发〈辽宁省高校党建质量提升行动计划(2019-2021年)〉的通知',
    '辽委教〔2019〕8号',
  ),
  province('中共辽宁省委教育工作委员会关于进一步加强高校基层党组织生活指导的通知', '辽委教通〔2018〕7号'),
  province(
    '中共辽宁省委组织部 中共辽宁省委高等学校工作委员会 辽宁省教育厅 辽宁省人力资源和社会保障厅关于加强高校组织员队伍建设的意见',
    '辽委高〔2018〕1号',
  ),
  province(
    '中共辽宁省委高等学校工作委员会 中共辽宁省教育厅党组关于开展全省学校“党建工作质量年”活动的指导意见',
    '辽委高〔2018〕12号',
  ),
];

export const schoolInstitutions: readonly InstitutionFacts[] = [
  school('辽宁科技学院党委领导下的校长负责制实施细则', '辽科院委发〔2019〕17号'),
  school('辽宁科技学院党组织履行全面从严治党主体责任实施细则（试行）', '辽科院委发〔2018〕69号'),
  school('辽宁科技学院关于“领导干部上讲台”开展思想政治教育工作实施方案', '辽科院委发〔2018〕29号'),
  school('辽宁科技学院教职工政治理论学习制度', '辽科院委发〔2018〕76号'),
  school('中共辽宁科技学院委员会关于加强教师党支部建设的意见', '辽科院委发〔2018〕83号'),
  school('中共辽宁科技学院委员会学生党建工作标准', '辽科院委发〔2018〕84号'),
  school('中共辽宁科技学院委员会发展党员工作实施细则', '辽科院委发〔2018〕82号'),
  school('辽宁科技学院二级院（系）党政联席会议议事和决策规则', '辽科院委发〔2018〕44号'),
  school('辽宁科技学院二级党组织委员会会议议事和决策规则', '辽科院委发〔2018〕45号'),
  school('辽宁科技学院党总支、直属支部理论学习中心组学习制度', '辽科院委发〔2018〕77号'),
];

const entries = (facts: readonly InstitutionFacts[]): string[] =>
  facts.map(({ name, written }, index) => `${String(index + 1)}.《${name}》${written === '' ? '' : `（${written}）`}`);

/** A notice of the same build with a body of its own: prose that names titles, the index of attachments, two lists. */
export const noticeOfInstitutions = (): string =>
  [
    '关于做好制度清理工作的通知',
    '各单位：',
    '一、工作安排',
    '（一）摸清底数。各单位对照《示例学院章程》逐件核对，填写清单。',
    '（二）逐件研究。按照《示例学院规章制度管理办法》（示院发〔2017〕3号）提出意见。',
    '附件：1.部分基层党建制度清单',
    '2.重点工作任务清单',
    '附  件1',
    listHeadings[0],
    ...entries(higherInstitutions),
    listHeadings[1],
    ...entries(schoolInstitutions),
    '附  件2',
    '重点工作任务清单',
    '（一）学好制度。组织学习《示例学院章程》，各支部交流心得。',
  ].join('\n\n');
