import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { applyChanges } from '../../deploy/apply';
import { readDesired } from '../../deploy/desired';
import { ENVIRONMENT } from '../../server/environment';
import { ENV_ID } from './stand-in/cloud-api';
import { route } from './stand-in/route.cjs';
import { KEYS, StandIn } from './stand-in/stand-in';
import { emptyCloud } from './stand-in/state';
import { UploadService } from './stand-in/upload-service';
import { askAtOnce, trialOf } from './trial';

const ROOT = join(__dirname, '../..');
const APPID = 'wx0123456789abcdef';
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});

let cloud: StandIn;
let upload: UploadService;

beforeAll(async () => {
  const qrcode = await QRCode.toBuffer('https://example.invalid/preview');
  upload = new UploadService(APPID, publicKey, qrcode.toString('base64'));
  cloud = await StandIn.start(upload);
});
afterAll(() => cloud.stop());
afterEach(() => {
  expect([...cloud.faults.splice(0), ...upload.faults.splice(0)]).toEqual([]);
});

/** Runs the command on the built clients; its connections end at the stand-in. */
async function run(mode: string, variables: Readonly<Record<string, string>> = {}) {
  const child = spawn('npx', ['--no-install', 'tsx', 'deploy/run.ts', ENV_ID, mode], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--require ${join(__dirname, 'stand-in/route.cjs')}`,
      STAND_IN_PORT: String(cloud.port),
      TENCENTCLOUD_SECRETID: KEYS.secretId,
      TENCENTCLOUD_SECRETKEY: KEYS.secretKey,
      QINGCHENG_UPLOAD_KEY: privateKey,
      WX_APPID: APPID,
      ...variables,
    },
  });
  let output = '';
  child.stdout.on('data', (part) => (output += String(part)));
  child.stderr.on('data', (part) => (output += String(part)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(output).not.toContain(KEYS.secretKey);
  expect(output).not.toContain(KEYS.secretId);
  expect(output).not.toContain('PRIVATE KEY');
  return { code, output };
}

test('--plan tells in Chinese what would change and what stays for a person, and changes nothing', async () => {
  cloud.begin();
  const { code, output } = await run('plan');
  expect(code).toBe(0);
  expect(output).toContain(`部署会在环境 ${ENV_ID} 里改`);
  expect(output).toContain('+ 新建集合 people');
  expect(output).toContain('+ 上传云函数 api（Nodejs18.15，20 秒，256 MB）');
  expect(output).toContain('给云函数云调用权限：微信开发者工具');
  expect(cloud.state).toEqual(emptyCloud());
});

test('without a key or with a wrong one, the command says which', async () => {
  const missing = await run('plan', { TENCENTCLOUD_SECRETKEY: '' });
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.output).toContain('请设置环境变量 TENCENTCLOUD_SECRETKEY');
  const wrong = await run('deploy', { TENCENTCLOUD_SECRETKEY: 'not-the-key' });
  expect(wrong).toMatchObject({ code: 1 });
  expect(wrong.output).toContain('密钥不对或没有权限');
  expect(cloud.faults.splice(0)).toEqual(['tcb DescribeEnvInfo: wrong signature']);
  const noAppid = await run('preview', { WX_APPID: '' });
  expect(noAppid.output).toContain('还没有填 AppID');
});

test('--preview and --upload send the mini-program after an unchanged server', async () => {
  const ends = [route(cloud.port), askAtOnce()];
  const { deployment } = trialOf();
  const desired = readDesired(ENVIRONMENT, join(ROOT, 'dist'), process.env);
  await applyChanges({ ...deployment, desired });
  for (const end of ends) end();
  cloud.begin();
  const preview = await run('preview');
  expect(preview.output).toContain('云端没有变化');
  expect(preview.output).toContain(`大屏的网址：https://${ENV_ID}`);
  // The QR code in the terminal, each row from the first column.
  const rows = preview.output.split('\n').filter((line) => line.includes('[47m'));
  expect(rows.length).toBeGreaterThan(20);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  // The client after the server.
  expect(cloud.calls.at(-1)).toContain('servicewechat');
  const version = await run('upload');
  expect(version.output).toContain('已上传');
  expect(
    upload.uploads.map(({ kind, parameters }) => [kind, parameters['appid'], parameters['version']]),
  ).toEqual([
    ['preview', APPID, '0.0.1'],
    ['upload', APPID, '0.2.0'],
  ]);
  expect(upload.uploads[1]?.files).toEqual(expect.arrayContaining(['/app.js', '/base.wxml']));
});
