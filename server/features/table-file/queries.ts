import { hashId } from '../../store/ids';

/** The path of an upload says whose it is, so that nobody reads the file of somebody else. */
export const tablePathOf = (openid: string, nonce: string): string =>
  `incoming/table-${nonce}-${hashId('table', openid, nonce)}.bin`;

/** Returns the path of a file, where it is an upload of this person. */
export function ownTablePath(openid: string, fileId: string): string | undefined {
  const path = /\/(incoming\/table-([a-z0-9]{20})-[a-z0-9]{20}\.bin)$/.exec(fileId);
  return path !== null && path[1] === tablePathOf(openid, path[2] ?? '') ? path[1] : undefined;
}

export const uploadIdOf = (path: string): string => hashId('upload', path);
