import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Answers a cloud call of the page; the local cloud itself stands here in the end-to-end tests. */
export type Invoke = (event: unknown, openid: string, name: string) => Promise<unknown>;

/** Stores a file that the page uploads; returns its id. */
export type Receive = (path: string, bytes: Buffer) => Promise<string>;

export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const bodyOf = async (request: http.IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Serves a built page on loopback, for tests of screens that need no real cloud. */
export const serveDist = async (distDir: string, invoke?: Invoke, receive?: Receive): Promise<Served> => {
  const server = http.createServer((request, response) => {
    void (async () => {
      const { pathname: address, searchParams } = new URL(request.url ?? '/', 'http://local');
      if (address.startsWith('/invoke/')) {
        const event: unknown = JSON.parse((await bodyOf(request)).toString('utf8'));
        const name = address.slice('/invoke/'.length);
        const answer = await invoke?.(event, String(request.headers['x-wx-openid'] ?? ''), name);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? null));
        return;
      }
      if (address === '/upload' && receive) {
        const fileID = await receive(searchParams.get('path') ?? '', await bodyOf(request));
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ fileID }));
        return;
      }
      const file = path.join(distDir, address === '/' ? 'index.html' : path.normalize(address));
      if (!fs.existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        // Lets the browser keep the compiled code of the app from one page to the next.
        'cache-control': file.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable',
      });
      fs.createReadStream(file).pipe(response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
