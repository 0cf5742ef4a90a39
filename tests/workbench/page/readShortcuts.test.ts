/** Shortcuts files, read as Office documents them (learn.microsoft.com/office/dev/add-ins/design/keyboard-shortcuts). */
import { readShortcuts } from '../../../src/workbench/page/readShortcuts';

const file = (key: string, name = 'Open', action = 'open'): string =>
  JSON.stringify({
    actions: [{ id: 'open', type: 'ExecuteFunction', name }],
    shortcuts: [{ action, key: { default: key } }],
    resources: { default: { open_name: { value: '打开' } } },
  });
const english = JSON.stringify({ resources: { 'en-us': { open_name: { value: 'Open it' } } } });

describe('readShortcuts', () => {
  it('takes a combination apart', () => {
    expect(readShortcuts(file('Ctrl+Shift+K'), null, 'zh-CN')).toEqual([
      { action: 'open', name: 'Open', keys: { ctrl: true, alt: false, shift: true, key: 'K' } },
    ]);
  });

  it('prefers the combination for the web', () => {
    const both = file('Ctrl+K').replace('"default":"Ctrl+K"', '"default":"Ctrl+K","web":"Alt+9"');
    expect(readShortcuts(both, null, 'zh-CN')[0]?.keys).toEqual({ ctrl: false, alt: true, shift: false, key: '9' });
  });

  it.each([
    ['zh-CN', '打开'],
    ['en-US', 'Open it'],
  ] as const)('fills tokens in for %s', (language, name) => {
    expect(readShortcuts(file('Ctrl+K', '${resource.open_name}'), english, language)[0]?.name).toBe(name);
  });

  it.each([
    ['no modifier', file('K')],
    ['Shift alone', file('Shift+K')],
    ['two keys', file('Ctrl+K+L')],
    ['a token without a string', file('Ctrl+K', '${resource.other}')],
    ['an action that is not listed', file('Ctrl+K', 'Open', 'close')],
  ])('refuses %s', (_, faulty) => {
    expect(() => readShortcuts(faulty, english, 'en-US')).toThrow(/not a key|have no/);
  });
});
