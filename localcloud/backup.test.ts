import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupData, restoreData } from './backup';
import { openFixture } from './testing/cloud-fixture';
import { ACCOUNTS, COLLECTIONS, documents, removeWork, TRANSFER, work } from './fixtures/server-process';

afterAll(() => removeWork());
jest.setTimeout(60_000);

test('a backup taken during writes is consistent and can be restored', async () => {
  const fixture = await openFixture(COLLECTIONS, { data: join(work, 'running') });
  await fixture.run(`for (let i = 0; i < ${ACCOUNTS}; i++) await db.collection('accounts').add({ data: { _id: 'a' + i, balance: 100, log: [] } });
    await cloud.uploadFile({ cloudPath: 'p/x.txt', fileContent: Buffer.from('x') });`);
  let writing = true;
  const writers = [0, 1, 2].map(async (nth) => {
    for (let i = 0; writing; i++)
      await fixture.run(TRANSFER(`${nth}-${i}`, i % ACCOUNTS, (i + 1) % ACCOUNTS));
  });
  const backup = join(work, 'backup');
  await backupData(fixture.data, backup);
  writing = false;
  await Promise.all(writers);
  await expect(restoreData(backup, fixture.data, new Date())).rejects.toThrow(/请先停止服务/);
  const restored = join(work, 'restored');
  expect(await restoreData(backup, restored, new Date())).toBeUndefined();
  const { accounts, faults } = documents(restored);
  expect(faults).toEqual([]);
  expect(accounts.reduce((sum, { balance }) => sum + (balance as number), 0)).toBe(ACCOUNTS * 100);
  expect(readFileSync(join(restored, 'files', 'p', 'x.txt'), 'utf8')).toBe('x');
  await fixture.close();
});

test('a second local cloud on the same data folder is rejected', async () => {
  const fixture = await openFixture([], { data: join(work, 'shared') });
  await expect(openFixture([], { data: join(work, 'shared') })).rejects.toThrow(
    /正由进程 \d+ 使用.*先停掉它/,
  );
  await fixture.close();
});
