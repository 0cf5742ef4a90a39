import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import { ReturnsScreen } from '../../../src/taskpane/returns/ReturnsScreen';
import { checklistReturnsSlice } from '../../../src/taskpane/returns/returnsState';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';
import { baseline, changed, file, input, returned, row, sheet } from '../../core/returns/plan';
import { memoryReturns, type MemoryReturns } from './memoryReturns';

const one = row('RW-001', '建立台账', '人事处');
const two = row('RW-002', '开展培训', '人事处、财务处');
const three = row('RW-003', '形成报告', '财务处');
const hr = baseline('人事处', [one, two]);
const finance = baseline('财务处', [two, three]);
const start = input([one, two, three], { baselines: [hr, finance] });

/** 人事处 has filled in two cells; 财务处 one that was changed here too. */
const fromHr = returned(hr, { 'RW-001': { owner: '张三', progress: '已建账' } }, { name: '清单-人事处.xlsx' });
const fromFinance = returned(finance, { 'RW-003': { progress: '初稿已成' } }, { name: '清单-财务处.xlsx' });
const editedHere = { ...start, rows: [one, two, changed(three, { progress: '领导已批示' })] };

function open(services: MemoryReturns, language = 'zh-CN'): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf(language)}>
        <ReturnsScreen slice={checklistReturnsSlice} services={services} />
      </TranslationProvider>
    </FluentProvider>,
  );
}

const filesOf = (names: readonly string[]): File[] => names.map((name) => new File(['x'], name));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const heading = (name: string | RegExp) => screen.findByRole('heading', { name });
const status = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');

async function choose(label: string, ...names: readonly string[]): Promise<void> {
  await userEvent.upload(await screen.findByLabelText<HTMLInputElement>(label, { selector: 'input' }), filesOf(names));
}

/** Opens the screen and reads these files. */
async function review(services: MemoryReturns, ...names: readonly string[]): Promise<void> {
  open(services);
  await choose('选择文件', ...names);
  await heading('核对汇总结果');
}

async function openSection(name: RegExp): Promise<void> {
  const header = screen.getByRole('button', { name });
  if (header.getAttribute('aria-expanded') !== 'true') await userEvent.click(header);
}

