import { createRequire } from 'node:module';
import path from 'node:path';

import { PlainCallsPlugin } from './plain-calls';

interface Module {
  readonly resource?: string;
}
interface Graph {
  readonly chunkGraph: { getModuleChunksIterable(module: Module): Iterable<{ readonly name?: string }> };
}
type Test = (module: Module, graph: Graph) => boolean;
type SplitChunks = new (...args: unknown[]) => { readonly subRoots: readonly string[] };

interface Plugin {
  get(name: 'plugin'): SplitChunks;
  get(name: 'args'): unknown[];
  use(plugin: SplitChunks, args: unknown[]): unknown;
  tap(change: (args: { loaderMeta?: object }[]) => unknown[]): unknown;
}
/** Of webpack-chain; Taro's own type is incomplete. */
interface Chain {
  merge(options: object): unknown;
  plugin(name: 'miniPlugin' | 'miniSplitChunksPlugin'): Plugin;
  plugin(name: 'plainCalls'): { use(plugin: typeof PlainCallsPlugin, args: []): unknown };
  readonly optimization: {
    get(name: 'splitChunks'): { cacheGroups: Record<'common' | 'vendors', { test: Test }> };
    splitChunks(options: object): unknown;
  };
}

/** A module that so many subpackages use lies once in the main package instead of in each of them. */
const WIDELY_USED = 3;
const SUBPACKAGE = /^packages\/[^/]+\//;

/** Tells whether a module belongs to the main package: it is used there or in many subpackages. */
const isOfMain: Test = (module, { chunkGraph }) => {
  const roots = new Set<string>();
  for (const { name = '' } of chunkGraph.getModuleChunksIterable(module)) {
    const [root] = SUBPACKAGE.exec(name) ?? [];
    if (!root) return true;
    roots.add(root);
  }
  return roots.size >= WIDELY_USED;
};

/**
 * Puts what several pages of a subpackage use into one file of that subpackage. Taro makes a file for every module that
 * two subpackages use, whose requires and wrappers weigh more than most of the modules.
 */
const withSubVendors = (Taro: SplitChunks): SplitChunks =>
  class SubVendorsPlugin extends Taro {
    getSubCommonCacheGroup(): object {
      return {};
    }

    getSubPackageVendorsCacheGroup(): object {
      const groupOf = (root: string): object => ({
        chunks: ({ name = '' }: { readonly name?: string }) => name.startsWith(`${root}/`),
        test: (module: Module, graph: Graph) => !isOfMain(module, graph),
        name: `${root}/sub-vendors`,
        minChunks: 2,
        priority: 10_000,
      });
      return Object.fromEntries(this.subRoots.map((root) => [root, groupOf(root)]));
    }
  };

/** The end of every page file; `config` is never missing and no component has behaviours. */
const instantiatePage = (code: string): string =>
  code.replace('config || {}', 'config').replace(/if \(component && component\.behaviors\) \{[^}]*\}/, '');

/** Engines of .browserslistrc know these; Taro assumes ES5 for the code that webpack adds. */
const ENVIRONMENT = {
  arrowFunction: true,
  const: true,
  destructuring: true,
  forOf: true,
  optionalChaining: true,
  templateLiteral: true,
};

const { resolve } = createRequire(__filename);
const fromPackage = (name: string, file: string): string =>
  path.join(path.dirname(resolve(`${name}/package.json`)), file);

/** Makes the mini-program smaller (docs/decisions/package-size.md). */
export const makeSmaller = (chain: Chain): void => {
  const { cacheGroups, ...split } = chain.optimization.get('splitChunks');
  const { common, vendors } = cacheGroups;
  const vendorsOfMain: Test = (module, graph) => vendors.test(module, graph) && isOfMain(module, graph);
  chain.optimization.splitChunks({
    ...split,
    cacheGroups: {
      ...cacheGroups,
      common: { ...common, test: isOfMain },
      vendors: { ...vendors, test: vendorsOfMain },
    },
  });
  const subpackages = chain.plugin('miniSplitChunksPlugin');
  subpackages.use(withSubVendors(subpackages.get('plugin')), subpackages.get('args'));
  chain
    .plugin('miniPlugin')
    .tap(([options = {}, ...rest]) => [
      { ...options, loaderMeta: { ...options.loaderMeta, modifyInstantiate: instantiatePage } },
      ...rest,
    ]);
  chain.plugin('plainCalls').use(PlainCallsPlugin, []);
  chain.merge({
    output: { environment: ENVIRONMENT },
    optimization: { mangleExports: 'size' },
    resolve: {
      alias: {
        // The other entry is read whole, and with it all of Taro's runtime.
        '@tarojs/api$': fromPackage('@tarojs/api', 'dist/index.esm.js'),
        [fromPackage('@tarojs/shared', 'dist/components.js')]: path.resolve(
          __dirname,
          '../src/platform/wechat-components.ts',
        ),
      },
    },
    module: {
      rule: {
        trimTaro: {
          test: /[\\/]node_modules[\\/](@tarojs|react-reconciler)[\\/].*\.js$/,
          use: { trimTaro: { loader: path.join(__dirname, 'trim-taro.mjs') } },
        },
      },
    },
  });
};
