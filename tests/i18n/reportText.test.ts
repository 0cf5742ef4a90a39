import { summaryReport, type ReportOptions } from '../../src/core/report';
import { chineseOrdinal, plainReport, reportText, type ReportBlock } from '../../src/i18n/reportText';
import { allParts, planOf, sentPlan, sixTasks } from '../core/report/plan';
import { task } from '../core/supervision/tasks';

const blocks = (plan = sentPlan(), options: ReportOptions = allParts): readonly ReportBlock[] =>
  reportText(summaryReport(plan, options)).blocks;
const textOf = (list: readonly ReportBlock[]): string =>
  list.map((block) => (block.kind === 'table' ? block.rows.join('|') : block.text)).join('\n');

describe('the words of the report', () => {
  it('say the figures of the statistics, and nothing else', () => {
    const { statistics } = sentPlan();
    const { total } = statistics;
    expect([total.tasks, total.finished, total.onTime, total.late, total.overdue, total.dueSoon]).toEqual([
      6, 2, 1, 1, 1, 1,
    ]);
    const text = textOf(blocks());
    expect(text).toContain('共列任务 6 项，已完成 2 项，完成率 33.3%。已完成的任务中，按期完成 1 项，逾期完成 1 项。');
    expect(text).toContain('尚未完成 4 项，其中已逾期 1 项，临近期限 1 项，长期推进 1 项。按期率 33.3%。');
    expect(text).toContain('任务清单已分发 2 个部门，1 个部门已交回填报表。');
  });

  it('go category by category', () => {
    expect(textOf(blocks())).toContain(
      '（一）组织建设\n共 3 项，已完成 1 项，完成率 33.3%。已完成的有“建好阅读角”。逾期未完成的有“办好读书会”。“办好读书会”：已开会；正在选址。',
    );
  });

  it('make clauses of the paragraphs of a cell, with one stop between two', () => {
    const progress = '【图书馆】已选址。\n【工会】已报名；\n\n【团委】还没有开始';
    expect(textOf(blocks(planOf([task({ progress })])))).toContain(
      '【图书馆】已选址；【工会】已报名；【团委】还没有开始。',
    );
  });

  it('name the departments in front and behind, and list all of them', () => {
    const list = blocks();
    expect(textOf(list)).toContain('完成情况较好的是财务处，完成率 100.0%。进度靠后的是保卫处、工会，完成率 0.0%。');
    const table = list.find((block) => block.kind === 'table');
    expect(table?.rows.map(([name, tasks, finished]) => [name, tasks, finished])).toEqual([
      ['财务处', '2', '2'],
      ['图书馆', '3', '1'],
      ['保卫处', '1', '0'],
      ['工会', '1', '0'],
    ]);
  });

  it('say of each overdue and hard task what is to be done', () => {
    const text = textOf(blocks());
    expect(text).toContain(
      '1. 办好读书会（图书馆）：应于2020年10月31日前完成，已逾期 20 天。目前进展：已开会；正在选址。下一步：限期完成。',
    );
    expect(text).toContain('1. 更新目录（图书馆）：应于2020年12月10日前完成。下一步：集中攻坚。');
  });

  it('end with what comes next', () => {
    const text = textOf(blocks()).split('五、下一步工作\n')[1] ?? '';
    expect(text.split('\n').map((line) => line.slice(0, 3))).toEqual([
      '（一）',
      '（二）',
      '（三）',
      '（四）',
      '（五）',
      '（六）',
      '（七）',
    ]);
    expect(text).toContain('未来 30 天内到期的任务有 2 项：“检查消防”、“更新目录”');
    expect(text).toContain('尚有 1 个部门未交回填报表：保卫处');
  });

  it('number only the sections that are wanted', () => {
    const text = textOf(blocks(sentPlan(), { ...allParts, parts: ['next'] }));
    expect(text).toContain('二、下一步工作');
    expect(text).not.toContain('分部门');
  });

  it('fit a plan without tasks, and one in which all is done', () => {
    expect(textOf(blocks(planOf([])))).toContain('的任务清单中没有任务');
    const done = sixTasks.map((one) => task({ ...one, status: '已销号', completedOn: '2020-06-01' }));
    const text = textOf(blocks(planOf(done)));
    expect(text).toContain('所列 6 项任务全部完成，完成率 100.0%');
    expect(text).toContain('各部门完成率均为 100.0%');
    expect(text).toContain('目前没有逾期任务，也没有反映难度较大的任务。');
    expect(text).toContain('各项任务已全部办结');
  });

  it('are copied as plain text with title, unit and date', () => {
    const lines = plainReport(reportText(summaryReport(sentPlan(), allParts))).split('\n');
    expect(lines[0]).toBe('关于“书香校园”活动落实情况的总结报告');
    expect(lines.slice(-2)).toEqual(['中共东湖学院委员会', '2020年11月20日']);
    expect(lines.some((line) => line.startsWith('财务处\t2\t2'))).toBe(true);
  });

  it('count in Chinese', () => {
    expect([0, 8, 9, 10, 18, 19, 20, 98].map(chineseOrdinal)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '十九',
      '二十',
      '二十一',
      '九十九',
    ]);
  });
});
