import { findBrokenPromises } from './contract/check';

// Asked by a deployment: whether clients and documents of earlier releases find what they rely on.
const broken = findBrokenPromises();
for (const found of broken) process.stderr.write(`✗ ${found}\n`);
if (broken.length > 0) {
  process.stderr.write(
    '这份代码不兼容已经发布的小程序或存档（docs/contract），不能部署；见 docs/upgrade.md。\n',
  );
  process.exitCode = 1;
}
