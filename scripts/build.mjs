/** Runs webpack with the options of webpack.config.js. */
import webpack from 'webpack';
import configuration from '../webpack.config.js';

/**
 * Builds dist/ and prints warnings.
 *
 * @param {{ trial?: boolean, officeJs?: string, baseUrl?: string, output?: string }} env
 * @throws {Error} with webpack's own report when the build fails
 */
export async function build(env) {
  const compiler = webpack(configuration(env));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only', colors: false }));
  if (stats.hasWarnings()) console.warn(stats.toString({ preset: 'errors-warnings', colors: false }));
}
