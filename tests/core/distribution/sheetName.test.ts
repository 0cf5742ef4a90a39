import fc from 'fast-check';
import { sheetNames } from '../../../src/core/distribution';

describe('the name of a department’s sheet', () => {
  it.each([
    ['人事处', '人事处'],
    ['院/系[甲]:乙?', '院／系［甲］：乙？'],
    ["'工会'", '工会'],
    ['History', 'History（2）'],
    ['', '_'],
    ['长'.repeat(40), '长'.repeat(31)],
  ])('of %j is %j', (department, name) => {
    expect(sheetNames([department], [])).toEqual([name]);
  });

  it('is none that is taken, also where case does not count', () => {
    expect(sheetNames(['hr', '人事处', '长'.repeat(40)], ['HR', '长'.repeat(31)])).toEqual([
      'hr（2）',
      '人事处',
      `${'长'.repeat(28)}（2）`,
    ]);
  });

  it('is one that Excel takes, whatever the department is called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 }), (departments) => {
        const names = sheetNames(departments, ['任务清单']);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(departments.length);
        for (const name of names) {
          expect(name).not.toMatch(/[\\/?*[\]:\p{Cc}]|^'|'$/u);
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
        }
      }),
    );
  });
});
