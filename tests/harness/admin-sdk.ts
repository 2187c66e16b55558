import cloud from 'wx-server-sdk';
import type { LocalCloud } from '../../localcloud/local-cloud';
import type { CloudDatabase } from '../../server/store/cloud-store';
import { cloudStore } from '../../server/store/cloud-store';
import type { Store } from '../../server/store/store';
import { noteOwnDocument } from './own-documents';

interface Database {
  collection(name: string): {
    add(options: { data: object[] }): Promise<unknown>;
    limit(count: number): { get(): Promise<{ data: unknown }> };
    doc(id: string): {
      get(): Promise<{ data: unknown }>;
      remove(): Promise<unknown>;
      update(options: { data: object }): Promise<unknown>;
    };
  };
}

/** The SDK as an operator's script uses it, from outside a function. */
export class CloudBase {
  private constructor(
    private readonly local: LocalCloud,
    private readonly db: Database,
  ) {}

  static connect(local: LocalCloud): CloudBase {
    Object.assign(process.env, local.variables());
    cloud.init({ env: local.variables().TCB_ENV as string });
    return new CloudBase(local, cloud.database() as unknown as Database);
  }

  /**
   * Adds documents in one operation: all of them or none. They may lack fields that the test does not need; such faults
   * are skipped when the test server checks the stored documents.
   */
  async add<D extends { _id: unknown }>(collection: string, docs: D[]): Promise<void> {
    await this.db.collection(collection).add({ data: docs });
    for (const doc of docs) noteOwnDocument(this.local, collection, doc);
  }

  /** Reads up to a thousand documents without the API. */
  async list(collection: string): Promise<readonly unknown[]> {
    return (await this.db.collection(collection).limit(1000).get()).data as unknown[];
  }

  /** Updates fields of a document without the API; nested fields are merged. */
  async revise(collection: string, id: string, fields: object): Promise<void> {
    const doc = this.db.collection(collection).doc(id);
    await doc.update({ data: fields });
    noteOwnDocument(this.local, collection, (await doc.get()).data as object);
  }

  /** Removes a document without the API. */
  async remove(collection: string, id: string): Promise<void> {
    await this.db.collection(collection).doc(id).remove();
  }
}

/** The project's own store over the genuine SDK, as an operator's script has it. */
export function storeOf(local: LocalCloud): Store {
  CloudBase.connect(local);
  const db = cloud.database({ throwOnNotFound: false } as never) as unknown as CloudDatabase;
  return cloudStore(db, () => Promise.resolve());
}
