import { transformFileSync } from '@babel/core';
import { createCipheriv, createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const load = createRequire(__filename);

const PLUGIN = join(__dirname, '../../config/inline-helpers.cjs');
const HELPER_CALLS = /\b(u64\.\w+|rotr|rotl|Chi|Maj)\((?!word|a, b|a,b)/g;

/** Compiles a module of a library as the client builds do, and runs it. */
function compiled<T>(name: string): { readonly code: string; readonly exports: T } {
  const filename = load.resolve(name);
  const options = { configFile: false, babelrc: false, compact: false, comments: false } as const;
  const code = transformFileSync(filename, { ...options, plugins: [PLUGIN] })?.code ?? '';
  const plugins = [PLUGIN, '@babel/plugin-transform-modules-commonjs'];
  const made = transformFileSync(filename, { ...options, plugins })?.code ?? '';
  const exports = {} as T;
  new Function('exports', 'require', made)(exports, (path: string): unknown =>
    load(join(dirname(filename), path)),
  );
  return { code, exports };
}

type Hash = (bytes: Uint8Array) => Uint8Array;
const bytes = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 37 + length * 11) % 256);

test('hashes compiled without calls of helpers give the digests of OpenSSL at every length around a block', () => {
  const { code, exports } = compiled<{ sha256: Hash; sha512: Hash }>('@noble/hashes/sha2.js');
  // What remains creates objects: `u64.add`, `u64.split`.
  expect([...new Set(code.match(HELPER_CALLS))].sort()).toEqual(['u64.add(', 'u64.split(']);
  for (let length = 0; length <= 260; length += 1) {
    const data = bytes(length);
    for (const name of ['sha256', 'sha512'] as const)
      expect([name, length, Buffer.from(exports[name](data)).toString('hex')]).toEqual([
        ...[name, length],
        createHash(name).update(data).digest('hex'),
      ]);
  }
});

test('ChaCha20 compiled the same way gives the key stream of OpenSSL', () => {
  const { code, exports } = compiled<{
    chacha20: (key: Uint8Array, nonce: Uint8Array, data: Uint8Array) => Uint8Array;
  }>('@noble/ciphers/chacha.js');
  expect(code.match(HELPER_CALLS)).toBeNull();
  for (const length of [1, 63, 64, 65, 700]) {
    const [key, nonce, data] = [bytes(32), bytes(12), bytes(length)];
    const cipher = createCipheriv('chacha20', key, Buffer.concat([Buffer.alloc(4), nonce]));
    expect(Buffer.from(exports.chacha20(key, nonce, data)).toString('hex')).toBe(
      cipher.update(data).toString('hex'),
    );
  }
});
