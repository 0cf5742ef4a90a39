/** Compiles a module of the benchmarks, TypeScript of src and tests included, and loads it: webpack and swc, as the build. */
import { createRequire } from 'node:module';
import path from 'node:path';
import webpack from 'webpack';

const root = path.dirname(import.meta.dirname);
const output = path.join(root, 'node_modules', '.cache', 'bench');

/** Packages that are measured, or used to make samples, as Node gets them. */
const external = ['@e965/xlsx', 'exceljs', 'fast-check'];

/** @returns {import('webpack').Configuration} */
function configuration(name) {
  return {
    mode: 'production',
    target: 'node20',
    context: root,
    entry: { [name]: path.join(root, 'bench', `${name}.js`) },
    output: { path: output, filename: '[name].cjs', library: { type: 'commonjs2' } },
    // fflate has a build for Node of its own; users get the one for browsers.
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      alias: { fflate$: path.join(root, 'node_modules/fflate/esm/browser.js') },
    },
    externals: Object.fromEntries(external.map((module) => [module, `commonjs ${module}`])),
    optimization: { minimize: false },
    module: {
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
 * @param {string} name of a file in bench/, without .js
 * @returns {Promise<{ file: string, load: () => any }>}
 */
export function compile(name) {
  return new Promise((resolve, reject) => {
    webpack(configuration(name), (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else {
        const file = path.join(output, `${name}.cjs`);
        resolve({ file, load: () => createRequire(import.meta.url)(file) });
      }
    });
  });
}
