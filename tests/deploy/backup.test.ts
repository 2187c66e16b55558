import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupOptions } from '../../deploy/backup';
import { backUpCloud, dataOf, restoreCloud } from '../../deploy/backup';
import { digestData } from '../../deploy/data';
import { backupData, restoreData } from '../../localcloud/backup';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { startLocalCloud } from '../../localcloud/local-cloud';
import { ENVIRONMENT } from '../../server/environment';
import { checkData } from '../../scripts/check-data';
import { openTestServer } from '../harness/test-server';
import { samplePicture } from '../samples/picture';
import { sendPicture } from '../harness/sample-picture';
import { createTeam } from '../harness/team-fixture';

const FUNCTIONS = join(__dirname, '../../dist/cloudfunctions');
const COLLECTIONS = ENVIRONMENT.collections.map(({ name }) => name);

let root: string;
const running: LocalCloud[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'qingcheng-round-trip-'));
});
afterAll(async () => {
  for (const one of running) await one.stop();
  rmSync(root, { recursive: true, force: true });
});

/** A cloud environment: the local cloud speaks its wire protocol, under another id and with other file ids. */
async function openCloud(name: string, declared = ENVIRONMENT): Promise<LocalCloud> {
  const environment = JSON.parse(JSON.stringify({ ...declared, envId: `trial-${name}` })) as object;
  const cloud = await startLocalCloud({ data: join(root, name), functions: FUNCTIONS, environment });
  running.push(cloud);
  return cloud;
}

const optionsOf = (cloud: LocalCloud, more: Partial<BackupOptions> = {}): BackupOptions => ({
  ...{ cloud: dataOf(cloud), environment: ENVIRONMENT, functions: FUNCTIONS, report: () => undefined },
  ...more,
});

test('machine → cloud → folder → cloud: the same documents and files, and the folder opens', async () => {
  // A team with a picture that the API made.
  const server = await openTestServer();
  const team = await createTeam(server, 'backup');
  const picture = samplePicture();
  await sendPicture(server, team.clients.member, team.collectiveId, picture);
  await server.cloud.idle();
  const before = await digestData(dataOf(server.cloud), COLLECTIONS);
  expect(before.documents).toBeGreaterThan(20);
  expect(before.files).toBeGreaterThan(0);
  await backupData(server.data, join(root, 'machine-backup'));
  await server.close();

  const first = await openCloud('first');
  const report = await restoreCloud(join(root, 'machine-backup'), false, optionsOf(first));
  expect(report).toEqual(before);
  // File ids name the environment that has the file.
  const [doc] = await dataOf(first).page('pictures', null, 1);
  expect(doc?.['fileId']).toMatch(/^cloud:\/\/trial-first\./);
  expect(await dataOf(first).download(String(doc?.['fileId']))).toEqual(picture);

  const passphrase = 'long enough to be a passphrase';
  const sealed = join(root, 'cloud-backup.qcb');
  expect(await backUpCloud(sealed, optionsOf(first, { passphrase }))).toEqual(before);
  const second = await openCloud('second');
  expect(await restoreCloud(sealed, false, optionsOf(second, { passphrase }))).toEqual(before);

  // The folder that a machine opens: its product works on it.
  await restoreData(sealed, join(root, 'opened'), new Date(), passphrase);
  expect((await checkData(join(root, 'opened'), false)).faults).toEqual([]);
  const opened = await openCloud('opened');
  const answer = await opened.invoke('api', team.clients.leader.openid, {
    ...{ name: 'person.describe', input: {}, requestId: 'request-after-backup' },
  });
  expect(answer.body).toMatchObject({ ok: true });
});

test('an environment in use is not overwritten unless that is asked for; then nothing of it is left', async () => {
  const environment = { ...ENVIRONMENT, collections: ENVIRONMENT.collections.slice(0, 2) };
  const [source, target] = [await openCloud('source', environment), await openCloud('target', environment)];
  await dataOf(source).put('people', { _id: 'a', seats: [] });
  await backUpCloud(join(root, 'small'), optionsOf(source, { environment }));
  await dataOf(target).put('people', { _id: 'b', seats: [] });
  await expect(restoreCloud(join(root, 'small'), false, optionsOf(target, { environment }))).rejects.toThrow(
    '--replace',
  );
  expect(await dataOf(target).page('people', null, 9)).toEqual([{ _id: 'b', seats: [] }]);
  await restoreCloud(join(root, 'small'), true, optionsOf(target, { environment }));
  expect(await dataOf(target).page('people', null, 9)).toEqual([{ _id: 'a', seats: [] }]);
});
