import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import type { ChecklistPlace } from '../../../src/excel/locateChecklist';
import { ThisWeekPanel } from '../../../src/taskpane/thisWeek/ThisWeekPanel';
import type { ThisWeekServices } from '../../../src/taskpane/thisWeek/thisWeekServices';
import { baseDate, task } from '../../core/supervision/tasks';
import { draw } from '../reports/pane';
import { selectedText } from '../selectedText';

const place = { sheet: '任务清单' } as ChecklistPlace;

interface Memory extends ThisWeekServices {
  readonly asked: string[];
}

function memory(given: Partial<ThisWeekServices> = {}): Memory {
  const asked: string[] = [];
  return {
    read: () =>
      Promise.resolve({
        place,
        title: '书香校园任务清单',
        baseDate,
        dueSoonDays: 7,
        tasks: [
          task({ line: 4, title: '甲', due: '2020-11-10', owner: '老王' }),
          task({ line: 5, title: '乙', due: '2020-12-05', departments: ['财务处'] }),
        ],
      }),
    show: (tasks, replace) => {
      asked.push(`show ${tasks.map(({ title }) => title).join('')} ${String(replace)}`);
      return Promise.resolve(replace ? 'shown' : 'theirs');
    },
    showAll: () => {
      asked.push('showAll');
      return Promise.resolve();
    },
    goTo: (_, line) => {
      asked.push(`goTo ${String(line)}`);
      return Promise.resolve();
    },
    copy: (text) => {
      asked.push(text);
      return Promise.resolve();
    },
    ...given,
    asked,
  };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('本周重点 in the pane', () => {
  it('lists by department what is due within the plan’s days and what is overdue', async () => {
    const services = memory();
    await draw(<ThisWeekPanel services={services} shown />);
    const list = within(screen.getByRole('region', { name: '图书馆' })).getAllByRole('listitem');
    expect(list.map(({ textContent }) => textContent)).toEqual(['甲已逾期 10 天2020年11月10日推进中责任人 老王']);
    expect(screen.queryByRole('region', { name: '财务处' })).toBeNull();
    await press('30 天');
    expect(screen.getByRole('region', { name: '财务处' })).toBeTruthy();
    await press('乙');
    expect(services.asked).toEqual(['goTo 5']);
  });

  it('filters the checklist, and asks before it takes a filter of the person’s away', async () => {
    const services = memory();
    await draw(<ThisWeekPanel services={services} shown />);
    await press('筛选清单');
    expect(await screen.findByText(/清单已经有筛选/)).toBeTruthy();
    await press('改用本周重点筛选');
    expect(await screen.findByText('清单只显示这 1 项任务。')).toBeTruthy();
    await press('显示全部');
    expect(services.asked).toEqual(['show 甲 false', 'show 甲 true', 'showAll']);
  });

  it('copies text to send, and shows it where copying is not allowed', async () => {
    const services = memory();
    await draw(<ThisWeekPanel services={services} shown />);
    await press('复制文字');
    expect(services.asked[0]).toMatch(/^【书香校园】近期重点（11月20日—11月27日）\n到期 0 项，逾期 1 项。/);
  });

  it('shows the text where copying is not allowed', async () => {
    await draw(<ThisWeekPanel services={memory({ copy: () => Promise.reject(new Error('no')) })} shown />);
    await press('复制文字');
    const { value } = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '要发的文字' });
    expect(value).toMatch(/甲/);
    expect(selectedText()).toBe(value);
    expect(screen.getByText('没有复制成功，下面的文字已选中，请按 Ctrl+C。')).toBeTruthy();
  });

  it.each(['', '-1', '2.5', '400'])('does not take %p for a number of days', async (typed) => {
    await draw(<ThisWeekPanel services={memory()} shown />);
    fireEvent.change(screen.getByRole('spinbutton', { name: '未来几天' }), { target: { value: typed } });
    expect(screen.getByText('请填写 0 到 366 的整数。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '筛选清单' })).toBeNull();
  });

  it('says so in a workbook without a checklist', async () => {
    const read = () => Promise.reject(new UserError('noChecklist'));
    await draw(<ThisWeekPanel services={memory({ read })} shown />, 'en-US');
    expect(screen.getByText(/no checklist yet/)).toBeTruthy();
  });
});
