import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
import { ENV_ID } from './stand-in/cloud-api';
import { StandIn } from './stand-in/stand-in';
import { npmRun, runTyped, tsx } from './typed';

const PASSPHRASE = 'long enough to be a passphrase';
const FUNCTIONS = join(__dirname, '../../dist/cloudfunctions');
const COLLECTIONS = ENVIRONMENT.collections.map(({ name }) => name);

let root: string;
let standIn: StandIn;
const running: LocalCloud[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'qingcheng-round-trip-'));
  standIn = await StandIn.start();
});
afterAll(async () => {
  await standIn.stop();
  for (const one of running) await one.stop();
  rmSync(root, { recursive: true, force: true });
});

/** A cloud environment: the local cloud speaks its wire protocol, under another id and with other file ids. */
async function openCloud(name: string, declared = ENVIRONMENT, envId = ENV_ID): Promise<LocalCloud> {
  const environment = JSON.parse(JSON.stringify({ ...declared, envId })) as object;
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

  const told = `${before.documents} 份文档，${before.files} 个文件，摘要 ${before.digest.slice(0, 16)}`;
  const typed = async (command: readonly string[], cloud: LocalCloud): Promise<void> => {
    standIn.data = cloud;
    const ended = await runTyped(standIn, command);
    expect([ended.code, ended.output]).toEqual([0, expect.stringContaining(told)]);
    expect(await digestData(dataOf(cloud), COLLECTIONS)).toEqual(before);
  };
  const first = await openCloud('first');
  await typed(npmRun('restore', '--from', join(root, 'machine-backup')), first);
  // File ids name the environment that has the file.
  const [doc] = await dataOf(first).page('pictures', null, 1);
  expect(doc?.['fileId']).toMatch(new RegExp(`^cloud://${ENV_ID}\\.`));
  expect(await dataOf(first).download(String(doc?.['fileId']))).toEqual(picture);

  const sealed = join(root, 'cloud-backup.qcb');
  const key = join(root, 'passphrase.txt');
  writeFileSync(key, PASSPHRASE);
  await typed(npmRun('backup', '--to', sealed, '--passphrase-file', key), first);
  const second = await openCloud('second');
  await typed(npmRun('restore', '--from', sealed, '--passphrase-file', key), second);

  // The folder that a machine opens: its product works on it.
  await restoreData(sealed, join(root, 'opened'), new Date(), PASSPHRASE);
  expect((await checkData(join(root, 'opened'), false)).faults).toEqual([]);
  const opened = await openCloud('opened', ENVIRONMENT, 'trial-opened');
  const answer = await opened.invoke('api', team.clients.leader.openid, {
    ...{ name: 'person.describe', input: {}, requestId: 'request-after-backup' },
  });
  expect(answer.body).toMatchObject({ ok: true });
});

test('backup and restore of an environment say what is wrong, and then copy nothing', async () => {
  const sealed = join(root, 'cloud-backup.qcb');
  const other = join(root, 'other.txt');
  writeFileSync(other, 'another passphrase, long enough');
  writeFileSync(join(root, 'short.txt'), 'short');
  const used = running[0] as LocalCloud;
  standIn.data = used;
  const before = await digestData(dataOf(used), COLLECTIONS);
  const env = ['--env', ENV_ID];
  const to = join(root, 'never');
  const cases: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, RegExp])[] = [
    ['backup', ['--env', 'Wrong Id', '--to', to], {}, /「Wrong Id」不像环境 ID/],
    ['backup', ['--env', 'qingcheng-other-9z9z', '--to', to], {}, /没有找到环境 qingcheng-other-9z9z/],
    ['backup', [...env, '--to', to], { TENCENTCLOUD_SECRETID: '' }, /请设置环境变量 TENCENTCLOUD_SECRETID/],
    ['backup', [...env, '--to', to], { TENCENTCLOUD_SECRETKEY: 'not-the-key' }, /密钥不对或没有权限/],
    ['backup', [...env, '--to', to, '--replace'], {}, /没有选项 --replace/],
    ['backup', [...env, '--to', to, '--passphrase-file', join(root, 'short.txt')], {}, /口令/],
    ['restore', env, {}, /请用 --from 指出备份/],
    ['restore', [...env, '--from', join(root, 'nothing-here')], {}, /备份/],
    ['restore', [...env, '--from', sealed, '--replace'], {}, /口令/],
    ['restore', [...env, '--from', sealed, '--replace', '--passphrase-file', other], {}, /口令/],
    ['restore', [...env, '--from', join(root, 'machine-backup')], {}, /--replace/],
  ];
  const answers: unknown[] = [];
  for (let at = 0; at < cases.length; at += 4)
    answers.push(
      ...(await Promise.all(
        cases.slice(at, at + 4).map(async ([name, options, variables]) => {
          const { code, output } = await runTyped(standIn, tsx(`scripts/${name}.ts`, ...options), variables);
          return [code > 0, output];
        }),
      )),
    );
  expect(answers).toEqual(cases.map(([, , , expected]) => [true, expect.stringMatching(expected)]));
  expect(standIn.faults.splice(0)).toEqual([expect.stringMatching(/^data database.*signature mismatch/)]);
  expect(existsSync(to)).toBe(false);
  expect(await digestData(dataOf(used), COLLECTIONS)).toEqual(before);
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