describe('the start of 回收', () => {
  it('tells who has returned and who is missing', async () => {
    open(memoryReturns(start));
    expect(await screen.findByText('已交回 0 / 2 个部门')).toBeTruthy();
    await userEvent.click(screen.getByText('尚未交回（2）'));
    expect(screen.getByText('人事处、财务处')).toBeTruthy();
  });

  it('says that nothing was sent out from this workbook', async () => {
    open(memoryReturns(input([one])));
    expect(await screen.findByText(/还没有分发过/)).toBeTruthy();
  });

  it('says why the workbook cannot be read, and reads it again', async () => {
    const services = memoryReturns(start);
    services.failNext('open', new UserError('noChecklist'));
    open(services);
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到任务清单');
    await press('重新读取');
    expect(await screen.findByText('已交回 0 / 2 个部门')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes files that are dropped on it', async () => {
    const services = memoryReturns(start, { '清单-人事处.xlsx': fromHr });
    open(services);
    const zone = (await heading('汇总回收')).parentElement!;
    fireEvent.drop(zone, { dataTransfer: { files: filesOf(['清单-人事处.xlsx']) } });
    await heading('核对汇总结果');
    expect(services.asked).toContain('readFiles 清单-人事处.xlsx');
  });

  it('takes sheets of this workbook', async () => {
    const services = memoryReturns(start, {}, { 人事处: { ...fromHr, name: '人事处' }, 草稿: fromFinance });
    open(services);
    await userEvent.click(await screen.findByRole('button', { name: '选本工作簿的工作表' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '人事处' }));
    await press('读入 1 张工作表');
    await heading('核对汇总结果');
    expect(services.asked).toContain('readSheets 人事处');
  });
});

describe('reading', () => {
  it('counts the files and can be cancelled', async () => {
    const services = memoryReturns(start, { 'a.zip': [fromHr, fromFinance] });
    const release = services.holdAfter(1);
    open(services);
    await choose('选择文件', 'a.zip');
    expect(await screen.findByText('正在读取文件：1 / 2')).toBeTruthy();
    await press('取消');
    release();
    expect(await heading('汇总回收')).toBeTruthy();
    expect(screen.getByText('已交回 0 / 2 个部门')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '核对汇总结果' })).toBeNull();
  });

  it('tells what of a .zip was no table', async () => {
    await review(memoryReturns(start, { 'a.zip': [fromHr, fromFinance] }), 'a.zip');
    expect(status()).toContain('读入 2 个文件，可汇总 2 个');
    await openSection(/^文件/);
    await userEvent.click(screen.getByText('压缩包里有 1 个文件不是表格，没有读取'));
    expect(screen.getByText('a.zip/说明.txt')).toBeTruthy();
  });

  it('lists broken files with their remedy and goes on with the others', async () => {
    await review(
      memoryReturns(start, {
        '清单-人事处.xlsx': fromHr,
        '坏.xlsx': { code: 'damaged', facts: { part: 'xl/workbook.xml' } },
        '密.xlsx': { code: 'passwordProtected', facts: {} },
      }),
      '坏.xlsx',
      '清单-人事处.xlsx',
      '密.xlsx',
    );
    expect(status()).toContain('读入 3 个文件，可汇总 1 个，读不了 2 个');
    expect(screen.getByText(/文件“坏.xlsx”已损坏或没有传完整。请让部门重新发送/)).toBeTruthy();
    expect(screen.getByText(/文件“密.xlsx”设有打开密码/)).toBeTruthy();
  });

  it('stays at the start when no file can be read', async () => {
    const services = memoryReturns(start, { '通知.xlsx': { code: 'notWorkbook', facts: { looksLike: 'pdf' } } });
    open(services);
    await choose('选择文件', '通知.xlsx');
    expect((await screen.findByRole('alert')).textContent).toContain('文件“通知.xlsx”不是表格，而是 PDF 文件');
    expect(screen.getByText('已交回 0 / 2 个部门')).toBeTruthy();
  });

  it('keeps the review in sight when adding files fails', async () => {
    const services = memoryReturns(start, { 'a.xlsx': fromHr, 'b.xlsx': fromFinance });
    await review(services, 'a.xlsx');
    services.failNext('readFiles', new UserError('unexpected'));
    await choose('再加文件', 'b.xlsx');
    expect((await screen.findByRole('alert')).textContent).toContain('出现了意外的问题');
    expect(screen.getByRole('heading', { name: '核对汇总结果' })).toBeTruthy();
    await choose('再加文件', 'b.xlsx');
    await waitFor(() => expect(status()).toContain('读入 2 个文件，可汇总 2 个'));
  });
});

