import { createRequire } from 'node:module';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import { ENVIRONMENT } from '../server/environment';

/** Leaves out what no call of ours reaches: the SDK's model client, and the second of two equal lists of media types. */
const leaner: Plugin = {
  name: 'leaner',
  setup(bundle) {
    bundle.onResolve({ filter: /^(@cloudbase\/ai|web-streams-polyfill)$/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
    bundle.onResolve({ filter: /^mime-db$/ }, () => ({ path: createRequire(__filename).resolve('mime-db') }));
  },
};

/** Bundles every declared cloud function into dist/cloudfunctions and writes dist/environment.json. */
export async function buildFunctions(root: string): Promise<void> {
  for (const declared of ENVIRONMENT.functions) {
    const out = join(root, 'dist/cloudfunctions', declared.name);
    mkdirSync(out, { recursive: true });
    const result = await build({
      entryPoints: [join(root, 'cloudfunctions', declared.name, 'index.ts')],
      outfile: join(out, 'index.js'),
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
      // Chinese words as they are take half the bytes of their escapes.
      charset: 'utf8',
      plugins: [leaner],
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

/** What the cloud's own command line reads to upload the functions; placed beside the bundles. */
function cloudbaserc(): object {
  return {
    version: '2.0',
    envId: '{{env.TCB_ENV}}',
    functionRoot: './cloudfunctions',
    functions: ENVIRONMENT.functions.map(({ name, timeoutSeconds, memoryMb, triggers }) => ({
      name,
      timeout: timeoutSeconds,
      memorySize: memoryMb,
      runtime: 'Nodejs18.15',
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
