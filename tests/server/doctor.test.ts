import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../scripts/doctor';
import { ENVIRONMENT } from '../../server/environment';

const ROOT = join(__dirname, '../..');
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'doctor-'));
  cpSync(join(ROOT, 'dist/cloudfunctions'), join(copy, 'dist/cloudfunctions'), { recursive: true });
  cpSync(join(ROOT, 'dist/environment.json'), join(copy, 'dist/environment.json'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const wrong = () => examine(copy, ENVIRONMENT).filter((finding) => !finding.ok);

test('a fresh build agrees with its declaration', () => {
  expect(wrong()).toEqual([]);
});

test('a missing bundle, a lost permission and an old declaration are each named with what to do', () => {
  rmSync(join(copy, 'dist/cloudfunctions/api/index.js'));
  expect(wrong().map((finding) => finding.what)).toContain('云函数 api 已构建');
  writeFileSync(
    join(copy, 'dist/cloudfunctions/api/config.json'),
    '{"permissions":{"openapi":[]},"triggers":[]}',
  );
  expect(wrong().some((finding) => finding.todo.includes('-604101'))).toBe(true);
  writeFileSync(join(copy, 'dist/environment.json'), '{}');
  expect(wrong().some((finding) => finding.what.startsWith('声明与源码一致'))).toBe(true);
  expect(wrong().every((finding) => finding.todo.length > 0)).toBe(true);
});

test('an open interface that the code calls but nobody declared is found', () => {
  const less = {
    ...ENVIRONMENT,
    functions: ENVIRONMENT.functions.map((declared) =>
      declared.name === 'api' ? { ...declared, permissions: [] } : declared,
    ),
  };
  const found = examine(copy, less).filter((finding) => !finding.ok);
  expect(found.some((finding) => finding.todo.includes('msgSecCheck'))).toBe(true);
});
