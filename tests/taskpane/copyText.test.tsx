import { copyText } from '../../src/taskpane/copyText';

/** What the browser lets the pane do, and what was copied by which way. */
function pose({ clipboard, command }: { readonly clipboard: boolean; readonly command: boolean }) {
  const copied: string[] = [];
  const writeText = (text: string) => {
    if (!clipboard) return Promise.reject(new DOMException('refused', 'NotAllowedError'));
    copied.push(`clipboard: ${text}`);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  Reflect.set(document, 'execCommand', () => {
    const area = document.activeElement;
    if (command && area instanceof HTMLTextAreaElement) {
      copied.push(`command: ${area.value.slice(area.selectionStart, area.selectionEnd)}`);
    }
    return command;
  });
  return copied;
}

describe('copyText', () => {
  it('puts the text on the clipboard', async () => {
    const copied = pose({ clipboard: true, command: true });
    await copyText('十项任务\n逾期两项');
    expect(copied).toEqual(['clipboard: 十项任务\n逾期两项']);
  });

  it('copies by the old command where the clipboard is refused, and leaves page and focus as they were', async () => {
    const copied = pose({ clipboard: false, command: true });
    document.body.innerHTML = '<button>复制</button>';
    const button = document.querySelector('button');
    button?.focus();
    await copyText('十项任务\n逾期两项');
    expect(copied).toEqual(['command: 十项任务\n逾期两项']);
    expect(document.body.innerHTML).toBe('<button>复制</button>');
    expect(document.activeElement).toBe(button);
  });

  it('fails where both are refused', async () => {
    pose({ clipboard: false, command: false });
    await expect(copyText('十项任务')).rejects.toThrow('refused');
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('fails where the page is not served safely and has no clipboard', async () => {
    pose({ clipboard: false, command: false });
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await expect(copyText('十项任务')).rejects.toThrow();
  });
});
