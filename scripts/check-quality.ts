// `npm run quality`: what WeChat's upload tool says of dist/weapp without an account: its code quality rules, and whether
// it compiles. The tool weighs 275 MB and is no dependency: `npm install --no-save miniprogram-ci@2.1.42`, or MINIPROGRAM_CI.
import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { readOptions } from './options.mjs';

const ROOT = path.resolve(__dirname, '..');
const APPID = 'wx0123456789abcdef';
const KEY_BITS = 2048;

interface Rule {
  readonly name: string;
  readonly success: boolean;
  readonly text: string;
}

interface Project {
  attr: () => Promise<unknown>;
}

interface UploadTool {
  readonly Project: new (options: Record<string, unknown>) => Project;
  readonly checkCodeQuality: (project: Project, report: string) => Promise<readonly Rule[]>;
  readonly getCompiledResult: (order: Record<string, unknown>, zip: string) => Promise<unknown>;
}

/** Rules that our build does not keep, with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  JS_COMPRESS_OPEN: 'our build compresses; a second time adds 23 %',
  WXML_COMPRESS_OPEN: 'our build compresses',
  WXSS_COMPRESS_OPEN: 'our build compresses',
};

/** What the console would tell of an account; the tool asks for it before it compiles. */
const ACCOUNT = {
  appid: APPID,
  platform: true,
  appType: 0,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
};

const loadTool = (): UploadTool | null => {
  try {
    return createRequire(__filename)(process.env.MINIPROGRAM_CI ?? 'miniprogram-ci') as UploadTool;
  } catch {
    return null;
  }
};

async function main(): Promise<number> {
  readOptions();
  const tool = loadTool();
  if (!tool) {
    process.stderr.write(
      '没有检查：请先运行 npm install --no-save miniprogram-ci@2.1.42，或用环境变量 MINIPROGRAM_CI 指明它的位置\n',
    );
    return 0;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'qingcheng-quality-'));
  const privateKeyPath = path.join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: KEY_BITS });
  fs.writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }));
  const project = new tool.Project({
    appid: APPID,
    type: 'miniProgram',
    projectPath: path.join(ROOT, 'dist/weapp'),
    privateKeyPath,
  });
  project.attr = () => Promise.resolve(ACCOUNT);
  const rules = await tool.checkCodeQuality(project, path.join(folder, 'quality.json'));
  const broken = rules.filter(({ name, success }) => !success && !(name in ALLOWED));
  const order = { project, version: '1', desc: '', setting: { es6: false, minify: false } };
  await tool.getCompiledResult(order, path.join(folder, 'compiled.zip'));
  fs.rmSync(folder, { recursive: true });
  process.stdout.write(`${JSON.stringify({ rules: rules.length, broken }, null, 2)}\n`);
  return broken.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
