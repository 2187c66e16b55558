import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../scripts/doctor';
import { startLocalCloud } from '../../localcloud/local-cloud';
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

test('a fresh build has no findings', () => {
  expect(wrong()).toEqual([]);
});

test('a missing bundle, a missing permission and an outdated declaration are each reported with a remedy', () => {
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

test('an open API that is called but not declared is reported', () => {
  const less = {
    ...ENVIRONMENT,
    functions: ENVIRONMENT.functions.map((declared) =>
      declared.name === 'api' ? { ...declared, permissions: [] } : declared,
    ),
  };
  const found = examine(copy, less).filter((finding) => !finding.ok);
  expect(found.some((finding) => finding.todo.includes('msgSecCheck'))).toBe(true);
});

test('a function tells doctor which open APIs it may not call, and tells nobody else', async () => {
  const environment = {
    ...ENVIRONMENT,
    functions: ENVIRONMENT.functions.map((declared) => ({
      ...declared,
      permissions: declared.permissions.filter((name) => name !== 'security.msgSecCheck'),
      triggers: [...declared.triggers],
    })),
  };
  const data = mkdtempSync(join(tmpdir(), 'doctor-cloud-'));
  const file = join(data, 'environment.json');
  writeFileSync(file, JSON.stringify(environment));
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: file,
  });
  try {
    const ask = async (name: string, who: string | null = null) =>
      (await cloud.invoke(name, who, { check: true })).body;
    expect(await ask('api')).toEqual({ missing: ['security.msgSecCheck'], failed: [] });
    expect(await ask('clock')).toEqual({ missing: [], failed: [] });
    const documents = (await ask('documents')) as { document: number };
    // The restore of a backup moderates texts in `documents`.
    expect(documents).toMatchObject({ missing: ['security.msgSecCheck'], failed: [] });
    expect(documents.document).toBeGreaterThan(5000);
    expect(await ask('api', 'somebody')).not.toHaveProperty('missing');
    expect(await ask('documents', 'somebody')).not.toHaveProperty('missing');
    expect(await ask('clock', 'somebody')).not.toHaveProperty('missing');
    expect(await cloud.invoke('migrate', null, { ask: true })).toMatchObject({ body: { state: 'current' } });
  } finally {
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
