import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import type { DrawPage, Listener } from '../../weapp/harness/view-layer';
import { compileBuild, type CompiledBuild } from './compile-build';

const PATIENCE_MS = 15_000;
const DIST = path.resolve(__dirname, '../../../dist/weapp');

interface ChromiumView {
  readonly page: Page;
  readonly draw: DrawPage;
  /** Waits until everything sent so far is drawn. */
  readonly drawn: () => Promise<void>;
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

let made: { readonly build: CompiledBuild; readonly script: string } | undefined;

/** The compiled build and the script of the page, made once. */
const prepare = (): { readonly build: CompiledBuild; readonly script: string } => {
  made ??= {
    build: compileBuild(DIST),
    script:
      buildSync({
        entryPoints: [path.join(__dirname, 'view-page.ts')],
        bundle: true,
        write: false,
        platform: 'browser',
        format: 'iife',
        define: { global: 'window' },
      }).outputFiles[0]?.text ?? '',
  };
  return made;
};

/** Opens a browser page as WeChat's view layer of the built mini-program. */
export const openView = async (context: BrowserContext): Promise<ChromiumView> => {
  const { build, script } = prepare();
  const page = await context.newPage();
  // WeChat loads pictures itself: what the server tells browsers about other origins does not concern it.
  await page.route(
    (url) => url.protocol.startsWith('http'),
    async (route) => {
      if (route.request().resourceType() !== 'image') return route.fallback();
      const response = await route.fetch();
      const headers = { ...response.headers(), 'cross-origin-resource-policy': 'cross-origin' };
      return route.fulfill({ response, headers });
    },
  );
  page.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const listeners = new Map<string, Listener>();
  await page.exposeFunction('weappEvent', (pageId: string, event: string) =>
    listeners.get(pageId)?.(JSON.parse(event)),
  );
  await page.setContent(
    '<!doctype html><html lang="zh"><head><meta name="viewport" content="width=device-width,initial-scale=1"><title>青程</title></head><body></body></html>',
  );
  await page.addStyleTag({ content: fs.readFileSync(path.join(__dirname, 'native-styles.css'), 'utf8') });
  // esbuild (tsx) wraps named functions in this helper, also those that are sent into the page.
  await page.evaluate('globalThis.__name ??= (made) => made');
  await page.evaluate(script);
  await page.evaluate((given) => window.weappView.start(given), build);

  let last: Promise<unknown> = Promise.resolve();
  const enqueue = (run: () => Promise<unknown>): void => {
    last = last.then(run).catch((error: unknown) => errors.push(String(error)));
  };
  const drawn = async (): Promise<void> => {
    for (let seen: unknown; seen !== last;) {
      seen = last;
      await last;
    }
  };
  let count = 0;

  const draw: DrawPage = (file, data, listen) => {
    count += 1;
    const id = `page-${count}`;
    listeners.set(id, listen);
    const first = JSON.stringify(data);
    enqueue(() =>
      page.evaluate(([at, of, text]) => window.weappView.open(at, of, JSON.parse(text) as never), [
        id,
        file,
        first,
      ] as const),
    );
    return {
      root: {},
      update: (change) => {
        const text = JSON.stringify(change);
        enqueue(() =>
          page.evaluate(([at, given]) => window.weappView.update(at, JSON.parse(given) as never), [
            id,
            text,
          ] as const),
        );
      },
      drop: () => {
        listeners.delete(id);
        enqueue(() => page.evaluate((at) => window.weappView.close(at), id));
      },
    };
  };
  return { page, draw, drawn, errors, close: () => page.close() };
};
