import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import { HomeScreen } from '../../../src/taskpane/home/HomeScreen';
import { createPaneStore } from '../../../src/taskpane/paneStore';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';
import { PaneStoreContext } from '../../../src/taskpane/usePaneState';
import { memoryHome, plan, type MemoryHome } from './memoryHome';

const store = { current: createPaneStore() };
beforeEach(() => {
  store.current = createPaneStore();
});

/** Draws the screen in the pane of the test, and lets what it reads arrive. */
async function draw(home: MemoryHome, language = 'zh-CN') {
  const gone: string[] = [];
  const { unmount } = render(
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf(language)}>
        <PaneStoreContext value={store.current}>
          <HomeScreen load={home.load} onGo={(target) => gone.push(target)} />
        </PaneStoreContext>
      </TranslationProvider>
    </FluentProvider>,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  return { gone, unmount };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const figure = (name: RegExp) => within(screen.getByRole('list', { name: '数据概况' })).getByRole('button', { name });

describe('概览', () => {
  it('says what the add-in does in a workbook without a checklist, and where to begin', async () => {
    const { gone } = await draw(memoryHome(null));
    expect(screen.getByRole('heading', { name: '任务督办' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    await press('生成任务清单');
    await press('帮助');
    expect(gone).toEqual(['generate', 'help']);
  });

  it('tells the plan, its base date and when it was read', async () => {
    await draw(memoryHome(plan()));
    expect(screen.getByRole('heading', { level: 1, name: '2020年党建工作任务清单' })).toBeTruthy();
    expect(screen.getByText('基准日 2020年11月20日 · 09:32 读取')).toBeTruthy();
  });

  it('shows the figures in words, each leading to where its tasks are', async () => {
    const home = memoryHome(
      plan(
        { finished: 4, closed: 1, completionRate: 0.4, overdue: 2, dueSoon: 1, ongoing: 1, later: 2, returned: 2 },
        { issues: { error: 1, warning: 2, hint: 3 } },
      ),
    );
    const { gone } = await draw(home);
    const cards = within(screen.getByRole('list', { name: '数据概况' })).getAllByRole('button');
    expect(cards.map(({ textContent }) => textContent)).toEqual([
      '任务 10 未到期 2 项',
      '已完成 4 40% · 已销号 1',
      '逾期 2 已过截止日期',
      '临期 1 即将到期',
      '长期 1 长期坚持',
      '回收 2/3 个部门已交回',
      '校验问题 6 错误 1 · 警告 2 · 提示 3',
    ]);
    for (const card of cards) await userEvent.click(card);
    expect(home.asked).toContain('show 任务清单');
    expect(gone).toEqual(['closeOut', 'thisWeek', 'thisWeek', 'colours', 'returns', 'checks']);
  });

  it('leads to sending out while nothing was sent', async () => {
    const { gone } = await draw(memoryHome(plan({ sent: 0, returned: 0 })));
    await userEvent.click(figure(/^回收 — 还没有分发/));
    expect(gone).toEqual(['distribution']);
  });

  it('puts the next step first, with one button and the reason', async () => {
    const { gone } = await draw(
      memoryHome(plan({ overdue: 2, closable: 1, finished: 1 }, { issues: { error: 3, warning: 0, hint: 0 } })),
    );
    const card = within(screen.getByRole('region', { name: '校验清单：3 个错误' }));
    expect(card.getByText('清单中有 3 个错误，会影响分发和汇总，请先改正。')).toBeTruthy();
    await userEvent.click(card.getByRole('button', { name: '校验清单' }));
    const others = within(screen.getByRole('list', { name: '其他可以做的事' }));
    expect(others.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '2 项任务已过截止日期，还没有完成。本周重点',
      '1 项任务已完成且材料齐全，可以销号。销号',
    ]);
    await userEvent.click(others.getByRole('button', { name: '销号' }));
    expect(gone).toEqual(['checks', 'closeOut']);
  });

  it('says that everything is done when every task is closed out', async () => {
    const { gone } = await draw(memoryHome(plan({ finished: 10, closed: 10, later: 0, completionRate: 1 })));
    const card = within(screen.getByRole('region', { name: '撰写总结报告' }));
    expect(card.getByText('全部完成')).toBeTruthy();
    await userEvent.click(card.getByRole('button', { name: '总结报告' }));
    expect(gone).toEqual(['report']);
  });

  it('shows the figures while the list is still being checked', async () => {
    const home = memoryHome(plan({ overdue: 2 }));
    const letGo = home.holdChecks();
    await draw(home);
    expect(figure(/^逾期 2/)).toBeTruthy();
    expect(figure(/^校验问题 … 正在校验…/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: '督办逾期任务' })).toBeNull();
    await act(async () => {
      letGo();
      await Promise.resolve();
    });
    expect(await screen.findByRole('region', { name: '督办逾期任务' })).toBeTruthy();
  });

  it('stops checking when it leaves the page', async () => {
    const home = memoryHome(plan());
    const letGo = home.holdChecks();
    const { unmount } = await draw(home);
    unmount();
    letGo();
    await waitFor(() => expect(home.asked).toContain('cancelled'));
    expect(home.asked).toContain('unwatch 任务清单');
  });

  it('shows what it knew when it comes back, and reads anew', async () => {
    const home = memoryHome(plan({ overdue: 2 }));
    const { unmount } = await draw(home);
    unmount();
    home.set(plan({ overdue: 5 }));
    const letGo = home.holdChecks();
    await draw(home);
    expect(figure(/^逾期 2/)).toBeTruthy();
    await act(async () => {
      letGo();
      await Promise.resolve();
    });
    await waitFor(() => expect(figure(/^逾期 5/)).toBeTruthy());
  });

  it('reads anew when asked', async () => {
    const home = memoryHome(null);
    await draw(home);
    home.set(plan());
    await press('刷新');
    expect(await screen.findByRole('heading', { name: '2020年党建工作任务清单' })).toBeTruthy();
  });

  it('reads anew once after a burst of edits', async () => {
    const home = memoryHome(plan({ overdue: 2 }));
    await draw(home);
    expect(home.asked).toEqual(['read', 'watch 任务清单']);
    home.set(plan({ overdue: 1 }));
    home.edit();
    home.edit();
    home.edit();
    await waitFor(() => expect(figure(/^逾期 1/)).toBeTruthy(), { timeout: 5000 });
    expect(home.asked).toEqual(['read', 'watch 任务清单', 'read']);
  });

  it('says what went wrong, and tries again', async () => {
    const home = memoryHome(plan());
    home.failNext(new UserError('cellEditing'));
    await draw(home);
    expect(screen.getByRole('alert')).toBeTruthy();
    await press('重试');
    expect(await screen.findByRole('heading', { name: '2020年党建工作任务清单' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps the plan in sight when reading it again fails', async () => {
    const home = memoryHome(plan());
    await draw(home);
    home.failNext(new UserError('cellEditing'));
    await press('刷新');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '2020年党建工作任务清单' })).toBeTruthy();
  });

  it('speaks English', async () => {
    await draw(memoryHome(plan({ overdue: 2 })), 'en-US');
    expect(screen.getByRole('region', { name: 'See to overdue tasks' })).toBeTruthy();
    expect(screen.getByText('Base date Nov 20, 2020 · read at 09:32')).toBeTruthy();
  });
});
