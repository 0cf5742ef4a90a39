import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import { DirectoryPanel } from '../../../src/taskpane/directory/DirectoryPanel';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';
import { memoryDirectory, ready, type MemoryDirectory } from './memoryDirectory';

function open(services: MemoryDirectory, language = 'zh-CN'): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf(language)}>
        <DirectoryPanel services={services} />
      </TranslationProvider>
    </FluentProvider>,
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const pair = { names: ['党委宣传部', '党委宣传统战部'], uses: [2, 5] } as const;

describe('部门名录 in the pane', () => {
  it('says that it is reading', async () => {
    open(memoryDirectory(ready()));
    expect(screen.getByText('正在读取部门名录…')).toBeTruthy();
    expect(await screen.findByText(/名录里有 4 个名称/)).toBeTruthy();
  });

  it('offers to make a directory when there is none, and tells what was made', async () => {
    const services = memoryDirectory({ kind: 'none' }, ready());
    open(services);
    expect(await screen.findByText(/工作簿里还没有部门名录/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '转到名录' })).toBeNull();
    await press('生成部门名录');
    expect(await screen.findByText('部门名录已生成，写入 2 个名称。')).toBeTruthy();
    expect(screen.getByText(/名录里有 4 个名称/)).toBeTruthy();
    expect(services.asked).toEqual(['load', 'draft', 'load']);
  });

  it('counts each category and goes to the sheet', async () => {
    const services = memoryDirectory(ready());
    open(services);
    expect(await screen.findByText('部门 3')).toBeTruthy();
    expect(screen.getByText('部门组 1')).toBeTruthy();
    expect(screen.getByText('清单里的部门都在名录中。')).toBeTruthy();
    await press('转到名录');
    expect(services.asked).toContain('goTo');
  });

  it('lists names of the checklist that are new, and adds them', async () => {
    const services = memoryDirectory(ready({ newNames: ['图书馆', '保卫处'] }), ready({ total: 6 }));
    open(services);
    expect(await screen.findByText('清单里有 2 个名称不在名录中')).toBeTruthy();
    expect(screen.getByText('保卫处')).toBeTruthy();
    await press('补充新部门');
    expect(await screen.findByText('已补充 2 个名称，写在名录末尾。')).toBeTruthy();
    expect(screen.queryByText('保卫处')).toBeNull();
  });

  it('makes the name that fewer tasks use an alias, unless the person keeps that one', async () => {
    const services = memoryDirectory(ready({ pairs: [pair] }), ready());
    open(services);
    const group = await screen.findByRole('radiogroup', { name: /党委宣传部.*党委宣传统战部/ });
    expect(within(group).getByRole('radio', { name: '党委宣传统战部（5 项任务）' })).toHaveProperty('checked', true);
    await press('合并为别名');
    expect(services.asked).toEqual(['load', 'merge 党委宣传统战部 党委宣传部', 'load']);
    expect(await screen.findByText(/“党委宣传部”已作为“党委宣传统战部”的别名.*清单里的写法没有改动/)).toBeTruthy();
    expect(screen.getByText('没有发现名称相近的部门。')).toBeTruthy();
  });

  it('keeps the name that the person chooses', async () => {
    const services = memoryDirectory(ready({ pairs: [pair] }));
    open(services);
    await userEvent.click(await screen.findByRole('radio', { name: '党委宣传部（2 项任务）' }));
    await press('合并为别名');
    expect(services.asked).toContain('merge 党委宣传部 党委宣传统战部');
  });

  it('takes a pair for two departments', async () => {
    const services = memoryDirectory(ready({ pairs: [pair] }), ready());
    open(services);
    await screen.findByRole('radiogroup');
    await press('不是同一部门');
    expect(services.asked).toEqual(['load', 'dismiss 党委宣传部 党委宣传统战部', 'load']);
    expect(await screen.findByText('没有发现名称相近的部门。')).toBeTruthy();
  });

  it('points out groups without members, each with its row', async () => {
    const problem = { code: 'groupWithoutMembers', row: 3, line: 7, facts: { name: '各学院', text: '' } } as const;
    open(memoryDirectory(ready({ problems: [problem] })));
    expect(await screen.findByText('名录里有 1 处需要留意')).toBeTruthy();
    expect(screen.getByText(/第 7 行 · 部门组“各学院”没有成员/)).toBeTruthy();
  });

  it('cannot add new departments without a checklist', async () => {
    open(memoryDirectory(ready({ newNames: null })));
    expect(await screen.findByText(/没有找到任务清单/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '补充新部门' })).toHaveProperty('disabled', true);
  });

  it('says when the drop-downs of a protected checklist were not updated', async () => {
    const services = memoryDirectory(ready());
    open({ ...services, draft: () => services.draft().then((draft) => ({ ...draft, dropDowns: false })) });
    await screen.findByText('部门 3');
    await press('补充新部门');
    expect(await screen.findByText(/受保护，下拉列表没有更新/)).toBeTruthy();
  });

  it('shows a failure and keeps what it showed', async () => {
    const services = memoryDirectory(ready({ pairs: [pair] }));
    services.failNext('merge', new UserError('sheetChanged', { sheet: '部门名录' }));
    open(services);
    await screen.findByRole('radiogroup');
    await press('合并为别名');
    expect((await screen.findByRole('alert')).textContent).toContain('工作表“部门名录”在处理期间被改动');
    expect(screen.getByText('部门 3')).toBeTruthy();
    await press('关闭');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('reads again after a reading that failed', async () => {
    const services = memoryDirectory(ready());
    services.failNext('load', new UserError('cellEditing'));
    open(services);
    expect((await screen.findByRole('alert')).textContent).toContain('有单元格正在编辑');
    await press('重新读取');
    expect(await screen.findByText('部门 3')).toBeTruthy();
  });

  it('speaks English too', async () => {
    open(memoryDirectory(ready({ pairs: [pair] })), 'en-US');
    expect(await screen.findByRole('button', { name: 'Merge as alias' })).toBeTruthy();
    expect(screen.getByText('部门 (departments) 3')).toBeTruthy();
  });
});
