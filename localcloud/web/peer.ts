import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];
const LOCAL = 1;
const REMOTE = 2;
const UID = 7;

/**
 * True when the other end of a loopback connection belongs to the user who runs this process (or to root). Known on
 * Linux only; false elsewhere, in another network namespace and for a closed connection.
 */
export function isOwnUser({ localPort, remotePort }: Pick<Socket, 'localPort' | 'remotePort'>): boolean {
  const own = process.getuid?.();
  if (own === undefined || localPort === undefined || remotePort === undefined) return false;
  const uid = uidOfConnection(remotePort, localPort);
  return uid !== undefined && (uid === own || uid === 0);
}

/** Returns the user of the loopback socket with these ports, from the kernel's tables. */
function uidOfConnection(from: number, to: number): number | undefined {
  for (const table of TABLES) {
    for (const line of readOptional(table).split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/);
      if (isLoopback(fields[LOCAL], from) && isLoopback(fields[REMOTE], to)) return Number(fields[UID]);
    }
  }
  return undefined;
}

// 127.0.0.1 as the kernel prints it, of IPv4 and mapped into IPv6.
function isLoopback(address: string | undefined, port: number): boolean {
  const [host = '', hex = ''] = (address ?? '').split(':');
  return host.endsWith('0100007F') && Number.parseInt(hex, 16) === port;
}

function readOptional(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
