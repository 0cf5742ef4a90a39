import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import { DistributionScreen } from '../../../src/taskpane/distribution/DistributionScreen';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';
import { memoryDistribution, offer, overviewOf, type MemoryDistribution } from './memoryDistribution';
import { selectedText } from '../selectedText';

function open(services: MemoryDistribution, language = 'zh-CN'): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf(language)}>
        <DistributionScreen services={services} />
      </TranslationProvider>
    </FluentProvider>,
  );
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const checked = () =>
  screen
    .getAllByRole('checkbox', { checked: true })
    .map((box) => box.closest('li')?.querySelector('label')?.textContent);

describe('choosing what to send', () => {
  it('offers every department with the number of its tasks, all chosen', async () => {
    open(memoryDistribution());
    expect(screen.getByText('正在读取任务清单和部门名录…')).toBeTruthy();
    expect(await screen.findByText('部门（已选 2 个，共 2 个）')).toBeTruthy();
    expect(screen.getByText('12 项')).toBeTruthy();
    expect(button('分发给 2 个部门')).toHaveProperty('disabled', false);
  });

  it('sends to those that are chosen, with what was put in', async () => {
    const services = memoryDistribution();
    open(services);
    await userEvent.click(await screen.findByRole('checkbox', { name: '人事处' }));
    fireEvent.change(screen.getByLabelText('回收期限'), { target: { value: '2020-06-30' } });
    await userEvent.type(screen.getByLabelText('填报说明'), '请抓紧。');
    await userEvent.type(screen.getByLabelText('保护密码'), 'abc');
    await userEvent.click(screen.getByRole('radio', { name: '在本工作簿里各建一张工作表' }));
    await press('分发给 1 个部门');
    expect(services.requests).toEqual([
      { chosen: ['财务处'], returnBy: '2020-06-30', note: '请抓紧。', password: 'abc', output: 'sheets' },
    ]);
  });

  it('leaves out groups of nobody unless they are chosen, and says why', async () => {
    const group = offer('各分工会', { isGroup: true });
    const problems = [{ kind: 'emptyGroup', name: '各分工会', lines: [5, 8] }] as const;
    open(memoryDistribution([overviewOf({ departments: [offer('人事处'), group], problems })]));
    await screen.findByText('部门（已选 1 个，共 2 个）');
    expect(checked()).toEqual(['人事处']);
    expect(screen.getByText('部门组“各分工会”没有成员（第 5、8 行）')).toBeTruthy();
    expect(screen.getByText(/在部门名录的“成员”列写明成员/)).toBeTruthy();
  });

  it('names tasks that reach nobody before anything is sent', async () => {
    const problems = [
      { kind: 'unknown', name: '财会处', suggestions: ['财务处'], lines: [4] },
      { kind: 'unknown', name: '外单位', suggestions: [], lines: [4, 5] },
      { kind: 'withoutDepartment', lines: [6, 7, 8, 9, 10, 11, 12, 13, 14] },
    ] as const;
    open(memoryDistribution([overviewOf({ problems })]));
    expect(await screen.findByText('有 11 项任务发不全')).toBeTruthy();
    expect(screen.getByText('“财会处”不在部门名录中，是否应为“财务处”（第 4 行）')).toBeTruthy();
    expect(screen.getByText('“外单位”不在部门名录中（第 4、5 行）')).toBeTruthy();
    expect(screen.getByText('没有填写责任部门（第 6、7、8、9、10、11、12、13… 行）')).toBeTruthy();
  });

  it('chooses all, none, or those that were sent nothing yet', async () => {
    const departments = [offer('人事处', { issued: 2 }), offer('财务处')];
    open(memoryDistribution([overviewOf({ departments })]));
    expect(await screen.findByText('2 项 · 已发 2 次')).toBeTruthy();
    await press('只选没发过的');
    expect(checked()).toEqual(['财务处']);
    await press('全不选');
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
    expect(button('分发给 0 个部门')).toHaveProperty('disabled', true);
    await press('全选');
    expect(checked()).toEqual(['人事处', '财务处']);
  });

  it('takes no date of return that is past', async () => {
    open(memoryDistribution());
    fireEvent.change(await screen.findByLabelText('回收期限'), { target: { value: '2020-06-07' } });
    expect(screen.getByText('请填写今天或以后的完整日期，或者清空')).toBeTruthy();
    expect(button('分发给 2 个部门')).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('回收期限'), { target: { value: '2020-06-08' } });
    expect(button('分发给 2 个部门')).toHaveProperty('disabled', false);
  });

  it('offers a folder only where one can be chosen', async () => {
    open(memoryDistribution([overviewOf()], { folder: false }));
    await screen.findByRole('radio', { name: '下载一个压缩包（.zip）' });
    expect(screen.queryByRole('radio', { name: '存入一个文件夹' })).toBeNull();
  });

  it('says that there is nobody to send to', async () => {
    open(memoryDistribution([overviewOf({ departments: [] })]));
    expect(await screen.findByText(/没有可以分发的部门/)).toBeTruthy();
    expect(button('分发给 0 个部门')).toHaveProperty('disabled', true);
  });

  it('reads again after a reading that failed', async () => {
    const services = memoryDistribution();
    services.failNext('load', new UserError('noChecklist'));
    open(services);
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到任务清单');
    await press('重新读取');
    expect(await screen.findByRole('checkbox', { name: '人事处' })).toBeTruthy();
  });
});

