/** Compiles a module with all that it imports, TypeScript of src and tests included, and loads it: webpack and swc, as the build. */
import { createRequire } from 'node:module';
import path from 'node:path';
import webpack from 'webpack';

const root = path.dirname(import.meta.dirname);

/** @returns {import('webpack').Configuration} */
function configuration(entry, output, external, externalModules) {
  return {
    mode: 'production',
    target: 'node20',
    context: root,
    entry,
    output: { path: path.dirname(output), filename: path.basename(output), library: { type: 'commonjs2' } },
    // fflate has a build for Node of its own; users get the one for browsers.
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      alias: { fflate$: path.join(root, 'node_modules/fflate/esm/browser.js') },
    },
    externals: {
      ...Object.fromEntries(external.map((module) => [module, `commonjs ${module}`])),
      ...Object.fromEntries(externalModules.map((module) => [module, `import ${module}`])),
    },
    optimization: { minimize: false },
    module: {
      // What a module asks for while running it is to get from Node.
      parser: { javascript: { createRequire: false } },
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2020', parser: { syntax: 'typescript', tsx: true } } },
        },
      ],
    },
  };
}

/**
 * @param {string} entry path of the module
 * @param {{ name: string, external: readonly string[], externalModules?: readonly string[] }} options `name` of the file that is written; `external` are
 *   packages that stay as Node gets them, `externalModules` those of them that are ES modules only
 * @returns {Promise<{ file: string, load: () => any }>} rejects with webpack's report when it does not compile
 */
export function compileForNode(entry, { name, external, externalModules = [] }) {
  const file = path.join(root, 'node_modules', '.cache', 'compiled', `${name}.cjs`);
  return new Promise((resolve, reject) => {
    webpack(configuration(entry, file, external, externalModules), (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve({ file, load: () => createRequire(import.meta.url)(file) });
    });
  });
}
