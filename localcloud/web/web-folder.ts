import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { acceptedEncodings, ENCODINGS } from '../encoding';
import { sendFile } from '../send-file';

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

/** A name made of the content: another content has another name. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/;

/** What a page without scripts of its own may do: nothing. */
const NOTHING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

/** Sent with everything of the web build. */
const HEADERS = {
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Of everything but the page, which has a policy of its own.
  'content-security-policy': NOTHING,
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const STRANGER = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width,initial-scale=1"/><meta name="color-scheme" content="light dark"/><title>青程</title></head><body style="font:16px/1.7 sans-serif;max-width:32em;margin:4em auto;padding:0 1em"><h1 style="font-size:20px">请用专用链接打开</h1><p>为了保护大家的资料，这个页面只对启动它的人开放。请复制启动时窗口里显示的“open”链接，在浏览器里打开。每个链接只能用一次。</p><p>链接已经用过的，请启动这个服务的人再要一个，方法见 docs/localcloud.md。</p></body></html>`;

/** Serves the web build; adds the page's values to index.html. */
export class WebFolder {
  constructor(
    private readonly folder: string,
    private readonly values: Record<string, unknown>,
  ) {}

  /** True when a path is the page itself, which is for people with a session. */
  isPage(path: string): boolean {
    return this.locate(path)?.endsWith('index.html') ?? false;
  }

  /** Serves a path; `more` are values for the page beside those of all pages. */
  async serve(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    const file = this.locate(path);
    if (file?.endsWith('index.html')) return this.servePage(file, request, response, more);
    if (file && (await this.sendBuilt(file, request, response))) return;
    response.writeHead(404, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end('not found');
  }

  /** Sends a file, compressed by the build where the request accepts that. */
  private async sendBuilt(
    file: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    const headers = {
      ...HEADERS,
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      vary: 'accept-encoding',
      ...(HASHED.test(file) ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}),
    };
    const accepted = acceptedEncodings(request);
    for (const [encoding, ending] of ENCODINGS)
      if (accepted.includes(encoding) && isFile(file + ending))
        return sendFile(file + ending, request, response, { ...headers, 'content-encoding': encoding });
    return sendFile(file, request, response, headers);
  }

  /** Answers somebody without a session. */
  serveStranger(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(403, { ...HEADERS, 'content-type': TYPES['.html'], 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : STRANGER);
  }

  private locate(path: string): string | undefined {
    const inside = normalize(decodeURIComponent(path)).replace(/^([/\\]|\.\.[/\\])+/, '');
    if (inside.split(/[/\\]/).includes('..') || inside.includes('\0')) return undefined;
    const file = join(this.folder, inside === '' || inside === '.' ? 'index.html' : inside);
    return isFile(file) ? file : undefined;
  }

  private async servePage(
    file: string,
    request: IncomingMessage,
    response: ServerResponse,
    more: Record<string, unknown>,
  ): Promise<void> {
    const html = await readFile(file, 'utf8');
    // `<` is escaped so that no value can close the script element.
    const json = JSON.stringify({ ...this.values, ...more }).replace(/</g, '\\u003c');
    const nonce = randomBytes(16).toString('base64');
    const script = `<script nonce="${nonce}">window.__QINGCHENG__=${json}</script>`;
    const page = html.includes('<head>') ? html.replace('<head>', () => `<head>${script}`) : script + html;
    response.writeHead(200, {
      ...HEADERS,
      'content-type': TYPES['.html'],
      'cache-control': 'no-store',
      'content-security-policy': policyOf(html, nonce),
    });
    response.end(request.method === 'HEAD' ? undefined : page);
  }
}

/** The content security policy of the page: its own scripts, pictures and calls; styles are also set by scripts. */
function policyOf(html: string, nonce: string): string {
  const inline = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' ${inline.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob: data:",
    "worker-src 'self' blob:",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
