// `npm run platform`: asks WeChat's style compiler and MDN's table whether dist/weapp runs on what is promised.
import path from 'node:path';
import { readOptions } from './options.mjs';
import { checkBuild } from './platform/check-build';

readOptions();

const report = checkBuild(path.resolve(__dirname, '..'));
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
if (Object.values(report).some((findings) => findings.length > 0)) process.exitCode = 1;
