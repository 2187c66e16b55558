import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { findPages } from './pages';
import { makeSmaller } from './weapp-chain';

const root = path.resolve(__dirname, '..');
const target = process.env.TARO_ENV ?? 'weapp';
const core = path.join(root, 'core');

// src/app.config.ts is evaluated by Taro later in this process.
const pages = JSON.stringify(findPages(path.join(root, 'src')));
process.env.PAGE_FILES = pages;

// Passed on to webpack; Taro's own type is incomplete. Disabled for WeChat: Taro copies the modules shared by
// subpackages (sub-common) from the cache and does not update them.
const cache = {
  enable: target === 'h5',
  cacheDirectory: path.join(root, '.cache', 'taro'),
  // The routes are made from the list of pages: a cache of another list would leave out a new page.
  version: pages,
  buildDependencies: {
    config: [
      __filename,
      path.join(__dirname, 'page-boundary.js'),
      path.join(__dirname, 'inline-helpers.cjs'),
      path.join(root, 'babel.config.js'),
    ],
    files: ['src/app.config.ts', 'package-lock.json', '.browserslistrc'].map((file) => path.join(root, file)),
  },
};

interface Chain {
  readonly performance: { hints(shown: boolean): unknown };
  readonly optimization: {
    get(name: 'splitChunks'): { cacheGroups?: object };
    splitChunks(options: object): unknown;
  };
}

/** Puts modules used by several pages into one chunk of the H5 build. */
const shareAmongPages = (chain: Chain): void => {
  chain.performance.hints(false);
  const split = chain.optimization.get('splitChunks');
  const shared = { name: 'shared', chunks: 'async', minChunks: 2, priority: 20, enforce: true };
  chain.optimization.splitChunks({ ...split, cacheGroups: { ...split.cacheGroups, shared } });
};

/** Re-enables terser's defaults that Taro disables for engines of 2018. */
const terserDefaults = Object.fromEntries(
  [
    'arrows',
    'collapse_vars',
    'comparisons',
    'computed_props',
    'directives',
    'hoist_props',
    'inline',
    'loops',
    'negate_iife',
    'properties',
    'reduce_funcs',
    'reduce_vars',
    'switches',
    'typeofs',
  ].map((name) => [name, true]),
);

/** Builds both clients: `dist/weapp` for WeChat, `dist/h5` for the browser on one machine. */
const config: UserConfigExport<'webpack5'> = {
  projectName: 'qingcheng',
  date: '2026-11-23',
  designWidth: 750,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  // The deepest page has 13 levels. Each template level costs 4 kB; deeper levels are rendered by a component.
  baseLevel: 14,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: ['templates-plugin.ts', 'project-config-plugin.ts', 'compress-plugin.ts'].map((file) =>
    path.join(__dirname, file),
  ),
  alias: { '@': path.join(root, 'src'), '@core': core },
  defineConstants: { BUILT_PAGES: pages, CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? '') },
  cache,
  logger: { quiet: true, stats: false },
  ...(target === 'weapp'
    ? {
        copy: {
          patterns: [
            { from: 'src/tabs/', to: 'dist/weapp/tabs/' },
            { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
          ],
          options: {},
        },
      }
    : {}),
  // esbuild minifies the H5 bundle twice as fast; terser's result is smaller and is used for the mini-program.
  ...(target === 'h5'
    ? { jsMinimizer: 'esbuild', esbuild: { minify: { enable: true, config: { target: 'es2019' } } } }
    : {}),
  // Unescaped Chinese text takes half the bytes of escapes.
  terser: {
    enable: true,
    config: {
      // Drops the frameworks' warnings; console.error remains.
      compress: { ecma: 2020, passes: 3, drop_console: ['log', 'info', 'warn', 'debug'], ...terserDefaults },
      output: { ecma: 2020, ascii_only: false },
    },
  },
  mini: {
    optimizeMainPackage: { enable: true },
    // Taro compiles TypeScript only inside src/; core/ is shared with the server. Packages with class fields are compiled
    // too: iOS before 16 fails on parentheses in their initializers (webkit.org/b/236843).
    compile: {
      include: [
        (file: string) => file.startsWith(core) || /[\\/]node_modules[\\/](@noble|uqr)[\\/]/.test(file),
      ],
    },
    // Component style sheets are independent, so their order does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} } },
    // No page is made of HTML text.
    runtime: { enableInnerHTML: false },
    webpackChain: makeSmaller,
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    webpackChain: shareAmongPages,
    router: { mode: 'hash' },
    compile: { include: [(file: string) => file.startsWith(core)] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // One column on large screens too: the root font size stops growing at a width of 430 px.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 16, maxRootSize: 22.94 } },
    },
  },
};

export default defineConfig<'webpack5'>(config);
