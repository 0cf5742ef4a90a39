import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseNotice } from '../../../src/core/notice';
import type { Task } from '../../../src/core/task';
import { layouts } from './layouts';
import { noticeOfFacts, realLines, realTasks } from '../../fixtures/notices/realTasks';

/** A task in the words of the table of layouts. */
function describeTask(task: Task): string {
  const { category, ordinal, title, departmentsText, deadlineText, requirement, part, filled } = task;
  return [
    category,
    ordinal,
    title,
    departmentsText,
    deadlineText,
    requirement.replaceAll('\n', '/'),
    ...(part === '' ? [] : [`part ${part}`]),
    ...(filled?.owner === undefined ? [] : [`owner ${String(filled.owner)}`]),
  ].join(' | ');
}

describe('parseNotice', () => {
  it.each(layouts)('reads $name', ({ text, tasks }) => {
    expect(parseNotice(text).tasks.map(describeTask)).toEqual(tasks);
  });

  describe('says what to look at', () => {
    const codes = (text: string): string[] =>
      parseNotice(text).diagnostics.map(({ code, line }) => `${String(line)} ${code}`);

    it.each([
      ['nothing', '（一）甲。\n责任部门：教务处\n完成时限：5月底前', []],
      ['a task without a deadline', '（一）甲。\n责任部门：教务处', ['1 missingDeadline']],
      ['a task without departments', '\n（一）甲。\n完成时限：5月底前', ['2 missingDepartments']],
      ['an unreadable deadline', '（一）甲。\n责任部门：教务处\n完成时限：待定', ['1 unreadableDeadline']],
      ['an impossible date', '（一）甲。\n责任部门：教务处\n完成时限：6月31日', ['1 unreadableDeadline']],
      ['an ambiguous deadline', '（一）甲。\n责任部门：教务处\n完成时限：6月前', ['1 ambiguousDeadline']],
      ['labels without a task', '责任部门：教务处\n完成时限：5月底前', ['1 labelWithoutTask', '2 labelWithoutTask']],
      [
        'a title that comes twice',
        '（一）甲。责任部门：教务处；完成时限：5月底前\n（二）甲。责任部门：人事处；完成时限：5月底前',
        ['2 duplicateTitle'],
      ],
      [
        'no repetition when the headings differ',
        '一、X\n1.甲。责任部门：教务处；完成时限：5月底前\n二、Y\n1.甲。责任部门：教务处；完成时限：5月底前',
        [],
      ],
    ])('%s', (_, text, expected) => {
      expect(codes(text)).toEqual(expected);
    });

    it('with the facts that a sentence needs', () => {
      expect(parseNotice('（一）甲。\n责任部门：教务处\n完成时限：6月前').diagnostics).toEqual([
        { code: 'ambiguousDeadline', line: 1, facts: { title: '甲', text: '6月前' } },
      ]);
    });
  });

  describe('reads what the notice says about itself', () => {
    it.each([
      [
        'number, title over two lines and date',
        '东湖院发〔2021〕12号　　签发人：张　三\n\n关于印发《东湖学院开展\n“书香校园”活动方案》的通知\n\n各部门：\n　　2021年3月5日\n一、总则',
        {
          documentNumber: '东湖院发〔2021〕12号',
          title: '关于印发《东湖学院开展“书香校园”活动方案》的通知',
          issuedOn: '2021-03-05',
          year: 2021,
        },
      ],
      [
        'Chinese numerals and half-width brackets',
        '东湖院发[2021]12号\n关于开展自查的通知\n一、总则\n二〇二一年三月五日',
        { documentNumber: '东湖院发[2021]12号', title: '关于开展自查的通知', issuedOn: '2021-03-05', year: 2021 },
      ],
      [
        'a date at the end only',
        '关于开展自查的通知\n一、总则\n东湖学院\n2021年3月5日印发',
        { title: '关于开展自查的通知', issuedOn: '2021-03-05', year: 2021 },
      ],
      [
        'the year of the number',
        '东湖院发〔2022〕1号\n一、总则',
        { documentNumber: '东湖院发〔2022〕1号', year: 2022 },
      ],
      ['the year of the title', '东湖学院2023年工作要点\n一、总则', { title: '东湖学院2023年工作要点', year: 2023 }],
      ['the year of the text', '一、总则\n按照2024年部署开展。', { year: 2024 }],
      ['nothing', '一、总则\n认真开展。', {}],
      ['not the number of another notice', '按照《通知》（教党〔2019〕3号）要求开展。\n一、总则', {}],
      ['not a date that does not exist', '2021年2月30日\n一、总则', { year: 2021 }],
    ])('%s', (_, text, facts) => {
      const { title, documentNumber, issuedOn, year } = parseNotice(text);
      expect({ title, documentNumber, issuedOn, year }).toEqual({
        title: undefined,
        documentNumber: undefined,
        issuedOn: undefined,
        year: undefined,
        ...facts,
      });
    });
  });

  it('finds nothing in nothing', () => {
    expect(parseNotice('')).toEqual({ tasks: [], diagnostics: [] });
    expect(parseNotice(' \n\n\t\n')).toEqual({ tasks: [], diagnostics: [] });
  });

  describe('whatever the text', () => {
    const pieces = fc.constantFrom(
      '一、', '（一）', '（二）', '1.', '2、', '①', '（', '）', '【', '】', '责任部门', '完成时限', '：', ':', '教务处', '5月底前',
      '建立台账', '。', '；', '\n', '\n', '\t', ' ', '附件2', '以上任务', '任务名称', '"', '序号\t任务\t责任部门\t完成时限\n',
    ); // prettier-ignore
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );

    it('gives tasks that can be shown and places that exist, and never throws', () => {
      fc.assert(
        fc.property(texts, (text) => {
          const { tasks, diagnostics } = parseNotice(text);
          const lineCount = text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/).length;
          for (const { line } of [...tasks, ...diagnostics]) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lineCount);
          }
          expect(tasks.map(({ line }) => line)).toEqual(tasks.map(({ line }) => line).sort((a, b) => a - b));
        }),
        { numRuns: 2000 },
      );
    });

    it('reads the same with other line ends', () => {
      fc.assert(
        fc.property(fc.constantFrom(...layouts), fc.constantFrom('\r\n', '\r', '\u2028'), ({ text }, end) => {
          const plain = text.replace(/\r\n|[\r\v\u2028]/g, '\n');
          expect(parseNotice(plain.replaceAll('\n', end))).toEqual(parseNotice(plain));
        }),
      );
    });
  });

  describe('a notice with tasks in its body and in an attachment', () => {
    // The real one, when it lies beside the project, and always one of the same build.
    const realPath = path.join(__dirname, '..', '..', '..', '..', 'shared', 'seed', 'notice.txt');
    const real = existsSync(realPath) ? readFileSync(realPath, 'utf8') : undefined;
    const texts = [
      ['of our own', noticeOfFacts()] as const,
      ...(real === undefined ? [] : [['as it was issued', real] as const]),
    ];

    it.each(texts)('gives its 29 tasks and nothing of its prose: %s', (_, text) => {
      const { tasks, diagnostics, year, issuedOn } = parseNotice(text);
      expect(
        tasks.map(({ part, category, ordinal, title, departmentsText, deadlineText }) => ({
          part,
          category,
          ordinal,
          title,
          departmentsText,
          deadlineText,
        })),
      ).toEqual(realTasks);
      for (const { requirement } of tasks) expect(requirement.length).toBeGreaterThanOrEqual(20);
      expect({ diagnostics, year, issuedOn }).toEqual({ diagnostics: [], year: 2020, issuedOn: '2020-06-04' });
    });

    it('finds each task on its line', () => {
      const text = real ?? noticeOfFacts();
      const lines = text.split('\n');
      const { tasks } = parseNotice(text);
      if (real !== undefined) expect(tasks.map(({ line }) => line)).toEqual(realLines);
      for (const { line, title } of tasks) expect(lines[line - 1]).toContain(title);
    });
  });
});
