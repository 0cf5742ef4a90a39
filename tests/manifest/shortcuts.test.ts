/** The keys of the three main commands: assets/shortcuts.json against the manifest, the code and the rules of Office. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandNames } from '../../src/commands/registry';
import { readShortcuts } from '../../src/workbench/page/readShortcuts';
import { resourcesOf } from './manifestResources';
import { attribute, childrenNamed, elementsNamed, parseXml, theElement } from './xmlElement';

const root = path.join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = parseXml(read('manifest.xml'));
const resources = resourcesOf(manifest);
const fileAt = (name: string): string =>
  read(attribute(theElement(manifest, 'ExtendedOverrides'), name).replace('https://localhost:3000/', ''));

interface ShortcutsFile {
  readonly actions: readonly { readonly id: string; readonly type: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}
const file = JSON.parse(fileAt('Url')) as ShortcutsFile;

/** Texts of the ribbon button that runs a command. */
function buttonOf(command: string, language: 'zh-CN' | 'en-US') {
  const button = elementsNamed(manifest, 'Control').find((control) =>
    elementsNamed(control, 'FunctionName').some(({ text }) => text === command),
  );
  const text = (resid: string): string => {
    const resource = resources.find(({ id }) => id === resid);
    return (language === 'zh-CN' ? resource?.value : resource?.overrides.get(language)) ?? '';
  };
  const [label] = childrenNamed(button!, 'Label');
  return {
    label: text(attribute(label!, 'resid')),
    tip: text(attribute(theElement(button!, 'Description'), 'resid')),
  };
}

describe('assets/shortcuts.json', () => {
  it('runs commands that the code registers, each by one key', () => {
    const actions = file.actions.map(({ id }) => id);
    expect(actions).toEqual(['generateChecklist', 'checkChecklist', 'openReturns']);
    expect(actions.filter((id) => !commandNames.includes(id))).toEqual([]);
    expect(file.shortcuts.map(({ action }) => action)).toEqual(actions);
    expect(file.actions.map(({ type }) => type)).toEqual(actions.map(() => 'ExecuteFunction'));
  });

  it('keeps to the pattern that Microsoft recommends, which neither Excel nor browsers use', () => {
    // learn.microsoft.com/office/dev/add-ins/design/keyboard-shortcuts, "Avoid key combinations in use by other add-ins".
    const keys = file.shortcuts.map(({ key }) => key.default);
    expect(keys.filter((key) => !/^Ctrl\+Alt\+Shift\+[A-Z]$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  describe.each(['zh-CN', 'en-US'] as const)('in %s', (language) => {
    const shortcuts = readShortcuts(fileAt('Url'), fileAt('ResourcesUrl'), language);

    it('calls each command as its ribbon button is labelled', () => {
      expect(shortcuts.map(({ name }) => name)).toEqual(
        shortcuts.map(({ action }) => buttonOf(action, language).label),
      );
    });

    it('is mentioned in the tip of the button', () => {
      const untold = file.shortcuts.filter(({ action, key }) => !buttonOf(action, language).tip.includes(key.default));
      expect(untold).toEqual([]);
    });
  });
});
