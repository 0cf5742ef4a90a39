/** The two catalogues against each other, and against the code that asks for their sentences. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { departmentCategories } from '../../src/core/departments';
import { taskStatuses } from '../../src/core/task';
import { enUS } from '../../src/i18n/catalogue.en-US';
import { zhCN } from '../../src/i18n/catalogue.zh-CN';
import { inChinese } from '../../src/i18n/inChinese';
import { loadWords } from '../../src/i18n/loadWords';

const source = path.join(__dirname, '..', '..', 'src');

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesIn(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });
}

/** Without the catalogues themselves. */
const code = filesIn(source).filter((file) => !/[\\/]i18n[\\/](?:zh-CN|en-US)[\\/]/.test(file));

const placeholders = (sentence: string): string[] =>
  [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? ''))].sort();

const keys = Object.keys(zhCN) as (keyof typeof zhCN)[];

describe('the catalogues', () => {
  it('ask for the same facts in both languages', () => {
    expect(keys.filter((key) => placeholders(zhCN[key]).join() !== placeholders(enUS[key]).join())).toEqual([]);
  });

  it('have English in English and Chinese in Chinese', () => {
    // English sentences name sheets, columns and statuses as they stand in the workbook, but consist of more than that.
    expect(keys.filter((key) => /^[^A-Za-z{]+$/.test(enUS[key]) && /\p{Script=Han}/u.test(enUS[key]))).toEqual([]);
    expect(
      keys.filter(
        (key) => /[A-Za-z]{4,}/.test(zhCN[key].replace(/\{\w+\}/g, '')) && !/\p{Script=Han}/u.test(zhCN[key]),
      ),
    ).toEqual([]);
  });

  it('hold nothing that no code asks for', () => {
    const texts = code.map((file) => readFileSync(file, 'utf8'));
    const literals = new Set(
      texts.flatMap((text) => Array.from(text.matchAll(/['"]([a-zA-Z][\w.]*\.[\w.]+)['"]/g), ([, key]) => key ?? '')),
    );
    const patterns = [
      ...new Set(
        texts.flatMap((text) => Array.from(text.matchAll(/`([a-zA-Z][\w.]*\.\$\{[^`]*)`/g), ([, key]) => key ?? '')),
      ),
    ].map((template) => new RegExp(`^${template.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/g, '[\\w.]+')}$`));
    const unused = keys.filter((key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});

/** Values of the domain, which code compares with; they are no sentences. */
const domainWord = new RegExp(
  [...departmentCategories, ...taskStatuses].sort((a, b) => b.length - a.length).join('|'),
  'g',
);

describe('screens and commands', () => {
  it('hold no Chinese of their own: every sentence is in the catalogues', () => {
    const written = code
      .filter((file) => /[\\/](?:taskpane|commands)[\\/]/.test(file))
      .flatMap((file) =>
        withoutComments(readFileSync(file, 'utf8'))
          .split('\n')
          .filter((line) => /\p{Script=Han}/u.test(line.replace(domainWord, '')))
          .map((line) => `${path.relative(source, file)}: ${line.trim()}`),
      );
    expect(written).toEqual([]);
  });
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

describe('the translator', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['ZH', 'zh-CN'],
    ['en-US', 'en-US'],
    ['fr-FR', 'en-US'],
    ['', 'en-US'],
  ])('of %s speaks %s', async (language, locale) => {
    const { first, whole } = await loadWords(language);
    expect([first.locale, (await whole()).locale]).toEqual([locale, locale]);
  });

  it('writes numbers and dates as the language does', async () => {
    const inEnglish = await (await loadWords('en-US')).whole();
    expect(inChinese.text('done.rows', { count: 1234, sheet: '任务清单' })).toBe(
      '共 1,234 项任务，写在工作表“任务清单”。',
    );
    expect(inChinese.date('2020-06-30')).toBe('2020年6月30日');
    expect(inEnglish.date('2020-06-30')).toBe('Jun 30, 2020');
    expect(inEnglish.date('6月底前')).toBe('6月底前');
  });
});
