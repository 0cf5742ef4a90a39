import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { taskToRow } from '../../../src/core/checklist';
import { parseNotice } from '../../../src/core/notice';
import { UserError } from '../../../src/core/userError';
import { GenerateScreen } from '../../../src/taskpane/generate/GenerateScreen';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';
import { docxOf, paragraph } from '../../files/docxOf';
import { smallNotice } from '../../fixtures/smallNotice';
import { memoryGenerate, type MemoryGenerate } from './memoryGenerate';

function open(services: MemoryGenerate, language = 'zh-CN'): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf(language)}>
        <GenerateScreen services={services} />
      </TranslationProvider>
    </FluentProvider>,
  );
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '通知全文' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function read(services: MemoryGenerate, text = smallNotice): Promise<void> {
  open(services);
  fireEvent.change(box(), { target: { value: text } });
  await press('识别任务');
}

const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

async function choose(file: File): Promise<void> {
  // The picker offers only .docx and .txt; a person can still choose another file.
  await userEvent.upload(screen.getByLabelText('打开文件…', { selector: 'input' }), file, { applyAccept: false });
}

/** The rows a workbook has after the small notice was generated and one task was worked on. */
const filledRows = () => {
  const { tasks } = parseNotice(smallNotice);
  return tasks.map((task, index) => ({
    ...taskToRow(task, `RW-00${String(index + 1)}`, 2021),
    ...(index === 0 ? { progress: '已买书架' } : {}),
  }));
};

