import fs from 'node:fs';
import path from 'node:path';
import { makeWx, type CloudFunction, type CloudUpload, type Phone, type ThemeListener } from './fake-wx';
import { applyData } from './page-data';
import { makeRealm } from './realm';
import { compileViews, sendEvent, type DrawPage, type PageView, type ViewNode } from './view-layer';
import { seeAll, seeOne, textOf, valueOf, type Seen } from './view-tree';

interface PageOptions {
  readonly data?: Record<string, unknown>;
  readonly [hook: string]: unknown;
}

interface OpenPage {
  readonly route: string;
  readonly instance: Record<string, unknown>;
  readonly view: PageView;
  readonly sent: string[];
}

interface MiniProgramOptions {
  readonly distDir: string;
  readonly callFunction: CloudFunction;
  /** Answers uploads; without it none arrives. */
  readonly uploadFile?: CloudUpload;
  /** What the phone remembers from before; kept up to date. */
  readonly storage?: Map<string, unknown>;
  readonly phone?: Partial<Phone>;
  /** The view layer; exparser over jsdom by default. */
  readonly draw?: DrawPage;
}

/** The built mini-program, opened as WeChat would; every verb waits until the screen has come to rest. */
export interface MiniProgram {
  readonly open: (route: string, query?: Readonly<Record<string, string>>) => Promise<void>;
  readonly tap: (selectorOrText: string) => Promise<void>;
  /** Two taps at one place before anything was drawn anew. */
  readonly doubleTap: (selectorOrText: string) => Promise<void>;
  readonly input: (selectorOrLabel: string, value: string) => Promise<void>;
  /** Taps the button whose `open-type` WeChat itself acts on: `agreeprivacyauthorization`. */
  readonly openType: (
    selectorOrText: string,
    event: string,
    detail?: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
  /** Chooses in a native picker: an index, a month, a day. */
  readonly pick: (selectorOrLabel: string, value: string | number) => Promise<void>;
  /** The system's back (a swipe, Android's key, the bar's arrow): WeChat leaves an open page container first. */
  readonly back: () => Promise<void>;
  /** Pulls the page down from its top. */
  readonly pull: () => Promise<void>;
  /** What WeChat would show of this page in a chat, or among everybody's moments; undefined where it may not be shared. */
  readonly share: (to: 'chat' | 'moments') => unknown;
  /** Changes the phone under the open page: theme, type size, width. */
  readonly turn: (look: Partial<Pick<Phone, 'theme' | 'fontSizeScaleFactor' | 'width'>>) => Promise<void>;
  readonly waitUntilIdle: () => Promise<void>;
  readonly text: () => string;
  readonly see: (selectorOrText: string) => Seen | undefined;
  readonly all: () => readonly Seen[];
  readonly nodes: () => number;
  readonly depth: () => number;
  /** Bytes of each setData of the current page since the last `open`, as JSON. */
  readonly setDataBytes: () => readonly number[];
  /** The same setData as JSON. */
  readonly setDataTexts: () => readonly string[];
  readonly clearSetData: () => void;
  readonly consoleErrors: readonly string[];
  /** Toasts and dialogs, in order. */
  readonly shownMessages: readonly string[];
  readonly phone: Phone;
  readonly storage: Map<string, unknown>;
  readonly currentRoute: () => string;
  readonly routes: () => readonly string[];
  readonly close: () => void;
}

const TURNS_QUIET = 3;

/** Opens a build of the mini-program (`dist/weapp`); cloud calls are answered by `callFunction`. */
export const openMiniProgram = ({
  distDir,
  callFunction,
  uploadFile = () => Promise.reject(new Error('no storage')),
  storage = new Map(),
  phone: given,
  draw = compileViews(distDir),
}: MiniProgramOptions): MiniProgram => {
  const phone: Phone = {
    theme: 'light',
    fontSizeScaleFactor: 1,
    width: 390,
    online: true,
    agrees: true,
    file: undefined,
    album: [],
    scanned: { errMsg: 'scanCode:fail cancel' },
    pageScrolls: 0,
    subscribes: false,
    updateReady: () => undefined,
    privacyAgreed: true,
    ...given,
  };
  const shownMessages: string[] = [];
  const themeListeners = new Set<ThemeListener>();
  let taps = 0;
  const stack: OpenPage[] = [];
  /** What somebody typed into a field, and the value the program had sent last; a field shows it until another is sent. */
  const typed = new Map<ViewNode, { readonly value: string; readonly sent: unknown }>();
  const registered = new Map<string, PageOptions>();
  let loading = '';
  let underWay = 0;
  let app: Record<string, unknown> = {};

  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay += 1;
    const done = (): void => void (underWay -= 1);
    work.then(done, done);
    return work;
  };
  const hook = (target: Record<string, unknown>, name: string, ...args: unknown[]): void => {
    const run = target[name];
    if (typeof run === 'function') (run as (...given: unknown[]) => void).apply(target, args);
  };
  const top = (): OpenPage => {
    const page = stack[stack.length - 1];
    if (!page) throw new Error('no page is open');
    return page;
  };
  const drop = (page: OpenPage | undefined): void => {
    if (!page) return;
    hook(page.instance, 'onUnload');
    page.view.drop();
  };

