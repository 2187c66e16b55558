import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureDeployPackages } from '../scripts/ensure.mjs';
import type { Manager } from './manager';

/** Loads one of the official libraries, which are installed when they are needed the first time. */
function load(name: string): unknown {
  ensureDeployPackages();
  return createRequire(join(__dirname, 'package.json'))(name);
}

export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
}

const REGION = 'ap-shanghai';

/** Opens an environment with the official library. */
export function openManager(credentials: Credentials, envId: string): Manager {
  const Library = load('@cloudbase/manager-node') as new (config: object) => Manager;
  return new Library({ ...credentials, envId, region: REGION });
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

export interface StoredDocument {
  readonly _id: string;
  readonly [field: string]: unknown;
}

/** The documents and files of an environment. */
export interface CloudData {
  /** Documents behind an id, in the order of their ids. */
  page(collection: string, after: string | null, limit: number): Promise<readonly StoredDocument[]>;
  put(collection: string, doc: StoredDocument): Promise<void>;
  remove(collection: string, id: string): Promise<void>;
  /** Reads a file; null when there is none. */
  download(fileId: string): Promise<Buffer | null>;
  /** Writes a file and returns its id. */
  upload(path: string, content: Buffer): Promise<string>;
}

/** The parts of @cloudbase/node-sdk that are used. */
interface DataLibrary {
  init(config: object): {
    database(): {
      readonly command: { gt(value: string): unknown };
      collection(name: string): Query & {
        where(condition: object): Query;
        doc(id: string): { set(fields: object): Promise<unknown>; remove(): Promise<unknown> };
      };
    };
    uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
    getTempFileURL(files: { fileList: readonly string[] }): Promise<{
      fileList: readonly { code: string; tempFileURL: string }[];
    }>;
  };
}
interface Query {
  orderBy(
    field: string,
    way: 'asc',
  ): { limit(count: number): { get(): Promise<{ data: readonly StoredDocument[] }> } };
}

const addressOf = (env: string): string => `https://${env}.${REGION}.tcb-api.tencentcloudapi.com/admin`;

/** Opens the documents and files of an environment; `serviceUrl` is that of a local cloud. */
export function openData(credentials: Credentials, env: string, serviceUrl = addressOf(env)): CloudData {
  // Otherwise the library looks, before every request, for a name that only machines of that cloud can resolve. The
  // questions outlive their limit of 30 ms: hundreds of them kept a finished command waiting for minutes.
  process.env['TENCENTCLOUD'] = 'true';
  const library = load('@cloudbase/node-sdk') as DataLibrary;
  const app = library.init({ ...credentials, env, region: REGION, serviceUrl });
  const db = app.database();
  return {
    async page(name, after, limit) {
      const all = db.collection(name);
      const query = after === null ? all : all.where({ _id: db.command.gt(after) });
      return (await query.orderBy('_id', 'asc').limit(limit).get()).data;
    },
    async put(name, { _id, ...fields }) {
      await db.collection(name).doc(_id).set(fields);
    },
    async remove(name, id) {
      await db.collection(name).doc(id).remove();
    },
    async download(fileId) {
      const [file] = (await app.getTempFileURL({ fileList: [fileId] })).fileList;
      if (file?.code !== 'SUCCESS') return null;
      const reply = await fetch(file.tempFileURL);
      if (reply.status === 404) return null;
      if (!reply.ok) throw new Error(`文件 ${fileId} 没有下载成功（${reply.status}）`);
      return Buffer.from(await reply.arrayBuffer());
    },
    upload: async (cloudPath, fileContent) => (await app.uploadFile({ cloudPath, fileContent })).fileID,
  };
}