describe('the review', () => {
  it('shows the ledger: what was read is what was sorted', async () => {
    await review(memoryReturns(start, { 'a.xlsx': fromHr }), 'a.xlsx');
    const ledger = screen.getByRole('region', { name: '对账' });
    const counts = within(ledger)
      .getAllByRole('definition')
      .map(({ textContent }) => Number(textContent));
    const sum = counts.pop();
    expect(counts.reduce((total, count) => total + count, 0)).toBe(sum);
    expect(ledger.textContent).toContain(`读到的非空单元格 ${String(sum)} · 两边相符`);
    expect(counts[1]).toBe(2);
  });

  it('lists changes by task and by department', async () => {
    await review(memoryReturns(start, { 'a.xlsx': fromHr, 'b.xlsx': fromFinance }), 'a.xlsx', 'b.xlsx');
    expect(screen.getByRole('heading', { name: 'RW-001 建立台账' })).toBeTruthy();
    expect(screen.getByText('进展情况 · 人事处')).toBeTruthy();
    expect(screen.getByText('已建账')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: '按部门' }));
    expect(screen.getByRole('heading', { name: '财务处' })).toBeTruthy();
    expect(screen.getByText('进展情况 · RW-003 形成报告')).toBeTruthy();
  });

  it('asks whose a file is when nothing tells, and merges it after the answer', async () => {
    const nameless = file([sheet([one, two].map((each) => ({ ...each.cells, departments: null, lead: null })))], {
      name: '回收.xlsx',
    });
    const services = memoryReturns(start, { 'x.xlsx': nameless });
    await review(services, 'x.xlsx');
    expect(screen.getByText(/看不出文件“回收.xlsx”是哪个部门交回的/)).toBeTruthy();
    expect(status()).toContain('没有可以汇总的文件');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '“回收.xlsx”是哪个部门交回的？' }), '人事处');
    expect(await screen.findByText(/人事处（由你指定）/)).toBeTruthy();
    expect(status()).toContain('可汇总 1 个');
    await userEvent.selectOptions(screen.getByRole('combobox'), '按文件自动判断');
    await waitFor(() => expect(status()).toContain('可汇总 0 个'));
  });

  it('tells how it was found out whose a file is, and lets the user say otherwise', async () => {
    await review(memoryReturns(start, { 'a.xlsx': fromHr }), 'a.xlsx');
    await openSection(/^文件/);
    expect(screen.getByText('人事处（按文件内的底稿） · 第 1 次分发')).toBeTruthy();
    await press('改“清单-人事处.xlsx”的部门');
    await userEvent.selectOptions(screen.getByRole('combobox'), '财务处');
    expect(await screen.findByText(/财务处（由你指定）/)).toBeTruthy();
  });

  it('words what is odd about a file', async () => {
    const odd = returned(hr, { 'RW-001': { status: '差不多' } }, { name: '清单-财务处.xlsx' });
    await review(memoryReturns(start, { 'a.xlsx': odd }), 'a.xlsx');
    await openSection(/^文件/);
    expect(screen.getByText(/文件名写的是“财务处”，内容却是“人事处”的/)).toBeTruthy();
    expect(screen.getByText(/工作表“任务清单”K2（RW-001 建立台账）的状态“差不多”不在选项中/)).toBeTruthy();
  });

  it('removes a file', async () => {
    await review(memoryReturns(start, { 'a.xlsx': fromHr, 'b.xlsx': fromFinance }), 'a.xlsx', 'b.xlsx');
    await openSection(/^文件/);
    await press('移除“清单-人事处.xlsx”');
    await waitFor(() => expect(status()).toContain('读入 1 个文件，可汇总 1 个'));
    expect(screen.queryByText('清单-人事处.xlsx')).toBeNull();
  });

  it('lists edits out of bounds, rows to claim and departments missing', async () => {
    const messy = file([sheet([{ ...one.cells, due: 44100 }, two, { ...one.cells, id: null, title: '另加的一项' }])], {
      name: '清单-人事处.xlsx',
    });
    await review(memoryReturns(start, { 'a.xlsx': messy }), 'a.xlsx');
    await openSection(/^越权修改/);
    expect(screen.getByText(/截止日期：2020年6月30日 → 2020年9月26日/)).toBeTruthy();
    await openSection(/^待认领/);
    expect(screen.getByText(/计划里没有这个任务编号或名称/)).toBeTruthy();
    expect(screen.getByText(/任务名称：另加的一项/)).toBeTruthy();
    await openSection(/^尚未交回/);
    expect(screen.getByText('财务处')).toBeTruthy();
  });

  it('is left without a trace after asking back', async () => {
    const services = memoryReturns(start, { 'a.xlsx': fromHr });
    await review(services, 'a.xlsx');
    await press('放弃');
    await press('继续核对');
    expect(screen.getByRole('heading', { name: '核对汇总结果' })).toBeTruthy();
    await press('放弃');
    await press('确认放弃');
    expect(await heading('汇总回收')).toBeTruthy();
    expect(services.workbook()).toBe(start);
  });

  it('draws fifty changes at a time', async () => {
    const many = Array.from({ length: 70 }, (_, i) => row(`RW-${String(i + 100)}`, `任务${String(i)}`, '人事处'));
    const sent = baseline('人事处', many);
    const answers = Object.fromEntries(many.map(({ id }) => [id, { progress: '有进展' }]));
    const services = memoryReturns(input(many, { baselines: [sent] }), { 'a.xlsx': returned(sent, answers) });
    await review(services, 'a.xlsx');
    expect(screen.getAllByText('有进展')).toHaveLength(50);
    await press('再显示 20 条');
    expect(screen.getAllByText('有进展')).toHaveLength(70);
  });
});

