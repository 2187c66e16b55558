import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Listens on the loopback interface and returns the port; port 0 takes any free one. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Returns the path of the worker program: beside the source in tests and under tsx, beside the bundle when built. */
export function hostFile(): string {
  return join(__dirname, 'worker', 'host.cjs');
}
