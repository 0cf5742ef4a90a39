import fc from 'fast-check';
import { defaultOptions, readPlanOptions, type ExtraColumn } from '../../../src/core/settings';

const column = (change: Partial<ExtraColumn> = {}): ExtraColumn => ({
  key: 'x1',
  header: '经费（元）',
  kind: 'number',
  choices: [],
  width: 12,
  filledBy: 'departments',
  ...change,
});

describe('options that can be used', () => {
  it('are the defaults where nothing is said', () => {
    expect(readPlanOptions(undefined)).toEqual({ options: defaultOptions, problems: [] });
    expect(readPlanOptions({})).toEqual({ options: defaultOptions, problems: [] });
  });

  it('come back as they were written', () => {
    const options = {
      deadlines: { tenthBefore: 'excluded', monthBefore: 'included' },
      unmarkedLead: 'single',
      rollUp: 'lead',
      fillable: ['status', 'progress'],
      extraColumns: [column(), column({ key: 'x2', header: '级别', kind: 'choice', choices: ['校级', '院级'] })],
      colours: { overdue: '#FF0000' },
      checksOff: ['ownerMissing'],
    } as const;
    expect(readPlanOptions(JSON.parse(JSON.stringify(options)))).toEqual({ options, problems: [] });
  });
});

describe('options that cannot be used', () => {
  it.each([
    ['deadlines', { tenthBefore: 'maybe', monthBefore: 'included' }],
    ['unmarkedLead', 'last'],
    ['rollUp', 3],
    ['fillable', []],
    ['fillable', ['status', 'title']],
    ['extraColumns', [{ header: '经费' }]],
    ['colours', { overdue: 'red' }],
    ['colours', { soon: '#FF0000' }],
    ['checksOff', ['noSuchCheck']],
  ] as const)('fall back to the default of %s alone when it says %j', (field, value) => {
    const { options, problems } = readPlanOptions({ rollUp: 'any', [field]: value });
    expect(problems).toEqual([{ kind: 'unusable', field }]);
    expect(options).toEqual(field === 'rollUp' ? defaultOptions : { ...defaultOptions, rollUp: 'any' });
  });

  it('are named one and all when they are no record', () => {
    const { options, problems } = readPlanOptions('开启');
    expect(options).toEqual(defaultOptions);
    expect(problems).toHaveLength(Object.keys(defaultOptions).length);
  });

  it.each([
    ['noHeader', column({ header: ' ' })],
    ['longHeader', column({ header: '长'.repeat(41) })],
    ['standardHeader', column({ header: '责任单位' })],
    ['repeatedHeader', column({ key: 'x3', header: '已有' })],
    ['fewChoices', column({ kind: 'choice', choices: ['是'] })],
    ['repeatedChoice', column({ kind: 'choice', choices: ['是', '是'] })],
    ['choiceWithComma', column({ kind: 'choice', choices: ['是,否', '无'] })],
    ['choiceAsFormula', column({ kind: 'choice', choices: ['是', '=A1'] })],
    ['longChoices', column({ kind: 'choice', choices: ['长'.repeat(200), '短'.repeat(60)] })],
    ['width', column({ width: 0 })],
  ] as const)('leave out a column with %s and keep the others', (fault, bad) => {
    const good = column({ key: 'x2', header: '已有' });
    const { options, problems } = readPlanOptions({ extraColumns: [good, bad] });
    expect(options.extraColumns).toEqual([good]);
    expect(problems).toEqual([{ kind: 'column', header: bad.header.trim(), fault }]);
  });

  it('never throw, and what is read is read the same again', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(defaultOptions)), (value, field) => {
        const { options } = readPlanOptions({ [field]: value });
        expect(readPlanOptions(options)).toEqual({ options, problems: [] });
      }),
    );
  });
});
