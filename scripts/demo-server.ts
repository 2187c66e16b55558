import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
/** A fixed time, so that screenshots of different days are comparable. */
const NOW = '2026-07-15T01:00:00.000Z';
const READY_MS = 300_000;

export interface DemoServer {
  readonly url: string;
  readonly call: (openid: string, name: string, input: unknown) => Promise<unknown>;
  /** Sends an event to a cloud function, as the mini-program does; resolves to its answer. */
  readonly invoke: (openid: string, to: string, event: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Serves the demo collective with the web build from a temporary folder; needs `dist`. */
export const startDemoServer = async (): Promise<DemoServer> => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'qingcheng-demo-'));
  const token = 'pictures';
  const child = spawn(
    process.execPath,
    [
      'dist/localcloud/serve.js',
      '--data',
      path.join(data, 'data'),
      '--port',
      '0',
      '--token',
      token,
      '--now',
      NOW,
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve, reject) => {
    const timeout = setTimeout(() => reject(new Error('the demo server does not become ready')), READY_MS);
    child.stdout.on('data', (text: Buffer) => {
      const found = /ready (\S+)/.exec(text.toString('utf8'));
      if (!found?.[1]) return;
      clearTimeout(timeout);
      resolve(found[1]);
    });
    child.on('exit', () => reject(new Error('the demo server stopped')));
  });
  const invoke: DemoServer['invoke'] = async (openid, to, event) => {
    const reply = await fetch(`${url}/invoke/${to}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'x-wx-openid': openid,
        'content-type': 'application/json',
      },
      body: JSON.stringify(event),
    });
    return reply.json();
  };
  return {
    url: `${url}/`,
    invoke,
    call: (openid, name, input) =>
      invoke(openid, 'api', { name, input, requestId: `server-${name.replace('.', '-')}` }),
    stop: async () => {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await exited;
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
};
