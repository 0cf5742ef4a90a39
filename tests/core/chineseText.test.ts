import fc from 'fast-check';
import {
  closeUp,
  normalizeTitle,
  parseChineseNumber,
  tidyLine,
  toHalfWidth,
  unifyDashes,
} from '../../src/core/chineseText';

describe('parseChineseNumber', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['廿', 20],
    ['廿五', 25],
    ['卅', 30],
    ['卅一', 31],
    ['三十', 30],
    ['九十九', 99],
    ['一百', 100],
    ['百', 100],
    ['一百零三', 103],
    ['一百一十二', 112],
    ['二〇二〇', 2020],
    ['二零二一', 2021],
    ['二○一九', 2019],
    ['二Ｏ二Ｏ', 2020],
    ['〇', 0],
    ['两', 2],
    ['12', 12],
    ['007', 7],
  ])('%s is %d', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it.each(['', '甲', '十甲', '1十', '１２', '-1', '1.5'])('%j is no number', (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });

  it('reads every number up to 199 as written in full', () => {
    const signs = '〇一二三四五六七八九';
    const write = (value: number): string => {
      const hundreds = value >= 100 ? '一百' : '';
      const ten = Math.floor(value / 10) % 10;
      const one = value % 10;
      const tens =
        ten === 0 ? (hundreds !== '' && one > 0 ? '零' : '') : `${ten === 1 && hundreds === '' ? '' : signs[ten]!}十`;
      return `${hundreds}${tens}${one === 0 ? '' : signs[one]!}`;
    };
    for (let value = 1; value < 200; value += 1) expect(parseChineseNumber(write(value))).toBe(value);
  });
});

describe('forms of writing', () => {
  it.each([
    ['１２月：（Ａ）', '12月:(A)'],
    ['a\u3000b\u00a0c\td', 'a b c d'],
    ['a\u200bb\ufeffc', 'abc'],
    ['、。《》', '、。《》'],
  ])('half-width of %j is %j', (text, half) => {
    expect(toHalfWidth(text)).toBe(half);
  });

  it.each(['6—9', '6–9', '6－9', '6~9', '6～9', '6〜9', '6——9', '6−9', '6‑9'])('the dash in %s is one', (text) => {
    expect(unifyDashes(text)).toBe('6-9');
  });

  it.each([
    ['责 任 部 门', '责任部门'],
    ['2020 年 6 月', '2020年6月'],
    ['2020-06-30  00:00', '2020-06-30 00:00'],
  ])('closes up %j to %j', (text, closed) => {
    expect(closeUp(text)).toBe(closed);
  });

  it('tidies a line', () => {
    expect(tidyLine('\ufeff　 一、\u3000总体\t要求 \r')).toBe('一、 总体 要求');
  });

  it.each([
    ['推进“三会一课”制度', '推进 三会一课 制度。'],
    ['Ａ类任务（一）', 'a类任务(一)'],
  ])('takes %j and %j for the same title', (a, b) => {
    expect(normalizeTitle(a)).toBe(normalizeTitle(b));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const form of [toHalfWidth, unifyDashes, closeUp, tidyLine, normalizeTitle]) {
          expect(form(form(text))).toBe(form(text));
        }
      }),
    );
  });
});
