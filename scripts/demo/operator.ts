import cloud from 'wx-server-sdk';
import type { LocalCloud } from '../../localcloud/local-cloud';

interface Database {
  collection(name: string): { doc(id: string): { set(options: { data: object }): Promise<unknown> } };
}

/** Stores a district code, as an operator does in CloudBase's console; the code allows founding one district. */
export async function writeDistrictCode(local: LocalCloud, code: string): Promise<void> {
  Object.assign(process.env, local.variables());
  cloud.init({ env: local.variables().TCB_ENV as string });
  const database = cloud.database() as unknown as Database;
  await database
    .collection('serverSecrets')
    .doc(`districtCode.${code}`)
    .set({ data: { secret: '' } });
}
