import { createRequire } from 'node:module';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import { ENVIRONMENT } from '../server/environment';

/** Excludes unused code: the SDK's AI client, and a second copy of mime-db. */
const excludeUnused: Plugin = {
  name: 'exclude-unused',
  setup(bundle) {
    bundle.onResolve({ filter: /^(@cloudbase\/ai|web-streams-polyfill)$/ }, ({ path }) => ({
      path,
      namespace: 'excluded',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'excluded' }, () => ({ contents: 'module.exports = {};' }));
    bundle.onResolve({ filter: /^mime-db$/ }, () => ({ path: createRequire(__filename).resolve('mime-db') }));
  },
};

/** Scripts of a function that run in processes of their own. */
const PROCESSES: Readonly<Partial<Record<string, readonly string[]>>> = { documents: ['table-reader'] };

/** Bundles every declared cloud function into dist/cloudfunctions and writes dist/environment.json. */
export async function buildFunctions(root: string): Promise<void> {
  for (const declared of ENVIRONMENT.functions) {
    const out = join(root, 'dist/cloudfunctions', declared.name);
    mkdirSync(out, { recursive: true });
    const processes = PROCESSES[declared.name] ?? [];
    const result = await build({
      entryPoints: ['index', ...processes].map((name) =>
        join(root, 'cloudfunctions', declared.name, `${name}.ts`),
      ),
      outdir: out,
      tsconfig: join(root, 'server/tsconfig.json'),
      bundle: true,
      minify: true,
      keepNames: false,
      platform: 'node',
      target: 'node18',
      format: 'cjs',
      metafile: true,
      logLevel: 'error',
      legalComments: 'none',
      // Unescaped Chinese text takes half the bytes of escapes.
      charset: 'utf8',
      plugins: [excludeUnused],
    });
    if (declared.name === 'documents')
      cpSync(join(root, 'templates'), join(out, 'templates'), { recursive: true });
    const triggers = declared.triggers.map((trigger) => ({ ...trigger, type: 'timer' }));
    writeJson(join(out, 'config.json'), { permissions: { openapi: declared.permissions }, triggers });
    writeJson(join(out, 'package.json'), { name: declared.name, version: '1.0.0', main: 'index.js' });
    writeJson(join(root, 'dist/meta', `${declared.name}.json`), result.metafile);
  }
  writeJson(join(root, 'dist/environment.json'), ENVIRONMENT);
  writeJson(join(root, 'dist/cloudbaserc.json'), cloudbaserc());
}

/** Returns the configuration of the CloudBase command line for uploading the functions. */
function cloudbaserc(): object {
  return {
    version: '2.0',
    envId: '{{env.TCB_ENV}}',
    functionRoot: './cloudfunctions',
    functions: ENVIRONMENT.functions.map(({ name, timeoutSeconds, memoryMb, triggers }) => ({
      name,
      timeout: timeoutSeconds,
      memorySize: memoryMb,
      runtime: ENVIRONMENT.runtime,
      handler: 'index.main',
      installDependency: false,
      triggers: triggers.map((trigger) => ({ ...trigger, type: 'timer' })),
    })),
  };
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
