import { createHash } from 'node:crypto';

const STYLE = `
:root{color-scheme:light dark;--page:#fbfaf6;--card:#fff;--line:#869089;--ink:#1d2a25;--soft:#55645d;--fill:#14784f;--on:#fff;--text:#0f6b49;--danger:#a93427;--wash:#faeae7}
@media (prefers-color-scheme:dark){:root{--page:#14201b;--card:#1c2a24;--line:#7c8b84;--ink:#e9efeb;--soft:#b3c0b9;--fill:#5cc99a;--on:#0c1a14;--text:#7fdab2;--danger:#f2a79c;--wash:#3a2320}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.7 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:26rem;margin:0 auto;padding:3rem 1.25rem}
h1{font-size:1.5rem;line-height:1.4;margin:0 0 .5rem}
h2{font-size:1.0625rem;margin:2.25rem 0 .25rem}
p{margin:.25rem 0 1rem;color:var(--soft)}
label{display:block;margin-bottom:.25rem}
input{width:100%;min-height:3rem;padding:0 .875rem;font:inherit;letter-spacing:.08em;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
button,.button{display:block;width:100%;min-height:3rem;padding:.625rem 1rem;margin-top:.75rem;font:inherit;font-weight:600;text-align:center;text-decoration:none;color:var(--on);background:var(--fill);border:0;border-radius:.75rem;cursor:pointer}
.quiet{color:var(--text);background:transparent;border:1px solid var(--line)}
button[disabled]{opacity:.55}
:focus-visible{outline:3px solid var(--text);outline-offset:2px}
.problem{margin:1rem 0 0;padding:.75rem 1rem;color:var(--danger);background:var(--wash);border-radius:.75rem}
.code{font-size:1.375rem;font-weight:600;letter-spacing:.08em;margin:.75rem 0 0;color:var(--ink)}
[hidden]{display:none}
ul{padding-left:1.25rem;color:var(--soft)}`;