describe('from a notice to the checklist', () => {
  it('reads what was pasted, shows the tasks by category, writes them and tells where', async () => {
    const services = memoryGenerate();
    await read(services);
    expect(await screen.findByRole('heading', { name: '识别到 4 项任务' })).toBeTruthy();
    expect(screen.getByText(/建好阅读角/)).toBeTruthy();
    expect(screen.getAllByText(/工作任务/).length).toBeGreaterThan(0);
    expect(services.asked).toEqual(['readText']);
    await press('生成任务清单');
    expect(await screen.findByRole('heading', { name: '任务清单已生成' })).toBeTruthy();
    expect(screen.getByText('共 4 项任务，写在工作表“任务清单”。')).toBeTruthy();
    await press('转到清单');
    expect(services.asked).toEqual(['readText', 'write', 'goToChecklist']);
  });

  it('offers nothing to read before something is pasted', () => {
    open(memoryGenerate());
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '识别任务' }).disabled).toBe(true);
  });

  it('points out what could not be read', async () => {
    await read(memoryGenerate(), '1.打扫（责任单位：后勤处；完成时限：看情况）\n2.浇花（完成时限：6月底前）');
    expect(await screen.findByText('2 处需要留意')).toBeTruthy();
    expect(screen.getByText(/“打扫”的时限“看情况”无法换算成日期/)).toBeTruthy();
    expect(screen.getByText(/“浇花”未写责任部门/)).toBeTruthy();
  });

  it('goes back to the source and keeps what was pasted', async () => {
    await read(memoryGenerate());
    await userEvent.click(await screen.findByRole('button', { name: '重新选择来源' }));
    expect(box().value).toBe(smallNotice);
  });

  it('says what is missing when a text holds no task, and keeps the text', async () => {
    await read(memoryGenerate(), '今天天气很好。');
    expect((await screen.findByRole('alert')).textContent).toContain('没有识别到任务');
    expect(box().value).toBe('今天天气很好。');
    await press('关闭');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps the preview when writing fails', async () => {
    const services = memoryGenerate();
    await read(services);
    services.failNext('write', new UserError('checklistProtected', { sheet: '任务清单' }));
    await userEvent.click(await screen.findByRole('button', { name: '生成任务清单' }));
    expect((await screen.findByRole('alert')).textContent).toContain('工作表“任务清单”受保护');
    expect(screen.getByRole('heading', { name: '识别到 4 项任务' })).toBeTruthy();
    await press('生成任务清单');
    expect(await screen.findByRole('heading', { name: '任务清单已生成' })).toBeTruthy();
  });

  it('forgets the answer of a reading that another one has overtaken', async () => {
    const services = memoryGenerate();
    const slow = services.holdNextText();
    await read(services, smallNotice);
    act(() => services.handover.give({ kind: 'start' }));
    fireEvent.change(await screen.findByRole('textbox', { name: '通知全文' }), {
      target: { value: '1.打扫（责任单位：后勤处；完成时限：长期坚持）' },
    });
    await press('识别任务');
    expect(await screen.findByRole('heading', { name: '识别到 1 项任务' })).toBeTruthy();
    await act(async () => {
      slow.release();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(screen.getByRole('heading', { name: '识别到 1 项任务' })).toBeTruthy();
  });

  it('lets go of a reading that takes too long, and keeps what was pasted', async () => {
    const services = memoryGenerate();
    const slow = services.holdNextText();
    await read(services, smallNotice);
    expect(screen.getByRole('progressbar')).toBeTruthy();
    await press('取消');
    expect(box().value).toBe(smallNotice);
    await act(async () => {
      slow.release();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(box().value).toBe(smallNotice);
    await press('识别任务');
    expect(await screen.findByRole('heading', { name: '识别到 4 项任务' })).toBeTruthy();
  });

  it('speaks English in an English Excel', () => {
    open(memoryGenerate(), 'en-US');
    expect(screen.getByRole('heading', { name: 'Make a checklist from a notice' })).toBeTruthy();
  });
});

describe('from a file', () => {
  it('reads .txt and .docx', async () => {
    open(memoryGenerate());
    await choose(fileOf('通知.txt', smallNotice));
    expect(await screen.findByText(/来源：文件“通知.txt”/)).toBeTruthy();
    await press('重新选择来源');
    const docx = docxOf([paragraph('1.打扫（责任单位：后勤处；完成时限：6月底前）')].join(''));
    await choose(fileOf('方案.docx', new Uint8Array(docx)));
    expect(await screen.findByText(/来源：文件“方案.docx”/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: '识别到 1 项任务' })).toBeTruthy();
  });

  it.each([
    ['旧格式.doc', 'x', '不支持文件“旧格式.doc”的类型'],
    ['坏的.docx', 'no archive', '文件“坏的.docx”无法读取'],
  ])('says why %s cannot be read', async (name, content, message) => {
    open(memoryGenerate());
    await choose(fileOf(name, content));
    expect((await screen.findByRole('alert')).textContent).toContain(message);
  });

  it('refuses a file larger than any notice', async () => {
    open(memoryGenerate());
    const large = fileOf('大.txt', 'x');
    Object.defineProperty(large, 'size', { value: 21 * 1024 * 1024 });
    await choose(large);
    expect((await screen.findByRole('alert')).textContent).toContain('超过 20 MB');
  });

  it('takes a file that is dropped on the step', async () => {
    open(memoryGenerate());
    const zone = screen.getByRole('heading', { name: '从通知生成任务清单' });
    fireEvent.drop(zone, { dataTransfer: { files: [fileOf('通知.txt', smallNotice)], types: ['Files'] } });
    expect(await screen.findByText(/来源：文件“通知.txt”/)).toBeTruthy();
  });
});

describe('when the workbook has a checklist', () => {
  it('says in numbers what will change and what is kept, before anything is written', async () => {
    const services = memoryGenerate(filledRows());
    await read(services, smallNotice.replace('2021年5月底前', '2021年6月底前'));
    expect(await screen.findByText('工作簿里已有任务清单')).toBeTruthy();
    expect(screen.getByText('保留 4 项')).toBeTruthy();
    expect(screen.getByText('其中 1 项的要求、部门或时限将按通知更新')).toBeTruthy();
    expect(services.asked).toEqual(['readText']);
    await press('更新任务清单');
    expect(await screen.findByRole('heading', { name: '任务清单已更新' })).toBeTruthy();
  });
});

describe('what the ribbon and the help leave', () => {
  it('shows what was written without the pane', async () => {
    const services = memoryGenerate();
    open(services);
    act(() => services.handover.give({ kind: 'done', result: { sheet: '任务清单', rows: 7, updated: false } }));
    expect(await screen.findByText('共 7 项任务，写在工作表“任务清单”。')).toBeTruthy();
    await press('再生成一份');
    await waitFor(() => expect(box().value).toBe(''));
  });

  it('shows why the command failed', async () => {
    const services = memoryGenerate();
    services.handover.give({ kind: 'failed', error: new UserError('workbookProtected') });
    open(services);
    expect((await screen.findByRole('alert')).textContent).toContain('工作簿结构受保护');
  });

  it('asks before a list on the sheet replaces the checklist', async () => {
    const services = memoryGenerate(filledRows());
    open(services);
    const reading = await services.readSheet();
    const plan = await services.plan(reading);
    act(() => services.handover.give({ kind: 'ask', reading, plan }));
    expect(await screen.findByText('工作簿里已有任务清单')).toBeTruthy();
    expect(screen.getByText(/来源：工作表“Sheet1”/)).toBeTruthy();
  });

  it('fills in a notice and leaves reading it to the person', async () => {
    const services = memoryGenerate();
    open(services);
    act(() => services.handover.give({ kind: 'notice', text: smallNotice }));
    expect(box().value).toBe(smallNotice);
    expect(services.asked).toEqual([]);
    await press('识别任务');
    expect(await screen.findByRole('heading', { name: '识别到 4 项任务' })).toBeTruthy();
  });
});
