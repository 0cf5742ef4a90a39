import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InstitutionsPanel } from '../../../src/taskpane/institutions/InstitutionsPanel';
import type { InstitutionsServices } from '../../../src/taskpane/institutions/institutionsServices';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';
import { noticeOfInstitutions } from '../../core/institutions/realInstitutions';
import { memoryInstitutions, overviewOf } from './memoryInstitutions';

const panel = (services: InstitutionsServices, shown: boolean, language: string) => (
  <FluentProvider theme={webLightTheme}>
    <TranslationProvider words={wordsOf(language)}>
      <InstitutionsPanel services={services} shown={shown} />
    </TranslationProvider>
  </FluentProvider>
);

async function open(services: InstitutionsServices, language = 'zh-CN') {
  const view = render(panel(services, true, language));
  // What was read when the part opened.
  await act(async () => Promise.resolve());
  return {
    show: async (shown: boolean) => {
      view.rerender(panel(services, shown, language));
      await act(async () => Promise.resolve());
    },
  };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const paste = (text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: '通知全文或制度目录' }), { target: { value: text } });
const heading = (name: string) => screen.findByRole('heading', { name });
const countsOf = (name: string): string[] =>
  within(screen.getByLabelText(name))
    .getAllByRole('definition')
    .map(({ textContent }) => textContent);

async function readPasted(text: string): Promise<void> {
  paste(text);
  await press('识别制度');
}

describe('制度清单 in the pane', () => {
  it('reads a pasted notice, shows its lists, writes them, and then shows the counts', async () => {
    const services = memoryInstitutions(null);
    await open(services);
    await readPasted(noticeOfInstitutions());
    await heading('识别到 27 项制度');
    expect(screen.getByRole('button', { name: '高校部分基层党建制度清单 17' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '辽宁科技学院部分基层党建制度清单 10' })).toBeTruthy();
    expect(screen.getByText('《中国共产党支部工作条例（试行）》').closest('li')?.textContent).toContain(
      '中央 · 无文号',
    );
    await press('生成制度清单');
    expect(await screen.findByText('已生成工作表“制度清单”，共 27 项。')).toBeTruthy();
    expect(countsOf('处理意见')).toEqual(['0 项', '0 项', '0 项', '0 项', '27 项']);
    expect(countsOf('层级')).toEqual(['0 项', '0 项', '0 项', '27 项', '0 项', '0 项', '0 项']);
    await press('转到制度清单');
    expect(services.asked.at(-1)).toBe('goTo');
  });

  it('lets go of a reading that takes too long, and keeps what was pasted', async () => {
    const services = memoryInstitutions(null);
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await open({ ...services, readText: (text) => held.then(() => services.readText(text)) });
    await readPasted('制度清单\n1.《甲办法》');
    await press('取消');
    await act(async () => {
      answer();
      await held;
    });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '通知全文或制度目录' }).value).toContain('甲办法');
  });

  it('reads a file that is chosen or dropped', async () => {
    await open(memoryInstitutions(null));
    const file = new File(['制度清单\n1.《甲办法》'], '通知.txt');
    await userEvent.upload(screen.getByLabelText('打开文件', { selector: 'input' }), file);
    await heading('识别到 1 项制度');
  });

  it('points out duplicates and what to check before anything is written', async () => {
    await open(memoryInstitutions(null));
    await readPasted('制度清单\n1.《甲办法》\n2.《甲办法（试行）》\n4.乙规则');
    await heading('识别到 3 项制度');
    expect(screen.getByText('疑似重复：1 组')).toBeTruthy();
    expect(screen.getByText('名称相同 · 《甲办法》、《甲办法（试行）》')).toBeTruthy();
    expect(screen.getByText('第 4 行：没有书名号，整条作为名称（乙规则）')).toBeTruthy();
    expect(screen.getByText('第 4 行：第 4 项之前缺 1 项')).toBeTruthy();
  });

  it('says so when a text or a file holds no list, and keeps the text', async () => {
    await open(memoryInstitutions(null));
    await readPasted('各单位：请认真学习。');
    expect(await screen.findByText(/没有识别到制度目录/)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('各单位：请认真学习。');
    await userEvent.upload(screen.getByLabelText('打开文件', { selector: 'input' }), new File(['无'], '空.txt'));
    expect(await screen.findByText(/文件“空.txt”里没有识别到制度目录/)).toBeTruthy();
  });

  it('starts with the counts where the workbook has a list, adds to it, and names what the notice has not', async () => {
    const services = memoryInstitutions(overviewOf(3, 2), ['自定制度']);
    await open(services);
    expect(screen.getByText('工作表“制度清单”：3 项')).toBeTruthy();
    expect(countsOf('处理意见')).toEqual(['0 项', '2 项', '0 项', '0 项', '1 项']);
    await press('从通知补充');
    await readPasted('制度清单\n1.《甲办法》');
    expect(await screen.findByText(/工作表“制度清单”已有 3 项/)).toBeTruthy();
    await press('更新制度清单');
    expect(await screen.findByText(/新增 1 项，原有 2 项保留所填内容/)).toBeTruthy();
    expect(screen.getByText('清单里有、本次文本里没有的 1 项，已保留：《自定制度》')).toBeTruthy();
  });

  it('goes back from the preview to the text, and from there to the counts', async () => {
    await open(memoryInstitutions(overviewOf(1)));
    await press('从通知补充');
    await readPasted('制度清单\n1.《甲办法》');
    await heading('识别到 1 项制度');
    await press('返回');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toContain('《甲办法》');
    await press('返回');
    expect(screen.getByText('工作表“制度清单”：1 项')).toBeTruthy();
  });

  it('keeps what was read when writing fails', async () => {
    const services = memoryInstitutions(null);
    await open(services);
    await readPasted('制度清单\n1.《甲办法》');
    await heading('识别到 1 项制度');
    services.failNext = 'checklistProtected';
    await press('生成制度清单');
    expect((await screen.findByRole('alert')).textContent).toMatch(/工作表.*受保护.*撤销工作表保护/);
    await press('生成制度清单');
    expect(await screen.findByText(/已生成工作表/)).toBeTruthy();
  });

  it('shows a failure to read the workbook, and still takes a text', async () => {
    const services = memoryInstitutions(null);
    services.failNext = 'excelRefused';
    await open(services);
    expect(screen.getByRole('alert').textContent).toContain('Excel 没有接受这次操作');
    await readPasted('制度清单\n1.《甲办法》');
    await heading('识别到 1 项制度');
  });

  it('reads the counts anew when it comes into sight again', async () => {
    const services = memoryInstitutions(null);
    const { show } = await open(services);
    await show(false);
    await services.write([]);
    await show(true);
    expect(screen.getByText('工作表“制度清单”：0 项')).toBeTruthy();
  });

  it('speaks English', async () => {
    await open(memoryInstitutions(overviewOf(2, 1)), 'en-US');
    expect(screen.getByText('Worksheet “制度清单”: 2')).toBeTruthy();
    expect(countsOf('Decision')).toEqual(['0', '1', '0', '0', '1']);
  });
});
