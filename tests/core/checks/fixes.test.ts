import { toSerial } from '../../../src/core/calendar';
import { checklistColumns } from '../../../src/core/checklist';
import { applyFixes, checkChecklist, fixesOf } from '../../../src/core/checks';
import { context, firstLine, formula, headerLine, issuesIn, sheetOf, type WrittenRow } from './sheet';

describe('fixesOf', () => {
  it('puts the changes of all findings together', () => {
    const plan = fixesOf(issuesIn({ status: '进行中', due: null }, { id: '' }, { status: '搁置' }));
    expect(plan.changes).toEqual([
      { line: firstLine, column: 'status', before: '进行中', after: '推进中' },
      { line: firstLine, column: 'due', before: '', after: toSerial('2020-12-31') },
      { line: firstLine + 1, column: 'id', before: '', after: 'RW-004' },
    ]);
    expect(plan.fixed.map(({ code }) => code)).toEqual(['statusUnknown', 'dueMissing', 'idMissing']);
    expect(plan.left).toEqual([]);
  });

  it('changes no cell twice: the graver finding goes first, the other waits for a second pass', () => {
    const rows = [{ due: formula('="2020.12.31"', '2020.12.31') }];
    const plan = fixesOf(issuesIn(...rows));
    expect(plan.fixed.map(({ code }) => code)).toEqual(['dateAsText']);
    expect(plan.left.map(({ code }) => code)).toEqual(['strayFormula']);
    expect(checkChecklist(applyFixes(sheetOf(rows), plan.changes), context)).toEqual([]);
  });

  it('takes two findings that want the same change of a cell', () => {
    const found = issuesIn({ status: '进行中' });
    expect(fixesOf([...found, ...found])).toEqual({ changes: found[0]?.fix, fixed: [...found, ...found], left: [] });
  });

  it('mends in two passes what one cannot', () => {
    const rows: readonly WrittenRow[] = [{ departments: '组织部、党委组织部、人事处', lead: null }];
    const first = fixesOf(issuesIn(...rows));
    expect(first.left.map(({ code }) => code)).toEqual(['departmentRepeated']);
    const once = applyFixes(sheetOf(rows), first.changes);
    const twice = applyFixes(once, fixesOf(checkChecklist(once, context)).changes);
    expect(twice.rows[0]?.cells.departments?.content).toBe('党委组织部、人事处');
    expect(checkChecklist(twice, context)).toEqual([]);
  });

  it('has nothing to change where a person must decide', () => {
    expect(fixesOf(issuesIn({ departments: '甲处', lead: null }))).toEqual({ changes: [], fixed: [], left: [] });
  });
});

describe('applyFixes', () => {
  it('writes text, dates and empty cells in place of what was there, formulas too', () => {
    const checklist = sheetOf([{ remarks: formula('=1', 1), due: 'x' }]);
    const { rows } = applyFixes(checklist, [
      { line: firstLine, column: 'remarks', before: '1', after: '1' },
      { line: firstLine, column: 'due', before: 'x', after: 44_196 },
      { line: firstLine, column: 'owner', before: '张三', after: null },
    ]);
    expect(rows[0]?.cells).toMatchObject({
      remarks: { content: '1', isDate: false },
      due: { content: 44_196, isDate: true },
      owner: { content: null, isDate: false },
    });
    expect(rows[0]?.cells.remarks).not.toHaveProperty('formula');
  });

  it('renames headers', () => {
    const headers = checklistColumns.map(({ header }) => (header === '状态' ? '完成状态' : header));
    const checklist = sheetOf([{}], headers);
    const mended = applyFixes(checklist, fixesOf(checkChecklist(checklist, context)).changes);
    expect(mended.headers.map(({ text }) => text)).toEqual(checklistColumns.map(({ header }) => header));
  });

  it('leaves the checklist it was given, and rows and columns that are not there', () => {
    const checklist = sheetOf([{}], ['任务名称', '责任部门']);
    const changed = applyFixes(checklist, [
      { line: 99, column: 'title', before: '', after: '甲' },
      { line: firstLine, column: 'remarks', before: '', after: '乙' },
      { line: headerLine, column: 'remarks', before: '', after: '备注' },
    ]);
    expect(changed).toEqual(checklist);
    expect(changed).not.toBe(checklist);
  });
});
