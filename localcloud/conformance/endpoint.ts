import { openFixture } from '../testing/cloud-fixture';

/** A document as returned by the SDK. */
export interface Row {
  _id: string;
  [field: string]: unknown;
}
/** The part of the SDK's database used by the tests; the SDK's own types use callbacks. */
export interface SdkQuery {
  where(condition: object): SdkQuery;
  orderBy(field: string, way: 'asc' | 'desc'): SdkQuery;
  skip(count: number): SdkQuery;
  limit(count: number): SdkQuery;
  field(projection: object): SdkQuery;
  get(): Promise<{ data: Row[] }>;
  update(options: object): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}
export interface SdkDocument {
  get(): Promise<{ data: Row | null }>;
  set(options: object): Promise<{ stats: { created: number; updated: number } }>;
  update(options: object): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}
export interface SdkCollection extends SdkQuery {
  add(options: { data: unknown }): Promise<{ _id: string }>;
  doc(id: string): SdkDocument;
  aggregate(): unknown;
}
export interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}
export interface SdkDatabase {
  collection(name: string): SdkCollection;
  createCollection(name: string): Promise<void>;
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<T>(work: (transaction: SdkTransaction) => Promise<T>): Promise<T>;
  serverDate(options?: { offset: number }): unknown;
  command: unknown;
}
interface Sdk {
  init(options: { env: string }): void;
  database(options: { throwOnNotFound: boolean }): SdkDatabase;
}

/** The genuine SDK with a new collection. */
export interface Endpoint {
  db: SdkDatabase;
  collection: string;
  close(): Promise<void>;
}

/**
 * Opens the endpoint the conformance tests run against: a local cloud, or a real environment when `CONFORMANCE_ENV`
 * (with TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY) names one. The SDK is loaded after its variables are set.
 */
export async function openEndpoint(): Promise<Endpoint> {
  const real = process.env['CONFORMANCE_ENV'];
  const collection = `conformance_${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  if (real) return { ...(await load(real, collection)), close: async () => undefined };
  const fixture = await openFixture([
    {
      name: 'indexed',
      indexes: [
        { name: 'by_n', keys: [['n', 1]] },
        {
          name: 'by_tags',
          keys: [
            ['tags', 1],
            ['n', -1],
          ],
        },
        {
          name: 'once',
          keys: [
            ['one', 1],
            ['two', 1],
          ],
          unique: true,
        },
      ],
    },
  ]);
  Object.assign(process.env, fixture.cloud.variables());
  return { ...(await load('test', collection)), close: () => fixture.close() };
}

async function load(env: string, collection: string): Promise<Omit<Endpoint, 'close'>> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const cloud = require('wx-server-sdk') as Sdk;
  cloud.init({ env });
  const db = cloud.database({ throwOnNotFound: false });
  await db.createCollection(collection);
  return { db, collection };
}
