import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { lazyComponent } from '../../src/taskpane/lazyComponent';
import { ScreenBoundary } from '../../src/taskpane/ScreenBoundary';
import { TranslationProvider } from '../../src/taskpane/translation';
import { wordsOf } from './wordsOf';

/** React tells of what a boundary catches on the console too; here that is expected. */
let told: jest.SpyInstance;
beforeEach(() => {
  told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  told.mockRestore();
});

async function draw(one: () => React.ReactNode, language = 'zh-CN'): Promise<void> {
  const One = one;
  await act(async () => {
    render(
      <FluentProvider theme={webLightTheme}>
        <TranslationProvider words={wordsOf(language)}>
          <ScreenBoundary>
            <Suspense>
              <One />
            </Suspense>
          </ScreenBoundary>
          <ScreenBoundary>
            <p>another screen</p>
          </ScreenBoundary>
        </TranslationProvider>
      </FluentProvider>,
    );
    await Promise.resolve();
  });
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}

const retry = async (name = '重试'): Promise<void> => {
  // Within one act: what suspends goes on there only.
  await act(async () => {
    screen.getByRole('button', { name }).click();
    await Promise.resolve();
  });
  await act(() => new Promise((resolve) => setTimeout(resolve)));
};

describe('a screen that fails while it is drawn', () => {
  let broken = true;
  function Broken() {
    if (broken) throw new Error('no such row');
    return <p>mended</p>;
  }
  beforeEach(() => {
    broken = true;
  });

  it.each([
    ['zh-CN', /这一页出现了意外的问题/],
    ['en-US', /Something unexpected happened on this page/],
  ])('says so in %s, with details, and the others go on', async (language, sentence) => {
    await draw(Broken, language);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByText(/no such row/)).toBeTruthy();
    expect(screen.getByText('another screen')).toBeTruthy();
  });

  it('is drawn again on request', async () => {
    await draw(Broken);
    broken = false;
    await retry();
    expect(screen.getByText('mended')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('has its details copied', async () => {
    const user = userEvent.setup();
    await draw(Broken);
    await user.click(screen.getByText('详细信息'));
    await user.click(screen.getByRole('button', { name: '复制详细信息' }));
    expect(await navigator.clipboard.readText()).toContain('no such row');
    expect(screen.getByText('已复制')).toBeTruthy();
  });
});

describe('a screen whose file is missing', () => {
  const missing = Object.assign(new Error('Loading chunk 7 failed'), { name: 'ChunkLoadError' });

  it('says that, asks for it once only, and once more each time that it is wanted again', async () => {
    let asked = 0;
    let there = false;
    const Late = lazyComponent(() => {
      asked += 1;
      return there ? Promise.resolve(() => <p>here at last</p>) : Promise.reject(missing);
    });
    await draw(Late as () => React.ReactNode);
    expect(await screen.findByText(/加载项的一部分没有取到/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '重新打开加载项' })).toBeTruthy();
    expect(asked).toBe(1);
    await retry();
    await waitFor(() => expect(asked).toBe(2));
    expect(await screen.findByText(/加载项的一部分没有取到/)).toBeTruthy();
    there = true;
    await retry();
    expect(await screen.findByText('here at last')).toBeTruthy();
    expect(asked).toBe(3);
  });
});
