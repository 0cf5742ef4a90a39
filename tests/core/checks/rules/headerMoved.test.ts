import { checklistColumns } from '../../../../src/core/checklist';
import { checkChecklist } from '../../../../src/core/checks';
import { context, sheetOf } from '../sheet';

const standard = checklistColumns.map(({ header }) => header);
const found = (headers: readonly string[]): unknown =>
  checkChecklist(sheetOf([{}], headers), context).map(({ code, severity, line, column, facts }) => [
    code,
    severity,
    line,
    column,
    facts,
  ]);

describe('a column out of the standard order', () => {
  it('is a hint that says where it belongs', () => {
    const headers = [...standard.filter((header) => header !== '状态'), '状态'];
    expect(found(headers)).toEqual([['headerMoved', 'hint', 4, 'status', { header: '状态', after: '截止日期' }]]);
  });

  it('is the first one when it belongs in front', () => {
    const headers = [...standard.slice(1), '任务编号'];
    expect(found(headers)).toEqual([['headerMoved', 'hint', 4, 'id', { header: '任务编号', after: '' }]]);
  });

  it('is not one with the user’s own columns before or between', () => {
    expect(found(['我的', ...standard.slice(0, 5), '备忘', ...standard.slice(5)])).toEqual([]);
  });
});
