import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Manager } from './manager';

const load = createRequire(join(__dirname, 'package.json'));

export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
}

/** Opens an environment with the official library. */
export function openManager(credentials: Credentials, envId: string): Manager {
  const Library = load('@cloudbase/manager-node') as new (config: object) => Manager;
  return new Library({ ...credentials, envId, region: 'ap-shanghai' });
}

/** The parts of miniprogram-ci that are used. */
export interface UploadLibrary {
  readonly Project: new (options: {
    appid: string;
    type: 'miniProgram';
    projectPath: string;
    privateKey: string;
    ignores: readonly string[];
  }) => { attr(): Promise<unknown> };
  upload(options: UploadOptions & { version: string }): Promise<unknown>;
  preview(options: UploadOptions & { qrcodeFormat: 'terminal' }): Promise<unknown>;
}

interface UploadOptions {
  readonly project: unknown;
  readonly desc: string;
  readonly robot: number;
  readonly setting: { readonly useProjectConfig: true };
  readonly onProgressUpdate: () => void;
}

export const openUploadLibrary = (): UploadLibrary => load('miniprogram-ci') as UploadLibrary;
