import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../server/environment';
import { ENVIRONMENT } from '../server/environment';
import { requireDatabase } from '../localcloud/store/data-folder';
import { checkData } from './check-data';
import type { Finding } from './doctor-finding';
import { requireEnvironmentId } from './environment-id.mjs';
import { readOptions } from './options.mjs';
import { runExamination } from '../deploy/doctor';

const ROOT = join(__dirname, '..');

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Compares the declared environment with the build in `root`. */
export function examine(root: string, declared: Environment): Finding[] {
  const findings: Finding[] = [];
  const check = (what: string, ok: boolean, todo: string) => findings.push({ what, ok, todo });
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  check(
    `Node ${process.versions.node}`,
    major > 20 || (major === 20 && minor >= 19),
    '请安装 Node 20.19 或更新版本',
  );
  const environment = join(root, 'dist/environment.json');
  const built = existsSync(environment);
  check('环境声明 dist/environment.json', built, '请运行 npm run build');
  if (built)
    check(
      '声明与源码一致（集合、索引、函数、触发器、权限）',
      JSON.stringify(json(environment)) === JSON.stringify(declared),
      '声明已变更，请运行 npm run build 后重新上传',
    );
  for (const { name, permissions, triggers } of declared.functions) {
    const folder = join(root, 'dist/cloudfunctions', name);
    check(`云函数 ${name} 已构建`, existsSync(join(folder, 'index.js')), '请运行 npm run build');
    const config = join(folder, 'config.json');
    const made = existsSync(config)
      ? (json(config) as { permissions?: { openapi?: unknown }; triggers?: unknown[] })
      : {};
    check(
      `云函数 ${name} 的云调用权限（${permissions.length} 项）`,
      JSON.stringify(made.permissions?.openapi ?? []) === JSON.stringify(permissions),
      `请重新构建并上传 ${name}，否则会出现 -604101`,
    );
    check(
      `云函数 ${name} 的定时触发器（${triggers.length} 个，平台最多 1 个）`,
      (made.triggers ?? []).length === triggers.length && triggers.length <= 1,
      `请在 server/environment.ts 中为 ${name} 保留至多一个触发器并重新构建`,
    );
    check(
      `云函数 ${name} 只调用声明过的开放接口`,
      undeclared(folder, permissions).length === 0,
      `请把 ${undeclared(folder, permissions).join('、')} 加入 server/environment.ts 的 permissions`,
    );
  }
  return findings;
}

// A bundle calls an open API as `.openapi … .group.method(`; minification does not change property names.
const INTERFACES = ['msgSecCheck', 'mediaCheckAsync', 'getUnlimited'] as const;

function undeclared(folder: string, permissions: readonly string[]): string[] {
  const bundle = join(folder, 'index.js');
  if (!existsSync(bundle)) return [];
  const text = readFileSync(bundle, 'utf8');
  return INTERFACES.filter(
    (name) => text.includes(`.${name}(`) && !permissions.some((one) => one.endsWith(`.${name}`)),
  );
}

/** Compares the stored documents of a data folder with their schemas. */
async function examineData(folder: string): Promise<void> {
  requireDatabase(folder);
  const { documents, faults } = await checkData(folder, false);
  for (const { collection, id, path, problem } of faults)
    process.stdout.write(`✗ 集合 ${collection} 的文档 ${id}${path && `，字段 ${path}`}：${problem}\n`);
  process.stdout.write(
    faults.length === 0
      ? `${documents} 份文档都合乎规定的样子。\n`
      : `${documents} 份文档里有 ${faults.length} 处不合规定；没有改动任何数据。旧数据请先用 npm start 升级，见 docs/upgrade.md。\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

async function main(): Promise<void> {
  const { values } = readOptions({ options: { data: { type: 'string' }, env: { type: 'string' } } });
  if (values.data !== undefined) return examineData(values.data);
  if (values.env !== undefined) requireEnvironmentId(values.env);
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  const findings = [
    ...examine(ROOT, ENVIRONMENT),
    ...(values.env === undefined ? [] : await runExamination(values.env, print)),
  ];
  for (const { what, ok, todo } of findings) print(ok ? `✓ ${what}` : `✗ ${what}\n    → ${todo}`);
  if (values.env === undefined) print('云端没有比对：加 --env 环境ID 就一起比对。');
  const wrong = findings.filter((finding) => !finding.ok).length;
  print(wrong === 0 ? '一切与声明一致。' : `有 ${wrong} 处需要处理。`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('doctor.ts'))
  main().catch((error: unknown) => {
    process.stderr.write(`没能完成比对：${(error as Error).message}\n请检查凭证与网络后再试。\n`);
    process.exitCode = 1;
  });
