import { checklistSchema, rowsToSend, type Baseline, type MergeInput } from '../../../src/core/returns';
import { applied, baseline, directory, input, merge, returned, row, updatesOf } from './plan';

const own = row('RW-001', '建立台账', '人事处');
const shared = row('RW-002', '开展培训', '人事处、财务处', { progress: '年初已布置' });
const hr = baseline('人事处', [own, shared]);
const finance = baseline('财务处', [shared]);
const start = input([own, shared], { baselines: [hr, finance] });
const afterHr = applied(
  start,
  merge(
    start,
    returned(hr, { 'RW-001': { progress: '已建账' }, 'RW-002': { progress: '办班一期', status: '已完成' } }),
  ),
);

const again = (state: MergeInput, department: string, ids: readonly string[]): Baseline => {
  const toSend = rowsToSend(checklistSchema, state.details, directory);
  return baseline(
    department,
    state.rows.filter(({ id }) => ids.includes(id)).map((one) => toSend(one, department)),
    { issue: 2, issuedAt: '2020-07-01T09:00' },
  );
};

describe('the row that is sent again', () => {
  it('is as it stands while nobody has answered, and where only the department itself has', () => {
    expect(rowsToSend(checklistSchema, [], directory)(shared, '人事处')).toEqual(shared);
    expect(again(afterHr, '人事处', ['RW-001']).rows[0]?.cells['progress']).toBe('已建账');
  });

  it("holds a department's own answer, not everybody's", () => {
    const afterBoth = applied(afterHr, merge(afterHr, returned(finance, { 'RW-002': { progress: '经费到位' } })));
    expect(afterBoth.rows[1]?.cells['progress']).toBe('【人事处】办班一期\n【财务处】经费到位');
    expect(again(afterBoth, '人事处', ['RW-002']).rows[0]?.cells).toMatchObject({
      progress: '办班一期',
      status: '已完成',
    });
    expect(again(afterBoth, '财务处', ['RW-002']).rows[0]?.cells).toMatchObject({
      progress: '经费到位',
      status: '未启动',
    });
  });

  it('is empty where only others have answered', () => {
    expect(again(afterHr, '财务处', ['RW-002']).rows[0]?.cells).toMatchObject({
      progress: null,
      status: '未启动',
      deadline: '2020年6月底前',
    });
  });

  it('lets the answers go on in the second issue without a conflict', () => {
    const second = again(afterHr, '人事处', ['RW-001', 'RW-002']);
    const toFinance = again(afterHr, '财务处', ['RW-002']);
    const reissued = { ...afterHr, baselines: [...afterHr.baselines, second, toFinance] };
    const result = merge(
      reissued,
      returned(second, { 'RW-002': { progress: '办班二期' } }),
      returned(toFinance, { 'RW-002': { progress: '经费到位', status: '已完成' } }),
    );
    expect(result.conflicts).toEqual([]);
    expect(updatesOf(result)).toEqual({
      'RW-002 progress': '【人事处】办班二期\n【财务处】经费到位',
      'RW-002 status': '已完成',
    });
  });
});
