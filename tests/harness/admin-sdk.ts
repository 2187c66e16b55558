import cloud from 'wx-server-sdk';
import type { LocalCloud } from '../../localcloud/local-cloud';

interface Database {
  collection(name: string): {
    add(options: { data: object[] }): Promise<unknown>;
    doc(id: string): { remove(): Promise<unknown>; update(options: { data: object }): Promise<unknown> };
  };
}

/** The SDK as an operator's script uses it, from outside a function. */
export class CloudBase {
  private constructor(private readonly db: Database) {}

  static connect(local: LocalCloud): CloudBase {
    Object.assign(process.env, local.variables());
    cloud.init({ env: local.variables().TCB_ENV as string });
    return new CloudBase(cloud.database() as unknown as Database);
  }

  /** Adds documents in one operation: all of them or none. */
  async add(collection: string, docs: object[]): Promise<void> {
    await this.db.collection(collection).add({ data: docs });
  }

  /** Updates fields of a document without the API; nested fields are merged. */
  async revise(collection: string, id: string, fields: object): Promise<void> {
    await this.db.collection(collection).doc(id).update({ data: fields });
  }

  /** Removes a document without the API. */
  async remove(collection: string, id: string): Promise<void> {
    await this.db.collection(collection).doc(id).remove();
  }
}
