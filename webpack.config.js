/**
 * Builds the add-in into dist/. Options, each as `--env name` or `--env name=value`:
 *
 * - `trial`: the trial page (src/workbench) as well, served at /. What users get is built without it.
 * - `officeJs=cdn`: Office.js from Microsoft's address instead of dist/lib.
 * - `baseUrl=https://host/path/`: where the add-in will be served, for its manifest.
 * - `output=folder`: another folder than dist/.
 */
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { firstPaint } from './scripts/firstPaint.mjs';
import { samplesPlugin } from './scripts/makeSamples.mjs';

const root = import.meta.dirname;
const inRoot = (...parts) => path.join(root, ...parts);

/** The address that manifest.xml has everywhere. */
const manifestUrl = 'https://localhost:3000/';

/** Bytes of our scripts, each compressed, before the first screen can be clicked. */
const firstPaintBudget = 150 * 1024;

const officeJsCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * What the loader office.js asks for in an Excel that can run this add-in: one file for the platform, strings in the
 * language of Office (it falls back to en-us by itself), and the table for a page opened outside Office. Its telemetry
 * scripts are left out on purpose: the loader does without them.
 */
const officeJsFiles = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * What a page may load: files of the add-in's own origin only. Styles are inline because Griffel (Fluent UI) and Univer
 * write theirs into the page while running.
 * @param {readonly string[]} scripts further sources of scripts
 */
function contentSecurityPolicy(scripts) {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The manifest for the address where the add-in will be served.
 * @param {string} baseUrl
 * @param {Buffer} manifest
 */
function manifestFor(baseUrl, manifest) {
  return manifest.toString('utf8').replaceAll(manifestUrl, baseUrl);
}

/**
 * @param {string} baseUrl
 * @param {boolean} trial
 * @param {boolean} fromCdn
 */
function copies(baseUrl, trial, fromCdn) {
  const officeJs = inRoot('node_modules', '@microsoft', 'office-js', 'dist');
  return [
    { from: inRoot('manifest.xml'), to: 'manifest.xml', transform: (content) => manifestFor(baseUrl, content) },
    { from: inRoot('assets', 'icons', '*.png'), to: 'assets/icons/[name][ext]' },
    { from: inRoot('assets', 'support.html'), to: 'assets/support.html' },
    { from: inRoot('assets', 'shortcuts*.json'), to: 'assets/[name][ext]' },
    ...(fromCdn ? [] : officeJsFiles.map((file) => ({ from: path.join(officeJs, file), to: `lib/${file}` }))),
    ...(trial
      ? [{ from: inRoot('src', 'workbench', 'page', 'trustPage.html'), to: 'lib/AgaveErrorUX/index.html' }]
      : []),
  ].map((pattern) => ({ ...pattern, from: pattern.from.replaceAll('\\', '/'), info: { minimized: true } }));
}

/**
 * @param {{ trial?: boolean, officeJs?: string, baseUrl?: string, output?: string }} env
 * @returns {import('webpack').Configuration}
 */
export default function configuration(env = {}) {
  const trial = env.trial === true;
  const fromCdn = env.officeJs === 'cdn';
  const officeJs = fromCdn && !trial ? officeJsCdn : 'lib/office.js';
  return {
    mode: 'production',
    target: ['web', 'es2020'],
    context: root,
    cache: { type: 'filesystem', buildDependencies: { config: [import.meta.filename] } },
    entry: {
      taskpane: './src/runtime.ts',
      ...(trial ? { workbench: './src/workbench/page/workbenchPage.ts' } : {}),
    },
    output: {
      path: path.resolve(env.output ?? inRoot('dist')),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      clean: true,
    },
    // swc takes a tenth of the time of webpack's own choice over the megabytes of the trial page's grid.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2020',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
        { test: /\.md$/, loader: inRoot('scripts', 'guideLoader.mjs') },
        { test: /\.jpg$/, type: 'asset/resource' },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'], sideEffects: true },
      ],
    },
    plugins: [
      // Univer's hyphenation patterns, a file for each of some eighty languages. It asks for one only, English.
      new webpack.IgnorePlugin({
        checkResource: (resource, from) =>
          /[\\/]engine-render[\\/]lib[\\/]es$/.test(from) && /^\.\/(?!en-gb-)[a-z0-9-]+-[\w-]{8}\.js$/.test(resource),
      }),
      new CopyPlugin({ patterns: copies(env.baseUrl ?? manifestUrl, trial, officeJs === officeJsCdn) }),
      samplesPlugin,
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css', chunkFilename: '[name].[contenthash:8].css' }),
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        officeJs,
        contentSecurityPolicy: contentSecurityPolicy(officeJs === officeJsCdn ? [new URL(officeJsCdn).origin] : []),
      }),
      firstPaint({
        entry: 'taskpane',
        modules: [
          inRoot('src', 'taskpane', 'start.ts'),
          inRoot('src', 'taskpane', 'home', 'HomeScreen.tsx'),
          inRoot('src', 'i18n', 'firstWords.zh-CN.ts'),
        ],
        preload: [inRoot('src', 'taskpane', 'start.ts'), inRoot('src', 'taskpane', 'home', 'HomeScreen.tsx')],
        budget: firstPaintBudget,
        HtmlPlugin,
      }),
      ...(trial
        ? [
            new HtmlPlugin({
              template: './src/workbench/page/index.html',
              filename: 'index.html',
              chunks: ['workbench'],
              contentSecurityPolicy: contentSecurityPolicy([]),
            }),
          ]
        : []),
    ],
    // Only what users download is held to a size; Office.js is as large as it is.
    performance: trial
      ? false
      : {
          hints: 'warning',
          maxEntrypointSize: 250_000,
          maxAssetSize: 900_000,
          assetFilter: (name) => name.endsWith('.js') && !name.startsWith('lib/'),
        },
  };
}