describe('conflicts', () => {
  const conflict = () => screen.getByRole('radiogroup', { name: /RW-003 形成报告 · 进展情况/ });

  it('show both sides, and hold the merge back until they are settled', async () => {
    const services = memoryReturns(editedHere, { 'b.xlsx': fromFinance });
    await review(services, 'b.xlsx');
    const sides = within(conflict());
    expect(sides.getByRole('radio', { name: /本表.*领导已批示/ })).toBeTruthy();
    expect(
      sides.getByRole('radio', { name: /回收.*财务处.*初稿已成.*清单-财务处.xlsx，工作表“任务清单”第 3 行/ }),
    ).toBeTruthy();
    expect(screen.getByText(/发出以后本表和回收表都改了这一格/)).toBeTruthy();
    expect(status()).toContain('还有 1 处冲突没有选择');
    const apply = screen.getByRole('button', { name: '应用' });
    expect(apply.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(apply);
    expect(services.asked).not.toContain('apply');
  });

  it.each([
    [/^本表/, '领导已批示'],
    [/^回收/, '初稿已成'],
    [/^都保留/, '领导已批示\n初稿已成'],
  ])('are settled by %s', async (side, written) => {
    const services = memoryReturns(editedHere, { 'b.xlsx': fromFinance });
    await review(services, 'b.xlsx');
    await userEvent.click(within(conflict()).getByRole('radio', { name: side }));
    await waitFor(() => expect(status()).toContain('将改动'));
    await press('应用');
    await heading('汇总完成');
    expect(services.workbook().rows[2]?.cells['progress']).toBe(written);
  });

  it('are settled all at once, and one otherwise', async () => {
    const both = { ...start, rows: [changed(one, { progress: '已转办' }), two, editedHere.rows[2]!] };
    const services = memoryReturns(both, { 'a.xlsx': fromHr, 'b.xlsx': fromFinance });
    await review(services, 'a.xlsx', 'b.xlsx');
    const all = within(screen.getByRole('radiogroup', { name: '没有单独选择的冲突' }));
    await userEvent.click(all.getByRole('radio', { name: '都用回收' }));
    await waitFor(() => expect(status()).toContain('将改动'));
    await userEvent.click(within(conflict()).getByRole('radio', { name: /^本表/ }));
    await waitFor(() => expect(screen.getByText('将写入：领导已批示')).toBeTruthy());
    await press('应用');
    await heading('汇总完成');
    expect(services.workbook().rows.map(({ cells }) => cells['progress'])).toEqual(['已建账', null, '领导已批示']);
  });

  it('can be opened again', async () => {
    await review(memoryReturns(editedHere, { 'b.xlsx': fromFinance }), 'b.xlsx');
    await userEvent.click(within(conflict()).getByRole('radio', { name: /^回收/ }));
    await userEvent.click(await screen.findByRole('button', { name: '取消选择' }));
    await waitFor(() => expect(status()).toContain('还有 1 处冲突没有选择'));
  });

  it('offer each of several returns with its time', async () => {
    const services = memoryReturns(start, {
      'a.xlsx': returned(hr, { 'RW-001': { owner: '张三' } }, { name: '一.xlsx', modifiedAt: '2020-06-20T08:00:00Z' }),
      'b.xlsx': returned(hr, { 'RW-001': { owner: '李四' } }, { name: '二.xlsx', modifiedAt: '2020-06-21T08:00:00Z' }),
    });
    await review(services, 'a.xlsx', 'b.xlsx');
    const sides = within(screen.getByRole('radiogroup', { name: /RW-001 建立台账 · 责任人/ }));
    expect(
      sides.getByRole('radio', { name: /回收（最后保存）.*李四.*2020年6月21日 \d\d:\d\d 保存 · 二.xlsx/ }),
    ).toBeTruthy();
    await userEvent.click(sides.getByRole('radio', { name: /张三.*一.xlsx/ }));
    await waitFor(() => expect(screen.getByText('将写入：张三')).toBeTruthy());
    await press('应用');
    await heading('汇总完成');
    expect(services.workbook().rows[0]?.cells['owner']).toBe('张三');
  });

  it('stay where they are when only the open ones are shown and one is settled', async () => {
    const both = { ...start, rows: [changed(one, { progress: '已转办' }), two, editedHere.rows[2]!] };
    await review(memoryReturns(both, { 'a.xlsx': fromHr, 'b.xlsx': fromFinance }), 'a.xlsx', 'b.xlsx');
    const groups = () => screen.getAllByRole('radiogroup', { name: /· 进展情况/ });
    await userEvent.click(within(conflict()).getByRole('radio', { name: /^回收/ }));
    await screen.findByText('将写入：初稿已成');
    await userEvent.click(screen.getByRole('switch', { name: '只看待选择的' }));
    expect(groups()).toHaveLength(1);
    await userEvent.click(within(groups()[0]!).getByRole('radio', { name: /^本表/ }));
    await screen.findByText('将写入：已转办');
    expect(groups()).toHaveLength(1);
  });
});

describe('writing', () => {
  it('tells what was written, leads to the sheets and goes on', async () => {
    const services = memoryReturns(start, { 'a.xlsx': fromHr });
    await review(services, 'a.xlsx');
    await press('应用');
    await heading('汇总完成');
    expect(screen.getByText('2 格')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '待认领' })).toBeNull();
    await press('回收明细');
    expect(services.asked.at(-1)).toBe('goTo details');
    await press('继续汇总');
    expect(await screen.findByText('已交回 1 / 2 个部门')).toBeTruthy();
    expect(screen.getByText('上次汇总：2020年7月1日 09:30，1 个文件')).toBeTruthy();
  });

  it('keeps every choice in sight when it fails', async () => {
    const services = memoryReturns(editedHere, { 'b.xlsx': fromFinance });
    await review(services, 'b.xlsx');
    await userEvent.click(screen.getByRole('radio', { name: /^回收.*初稿已成/ }));
    await waitFor(() => expect(status()).toContain('将改动'));
    services.failNext('apply', new UserError('checklistProtected', { sheet: '任务清单' }));
    await press('应用');
    expect((await screen.findByRole('alert')).textContent).toContain('工作表“任务清单”受保护');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^回收.*初稿已成/ }).checked).toBe(true);
    await press('应用');
    expect(await heading('汇总完成')).toBeTruthy();
  });

  it('compares anew with a workbook that was changed meanwhile', async () => {
    const services = memoryReturns(start, { 'b.xlsx': fromFinance });
    await review(services, 'b.xlsx');
    services.edit((now) => ({ ...now, rows: editedHere.rows }));
    services.failNext('apply', new UserError('sheetChanged', { sheet: '任务清单' }));
    await press('应用');
    expect((await screen.findByRole('alert')).textContent).toContain('任务清单');
    await press('按现在的清单重新比对');
    await waitFor(() => expect(status()).toContain('还有 1 处冲突没有选择'));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when the same file comes again', async () => {
    const services = memoryReturns(start, { 'a.xlsx': fromHr });
    await review(services, 'a.xlsx');
    await press('应用');
    await heading('汇总完成');
    await press('继续汇总');
    await choose('选择文件', 'a.xlsx');
    await heading('核对汇总结果');
    expect(status()).toContain('读入 1 个文件，可汇总 0 个，已汇总过 1 个');
    await openSection(/^文件/);
    expect(screen.getByText('已汇总过')).toBeTruthy();
    expect(screen.getByText(/就是 2020年7月1日 09:30 汇总过的“清单-人事处.xlsx”/)).toBeTruthy();
    expect(status()).toContain('没有可以汇总的文件');
  });
});

