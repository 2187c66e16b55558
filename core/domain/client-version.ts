/** The release this code is or becomes; a client sends it with each call. */
export const CLIENT_VERSION = '0.2.0';

/** The release of clients that send no version. */
export const FIRST_CLIENT = '0.1.0';

/** The oldest release that the server still answers; raise it in the release that ends support for older ones. */
export const OLDEST_CLIENT = '0.1.0';

const VERSION = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/;

/** Returns the release that a client sent; an unreadable one counts as the first release. */
export const clientOf = (sent: unknown): string =>
  typeof sent === 'string' && VERSION.test(sent) ? sent : FIRST_CLIENT;

/** Whether a client of the version it sent is older than `oldest`; an unreadable version counts as the first release. */
export function isOutdated(sent: unknown, oldest: string): boolean {
  const client = numbersOf(clientOf(sent));
  const limit = numbersOf(oldest);
  if (!client || !limit) return false;
  const at = limit.findIndex((part, index) => part !== client[index]);
  return at >= 0 && (client[at] ?? 0) < (limit[at] ?? 0);
}

/** Whether a client of a release knows a value of an answer that `since` added. */
export const knows = (client: string, since: string = FIRST_CLIENT): boolean => !isOutdated(client, since);

function numbersOf(version: string): readonly number[] | null {
  const parts = VERSION.exec(version);
  return parts ? parts.slice(1).map(Number) : null;
}
