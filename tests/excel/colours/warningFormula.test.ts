/**
 * The 预警 formula and the conditions of the colours against core's rules, over every combination of wording, status and
 * dates; and the formula as LibreOffice calculates it.
 */
import { levelOfRow } from '../../../src/core/colours/levelOfRow';
import { warningWords } from '../../../src/core/colours/warningWords';
import { warningFormula, warningFormulaFor } from '../../../src/excel/warningFormula';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { CellValue, Workbook } from '../../../src/files/xlsx/workbook';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { parseFormula } from '../../../src/workbench/formula/parseFormula';
import { signatureOf } from '../../../src/workbench/formula/signatures';
import { phrasings } from '../../core/deadline/phrasings';
import { presentJudges, resaveInLibreOffice } from '../../files/judges';
import { calculatedWorkbook } from '../../workbench/formula/sheetOf';
import { allOf, baseDate, dueSoonDays, fewOf, levelsIn, warnedWorkbook, wordsIn, type WarnedRow } from './warnedSheet';

/**
 * Wordings whose meaning lies in their grammar and not in a word: what a row with them and no due date shows by core,
 * and by the formula.
 */
const readOtherwise: readonly (readonly [text: string, core: string, formula: string])[] = [
  ['2020年6月起', '长期', '无时限'],
  ['自2020年6月1日起执行', '长期', '无时限'],
  // 日 belongs to 6月30日 and not to 日常.
  ['6月30日常委会前', '无时限', '长期'],
  // Before a moment that the text does not date.
  ['会议前，长期坚持', '无时限', '长期'],
];

const texts = [
  '',
  '12月底前，长期坚持',
  '长 期 坚 持',
  '持续到12月底',
  '长期',
  ...Object.values(phrasings).flatMap((group) => group.map(([text]) => text)),
];

const shown = (value: CellValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : value === null || value === undefined
      ? ''
      : JSON.stringify(value);

/** Where words or level differ from what core says. */
function disagreements(workbook: Workbook, rows: readonly WarnedRow[]): string[] {
  const words = wordsIn(workbook, rows.length);
  const levels = levelsIn(workbook, rows.length);
  return rows.flatMap((row, index) => {
    const warning = levelOfRow(row, baseDate, dueSoonDays);
    const expected = [warningWords(warning), warning === null || warning.level === 'onTime' ? '' : warning.level];
    const got = [shown(words[index]), (levels[index] ?? []).join()];
    return got.join() === expected.join()
      ? []
      : [`${row.deadline}, ${row.status}, ${shown(row.due)}: ${got.join(' ')} instead of ${expected.join(' ')}`];
  });
}

describe('the 预警 formula and the conditions of the colours', () => {
  it('say what core says for every wording of a deadline', () => {
    const known = new Set(readOtherwise.map(([text]) => text));
    const rows = fewOf(texts.filter((text) => !known.has(text)));
    expect(disagreements(calculatedWorkbook(warnedWorkbook(rows)), rows)).toEqual([]);
  });

  it('say what core says in every status, on every day around the due date', () => {
    const rows = allOf(['12月底前', '12月底前，长期坚持', '长期坚持', '待定', '']);
    const workbook = calculatedWorkbook(warnedWorkbook(rows));
    expect(disagreements(workbook, rows)).toEqual([]);
    expect(new Set(wordsIn(workbook, rows.length))).toEqual(
      new Set([
        ...['', '已销号', '按期完成', '逾期完成 5 天', '长期', '无时限'],
        ...['逾期 400 天', '逾期 12 天', '逾期 1 天', '今日到期', '临期 1 天', '临期 6 天', '临期 7 天'],
      ]),
    );
  });

  it('say nothing about a row without a title', () => {
    const row: WarnedRow = { title: '', deadline: '', due: 44_000, status: '', completedOn: null };
    const workbook = calculatedWorkbook(warnedWorkbook([row]));
    expect([wordsIn(workbook, 1), levelsIn(workbook, 1)]).toEqual([[''], [[]]]);
  });

  it.each(readOtherwise)(
    'read %s without a date otherwise: core as %s, the formula as %s',
    (deadline, core, formula) => {
      const row: WarnedRow = { title: '任务', deadline, due: null, status: '推进中', completedOn: null };
      expect(warningWords(levelOfRow(row, baseDate, dueSoonDays))).toBe(core);
      expect(wordsIn(calculatedWorkbook(warnedWorkbook([row])), 1)).toEqual([formula]);
    },
  );
});

describe('the 预警 formula', () => {
  it('uses functions of Excel 2007 only', () => {
    const used = new Set(Array.from(warningFormula.matchAll(/([A-Z]+)\(/g), ([, name = '']) => name));
    expect([...used].sort()).toEqual(['FIND', 'IF', 'INT', 'ISNUMBER', 'N', 'NOT', 'SUBSTITUTE']);
    for (const name of used) expect(signatureOf(name)?.introducedIn).toBeLessThanOrEqual(2007);
  });

  it('refers to the headers as the table has them', () => {
    const formula = warningFormulaFor((key) => (key === 'due' ? '到期日 [#1]' : undefined));
    expect(formula).toContain("任务清单[[#This Row],[到期日 '['#1']]]");
    expect(parseFormula(formula ?? '')).toMatchObject({ ok: true });
  });

  it('is none without 截止日期', () => {
    expect(warningFormulaFor(() => undefined)).toBeNull();
  });

  for (const judge of presentJudges.filter((name) => name === 'libreoffice')) {
    it(`shows the same in ${judge}`, () => {
      const rows = allOf(['12月底前，长期坚持', '长期坚持', '待定']);
      const saved = warnedWorkbook(rows);
      const resaved = readXlsx(resaveInLibreOffice(writeXlsx(saved)));
      if (!resaved.ok) throw new Error(resaved.code);
      const wordsOfAll = (workbook: Workbook) => wordsIn(workbook, rows.length).map((words) => words ?? '');
      expect(wordsOfAll(resaved.workbook)).toEqual(wordsOfAll(calculatedWorkbook(saved)));
    }, 180_000);
  }
});
