import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandNames } from '../../src/commands/registry';
import { elementsNamed, parseXml } from './xmlElement';

const manifest = parseXml(readFileSync(path.join(__dirname, '..', '..', 'manifest.xml'), 'utf8'));

describe('the commands of the ribbon', () => {
  it('are exactly those that the code registers', () => {
    const called = elementsNamed(manifest, 'FunctionName').map(({ text }) => text);
    expect([...called].sort()).toEqual([...commandNames].sort());
  });
});
