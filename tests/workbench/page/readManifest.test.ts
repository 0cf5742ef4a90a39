/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from '../../../src/workbench/page/readManifest';

const xml = readFileSync(path.join(__dirname, '..', '..', '..', 'manifest.xml'), 'utf8');

describe('readManifest', () => {
  it('reads the tab, its groups and their buttons in Chinese by default', () => {
    const manifest = readManifest(xml, 'zh-CN');
    expect(manifest.tab).toBe('任务督办');
    expect(manifest.groups.map(({ label }) => label)).toEqual(['清单', '检查', '回收', '督查', '帮助']);
    const [generate, pane] = manifest.groups[0]?.buttons ?? [];
    expect(generate?.label).toBe('生成任务清单');
    expect(generate?.tip.title).toBe('生成任务清单');
    expect(generate?.tip.description).not.toBe('');
    expect(generate?.action).toEqual({ kind: 'run', functionName: 'generateChecklist' });
    expect(pane?.action).toEqual({ kind: 'showPane' });
  });

  it('takes the English overrides', () => {
    const manifest = readManifest(xml, 'en-US');
    expect(manifest.name).toBe('Task Supervision');
    const labels = manifest.groups.flatMap(({ label, buttons }) => [label, ...buttons.map((button) => button.label)]);
    expect(labels.filter((label) => /[一-鿿]/.test(label))).toEqual([]);
  });

  it.each(['https://localhost:3000/', 'https://example.org/tasks/'])(
    'makes the addresses of a manifest for %s relative',
    (base) => {
      const manifest = readManifest(xml.replaceAll('https://localhost:3000/', base), 'zh-CN');
      expect(manifest.paneUrl).toBe('taskpane.html');
      expect(manifest.groups[0]?.buttons[0]?.icons.get(32)).toBe('assets/icons/generate-32.png');
    },
  );

  it('refuses what is no manifest', () => {
    expect(() => readManifest('<workbook/>', 'zh-CN')).toThrow('not an add-in manifest');
  });
});