describe('taking back', () => {
  it('puts the workbook back after asking', async () => {
    const services = memoryReturns(start, { 'a.xlsx': fromHr });
    await review(services, 'a.xlsx');
    await press('应用');
    await heading('汇总完成');
    await press('撤销本次汇总');
    expect(services.workbook().rows[0]?.cells['owner']).toBe('张三');
    await press('确认撤销');
    expect(await screen.findByText(/已撤销/)).toBeTruthy();
    expect(services.workbook()).toBe(start);
    expect(await screen.findByText('已交回 0 / 2 个部门')).toBeTruthy();
  });

  it('asks what to do with what was edited since', async () => {
    const services = memoryReturns(start, { 'a.xlsx': fromHr });
    await review(services, 'a.xlsx');
    await press('应用');
    await heading('汇总完成');
    services.editedSince([
      { sheet: '任务清单', cell: 'H4', subject: 'RW-001 建立台账，责任人', now: '王五', before: '' },
      { sheet: '回收明细', cell: null, subject: 'RW-001 建立台账', now: '', before: '' },
    ]);
    await press('撤销本次汇总');
    await press('确认撤销');
    expect(await screen.findByText('汇总以后又有 2 处改动。撤销时怎么处理这些改动？')).toBeTruthy();
    expect(
      screen.getByText('工作表“任务清单”H4（RW-001 建立台账，责任人）：现在是“王五”，汇总前是“（空）”'),
    ).toBeTruthy();
    await press('取消');
    expect(services.workbook().rows[0]?.cells['owner']).toBe('张三');
    await press('撤销本次汇总');
    await press('确认撤销');
    await userEvent.click(await screen.findByRole('button', { name: '撤销，保留这些改动' }));
    expect(await screen.findByText(/已撤销/)).toBeTruthy();
    expect(services.asked).toContain('undo keep');
  });

  it('says that there is nothing to take back any more', async () => {
    const services = memoryReturns(start, { 'a.xlsx': fromHr });
    await review(services, 'a.xlsx');
    await press('应用');
    await heading('汇总完成');
    await services.undo?.();
    await press('撤销本次汇总');
    await press('确认撤销');
    expect((await screen.findByRole('alert')).textContent).toBe('没有可以撤销的汇总。');
  });

  it('is offered from the start too, and says when it fails', async () => {
    const services = memoryReturns(start, { 'a.xlsx': fromHr });
    await review(services, 'a.xlsx');
    await press('应用');
    await heading('汇总完成');
    await press('继续汇总');
    await userEvent.click(await screen.findByRole('button', { name: '撤销上次汇总' }));
    services.failNext('undo', new UserError('sheetChanged', { sheet: '任务清单' }));
    await press('确认撤销');
    expect((await screen.findByRole('alert')).textContent).toContain('任务清单');
    expect(screen.getByText('已交回 1 / 2 个部门')).toBeTruthy();
  });
});

it('speaks English in an English Excel', async () => {
  open(memoryReturns(editedHere, { 'b.xlsx': fromFinance }), 'en-US');
  await choose('Choose files', 'b.xlsx');
  expect(await heading('Look over the merge')).toBeTruthy();
  expect(screen.getByRole('radio', { name: /^Ours/ })).toBeTruthy();
  expect(status()).toContain('Conflicts still open: 1');
});

it('reads the workbook again when it comes back into sight', async () => {
  const services = memoryReturns(input([one]));
  const screenAs = (shown: boolean) => (
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf('zh-CN')}>
        <ReturnsScreen slice={checklistReturnsSlice} services={services} shown={shown} />
      </TranslationProvider>
    </FluentProvider>
  );
  const { rerender } = render(screenAs(true));
  expect(await screen.findByText(/还没有分发过/)).toBeTruthy();
  rerender(screenAs(false));
  services.edit(() => start);
  rerender(screenAs(true));
  expect(await screen.findByText('已交回 0 / 2 个部门')).toBeTruthy();
});
