import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { applyChanges } from '../../deploy/apply';
import { readDesired } from '../../deploy/desired';
import { withFolder } from '../../deploy/with-folder';
import { ENVIRONMENT } from '../../server/environment';
import { ENV_ID } from './stand-in/cloud-api';
import { route } from './stand-in/route.cjs';
import { StandIn } from './stand-in/stand-in';
import { emptyCloud } from './stand-in/state';
import { UploadService } from './stand-in/upload-service';
import { askAtOnce, trialOf } from './trial';
import type { Ended } from './typed';
import { npmRun, runTyped, tsx } from './typed';

const ROOT = join(__dirname, '../..');
const APPID = 'wx0123456789abcdef';
const pair = (): { privateKey: string; publicKey: string } =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
const { privateKey, publicKey } = pair();
const CLIENT = { QINGCHENG_UPLOAD_KEY: privateKey, WX_APPID: APPID };

let cloud: StandIn;
let upload: UploadService;

beforeAll(async () => {
  const qrcode = await QRCode.toBuffer('https://example.invalid/preview');
  upload = new UploadService(APPID, publicKey, qrcode.toString('base64'));
  cloud = await StandIn.start(upload);
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.begin());
afterEach(() => {
  expect([...cloud.faults.splice(0), ...upload.faults.splice(0)]).toEqual([]);
});

/** A mini-program that the library compiles in a second; the whole one takes a while, and is uploaded below. */
function writeSmallProject(folder: string): void {
  const files = {
    'project.config.json': JSON.stringify({
      appid: APPID,
      compileType: 'miniprogram',
      setting: { es6: true },
    }),
    'app.json': '{"pages":["index"],"sitemapLocation":"sitemap.json"}',
    'sitemap.json': '{"rules":[]}',
    'app.js': 'App({});',
    'index.js': 'Page({});',
    'index.json': '{}',
    'index.wxml': '<view>青程</view>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** `npm run deploy` on the built clients. */
const run = (mode: string, variables: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  runTyped(cloud, tsx('tests/deploy/stand-in/run-built.ts', ENV_ID, mode), { ...CLIENT, ...variables });

test('--plan tells in Chinese what would change and what stays for a person, and changes nothing', async () => {
  const { code, output } = await run('plan');
  expect(code).toBe(0);
  expect(output).toContain(`部署会在环境 ${ENV_ID} 里改`);
  expect(output).toContain('+ 新建集合 people');
  expect(output).toContain('+ 上传云函数 api（Nodejs18.15，20 秒，256 MB）');
  expect(output).toContain('给云函数云调用权限：微信开发者工具');
  expect(cloud.state).toEqual(emptyCloud());
});

// The command itself, with nothing built for this environment: a refusal that came after the build would begin one.
test.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp, readonly string[]]>([
  ['no environment', [], {}, /请用 --env 指出/, []],
  ['what is no id', ['--env', 'My Cloud'], {}, /「My Cloud」不像环境 ID/, []],
  ['two modes', ['--env', ENV_ID, '--plan', '--upload'], {}, /不能一起用/, []],
  ['an option that there is not', ['--env', ENV_ID, '--force'], {}, /没有选项 --force/, []],
  ['no key', ['--env', ENV_ID], { TENCENTCLOUD_SECRETKEY: '' }, /请设置环境变量 TENCENTCLOUD_SECRETKEY/, []],
  [
    'a wrong key',
    ['--env', ENV_ID],
    { TENCENTCLOUD_SECRETKEY: 'not-the-key' },
    /密钥不对或没有权限.*再运行一次/,
    ['tcb DescribeEnvInfo: wrong signature'],
  ],
  ['another environment', ['--env', 'qingcheng-other-9z9z'], {}, /没有找到环境 qingcheng-other-9z9z/, []],
  ['no AppID', ['--env', ENV_ID, '--preview'], { WX_APPID: '' }, /还没有填 AppID/, []],
  ['no upload key', ['--env', ENV_ID, '--upload'], { QINGCHENG_UPLOAD_KEY: '' }, /小程序代码上传密钥/, []],
  [
    'an upload key of another project',
    ['--env', ENV_ID, '--upload'],
    { QINGCHENG_UPLOAD_KEY: pair().privateKey },
    /小程序传不上去：请核对 AppID 与上传密钥/,
    [expect.stringMatching(/^wrong signature/) as unknown as string],
  ],
])(
  'with %s the command says so before anything is built or changed',
  async (_what, options, variables, expected, faults) => {
    const { code, output } = await runTyped(cloud, [process.execPath, 'deploy/deploy.mjs', ...options], {
      ...CLIENT,
      ...variables,
    });
    expect([code, output]).toEqual([code === 2 ? 2 : 1, expect.stringMatching(expected)]);
    expect(output).not.toMatch(/正在构建|正在核对/);
    expect(cloud.state).toEqual(emptyCloud());
    expect([...cloud.faults.splice(0), ...upload.faults.splice(0)]).toEqual(faults);
  },
);

describe('of a deployed environment', () => {
  beforeAll(async () => {
    const ends = [route(cloud.port), askAtOnce()];
    const { deployment } = trialOf({ environment: ENVIRONMENT });
    const { functions, web } = readDesired(ENVIRONMENT, join(ROOT, 'dist'), process.env);
    await applyChanges({
      ...deployment,
      functions: () => Promise.resolve(functions),
      web: () => Promise.resolve(web),
    });
    for (const end of ends) end();
  });

  test('--preview and --upload send the mini-program after an unchanged server', async () => {
    const preview = await withFolder((project) => {
      writeSmallProject(project);
      return run('preview', { STAND_IN_PROJECT: project });
    });
    expect(preview.output).toContain('用微信扫上面的二维码预览');
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

  test('doctor --env has no finding', async () => {
    const right = await runTyped(cloud, npmRun('doctor'), CLIENT);
    expect(right).toMatchObject({ code: 0 });
    expect(right.output).toContain('✓ 试一次：小程序代码上传的密钥');
    expect(right.output).toContain('一切与声明一致。');
  });

  test('doctor --env finds a permission that was changed, and an upload key that is not admitted', async () => {
    Object.assign(cloud.state.collections['people'] ?? {}, { access: 'READONLY' });
    const { code, output } = await runTyped(cloud, tsx('scripts/doctor.ts', '--env', ENV_ID), {
      ...CLIENT,
      QINGCHENG_UPLOAD_KEY: pair().privateKey,
    });
    Object.assign(cloud.state.collections['people'] ?? {}, { access: 'ADMINONLY' });
    expect([code, output]).toEqual([1, expect.stringContaining('有 2 处需要处理')]);
    expect(output).toMatch(/✗ 云端集合 people 的权限\n +→ 请运行 npm run deploy/);
    expect([code, output]).toEqual([1, expect.stringMatching(/✗ 试一次：小程序代码上传的密钥\n.*IP 白名单/)]);
    expect(upload.faults.splice(0)).toEqual([expect.stringMatching(/^wrong signature/)]);
  });

  test.each<[string, readonly string[], string, Readonly<Record<string, string>>, RegExp]>([
    ['what is no id', ['scripts/doctor.ts'], 'X', {}, /「X」不像环境 ID/],
    [
      'another environment',
      ['scripts/doctor.ts'],
      'qingcheng-other-9z9z',
      {},
      /没有找到环境 qingcheng-other-9z9z/,
    ],
    [
      'no key',
      ['scripts/doctor.ts'],
      ENV_ID,
      { TENCENTCLOUD_SECRETID: '' },
      /请设置环境变量 TENCENTCLOUD_SECRETID/,
    ],
    [
      'another environment',
      ['scripts/change-leader.ts', '--collective', '某集体'],
      'qingcheng-other-9z9z',
      {},
      /没有找到环境 qingcheng-other-9z9z/,
    ],
  ])('with %s, %s says so', async (_what, [file = '', ...options], envId, variables, expected) => {
    const { code, output } = await runTyped(cloud, tsx(file, '--env', envId, ...options), variables);
    expect([code, output]).toEqual([1, expect.stringMatching(expected)]);
  });
});
