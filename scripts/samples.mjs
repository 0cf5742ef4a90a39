/**
 * `npm run samples [-- --output folder]`: writes the samples to a folder, samples/ unless told. The build makes them too
 * and serves them beside the page.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeSamples } from './makeSamples.mjs';

const { values } = parseArgs({ options: { output: { type: 'string', default: 'samples' } } });
const files = await makeSamples();
for (const { name, bytes } of files) {
  const file = path.join(values.output, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(file);
}
