import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the local cloud and scripts/serve.ts; packages stay in node_modules. */
export async function buildLocalcloud(root: string): Promise<void> {
  const out = join(root, 'dist/localcloud');
  await build({
    entryPoints: { serve: join(root, 'scripts/serve.ts'), main: join(root, 'localcloud/main.ts') },
    outdir: out,
    tsconfig: join(root, 'server/tsconfig.json'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    sourcemap: true,
    logLevel: 'error',
  });
  cpSync(join(root, 'localcloud/worker'), join(out, 'worker'), { recursive: true });
}
