import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import { createJournal, type UndoResult } from '../../../src/excel/undo/journal';
import type { EditedMode } from '../../../src/excel/undo/restoreImage';
import { UndoBar } from '../../../src/taskpane/undo/UndoBar';
import { createUndoStore } from '../../../src/taskpane/undo/undoStore';
import { draw } from '../reports/pane';

const edited: UndoResult = {
  kind: 'edited',
  cells: [{ sheet: '任务清单', cell: 'L4', now: '后来改的', before: '' }],
};

/** The bar over a journal; what is asked of Excel is noted. */
async function bar(
  answer: (mode: EditedMode) => Promise<UndoResult> = () => Promise.resolve(undone),
  language = 'zh-CN',
) {
  const journal = createJournal();
  const asked: EditedMode[] = [];
  const store = createUndoStore(journal, (mode) => {
    asked.push(mode);
    return answer(mode);
  });
  await draw(<UndoBar store={store} />, language);
  const done = (undoneBy: 'excel' | 'pane', command: 'closeOut' | 'colours' = 'closeOut') =>
    act(() => journal.put({ command, undoneBy }, null));
  return { asked, done };
}

const undone: UndoResult = { kind: 'undone', kept: [], lost: [] };
const said = (): string => screen.getByRole('status').textContent;

describe('the undo bar', () => {
  it('says nothing and offers nothing before a command', async () => {
    await bar();
    expect(said()).toBe('');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells of Ctrl+Z where Excel takes the command back, and keeps the focus where it is', async () => {
    const { done } = await bar();
    const focused = document.activeElement;
    done('excel');
    expect(said()).toBe('已完成：销号。 按 Ctrl+Z 可以撤销。');
    expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
    expect(document.activeElement).toBe(focused);
  });

  it('offers 撤销 where Excel does not, and says when it is done', async () => {
    const { done, asked } = await bar();
    done('pane');
    expect(said()).toBe('已完成：销号。');
    await userEvent.click(screen.getByRole('button', { name: '撤销：销号' }));
    expect(asked).toEqual(['ask']);
    expect(said()).toBe('已撤销：销号。');
    expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
  });

  it('shows the next command in the place of the one before', async () => {
    const { done } = await bar();
    done('pane');
    done('excel', 'colours');
    expect(said()).toBe('已完成：逾期标色。 按 Ctrl+Z 可以撤销。');
  });

  it.each([
    ['保留它们，撤销其余', 'keep'],
    ['全部撤销', 'overwrite'],
  ] as const)('lists what was edited since and does as told: %s', async (label, mode) => {
    const { done, asked } = await bar((how) => Promise.resolve(how === 'ask' ? edited : undone));
    done('pane');
    await userEvent.click(screen.getByRole('button', { name: '撤销：销号' }));
    expect(said()).toMatch('1 个单元格又改过，还没有撤销');
    expect(screen.getByRole('listitem').textContent).toBe('任务清单 L4：现在是“后来改的”');
    await userEvent.click(screen.getByRole('button', { name: label }));
    expect(asked).toEqual(['ask', mode]);
    expect(said()).toBe('已撤销：销号。');
  });

  it('leaves everything as it is when the person thinks better of it', async () => {
    const { done, asked } = await bar(() => Promise.resolve(edited));
    done('pane');
    await userEvent.click(screen.getByRole('button', { name: '撤销：销号' }));
    await userEvent.click(screen.getByRole('button', { name: '不撤销' }));
    expect(asked).toEqual(['ask']);
    expect(screen.getByRole('button', { name: '撤销：销号' })).toBeDefined();
  });

  it('says how many cells stayed and which sheets are gone', async () => {
    const kept = [{ sheet: '任务清单', cell: 'L4', now: '后来改的', before: '' }];
    const { done } = await bar(() => Promise.resolve({ kind: 'undone', kept, lost: ['财务处'] }));
    done('pane');
    await userEvent.click(screen.getByRole('button', { name: '撤销：销号' }));
    expect(said()).toBe('已撤销：销号。 1 个后来改过的单元格没有动。 操作时删除的工作表不能恢复：财务处。');
  });

  it('says in plain words why it could not, and offers it again', async () => {
    const { done } = await bar(() => Promise.reject(new UserError('checklistProtected')));
    done('pane');
    await userEvent.click(screen.getByRole('button', { name: '撤销：销号' }));
    expect(screen.getByRole('alert').textContent).toMatch('保护');
    await userEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.getByRole('button', { name: '撤销：销号' })).toBeDefined();
  });

  it('goes when it is closed', async () => {
    const { done } = await bar();
    done('excel');
    await userEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(said()).toBe('');
  });

  it('speaks English', async () => {
    const { done } = await bar(undefined, 'en-US');
    done('excel');
    expect(said()).toBe('Done: close out. Press Ctrl+Z to undo it.');
  });
});
