import fc from 'fast-check';
import { fileName, fileNames } from '../../../src/core/distribution';

describe('the name of a department’s file', () => {
  it.each([
    ['2020年重点任务清单', '人事处', '2020年重点任务清单-人事处.xlsx'],
    ['任务/清单: "一"', '院(系)<甲>|乙?*\\', '任务／清单： ＂一＂-院(系)＜甲＞｜乙？＊＼.xlsx'],
    ['', '人事处', '人事处.xlsx'],
    ['清单', '', '清单.xlsx'],
    ['', ' . ', '_.xlsx'],
    ['', 'CON', 'CON_.xlsx'],
    ['', 'lpt1', 'lpt1_.xlsx'],
    ['', 'com¹.组', 'com¹_.组.xlsx'],
    ['aux', '处', 'aux-处.xlsx'],
    ['清单\r\n第二行', '  人 事\t处. ', '清单 第二行-人 事 处.xlsx'],
    ['清单\u202egpj', '\ud800处', '清单 gpj-处.xlsx'],
  ])('of %j and %j is %j', (plan, department, name) => {
    expect(fileName(plan, department)).toBe(name);
  });

  it('shortens the plan before the department', () => {
    const name = fileName('长'.repeat(300), '马克思主义学院直属党支部');
    expect(name.endsWith('长-马克思主义学院直属党支部.xlsx')).toBe(true);
    expect(name).toHaveLength(80);
    expect(Array.from(fileName('长'.repeat(300), '𠀀'.repeat(300))).length).toBeLessThanOrEqual(80);
  });

  it('differs for each department, also where case does not count', () => {
    expect(fileNames('清单', ['A处', 'a处', '甲/乙', '甲／乙'])).toEqual([
      '清单-A处.xlsx',
      '清单-a处（2）.xlsx',
      '清单-甲／乙.xlsx',
      '清单-甲／乙（2）.xlsx',
    ]);
  });

  it('is none that is taken', () => {
    expect(fileNames('清单', ['A处'], ['清单-a处.xlsx', '清单-A处（2）.xlsx'])).toEqual(['清单-A处（3）.xlsx']);
  });

  it('is one that Windows takes, whatever the names are', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('CON', 'nul', 'COM1.a', '..'));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (plan, departments) => {
        const names = fileNames(plan, departments);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(departments.length);
        for (const name of names) {
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
          expect(name).toMatch(/[^ .]\.xlsx$/);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *\./i);
          expect(Array.from(name).length).toBeLessThanOrEqual(80);
          expect(name).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });
});