const page = (title: string, body: string, script = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width,initial-scale=1"/><meta name="color-scheme" content="light dark"/><title>${title} · 青程</title><style>${STYLE}</style></head><body><main>${body}</main>${script}</body></html>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** The sentences that answers of the sign-in name by their key. */
const SENTENCES: Readonly<Record<string, string>> = {
  expired: '等得太久了，请再试一次。',
  unknown: '没有认出这台设备。第一次来请用邀请码；换了设备，请在原来的设备上“添加另一台设备”，或找管理员。',
  code: '这个邀请码不对、过期了或已经用过。如果是您第一次用，请马上告诉管理员，他能停用别人用它登记的账号。',
  closed: '这个账号已经停用，请找管理员。',
  provider: '单位的登录服务没有让您进来，请再试一次；还不行请找管理员。',
  busy: '现在登录的人太多，请过一分钟再试。',
  offline: '没有连上服务器，请检查网络后再试。',
  stopped: '没有完成：设备没有确认是您本人，或您取消了。',
  unsupported: '这个浏览器不支持用设备登录，请换一个新一些的浏览器。',
};

const FALLBACK = 'provider';

/** Where the page of a link is kept while the browser is at the identity provider. */
const ROUTE_KEY = 'qingcheng.after-sign-in';

/** The script of the pages below; its only inputs are the elements of the page and our own answers. */
export const SCRIPT = `'use strict';
(() => {
  const SENTENCES = ${JSON.stringify(SENTENCES)};
  const at = (id) => document.getElementById(id);
  const show = (key) => { const box = at('problem'); box.textContent = SENTENCES[key] || SENTENCES.${FALLBACK}; box.hidden = false; };
  const post = async (path, body) => {
    let answer;
    try {
      answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body || {}) });
    } catch { throw { key: 'offline' }; }
    const value = await answer.json().catch(() => ({}));
    if (!answer.ok) throw { key: value.problem || 'provider' };
    return value;
  };
  const during = (button, work) => button && button.addEventListener('click', async () => {
    button.disabled = true;
    at('problem').hidden = true;
    try { await work(); } catch (error) { show(error && error.key ? error.key : 'stopped'); }
    button.disabled = false;
  });
  const passkeys = window.SimpleWebAuthnBrowser;
  const needPasskeys = () => { if (!passkeys || !passkeys.browserSupportsWebAuthn()) throw { key: 'unsupported' }; };
  during(at('use'), async () => {
    needPasskeys();
    const optionsJSON = await post('/sign-in/passkey/begin');
    await post('/sign-in/passkey/complete', await passkeys.startAuthentication({ optionsJSON }));
    location.reload();
  });
  during(at('register'), async () => {
    needPasskeys();
    const optionsJSON = await post('/sign-in/register/begin', { code: at('code').value });
    await post('/sign-in/register/complete', await passkeys.startRegistration({ optionsJSON }));
    location.reload();
  });
  const provider = at('provider');
  if (provider) provider.addEventListener('click', () => { try { sessionStorage.setItem('${ROUTE_KEY}', location.hash); } catch {} });
  during(at('out'), async () => { location.replace((await post('/sign-in/out')).next); });
  during(at('out-all'), async () => { location.replace((await post('/sign-in/out-all')).next); });
  during(at('add'), async () => {
    at('new-code').textContent = (await post('/sign-in/device-code')).code;
    at('new').hidden = false;
  });
  if (at('back')) {
    let kept = '';
    try { kept = sessionStorage.getItem('${ROUTE_KEY}') || ''; sessionStorage.removeItem('${ROUTE_KEY}'); } catch {}
    location.replace('/' + (/^#\\/[^\\s]*$/.test(kept) ? kept : ''));
  }
})();
`;

const LIBRARY = '<script src="/sign-in/passkeys.js"></script>';
const OWN = '<script src="/sign-in/sign-in.js"></script>';
const problemBox = (key: string | undefined): string =>
  `<p id="problem" class="problem" role="alert"${key === undefined ? ' hidden' : ''}>${key === undefined ? '' : (SENTENCES[key] ?? SENTENCES[FALLBACK])}</p>`;

/** The page for somebody who is not signed in. */
export function signInPage(way: 'openid' | 'passkey', problem?: string): string {
  if (way === 'openid')
    return page(
      '登录',
      `<h1>登录青程</h1><p>用您在单位的账号登录。</p><a id="provider" class="button" href="/sign-in/openid">用单位账号登录</a>${problemBox(problem)}`,
      OWN,
    );
  return page(
    '登录',
    `<h1>登录青程</h1><p>用指纹、面容或锁屏密码确认是您，不用另记密码。</p><button id="use" type="button">用这台设备登录</button>${problemBox(problem)}<h2>第一次来</h2><p>请填管理员给您的邀请码。每个邀请码只能登记一台设备。</p><label for="code">邀请码</label><input id="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40"/><button id="register" class="quiet" type="button">登记这台设备</button>`,
    LIBRARY + OWN,
  );
}

/** What follows a sign-in at the identity provider: back to the page of the link, always on this site. */
export const backPage = (): string =>
  page(
    '登录',
    `<h1 id="back">正在打开</h1><p><a href="/">没有自动打开，请点这里</a></p>${problemBox(undefined)}`,
    OWN,
  );

const dayOf = (instant: string): string => instant.slice(0, 10);

/** The page of somebody's own account. */
export function accountPage(label: string, way: 'openid' | 'passkey', devices: readonly string[]): string {
  const own = `<h1>${escaped(label)}</h1><p>您已经登录。</p><a class="button" href="/">回到青程</a>`;
  const listed =
    way === 'openid'
      ? ''
      : `<h2>能登录的设备</h2><ul>${devices.map((one) => `<li>${dayOf(one)} 登记的设备</li>`).join('')}</ul><button id="add" class="quiet" type="button">添加另一台设备</button><div id="new" hidden><p class="code" id="new-code"></p><p>请在 15 分钟内，在另一台设备的登录页填这个邀请码。谁拿到它谁就能以您的身份登录，请不要发给别人。</p></div>`;
  const out = `<h2>退出</h2><button id="out" class="quiet" type="button">退出登录</button><button id="out-all" class="quiet" type="button">在所有设备上退出</button>`;
  return page('我的账号', own + listed + out + problemBox(undefined), OWN);
}

const digest = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** What these pages may do: their own script, style and calls. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${digest}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
