import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseInstitutions, type Institution } from '../../../src/core/institutions';
import { noticeOfFacts } from '../../fixtures/notices/realTasks';
import { smallNotice } from '../../fixtures/smallNotice';
import {
  higherInstitutions,
  listHeadings,
  noticeOfInstitutions,
  schoolInstitutions,
  type InstitutionFacts,
} from './realInstitutions';

const read = (...lines: readonly string[]) => parseInstitutions(lines.join('\n'));
const names = (...lines: readonly string[]): string[] => read(...lines).institutions.map(({ name }) => name);
const only = (...lines: readonly string[]): Institution => {
  const { institutions } = read(...lines);
  const [first] = institutions;
  if (first === undefined || institutions.length > 1) throw new Error(`${String(institutions.length)} institutions`);
  return first;
};

const factsOf = (institutions: readonly Institution[]): InstitutionFacts[] =>
  institutions.map(({ name, documentNumberWritten, level }) => ({ name, written: documentNumberWritten, level }));

describe('the lists of a real notice', () => {
  const realNotice = path.join(__dirname, '..', '..', '..', '..', 'shared', 'seed', 'notice.txt');
  const texts: (readonly [string, string])[] = [['by its facts', noticeOfInstitutions()]];
  if (existsSync(realNotice)) texts.push(['by its text', readFileSync(realNotice, 'utf8')]);

  it.each(texts)('give 17 and 10 institutions, %s', (_, text) => {
    const { institutions, diagnostics } = parseInstitutions(text);
    const of = (list: string) => factsOf(institutions.filter((one) => one.list === list));
    expect(of(listHeadings[0])).toEqual(higherInstitutions);
    expect(of(listHeadings[1])).toEqual(schoolInstitutions);
    expect([institutions.length, diagnostics]).toEqual([27, []]);
  });

  it('say the year by the 文号 and the line by the text', () => {
    const { institutions } = parseInstitutions(noticeOfInstitutions());
    expect(institutions.map(({ year }) => year).slice(12, 18)).toEqual([null, 2019, 2018, 2018, 2018, 2019]);
    expect(institutions[0]?.line).toBe(19);
  });
});

