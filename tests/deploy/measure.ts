import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { parse } from 'yaml';
import { ENV_ID } from './stand-in/cloud-api';
import { KEYS, StandIn } from './stand-in/stand-in';
import { emptyCloud } from './stand-in/state';
import { UploadService } from './stand-in/upload-service';

// `npx tsx tests/deploy/measure.ts`: how long a first deployment takes with everything, the builds from nothing and the
// upload of the mini-program included, and one that changes nothing; then the steps of .github/workflows/deliver.yml as
// they are written there. All of it runs against the stand-in. The builds in dist are replaced.

const ROOT = join(__dirname, '../..');
const APPID = 'wx0123456789abcdef';
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});
/** The values of the secrets and variables that the workflow names. */
const SETTINGS: Readonly<Record<string, string>> = {
  ...{ CLOUD_ENV: ENV_ID, WX_APPID: APPID, QINGCHENG_UPLOAD_KEY: privateKey },
  ...{ TENCENTCLOUD_SECRETID: KEYS.secretId, TENCENTCLOUD_SECRETKEY: KEYS.secretKey },
};

interface Workflow {
  readonly jobs: {
    readonly deliver: {
      readonly env: Readonly<Record<string, string>>;
      readonly steps: readonly { readonly run?: string }[];
    };
  };
}

/** Runs a shell step and prints what it took. */
async function measure(port: number, step: string, env: Readonly<Record<string, string>>): Promise<void> {
  const started = performance.now();
  const child = spawn('bash', ['-c', `${step}\ncode=$?\ntimes\nexit $code`], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: `--require ${join(__dirname, 'stand-in/route.cjs')}`,
      STAND_IN_PORT: String(port),
    },
  });
  let output = '';
  child.stdout.on('data', (part) => (output += String(part)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const [, ...times] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(output.trim()) ?? [];
  const [userMinutes = 0, user = 0, systemMinutes = 0, system = 0] = times.map(Number);
  const cpu = userMinutes * 60 + user + systemMinutes * 60 + system;
  const wall = (performance.now() - started) / 1000;
  const last = output.trim().split('\n').slice(0, -2).slice(-3).join('\n    ');
  process.stdout.write(
    `${step}\n    ${wall.toFixed(0)} s, ${cpu.toFixed(0)} s of CPU time, exit code ${code}\n    ${last}\n`,
  );
  if (code !== 0) throw new Error(output);
}

async function main(): Promise<void> {
  const qrcode = await QRCode.toBuffer('https://example.invalid/preview');
  const upload = new UploadService(APPID, publicKey, qrcode.toString('base64'));
  const cloud = await StandIn.start(upload);
  process.stdout.write(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.versions.node}\n`);
  try {
    for (const target of ['contract', 'functions', 'h5', 'weapp'])
      rmSync(join(ROOT, '.cache/stamps', target), { force: true });
    rmSync(join(ROOT, '.cache/taro'), { recursive: true, force: true });
    const deploy = `npm run --silent deploy -- --env ${ENV_ID}`;
    await measure(cloud.port, `${deploy} --upload`, SETTINGS);
    await measure(cloud.port, deploy, SETTINGS);
    cloud.state = emptyCloud();
    const text = readFileSync(join(ROOT, '.github/workflows/deliver.yml'), 'utf8');
    const { env, steps } = (parse(text) as Workflow).jobs.deliver;
    const resolved = Object.fromEntries(
      Object.entries(env).map(([name, value]) => [
        name,
        value.replace(
          /\$\{\{ (?:secrets|vars)\.(\w+) \}\}/,
          (_all, setting: string) => SETTINGS[setting] ?? '',
        ),
      ]),
    );
    for (const { run } of steps) if (run && run !== 'npm ci') await measure(cloud.port, run, resolved);
    process.stdout.write(
      `${upload.uploads.length} uploads, ${cloud.faults.length + upload.faults.length} faults\n`,
    );
  } finally {
    await cloud.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
