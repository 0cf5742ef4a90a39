import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ColoursPanel } from '../../../src/taskpane/colours/ColoursPanel';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';
import { memoryColours, type MemoryColours } from './memoryColours';

async function open(services: MemoryColours, language = 'zh-CN'): Promise<void> {
  render(
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf(language)}>
        <ColoursPanel services={services} />
      </TranslationProvider>
    </FluentProvider>,
  );
  // What was read when the part opened.
  await act(async () => Promise.resolve());
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const dateInput = () => screen.getByLabelText<HTMLInputElement>('统计基准日', { selector: 'input' });
const daysInput = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: '提前几天算临期' });
const isEnabled = (name: string): boolean => !screen.getByRole<HTMLButtonElement>('button', { name }).disabled;

describe('标色 in the pane', () => {
  it('shows what is set and how many tasks have each level', async () => {
    await open(memoryColours('任务清单', { baseDate: '2020-11-20', dueSoonDays: 3 }));
    expect([dateInput().value, daysInput().value]).toEqual(['2020-11-20', '3']);
    const legend = within(screen.getByRole('list', { name: '图例' }));
    const items = legend.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toHaveLength(9);
    expect(items[0]).toBe('已逾期12 项');
    expect(legend.getByText('已逾期').style.backgroundColor).toBe('rgb(179, 38, 30)');
  });

  it('colours by the base date and the days that were entered', async () => {
    const services = memoryColours('任务清单');
    await open(services);
    fireEvent.change(dateInput(), { target: { value: '2020-11-30' } });
    await userEvent.clear(daysInput());
    await userEvent.type(daysInput(), '10');
    await press('标色');
    expect(await screen.findByText('已给工作表“任务清单”标色。')).toBeTruthy();
    expect(services.asked).toEqual(['read', 'apply {"baseDate":"2020-11-30","dueSoonDays":10}']);
  });

  it('goes back to today', async () => {
    const services = memoryColours('任务清单', { baseDate: '2020-10-01', dueSoonDays: 7 });
    await open(services);
    await press('今天');
    expect([dateInput().value, isEnabled('今天')]).toEqual(['2020-11-20', false]);
    await press('标色');
    expect(services.asked.at(-1)).toBe('apply {"baseDate":null,"dueSoonDays":7}');
  });

  it.each(['-1', '2.5', '400', ''])('does not take %p for a number of days', async (typed) => {
    await open(memoryColours('任务清单'));
    fireEvent.change(daysInput(), { target: { value: typed } });
    expect(screen.getByText('请填写 0 到 366 的整数')).toBeTruthy();
    expect(isEnabled('标色')).toBe(false);
  });

  it('takes the colours away again', async () => {
    const services = memoryColours('任务清单');
    await open(services);
    expect(screen.queryByRole('button', { name: '清除标色' })).toBeNull();
    await press('标色');
    await press('清除标色');
    expect(await screen.findByText(/已清除工作表“任务清单”的标色/)).toBeTruthy();
    expect(services.asked.at(-1)).toBe('remove');
  });

  it('does what the ribbon asked for, before it was opened or after', async () => {
    const services = memoryColours('任务清单');
    services.requests.give('apply');
    await open(services);
    expect(services.asked).toEqual(['apply as set']);
    await act(async () => {
      services.requests.give('apply');
      await Promise.resolve();
    });
    expect(services.asked).toEqual(['apply as set', 'apply as set']);
  });

  it('speaks of a missing checklist only when it was asked to do something', async () => {
    await open(memoryColours(null));
    expect(screen.queryByRole('alert')).toBeNull();
    await press('标色');
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到任务清单');
  });

  it('speaks English', async () => {
    await open(memoryColours('任务清单'), 'en-US');
    await press('Colour');
    expect(await screen.findByText('The worksheet “任务清单” is coloured.')).toBeTruthy();
  });
});