describe('an entry of a list', () => {
  it.each([
    ['1.《示例办法》（示院发〔2019〕7号）', '示院发〔2019〕7号'],
    ['1、《示例办法》(示院发﹝2019﹞7号)', '示院发〔2019〕7号'],
    ['（1）《示例办法》[示院发[2019]7号]', '示院发〔2019〕7号'],
    ['① 《示例办法》【示院发（２０１９）第07号】', '示院发〔2019〕7号'],
    ['一、《示例办法》示院发【2019】 7 号。', '示院发〔2019〕7号'],
    ['1.示院发〔2019〕7号《示例办法》', '示院发〔2019〕7号'],
    ['1.《示例办法》（〔2019〕7号）', '〔2019〕7号'],
    ['1.《示例办法》（示院发 〔2019 〕7', '示院发〔2019〕7号'],
    ['1.《示例办法》（教育部令第41号）', '教育部令第41号'],
    ['1\t《示例办法》\t示院发〔2019〕7号', '示院发〔2019〕7号'],
    ['1.《示例办法》', ''],
  ])('%p has the 文号 %p', (line, documentNumber) => {
    expect(only('制度清单', line)).toMatchObject({ name: '示例办法', documentNumber });
  });

  it.each([
    ['1.《示例办法（试 行）》', ['示例办法（试行）']],
    ['1.《示例办法》（试行）（示院发〔2019〕7号）', ['示例办法（试行）']],
    ['1.《关于印发〈示例办法〉的通知》', ['关于印发〈示例办法〉的通知']],
    ['1.《关于印发《示例办法》的通知》', ['关于印发〈示例办法〉的通知']],
    ['1.关于印发《示例办法》的通知（示院发〔2019〕7号）', ['关于印发〈示例办法〉的通知']],
    ['1.《示例条例》实施细则（试行）', ['〈示例条例〉实施细则（试行）']],
    ['1.《示例办法》《示例细则》', ['示例办法', '示例细则']],
    ['1.《示例办法》（示院发〔2019〕7号）、《示例细则》和《示例规程》等', ['示例办法', '示例细则', '示例规程']],
    ['1.中共中央、国务院印发《示例意见》（中发〔2019〕1号）', ['示例意见']],
    ['1.《示例办法》（附后）；', ['示例办法']],
    ['1.《党委（党组）示例办法》', ['党委（党组）示例办法']],
  ])('%p names %p', (line, expected) => {
    expect(names('制度清单', line)).toEqual(expected);
  });

  it('gives each title the 文号 behind it', () => {
    const { institutions, diagnostics } = read('1.《甲办法》（示院发〔2019〕7号）、《乙办法》（示院发〔2018〕8号）');
    expect(institutions.map(({ name, documentNumber }) => [name, documentNumber])).toEqual([
      ['甲办法', '示院发〔2019〕7号'],
      ['乙办法', '示院发〔2018〕8号'],
    ]);
    expect(diagnostics).toMatchObject([{ code: 'severalTitles', line: 1, facts: { count: 2 } }]);
  });

  it('keeps what else it says: who issued it, a second 文号, a remark, who is responsible until when', () => {
    const line =
      '1.教育部印发《示例意见》（教党〔2019〕1号、教人〔2019〕2号）（代拟稿）（责任部门：组织部；完成时限：6月底前）';
    expect(only('制度清单', line)).toMatchObject({
      documentNumber: '教党〔2019〕1号',
      note: '教育部；教人〔2019〕2号；代拟稿',
      department: '组织部',
      deadline: '6月底前',
      level: '中央',
    });
    expect(only('1.《示例办法》', '责任部门：组织部', '完成时限：6月底前')).toMatchObject({
      department: '组织部',
      deadline: '6月底前',
    });
  });

  it('takes the year of a revision where there is no 文号', () => {
    expect(only('1.《示例办法》（2019年修订）')).toMatchObject({ name: '示例办法（2019年修订）', year: 2019 });
  });

  it.each([
    [['1.《示例', '办法》（示院发〔2019〕7号）']],
    [['1.', '《示例办法》', '（示院发〔2019〕7号）']],
    [['1.《示例办法》', '', '示院发〔2019〕7号']],
    [['1.《示例办法》（示院', '', '发〔2019〕7号）']],
  ])('may be broken over lines: %p', (lines) => {
    const { institutions, diagnostics } = read('制度清单', ...lines, '2.《其他办法》');
    expect(institutions).toMatchObject([
      { name: '示例办法', documentNumber: '示院发〔2019〕7号', line: 2 },
      { name: '其他办法' },
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('whose title is never closed ends where the next begins', () => {
    const { institutions, diagnostics } = read('1.《甲办法（示院发〔2019〕7号）', '2.《乙办法》');
    expect(institutions).toMatchObject([{ name: '甲办法', documentNumber: '示院发〔2019〕7号' }, { name: '乙办法' }]);
    expect(diagnostics).toMatchObject([{ code: 'unclosedTitle', line: 1 }]);
  });

  it.each(['1.《》', '1.《……》（示院发〔2019〕7号）', '1.《'])('without a name is pointed out: %p', (line) => {
    expect(read('制度清单', line)).toMatchObject({ institutions: [], diagnostics: [{ code: 'unreadEntry' }] });
  });

  it('without marks counts in a list of institutions, and is pointed out', () => {
    const { institutions, diagnostics } = read(
      '1.《甲办法》',
      '2.党委（党组）乙规则（示院发〔2019〕7号）',
      '3.《丙制度》',
    );
    expect(institutions.map(({ name }) => name)).toEqual(['甲办法', '党委（党组）乙规则', '丙制度']);
    expect(diagnostics).toMatchObject([{ code: 'nameWithoutMarks', line: 2 }]);
    expect(names('学院现行制度清单', '1.三会一课制度', '2.组织生活会办法（示院发〔2019〕7号）')).toEqual([
      '三会一课制度',
      '组织生活会办法',
    ]);
  });

  it('without a number counts under a heading that says what it is, or beside others', () => {
    expect(names('制度清单', '《甲办法》')).toEqual(['甲办法']);
    expect(names('《甲办法》', '《乙办法》（示院发〔2019〕7号）')).toEqual(['甲办法', '乙办法']);
    expect(names('《甲办法》', '各单位：')).toEqual([]);
  });
});

describe('text that is no list', () => {
  it.each([
    ['（一）学好制度。组织学习《示例章程》，交流心得。'],
    ['1.认真学习《示例章程》'],
    ['1.修订《示例章程》《示例办法》'],
    ['按照《示例章程》和《示例办法》的要求，抓好落实。'],
    ['附件：1.《示例办法》\n2.《示例细则》'],
    ['附件：\n1.示例制度清单\n2.示例任务清单'],
    ['一、工作任务\n1.建立台账\n2.开展检查'],
  ])('%p gives nothing', (text) => {
    expect(parseInstitutions(text)).toEqual({ institutions: [], diagnostics: [] });
  });

  it('is what a notice says of its tasks: only its list counts', () => {
    expect(parseInstitutions(smallNotice)).toEqual({ institutions: [], diagnostics: [] });
    const { institutions, diagnostics } = parseInstitutions(noticeOfFacts());
    expect(institutions.map(({ name, list }) => [name, list])).toEqual([
      ['会议制度（试行）', '制度清单'],
      ['台账管理办法', '制度清单'],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('within a list is pointed out', () => {
    const { institutions, diagnostics } = read(
      '制度清单',
      '1.《甲办法》',
      '2.废止的制度见《乙办法》，另行通知。',
      '4.《丙办法》',
    );
    expect(institutions.map(({ name }) => name)).toEqual(['甲办法', '丙办法']);
    expect(diagnostics).toMatchObject([
      { code: 'unreadEntry', line: 3 },
      { code: 'numbersMissing', line: 4, facts: { text: '4', count: 1 } },
    ]);
  });
});

describe('the level', () => {
  it.each([
    ['1.《甲办法》（中办发〔2019〕1号）', '中央'],
    ['1.《甲办法》（教党〔2019〕1号）', '中央'],
    ['1.《甲办法》（辽委教〔2019〕1号）', '省'],
    ['1.《甲办法》（某省教厅〔2019〕1号）', '省'],
    ['1.《甲办法》（某市教〔2019〕1号）', '市'],
    ['1.《甲办法》（某校发〔2019〕1号）', '学校'],
    ['1.《甲办法》（京大党发〔2019〕1号）', '学校'],
    ['1.《甲办法》（教务处〔2019〕1号）', '部门'],
    ['1.《甲办法》（甲乙丙〔2019〕1号）', null],
    ['1.《示例学院关于贯彻国务院意见的办法》', '学校'],
    ['1.《普通高等学校甲规定》', null],
  ])('of %p is %p', (line, level) => {
    expect(only(line).level).toBe(level);
  });

  it.each([
    ['一、中央层面', '中央'],
    ['（二）省级制度', '省'],
    ['示例大学制度清单', '学校'],
    ['上级制度清单', null],
    ['中央和省级制度清单', null],
  ])('of an entry that does not say it comes from the heading %p', (heading, level) => {
    expect(only(heading, '1.《甲办法》').level).toBe(level);
  });

  it('of a group goes before that of the whole list, and the list is named by both', () => {
    const { institutions } = read('附件1', '示例学院制度清单', '一、省级', '1.《甲办法》', '二、其余', '1.《乙办法》');
    expect(institutions.map(({ level, list }) => [level, list])).toEqual([
      ['省', '示例学院制度清单 · 省级'],
      ['学校', '示例学院制度清单 · 其余'],
    ]);
  });
});

describe('any text', () => {
  const alphabet = '《》〈〉（）()〔〕[]【】、，；。：.1２九一 \t\n号令第发办法制度清单附件：《《1.\n';
  const anyText = fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), maxLength: 300 });

  it('is read without an error, and no institution lacks a name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { institutions } = parseInstitutions(text);
        expect(institutions.filter(({ name }) => name.trim() === '')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('has each title of a list in exactly one institution, or its entry pointed out', () => {
    const title = fc.string({ unit: fc.constantFrom(...Array.from('甲乙丙丁戊己庚辛')), minLength: 3, maxLength: 8 });
    const form = fc.constantFrom<(name: string) => string>(
      (name) => `《${name}》`,
      (name) => `《${name}》（示院发〔2019〕7号）`,
      (name) => `《${name}》（试行）`,
      (name) => `《${name}》，见《总则》。`,
      (name) => `认真学习《${name}》`,
      (name) => `《${name}`,
      (name) => `《${name}\n》`,
      (name) => `教育部《${name}》[教党[2019]1号]`,
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(title, form), { minLength: 2, maxLength: 12, selector: ([name]) => name }),
        (entries) => {
          const lines = entries.map(([name, write], index) => `${String(index + 2)}.${write(name)}`);
          const { institutions, diagnostics } = parseInstitutions(['制度清单', '1.《总则》', ...lines].join('\n'));
          const places = [
            ...institutions.map(({ name }) => name.replace('（试行）', '')),
            ...diagnostics.flatMap(({ code, facts }) => (code === 'unreadEntry' ? [facts.text] : [])),
          ];
          for (const [name] of entries) {
            expect(places.filter((place) => place === name || place.includes(`《${name}》`))).toHaveLength(1);
          }
        },
      ),
    );
  });

  it.each([
    ['《', 40_000],
    ['《》', 40_000],
    ['（', 40_000],
    ['〔2019〕', 20_000],
    ['1.《\n', 20_000],
    ['1.《甲》、', 20_000],
    ['《〔2019〕1号', 20_000],
    ['甲', 100_000],
  ])('of %p many times over is read at once', (piece, count) => {
    const text = `制度清单\n1.${piece.repeat(count)}`;
    expect(parseInstitutions(text).institutions.length).toBeLessThanOrEqual(count + 1);
  });
});
