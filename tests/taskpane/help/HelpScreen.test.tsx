/** The help: the guide itself, as it is built from docs, reached by its contents. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import { HelpScreen } from '../../../src/taskpane/HelpScreen';
import type { HelpServices } from '../../../src/taskpane/help/helpServices';
import { officeHelp } from '../../../src/taskpane/help/officeHelp';
import { TranslationProvider } from '../../../src/taskpane/translation';
import { wordsOf } from '../wordsOf';

const docs = path.join(__dirname, '..', '..', '..', 'docs');

function show(language = 'zh-CN', services?: HelpServices): void {
  render(
    <FluentProvider theme={webLightTheme}>
      <TranslationProvider words={wordsOf(language)}>
        <HelpScreen {...(services === undefined ? {} : { services })} />
      </TranslationProvider>
    </FluentProvider>,
  );
}

const textsOf = (elements: readonly HTMLElement[]): readonly (string | null)[] =>
  elements.map(({ textContent }) => textContent);

const contents = async (name = '目录') => within(await screen.findByRole('navigation', { name }));

beforeAll(() => {
  // jsdom lays nothing out, so it has nothing to scroll.
  Element.prototype.scrollIntoView = () => undefined;
});

describe('the help', () => {
  it('shows the guide with a table of contents that names every heading', async () => {
    show();
    const entries = textsOf((await contents()).getAllByRole('button'));
    expect(entries).toEqual(expect.arrayContaining(['1. 概览', '5. 汇总回收', '销号', '8. 设置', '常见问题']));
    const headings = [2, 3].flatMap((level) => screen.getAllByRole('heading', { level }));
    expect(new Set(textsOf(headings))).toEqual(new Set(entries));
    expect(screen.getByText(/^版本 \d/)).toBeTruthy();
  });

  it('goes to a section from the contents, and back, by keyboard', async () => {
    show();
    (await contents()).getByRole('button', { name: '5. 汇总回收' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe('5. 汇总回收');
    screen.getByRole('button', { name: '回到目录' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('navigation', { name: '目录' }));
  });

  it('shows a picture in its full size and back, by keyboard', async () => {
    show();
    const picture = await screen.findByRole('button', { name: '核对识别结果', expanded: false });
    picture.focus();
    await userEvent.keyboard('{Enter}');
    expect(picture.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Enter}');
    expect(picture.getAttribute('aria-expanded')).toBe('false');
  });

  it('has the same structure and pictures in both languages, and every picture is there', async () => {
    const structure = async (language: string, name: string) => {
      show(language);
      await contents(name);
      const levels = screen.getAllByRole('heading').map(({ tagName }) => tagName);
      const pictures = screen.getAllByRole('img').map((image) => image.getAttribute('src') ?? '');
      cleanup();
      return { levels, pictures };
    };
    const chinese = await structure('zh-CN', '目录');
    expect(await structure('en-US', 'Contents')).toEqual(chinese);
    expect(chinese.pictures.length).toBeGreaterThan(10);
    expect(chinese.pictures.filter((picture) => !existsSync(path.join(docs, picture)))).toEqual([]);
  });

  it('says so when the guide cannot be loaded', async () => {
    show('zh-CN', { ...officeHelp, guide: () => Promise.reject(new UserError('pageFileMissing')) });
    expect((await screen.findByRole('alert')).textContent).toContain('网络断开');
  });

  it('offers the samples as a .zip, and says so when the sample notice cannot be fetched', async () => {
    show('zh-CN', { ...officeHelp, useSampleNotice: () => Promise.reject(new UserError('pageFileMissing')) });
    expect(screen.getByRole('link', { name: '下载示例' }).getAttribute('href')).toBe('samples/示例.zip');
    await userEvent.click(screen.getByRole('button', { name: '把示例通知填入' }));
    expect((await screen.findByRole('alert')).textContent).toContain('没有取到');
  });
});