  const show = (url: string): void => {
    const [address = '', search = ''] = url.replace(/^\//, '').split('?');
    const query = Object.fromEntries(new URLSearchParams(search));
    if (!registered.has(address)) {
      loading = address;
      realm.run(`${address}.js`);
    }
    const options = registered.get(address);
    if (!options) throw new Error(`${address} registered no page`);
    const data = JSON.parse(JSON.stringify(options.data ?? {})) as Record<string, unknown>;
    const sent: string[] = [];
    const instance: Record<string, unknown> = { ...options, data, route: address, options: query };
    instance.setData = (change: Record<string, unknown>, done?: () => void) => {
      const text = JSON.stringify(change);
      sent.push(text);
      applyData(data, JSON.parse(text) as Record<string, unknown>);
      view.update({ root: data.root });
      for (const [node, { sent: last }] of typed) if (valueOf(node) !== last) typed.delete(node);
      if (done) void track(Promise.resolve()).then(() => done());
    };
    instance.selectComponent = () => null;
    const view = draw(
      `${address}.wxml`,
      JSON.parse(JSON.stringify(data)) as Record<string, unknown>,
      (event) => hook(instance, 'eh', event),
    );
    stack.push({ route: address, instance, view, sent });
    hook(instance, 'onLoad', query);
    hook(instance, 'onShow');
    hook(instance, 'onReady');
  };

  const navigation = {
    open: (url: string, how: 'push' | 'replace' | 'tab' | 'restart') => {
      if (how === 'push') hook(stack[stack.length - 1]?.instance ?? {}, 'onHide');
      else if (how === 'replace') drop(stack.pop());
      else stack.splice(0).reverse().forEach(drop);
      show(url);
    },
    back: (steps: number) => {
      for (let step = 0; step < steps && stack.length > 1; step += 1) drop(stack.pop());
      hook(top().instance, 'onShow');
    },
  };

  const realm = makeRealm(distDir, {
    wx: makeWx({
      phone,
      storage,
      callFunction,
      uploadFile,
      navigation,
      shownMessages,
      themeListeners,
      track,
    }),
    App: (options: Record<string, unknown>) => (app = options),
    Page: (options: PageOptions) => registered.set(loading, options),
    Component: () => undefined,
    Behavior: (options: unknown) => options,
    getApp: () => app,
    getCurrentPages: () => stack.map(({ instance }) => instance),
  });

  const waitUntilIdle = async (): Promise<void> => {
    for (let quiet = 0; quiet < TURNS_QUIET;) {
      await new Promise((resolve) => setTimeout(resolve));
      quiet = underWay === 0 && realm.waiting() === 0 ? quiet + 1 : 0;
    }
  };
  const all = (): Seen[] => seeAll(top().view.root);
  const need = (selectorOrText: string): Seen => {
    const seen = seeOne(all(), selectorOrText);
    if (!seen) throw new Error(`「${selectorOrText}」 is not on ${top().route}:\n${textOf(top().view.root)}`);
    return seen;
  };
  const act = async (
    selectorOrText: string,
    type: string,
    detail: Record<string, unknown>,
  ): Promise<void> => {
    sendEvent(need(selectorOrText).node, type, detail);
    await waitUntilIdle();
  };

  /** Another place for every tap, so that two of them are no double tap. */
  const place = (): { x: number; y: number } => {
    taps += 1;
    return { x: (taps % 10) * 100, y: 100 };
  };

  const appConfig = JSON.parse(fs.readFileSync(path.join(distDir, 'app.json'), 'utf8')) as {
    pages: string[];
  };
  realm.run('app.js');
  hook(app, 'onLaunch', { path: appConfig.pages[0], query: {}, scene: 1001 });
  hook(app, 'onShow', { path: appConfig.pages[0], query: {}, scene: 1001 });

  return {
    open: async (route, query = {}) => {
      navigation.open(`${route}?${new URLSearchParams(query).toString()}`, 'restart');
      await waitUntilIdle();
    },
    tap: (target) => act(target, 'tap', place()),
    doubleTap: async (target) => {
      const { node } = need(target);
      const at = place();
      sendEvent(node, 'tap', at);
      sendEvent(node, 'tap', at);
      await waitUntilIdle();
    },
    input: async (target, value) => {
      const { node } = need(target);
      typed.set(node, { value, sent: valueOf(node) });
      await act(target, 'input', { value, cursor: value.length });
    },
    openType: (target, event, detail = {}) => act(target, event, detail),
    pick: (target, value) => act(target, 'change', { value }),
    back: async () => {
      // WeChat closes an open page container before it leaves the page.
      const container = all().find(
        ({ tag, attributes }) => tag === 'page-container' && attributes.show === true,
      );
      if (container) sendEvent(container.node, 'afterleave', {});
      else navigation.back(1);
      await waitUntilIdle();
    },
    pull: async () => {
      hook(top().instance, 'onPullDownRefresh');
      await waitUntilIdle();
    },
    share: (to) => {
      const run = top().instance[to === 'chat' ? 'onShareAppMessage' : 'onShareTimeline'];
      return typeof run === 'function' ? run.call(top().instance, { from: 'menu' }) : undefined;
    },
    turn: async (look) => {
      Object.assign(phone, look);
      themeListeners.forEach((listen) => listen({ theme: phone.theme }));
      await waitUntilIdle();
    },
    waitUntilIdle,
    text: () => textOf(top().view.root),
    see: (selectorOrText) => {
      const seen = seeOne(all(), selectorOrText);
      const own = seen && typed.get(seen.node);
      return own ? { ...seen, attributes: { ...seen.attributes, value: own.value } } : seen;
    },
    all,
    nodes: () => all().length,
    depth: () => Math.max(0, ...all().map((seen) => seen.depth)),
    setDataBytes: () => top().sent.map((text) => Buffer.byteLength(text)),
    setDataTexts: () => top().sent,
    clearSetData: () => void top().sent.splice(0),
    consoleErrors: realm.consoleErrors,
    shownMessages,
    phone,
    storage,
    currentRoute: () => top().route,
    routes: () => stack.map(({ route }) => route),
    close: () => {
      stack.splice(0).reverse().forEach(drop);
      realm.stop();
    },
  };
};
