import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Log } from './log';

/**
 * Listens on the loopback interface and returns the port; port 0 takes any free one. Later errors, such as too many open
 * files, are logged; they do not end the process.
 */
export function listen(server: Server, port: number, log: Log): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      server.on('error', (error) => log.write('error', `server: ${error.message}`));
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Returns the path of the worker program: beside the source in tests and under tsx, beside the bundle when built. */
export function hostFile(): string {
  return join(__dirname, 'worker', 'host.cjs');
}
