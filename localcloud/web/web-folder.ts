import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
};

/** Serves the web build; injects the token for `/invoke` and the page values into index.html. */
export class WebFolder {
  constructor(
    private readonly folder: string,
    private readonly values: Record<string, unknown>,
  ) {}

  serve(request: IncomingMessage, response: ServerResponse, path: string): void {
    const file = this.locate(path);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const headers = {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    };
    response.writeHead(200, headers);
    if (request.method === 'HEAD') response.end();
    else if (file.endsWith('index.html')) response.end(this.page(file));
    else createReadStream(file).pipe(response);
  }

  private locate(path: string): string | undefined {
    const inside = normalize(decodeURIComponent(path)).replace(/^([/\\]|\.\.[/\\])+/, '');
    if (inside.split(/[/\\]/).includes('..') || inside.includes('\0')) return undefined;
    const file = join(this.folder, inside === '' || inside === '.' ? 'index.html' : inside);
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  }

  private page(file: string): string {
    const html = readFileSync(file, 'utf8');
    // `<` is escaped so that no token can close the script element.
    const json = JSON.stringify(this.values).replace(/</g, '\\u003c');
    const script = `<script>window.__QINGCHENG__=${json}</script>`;
    return html.includes('<head>') ? html.replace('<head>', () => `<head>${script}`) : script + html;
  }
}
