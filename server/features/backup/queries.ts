import { hashId } from '../../store/ids';

export { gatherBackup } from './gather';
export { sealBackup } from './seal';

/** The path of an upload says whose it is, so that nobody restores the file of somebody else. */
export const uploadPathOf = (openid: string, nonce: string): string =>
  `incoming/backup-${nonce}-${hashId('backup', openid, nonce)}.qcb`;

export function isOwnUpload(openid: string, fileId: string): boolean {
  const path = /\/(incoming\/backup-([a-z0-9]{20})-[a-z0-9]{20}\.qcb)$/.exec(fileId);
  return path !== null && path[1] === uploadPathOf(openid, path[2] ?? '');
}
