import cloud from 'wx-server-sdk';
import type { LocalCloud } from '../../localcloud/local-cloud';

interface Stored {
  set(options: { data: object }): Promise<unknown>;
  remove(): Promise<unknown>;
}
interface Database {
  collection(name: string): { doc(id: string): Stored };
}

/** Finds a document as an operator does in CloudBase's console. */
function storedIn(local: LocalCloud, collection: string, id: string): Stored {
  Object.assign(process.env, local.variables());
  cloud.init({ env: local.variables().TCB_ENV as string });
  const database = cloud.database() as unknown as Database;
  return database.collection(collection).doc(id);
}

/** Stores a district code; the code allows founding one district. */
export const writeDistrictCode = async (local: LocalCloud, code: string): Promise<void> =>
  void (await storedIn(local, 'serverSecrets', `districtCode.${code}`).set({ data: { secret: '' } }));

/** Removes a document, if there is one. */
export const removeStored = async (local: LocalCloud, collection: string, id: string): Promise<void> =>
  void (await storedIn(local, collection, id).remove());
