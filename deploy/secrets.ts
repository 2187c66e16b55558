import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Credentials } from './libraries';

/** Secrets come from the environment or are asked for; they are neither stored nor printed. */
const ID = 'TENCENTCLOUD_SECRETID';
const KEY = 'TENCENTCLOUD_SECRETKEY';
const UPLOAD_KEY = 'QINGCHENG_UPLOAD_KEY';

export async function readCredentials(): Promise<Credentials> {
  return {
    secretId: process.env[ID] || (await askSecret(ID, '腾讯云 API 密钥的 SecretId')),
    secretKey: process.env[KEY] || (await askSecret(KEY, '腾讯云 API 密钥的 SecretKey')),
  };
}

/** The key of 「小程序代码上传」: the variable holds the PEM text or the path of its file. */
export async function readUploadKey(): Promise<string> {
  const given = process.env[UPLOAD_KEY] || (await askSecret(UPLOAD_KEY, '小程序代码上传密钥的文件'));
  return given.includes('PRIVATE KEY') ? given : readFileSync(given, 'utf8');
}

/** Asks in the terminal without showing what is typed. */
function askSecret(variable: string, what: string): Promise<string> {
  if (!process.stdin.isTTY)
    return Promise.reject(new Error(`缺少${what}：请设置环境变量 ${variable}，或者在终端里运行、按提示输入`));
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stdout.write(`请输入${what}（不显示，不保存）：`);
  return new Promise((resolve) => {
    terminal.question('', (answer) => {
      terminal.close();
      process.stdout.write('\n');
      resolve(answer.trim());
    });
  });
}
