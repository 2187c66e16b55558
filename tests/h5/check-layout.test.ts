import { startBrowser, type Browser } from './harness/browser';
import { checkAccess, checkLayout } from './harness/check-layout';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

const page = (inside: string): string =>
  `<!doctype html><html lang="zh"><title>x</title><body style="margin:0"><main class="taro_page_show" style="font:16px/1.5 sans-serif">${inside}</main>`;

test.each<[string, string, RegExp | null]>([
  ['a calm page', '<h1>今日</h1><p>写进展</p><button style="min-width:44px;height:44px">写</button>', null],
  ['a box wider than the screen', '<div style="width:500px">宽</div>', /wide on a 390 screen/],
  [
    'a box that scrolls sideways by itself',
    '<div style="overflow-x:auto"><div style="width:500px">宽</div></div>',
    null,
  ],
  [
    'text cut by its box',
    '<div style="width:60px;overflow:hidden;white-space:nowrap">很长很长很长的名字</div>',
    /clipped/,
  ],
  ['a small button', '<button style="width:30px;height:30px">好</button>', /30 × 30, less than 44/],
  [
    'a small custom control',
    '<div role="switch" aria-label="开" style="width:90px;height:20px">开</div>',
    /less than 44/,
  ],
  [
    'a note below 13 px',
    '<div class="ui-screen"><p style="font-size:12px">小字</p></div>',
    /text of 12.0 px/,
  ],
  [
    'body text below 16 px',
    '<div class="ui-screen" style="--type-body:15px"><p>正文</p></div>',
    /body text has 15 px, less than 16/,
  ],
  [
    'text below 18 px in large type',
    '<div class="ui-screen" style="--scale:1.4;--type-body:22px"><p>正文</p></div>',
    /text of 16.0 px, less than 18/,
  ],
  [
    'a control below 60 px in large type',
    '<div class="ui-screen" style="--scale:1.4;--type-body:22px"><button style="font-size:20px;width:100px;height:50px">好</button></div>',
    /100 × 50, less than 60/,
  ],
  ['text over text', '<div>一二三</div><div style="margin-top:-20px">四五六</div>', /overlaps/],
])('the layout check judges %s', async (_, inside, expected) => {
  const tab = await browser.context.newPage();
  await tab.setViewportSize({ width: 390, height: 844 });
  await tab.setContent(page(inside));
  const found = (await checkLayout(tab)).join('\n');
  if (expected) expect(found).toMatch(expected);
  else expect(found).toBe('');
  await tab.close();
});

test.each<[string, string, RegExp | null]>([
  ['a named control', '<h1>今日</h1><div role="button" tabindex="0">写进展</div>', null],
  ['a control without a name', '<h1>今日</h1><div role="button" tabindex="0"></div>', /aria-command-name/],
  ['a field without a name', '<h1>今日</h1><input>', /label/],
  ['pale words', '<h1>今日</h1><p style="color:#bbb;background:#fff">看不清</p>', /color-contrast/],
])('the access check judges %s', async (_, inside, expected) => {
  const tab = await browser.context.newPage();
  await tab.setContent(page(inside));
  const found = (await checkAccess(tab)).join('\n');
  if (expected) expect(found).toMatch(expected);
  else expect(found).toBe('');
  await tab.close();
});