describe('sending', () => {
  it('shows how far it is, and cannot be cancelled once it is recorded', async () => {
    const services = memoryDistribution();
    const held = services.hold();
    open(services);
    await screen.findByRole('checkbox', { name: '人事处' });
    await press('分发给 2 个部门');
    expect(screen.getByText('正在读取任务清单…')).toBeTruthy();
    act(() => held.phase({ kind: 'building', done: 1, total: 2 }));
    expect(screen.getByText('正在制作填报表：1 / 2')).toBeTruthy();
    expect(button('取消')).toHaveProperty('disabled', false);
    act(() => held.phase({ kind: 'recording' }));
    expect(button('取消')).toHaveProperty('disabled', true);
    held.finish();
    expect(await screen.findByText('已分发给 2 个部门')).toBeTruthy();
  });

  it('comes back to what was put in when it is cancelled', async () => {
    const services = memoryDistribution();
    services.hold();
    open(services);
    await userEvent.click(await screen.findByRole('checkbox', { name: '人事处' }));
    await press('分发给 1 个部门');
    await press('取消');
    await screen.findByRole('checkbox', { name: '财务处' });
    expect(checked()).toEqual(['财务处']);
  });

  it('comes back to what was put in when it fails, and says what happened', async () => {
    const services = memoryDistribution();
    services.failNext('distribute', new UserError('fileNotSaved', { file: '清单-人事处.xlsx' }));
    open(services);
    await userEvent.type(await screen.findByLabelText('填报说明'), '请抓紧。');
    await press('分发给 2 个部门');
    expect((await screen.findByRole('alert')).textContent).toContain('文件“清单-人事处.xlsx”没有保存成功');
    expect(screen.getByLabelText('填报说明')).toHaveProperty('value', '请抓紧。');
    await press('关闭');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('what was sent', () => {
  it('is said, with what stays in the workbook', async () => {
    const services = memoryDistribution();
    open(services);
    await screen.findByRole('checkbox', { name: '人事处' });
    await press('分发给 2 个部门');
    expect(await screen.findByText(/压缩包“重点任务清单-各部门.zip”已交给浏览器下载/)).toBeTruthy();
    expect(screen.getByText(/底稿和“分发登记”已留在本工作簿/)).toBeTruthy();
    expect(services.asked).toEqual(['load', 'distribute', 'load']);
    await press('继续分发');
    expect(await screen.findByText('部门（已选 2 个，共 2 个）')).toBeTruthy();
  });

  it('is opened one by one where downloads are blocked', async () => {
    const bytes = new Uint8Array();
    const files = [
      { department: '人事处', name: '清单-人事处.xlsx', bytes },
      { department: '财务处', name: '清单-财务处.xlsx', bytes },
    ];
    const result = { handout: { output: 'open', files }, count: 2, register: '分发登记' } as const;
    const services = memoryDistribution([overviewOf()], { result });
    open(services);
    await screen.findByRole('checkbox', { name: '人事处' });
    await press('分发给 2 个部门');
    await userEvent.click(await screen.findByRole('button', { name: '打开“清单-财务处.xlsx”' }));
    expect(services.asked).toContain('清单-财务处.xlsx');
    const [first, second] = screen.getAllByRole('listitem');
    expect(within(first!).queryByText('已打开')).toBeNull();
    expect(within(second!).getByText('已打开')).toBeTruthy();
    services.failNext('open', new UserError('excelRefused'));
    await press('打开“清单-人事处.xlsx”');
    expect((await screen.findByRole('alert')).textContent).toContain('Excel 没有接受这次操作');
    expect(screen.getByText('已分发给 2 个部门')).toBeTruthy();
  });

  it('tells which sheets were replaced and which were kept', async () => {
    const handout = { output: 'sheets', replaced: 1, kept: ['财务处（原表）'] } as const;
    open(memoryDistribution([overviewOf()], { result: { handout, count: 2, register: '分发登记' } }));
    await screen.findByRole('checkbox', { name: '人事处' });
    await press('分发给 2 个部门');
    expect(await screen.findByText('已在本工作簿建立 2 张工作表。')).toBeTruthy();
    expect(screen.getByText('其中 1 张替换了以前建立的工作表。')).toBeTruthy();
    expect(screen.getByText('以前建立、已有填写内容的工作表改名保留：财务处（原表）。')).toBeTruthy();
  });
});

describe('催报', () => {
  const pending = [
    { department: '人事处', tasks: 3, returnBy: '2020-06-05', daysLate: 3 },
    { department: '财务处', tasks: 1, returnBy: '2020-06-05', daysLate: 3 },
    { department: '图书馆', tasks: 1, returnBy: '2020-06-30', daysLate: 0 },
    { department: '保卫处', tasks: 1, daysLate: 0 },
  ];
  const words = [
    '《重点任务清单》催报',
    '截至 2020年6月8日，以下 4 个部门尚未交回填报表：',
    '应于 2020年6月5日 前交回、已逾期 3 天：人事处、财务处',
    '请于 2020年6月30日 前交回：图书馆',
    '尽快交回：保卫处',
    '请抓紧填好，把原文件交回。',
  ].join('\n');

  it('is not there before anything was sent', async () => {
    open(memoryDistribution());
    await screen.findByRole('checkbox', { name: '人事处' });
    expect(screen.queryByRole('button', { name: '复制催报文字' })).toBeNull();
  });

  it('names who has not returned, by the date they were given, in Chinese whatever the pane speaks', async () => {
    const services = memoryDistribution([overviewOf({ sentBefore: true, pending })]);
    open(services, 'en-US');
    expect(await screen.findByText('4 departments have not returned yet')).toBeTruthy();
    expect(screen.getByText('2 of them are late')).toBeTruthy();
    await press('Copy a reminder');
    expect(services.asked).toContain(`copy ${words}`);
    expect(await screen.findByText('Copied; paste it where you like')).toBeTruthy();
  });

  it('shows the text to copy by hand where the clipboard is out of reach', async () => {
    open(memoryDistribution([overviewOf({ sentBefore: true, pending })], { clipboard: false }));
    await screen.findByText('还有 4 个部门没有交回');
    await press('复制催报文字');
    expect(await screen.findByLabelText('催报文字')).toHaveProperty('value', words);
    expect(selectedText()).toBe(words);
    expect(screen.getByText('没有复制成功，下面的文字已选中，请按 Ctrl+C。')).toBeTruthy();
    expect(screen.queryByText('已复制，可直接粘贴发出')).toBeNull();
  });

  it('says when everything is back, and shows the register', async () => {
    const services = memoryDistribution([overviewOf({ sentBefore: true })]);
    open(services);
    expect(await screen.findByText('发出的都已交回')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '复制催报文字' })).toBeNull();
    await press('查看分发登记');
    expect(services.asked).toContain('goToRegister');
  });
});
