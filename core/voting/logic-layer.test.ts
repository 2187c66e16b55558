import { buildSync } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { createContext, runInContext } from 'node:vm';

// allows for a slow machine
jest.setTimeout(60_000);

/** Bundles as the client's subpackage does and runs with the language's built-ins only, as in WeChat's logic layer. */
const bundle = buildSync({
  stdin: {
    contents: `
      export { selfTestSteps } from './self-test';
      export { finish } from './slices';
      export { hmacDrbg } from './drbg';
      export * from './voter'; export * from './keys'; export * from './vote'; export * from './scrutineer';
      export * from './mix'; export * from './board'; export * from './verify'; export * from './client-checks';
      export * from './dispute'; export * from './retention'; export * from './box';
    `,
    resolveDir: __dirname,
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  globalName: 'voting',
  target: 'es2020',
});
const code = bundle.outputFiles[0]?.text ?? '';

test('the bundle of the protocol is at most 120 kB', () => {
  expect(code.length).toBeLessThanOrEqual(120_000);
  expect(gzipSync(code).length).toBeLessThanOrEqual(50_000);
});

test('the self-test passes without crypto, TextEncoder, Buffer, atob or process', () => {
  const bare = createContext({});
  const missing = ['crypto', 'TextEncoder', 'TextDecoder', 'Buffer', 'atob', 'btoa', 'process', 'window'];
  for (const name of missing) expect(runInContext(`typeof ${name}`, bare)).toBe('undefined');
  const result = runInContext(
    `${code}; JSON.stringify(voting.finish(voting.selfTestSteps(voting.hmacDrbg(new Uint8Array(32)))))`,
    bare,
  ) as string;
  expect(JSON.parse(result)).toEqual([]);
});
