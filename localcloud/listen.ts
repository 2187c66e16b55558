import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Listens on the loopback interface only; 0 takes any free port, which is returned. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Finds the program of a worker: beside the source in tests and under tsx, beside the bundle when built. */
export function hostFile(): string {
  return join(__dirname, 'worker', 'host.cjs');
}
