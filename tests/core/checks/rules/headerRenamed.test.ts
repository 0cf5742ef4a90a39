import { checklistColumns } from '../../../../src/core/checklist';
import { checkChecklist } from '../../../../src/core/checks';
import { context, sheetOf } from '../sheet';

const renamed = (from: string, to: string, ...more: readonly string[]): ReturnType<typeof checkChecklist> => {
  const headers = checklistColumns.map(({ header }) => (header === from ? to : header));
  return checkChecklist(sheetOf([{}], [...headers, ...more]), context);
};

describe('a column under another header', () => {
  it('is a hint and gets the standard one', () => {
    expect(renamed('责任部门', '责任单位')).toEqual([
      {
        code: 'headerRenamed',
        severity: 'hint',
        line: 4,
        column: 'departments',
        facts: { header: '责任单位', standard: '责任部门' },
        fix: [{ line: 4, column: 'departments', before: '责任单位', after: '责任部门' }],
        hidden: false,
      },
    ]);
  });

  it.each(['状 态', '状态*', '状态 '])('is one written %j', (header) => {
    expect(renamed('状态', header).map(({ code }) => code)).toEqual(['headerRenamed']);
  });

  it('keeps its header when another column has the standard one', () => {
    const found = renamed('状态', '状态*', '状态').filter(({ code }) => code === 'headerRenamed');
    expect(found.map(({ fix }) => fix)).toEqual([undefined]);
  });

  it('is none of the user’s own columns', () => {
    expect(renamed('', '', '我的备忘')).toEqual([]);
  });
});
