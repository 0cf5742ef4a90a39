/**
 * What has to be downloaded before the first screen of the pane can be clicked: the entry, and the chunks of the modules
 * that it imports at once. Their sum is held to a budget, and the page is told to fetch them while Office.js starts.
 */
import { gzipSync } from 'node:zlib';

const name = 'FirstPaint';

/** The source files in a module; webpack joins several into one. */
const resourcesOf = (module) =>
  [module, ...(module.modules ?? [])].flatMap(({ resource }) => (resource === undefined ? [] : [resource]));

const scriptsOf = (group) => group.getFiles().filter((file) => file.endsWith('.js'));

/** The scripts of every `import()` of this source file. */
function scriptsImporting(compilation, resource) {
  const { chunkGraph, moduleGraph, modules } = compilation;
  return [...modules].flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const targets = block.dependencies.map((dependency) => moduleGraph.getModule(dependency));
      const found = targets.some((target) => target !== null && (target.rootModule ?? target).resource === resource);
      const group = found ? chunkGraph.getBlockChunkGroup(block) : undefined;
      return group === undefined ? [] : scriptsOf(group);
    }),
  );
}

/** The scripts of the first paint, and those of the modules that are in none of them. */
function firstScripts(compilation, { entry, modules }) {
  const scripts = new Set(scriptsOf(compilation.entrypoints.get(entry)));
  for (const resource of modules) for (const script of scriptsImporting(compilation, resource)) scripts.add(script);
  const held = new Set(
    [...compilation.chunks]
      .filter(({ files }) => [...files].some((file) => scripts.has(file)))
      .flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)].flatMap(resourcesOf)),
  );
  return { scripts: [...scripts], missing: modules.filter((resource) => !held.has(resource)) };
}

/**
 * A webpack plugin: the build fails when the scripts of the first paint are larger than the budget, or when a module
 * that was named is not there, so that a renamed file is not left out unseen.
 *
 * @param {{
 *   entry: string,
 *   modules: readonly string[],
 *   budget: number,
 *   preload: readonly string[],
 *   HtmlPlugin: typeof import('html-webpack-plugin'),
 * }} options `modules`: source files that the entry imports at once; `budget`: bytes of all scripts, each compressed by
 *   gzip; `preload`: those of the modules whose scripts the page fetches early, whatever the language
 */
export function firstPaint(options) {
  const { entry, budget, preload, HtmlPlugin } = options;
  return {
    budgetOf: entry,
    apply(compiler) {
      const { WebpackError, Compilation } = compiler.webpack;
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        HtmlPlugin.getHooks(compilation).alterAssetTags.tap(name, (page) => {
          if (!page.plugin.options.chunks.includes(entry)) return page;
          const own = scriptsOf(compilation.entrypoints.get(entry));
          const early = new Set(preload.flatMap((resource) => scriptsImporting(compilation, resource)));
          for (const script of own) early.delete(script);
          const links = [...early].map((href) => ({
            tagName: 'link',
            voidTag: true,
            attributes: { rel: 'preload', as: 'script', href },
            meta: { plugin: name },
          }));
          page.assetTags.meta.push(...links);
          return page;
        });
        compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
          const { scripts, missing } = firstScripts(compilation, options);
          for (const resource of missing)
            compilation.errors.push(new WebpackError(`The first paint does not hold ${resource}`));
          const sizes = scripts.map((script) => ({ script, bytes: gzipSync(assets[script].buffer()).length }));
          const sum = sizes.reduce((total, { bytes }) => total + bytes, 0);
          const list = sizes.map(({ script, bytes }) => `${script} ${String(bytes)}`).join(', ');
          compilation.getLogger(name).info(`${String(sum)} of ${String(budget)} bytes: ${list}`);
          if (sum > budget)
            compilation.errors.push(
              new WebpackError(`The first paint takes ${String(sum)} bytes of ${String(budget)}: ${list}`),
            );
        });
      });
    },
  };
}
