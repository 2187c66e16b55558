import fs from 'node:fs';
import path from 'node:path';

const here = __dirname;
const twins = fs
  .readdirSync(here)
  .filter((file) => file.endsWith('.weapp.ts'))
  .map((file) => file.replace('.weapp.ts', ''));

const exportsOf = (file: string): string[] =>
  [...fs.readFileSync(path.join(here, file), 'utf8').matchAll(/^export (?:const|interface|type) (\w+)/gm)]
    .map((match) => match[1] ?? '')
    .sort();

test.each(twins)('the two phones of %s open the same doors', (noun) => {
  expect(exportsOf(`${noun}.h5.ts`)).toEqual(exportsOf(`${noun}.weapp.ts`));
});

test('only platform names WeChat or a Taro service', () => {
  const src = path.join(here, '..');
  const offenders = fs
    .readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('platform') && !/\.test\./.test(file))
    .filter((file) => /from '@tarojs\/taro'|\bwx\./.test(fs.readFileSync(path.join(src, file), 'utf8')));
  expect(offenders).toEqual([]);
});
