import fs from 'node:fs';
import path from 'node:path';

const folder = __dirname;
const modules = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.weapp.ts'))
  .map((file) => file.replace('.weapp.ts', ''));

const exportsOf = (file: string): string[] =>
  [...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/^export (?:const|interface|type) (\w+)/gm)]
    .map((match) => match[1] ?? '')
    .sort();

test.each(modules)('both platform variants of %s export the same names', (module) => {
  expect(exportsOf(`${module}.h5.ts`)).toEqual(exportsOf(`${module}.weapp.ts`));
});

test('only src/platform uses WeChat or Taro services', () => {
  const src = path.join(folder, '..');
  const offenders = fs
    .readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('platform') && !/\.test\./.test(file))
    .filter((file) => /from '@tarojs\/taro'|\bwx\./.test(fs.readFileSync(path.join(src, file), 'utf8')));
  expect(offenders).toEqual([]);
});
