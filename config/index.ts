import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { findPages } from './pages';

const root = path.resolve(__dirname, '..');
const target = process.env.TARO_ENV ?? 'weapp';
const core = path.join(root, 'core');

// src/app.config.ts is read by Taro afterwards, in this process.
const pages = JSON.stringify(findPages(path.join(root, 'src')));
process.env.PAGE_FILES = pages;

// Taro hands this to webpack as it is; its own type knows only half of it. WeChat's build starts afresh: Taro copies what
// several subpackages share (sub-common) out of the cache, and a changed word stayed the old one in it.
const cache = {
  enable: target === 'h5',
  cacheDirectory: path.join(root, '.cache', 'taro'),
  buildDependencies: {
    config: [__filename, path.join(__dirname, 'aria-plugin.ts'), path.join(root, 'babel.config.js')],
    files: [
      'src/app.config.ts',
      'src/platform/aria-attributes.ts',
      'package-lock.json',
      '.browserslistrc',
    ].map((file) => path.join(root, file)),
  },
};

interface Chain {
  readonly performance: { hints(shown: boolean): unknown };
  readonly optimization: {
    get(name: 'splitChunks'): { cacheGroups?: object };
    splitChunks(options: object): unknown;
  };
}

/** Gives the browser one file for what several pages use; each page would carry its own copy otherwise. */
const shareAmongPages = (chain: Chain): void => {
  chain.performance.hints(false);
  const split = chain.optimization.get('splitChunks');
  const shared = { name: 'shared', chunks: 'async', minChunks: 2, priority: 20, enforce: true };
  chain.optimization.splitChunks({ ...split, cacheGroups: { ...split.cacheGroups, shared } });
};

/** Modules that four and more subpackages would each carry a copy of: documents, progress, sharing. */
const WIDELY_USED =
  /\/src\/(features\/document|words\/document|platform\/(document|clipboard|share)|ui\/progress)\b/;
const isWidelyUsed = ({ resource = '' }: { resource?: string }): boolean => WIDELY_USED.test(resource);

/** What Taro switches off for engines of 2018, back to terser's own choice. */
const terserOwnWays = Object.fromEntries(
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

/** Builds both phones: `dist/weapp` for WeChat, `dist/h5` for one machine's browser. */
const config: UserConfigExport<'webpack5'> = {
  projectName: 'qingcheng',
  date: '2026-11-23',
  designWidth: 750,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  framework: 'react',
  // The deepest page has 13 levels, a level of templates weighs 4 kB; what is deeper still is drawn, by a component.
  baseLevel: 14,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: ['aria-plugin.ts', 'project-config-plugin.ts'].map((file) => path.join(__dirname, file)),
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
  // Twice as fast as the default for the browser's larger bundle; the mini-program keeps the smaller result.
  ...(target === 'h5'
    ? { jsMinimizer: 'esbuild', esbuild: { minify: { enable: true, config: { target: 'es2019' } } } }
    : {}),
  // Chinese words as they are take half the bytes of their escapes.
  terser: {
    enable: true,
    config: {
      // A framework's warnings are for those who build; errors stay.
      compress: { ecma: 2020, passes: 3, drop_console: ['log', 'info', 'warn', 'debug'], ...terserOwnWays },
      output: { ecma: 2020, ascii_only: false },
    },
  },
  mini: {
    // What only a subpackage uses is carried by that subpackage; what most of them use is carried once, by the main one.
    optimizeMainPackage: { enable: true, exclude: [isWidelyUsed] },
    // Taro compiles TypeScript only inside src/; core/ is shared with the server. Packages with class fields are compiled
    // too: iOS before 16 fails on parentheses in their initializers (webkit.org/b/236843).
    compile: {
      include: [
        (file: string) => file.startsWith(core) || /[\\/]node_modules[\\/](@noble|uqr)[\\/]/.test(file),
      ],
    },
    // Each component's sheet stands by itself; their order does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} } },
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
      // One column like a phone, also on a desk: the root size stops growing at 430 px.
      pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 16, maxRootSize: 22.94 } },
    },
  },
};

export default defineConfig<'webpack5'>(config);
