import fc from 'fast-check';
import {
  measureOutcome,
  measureRules,
  missingSurveyRows,
  surveySchema,
  surveyShortfalls,
  type MeasureRow,
} from '../../../src/core/survey';

const row = (given: Partial<MeasureRow>): MeasureRow => ({
  branch: '机关党总支',
  measure: '专职组织员',
  base: null,
  per: 0,
  standard: 1,
  unit: '次',
  actual: null,
  ...given,
});

describe('a measured standard', () => {
  const cases: readonly (readonly [string, Partial<MeasureRow>, ReturnType<typeof measureOutcome>])[] = [
    ['nothing filled in', {}, { kind: 'open' }],
    ['met to the hour', { standard: 32, unit: '学时', actual: 32 }, { kind: 'met', required: 32 }],
    ['an hour short', { standard: 32, unit: '学时', actual: 31 }, { kind: 'short', required: 32, missing: 1 }],
    [
      'money by head',
      { base: 40, per: 1, standard: 200, unit: '元', actual: 7500 },
      { kind: 'short', required: 8000, missing: 500 },
    ],
    ['money without heads', { per: 1, standard: 200, unit: '元', actual: 7500 }, { kind: 'open' }],
    ['one organiser for 1,000', { base: 1000, per: 1000, unit: '人', actual: 1 }, { kind: 'met', required: 1 }],
    ['two for 1,001', { base: 1001, per: 1000, unit: '人', actual: 1 }, { kind: 'short', required: 2, missing: 1 }],
    ['zero is an answer', { actual: 0 }, { kind: 'short', required: 1, missing: 1 }],
    ['no standard', { standard: null, actual: 3 }, { kind: 'open' }],
  ];
  it.each(cases)('%s', (_, given, outcome) => {
    expect(measureOutcome(row(given))).toEqual(outcome);
  });

  it('has the thresholds of the notice', () => {
    expect(
      measureRules.map(({ name, per, standard, unit }) => `${name} ${String(standard)}${unit}/${String(per)}`),
    ).toEqual([
      '教工党员活动经费 200元/1',
      '学生党员活动经费 100元/1',
      '党员集中学习 32学时/0',
      '书记和班子成员学习 56学时/0',
      '专职组织员 1人/1000',
      '领导到联系点（上半年） 1次/0',
      '领导到联系点（下半年） 1次/0',
    ]);
  });

  it('is listed when it falls short, in order', () => {
    const rows = [row({ branch: '甲', actual: 0 }), row({ branch: '乙', actual: 1 }), row({ branch: '丙', actual: 0 })];
    expect(surveyShortfalls(rows).map(({ branch, missing }) => [branch, missing])).toEqual([
      ['甲', 1],
      ['丙', 1],
    ]);
  });
});

describe('the rows of a survey', () => {
  it('are branch by institution, with ids of their own', () => {
    expect(missingSurveyRows(['甲', '乙'], ['三会一课', '党费收缴'], [])).toEqual([
      { id: 'ZB-001', branch: '甲', institution: '三会一课' },
      { id: 'ZB-002', branch: '甲', institution: '党费收缴' },
      { id: 'ZB-003', branch: '乙', institution: '三会一课' },
      { id: 'ZB-004', branch: '乙', institution: '党费收缴' },
    ]);
  });

  it('made again, are only those that lack, whatever their number', () => {
    const names = fc.uniqueArray(fc.constantFrom('甲', '乙', '丙', '丁', '戊'));
    fc.assert(
      fc.property(names, names, names, names, (branches, institutions, more, moreInstitutions) => {
        const first = missingSurveyRows(branches, institutions, []);
        const second = missingSurveyRows([...branches, ...more], [...institutions, ...moreInstitutions], first);
        const all = [...first, ...second];
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        expect(new Set(all.map(({ branch, institution }) => `${branch} ${institution}`)).size).toBe(all.length);
        expect(all).toHaveLength(
          new Set([...branches, ...more]).size * new Set([...institutions, ...moreInstitutions]).size,
        );
        expect(missingSurveyRows([...branches, ...more], [...institutions, ...moreInstitutions], all)).toEqual([]);
      }),
    );
  });

  it('may be filled in by the branch but for what the coordinator has set up', () => {
    expect(surveySchema.columns.filter(({ fillable }) => !fillable).map(({ header }) => header)).toEqual([
      '编号',
      '支部',
      '制度',
    ]);
  });
});
