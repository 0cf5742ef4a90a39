import { toSerial } from '../../../../src/core/calendar';
import { checkChecklist, type CheckedCell, type CheckedChecklist } from '../../../../src/core/checks';
import type { ExtraColumn } from '../../../../src/core/settings';
import { context } from '../sheet';

const column = (key: string, header: string, kind: ExtraColumn['kind']): ExtraColumn => ({
  key,
  header,
  kind,
  choices: kind === 'choice' ? ['校级', '院级A'] : [],
  width: 12,
  filledBy: 'departments',
});
const extraColumns = [column('x1', '经费', 'number'), column('x2', '级别', 'choice'), column('x3', '复核日期', 'date')];

const list = (
  cells: Readonly<Partial<Record<'x1' | 'x2' | 'x3', CheckedCell>>>,
  headers = ['任务名称', ...extraColumns.map(({ header }) => header)],
): CheckedChecklist => ({
  headerLine: 3,
  headers: headers.map((text, at) => ({ text, column: at })),
  rows: [
    { line: 4, hidden: false, hasExtra: false, cells: { title: { content: '建立台账', isDate: false }, ...cells } },
  ],
  extraColumns,
});

const cell = (content: CheckedCell['content'], isDate = false): CheckedCell => ({ content, isDate });

/** Code, column and what the cell is mended to. */
const found = (cells: Parameters<typeof list>[0]) =>
  checkChecklist(list(cells), context).flatMap(({ code, column: at, fix }) =>
    at === 'x1' || at === 'x2' || at === 'x3' ? [[code, at, fix?.[0]?.after ?? null]] : [],
  );

describe('what stands in a plan’s own columns', () => {
  it('is left alone where it is what the column holds, or empty', () => {
    expect(found({})).toEqual([]);
    expect(found({ x1: cell(12.5), x2: cell('校级'), x3: cell(44000, true) })).toEqual([]);
    expect(found({ x2: cell('【人事处】校级\n【财务处】院级A') })).toEqual([]);
  });

  it('is no choice: mended where only width, case and blanks differ', () => {
    expect(found({ x2: cell('国家级') })).toEqual([['extraChoiceUnknown', 'x2', null]]);
    expect(found({ x2: cell('院级 ａ') })).toEqual([['extraChoiceUnknown', 'x2', '院级A']]);
  });

  it('is no number: mended where it is one written as text', () => {
    expect(found({ x1: cell('若干') })).toEqual([['extraNotNumber', 'x1', null]]);
    expect(found({ x1: cell('１,200') })).toEqual([['extraNotNumber', 'x1', 1200]]);
    expect(found({ x1: cell('12万元') })).toEqual([['extraNotNumber', 'x1', null]]);
  });

  it('is no date: mended where it means one for certain', () => {
    expect(found({ x3: cell('尽快') })).toEqual([['extraNotDate', 'x3', null]]);
    expect(found({ x3: cell('2020年6月30日') })).toEqual([['extraNotDate', 'x3', toSerial('2020-06-30')]]);
  });

  it('is missed as a column that the sheet lacks', () => {
    const issues = checkChecklist(list({}, ['任务名称', '经费', '级别']), context);
    expect(issues.filter(({ column: at }) => at === 'x3')).toMatchObject([
      { code: 'headerMissing', severity: 'warning', facts: { standard: '复核日期' } },
    ]);
  });
});
