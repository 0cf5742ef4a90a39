import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import { CheckPanel } from '../../../src/taskpane/checks/CheckPanel';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';
import { memoryChecks, task, type MemoryChecks } from './memoryChecks';

function open(services: MemoryChecks, language = 'zh-CN'): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf(language)}>
        <CheckPanel services={services} />
      </TranslationProvider>
    </FluentProvider>,
  );
}

/** Three findings: a status that is not in the list (can be mended), one that is no status, a department nobody knows. */
const brokenTasks = () => [
  task(1, { status: '进行中' }),
  task(2, { status: '差不多' }),
  task(3, { departments: '图书馆、后勤处' }),
  task(4),
];

async function check(services: MemoryChecks): Promise<void> {
  open(services);
  await userEvent.click(screen.getByRole('button', { name: '开始校验' }));
  await screen.findByRole('heading', { name: /问题/ });
}

describe('校验 in the pane', () => {
  it('lists the findings in groups, each with its cell, what is wrong and the task', async () => {
    await check(memoryChecks(brokenTasks()));
    expect(screen.getByRole('heading', { name: '发现 3 处问题' })).toBeTruthy();
    expect(screen.getByText('工作表“任务清单”，共核对 4 行')).toBeTruthy();
    expect(screen.getByRole('button', { name: /K4 状态“进行中”不在列表中，意思应是“推进中”。.*任务1/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /G6 “后勤处”不在部门名录中/ })).toBeTruthy();
  });

  it('says so when there is nothing to find', async () => {
    await check(memoryChecks([task(1)]));
    expect(screen.getByRole('heading', { name: '没有发现问题' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /全部修复/ })).toBeNull();
  });

  it('shows the cell of a finding on a click', async () => {
    const services = memoryChecks(brokenTasks());
    await check(services);
    await userEvent.click(screen.getByRole('button', { name: /G6/ }));
    expect(services.asked.at(-1)).toBe('goTo 6 departments');
  });

  it('narrows by severity and by department', async () => {
    await check(memoryChecks([...brokenTasks(), task(5, { owner: '' })]));
    const severities = screen.getByRole('group', { name: '级别' });
    await userEvent.click(within(severities).getByRole('button', { name: /错误 3/ }));
    expect(screen.queryByRole('button', { name: /K4/ })).toBeNull();
    expect(screen.getByRole('button', { name: /H8 没有填写责任人/ })).toBeTruthy();
    await userEvent.click(within(severities).getByRole('button', { name: /错误 3/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '部门' }), '后勤处');
    expect(screen.getByRole('button', { name: /G6/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /K4/ })).toBeNull();
  });

  it('mends one finding after showing before and after', async () => {
    const services = memoryChecks(brokenTasks());
    await check(services);
    await userEvent.click(screen.getByRole('button', { name: '修复' }));
    const row = screen.getByRole('row', { name: /K4/ });
    expect(within(row).getByText('进行中')).toBeTruthy();
    expect(within(row).getByText('推进中')).toBeTruthy();
    expect(services.asked).toEqual(['run']);
    await userEvent.click(screen.getByRole('button', { name: '确认修复' }));
    expect(await screen.findByRole('heading', { name: '发现 2 处问题' })).toBeTruthy();
    expect(screen.getByText('已修复 1 个单元格。')).toBeTruthy();
    expect(services.asked).toEqual(['run', 'fix status4', 'run']);
  });

  it('changes nothing when the preview is left', async () => {
    const services = memoryChecks(brokenTasks());
    await check(services);
    await userEvent.click(screen.getByRole('button', { name: /全部修复（1 处）/ }));
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.getByRole('heading', { name: '发现 3 处问题' })).toBeTruthy();
    expect(services.asked).toEqual(['run']);
  });

  it('keeps the findings in sight when a repair fails', async () => {
    const services = memoryChecks(brokenTasks());
    await check(services);
    services.failNext('fix', new UserError('checklistProtected', { sheet: '任务清单' }));
    await userEvent.click(screen.getByRole('button', { name: '修复' }));
    await userEvent.click(screen.getByRole('button', { name: '确认修复' }));
    expect((await screen.findByRole('alert')).textContent).toContain('工作表“任务清单”受保护');
    expect(screen.getByRole('heading', { name: '发现 3 处问题' })).toBeTruthy();
  });

  it('checks an edited row again by itself, until that is switched off', async () => {
    const services = memoryChecks(brokenTasks());
    await check(services);
    act(() => services.edit(5, 'status', '推进中'));
    expect(await screen.findByRole('heading', { name: '发现 2 处问题' })).toBeTruthy();
    expect(services.asked.at(-1)).toBe('refresh K5');
    await userEvent.click(screen.getByRole('switch', { name: '编辑时自动复核' }));
    const before = services.asked.length;
    act(() => services.edit(4, 'status', '推进中'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(services.asked).toHaveLength(before);
  });

  it('opens a group that an edit brings', async () => {
    const services = memoryChecks(brokenTasks());
    await check(services);
    act(() => services.edit(7, 'title', ''));
    expect(await screen.findByRole('button', { name: /D7 这一行有内容，但没有任务名称/ })).toBeTruthy();
  });

  it('puts its findings away when the sheet is deleted, says so and can be run again', async () => {
    const services = memoryChecks(brokenTasks());
    await check(services);
    act(() => services.deleteSheet());
    expect(screen.getByText(/工作表“任务清单”已被删除，校验结果已收起/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '开始校验' }));
    expect(await screen.findByRole('heading', { name: /发现/ })).toBeTruthy();
  });

  it('says why a check failed and can be started again', async () => {
    const services = memoryChecks(brokenTasks());
    services.failNext('run', new UserError('noChecklist'));
    open(services);
    await userEvent.click(screen.getByRole('button', { name: '开始校验' }));
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到任务清单');
    await userEvent.click(screen.getByRole('button', { name: '开始校验' }));
    expect(await screen.findByRole('heading', { name: '发现 3 处问题' })).toBeTruthy();
  });

  it('runs when the ribbon asks for it', async () => {
    const services = memoryChecks(brokenTasks());
    open(services);
    act(() => services.requests.give('run'));
    expect(await screen.findByRole('heading', { name: '发现 3 处问题' })).toBeTruthy();
  });

  it('tells where the findings were written, and that marks were cleared', async () => {
    const services = memoryChecks(brokenTasks());
    await check(services);
    await userEvent.click(screen.getByRole('button', { name: '写入工作表' }));
    expect(await screen.findByText('结果已写入工作表“校验结果”。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '清除标记' }));
    expect(await screen.findByText('已清除单元格上的标记。')).toBeTruthy();
  });

  it('draws the first findings of a large group and the rest on demand', async () => {
    await check(
      memoryChecks(
        Array.from({ length: 120 }, (_, i) =>
          task(i, { id: `RW-${String(i + 100)}`, title: `任务${String(i)}`, status: '乱写' }),
        ),
      ),
    );
    expect(screen.getAllByRole('button', { name: /状态“乱写”/ })).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: '再显示 50 处' }));
    await waitFor(() => expect(screen.getAllByRole('button', { name: /状态“乱写”/ })).toHaveLength(100));
  });

  it('speaks English in an English Excel', async () => {
    const services = memoryChecks(brokenTasks());
    open(services, 'en-US');
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByRole('heading', { name: '3 issues found' })).toBeTruthy();
  });
});
