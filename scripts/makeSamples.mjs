/** Makes the samples by the add-in's own code (src/workbench/samples), and adds them to a build. */
import path from 'node:path';
import webpack from 'webpack';
import { compileForNode } from './compileForNode.mjs';

const entry = path.join(import.meta.dirname, '..', 'src', 'workbench', 'samples', 'makeSamples.ts');

/** @returns {Promise<readonly { name: string, bytes: Uint8Array }[]>} with / between folders in names */
export async function makeSamples() {
  const { load } = await compileForNode(entry, { name: 'samples', external: ['@e965/xlsx'] });
  return load().makeSamples();
}

/** Puts the samples into samples/ of what webpack builds. */
export const samplesPlugin = {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const options = { name: 'samples', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL };
    compiler.hooks.thisCompilation.tap('samples', (compilation) => {
      compilation.hooks.processAssets.tapPromise(options, async () => {
        for (const { name, bytes } of await makeSamples()) {
          compilation.emitAsset(`samples/${name}`, new webpack.sources.RawSource(Buffer.from(bytes)), {
            minimized: true,
          });
        }
      });
    });
  },
};
