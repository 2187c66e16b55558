// Runs inside the browser page: WeChat's view layer. The logic layer, in Node, tells it what to draw; it reports events.
import exparser from 'miniprogram-exparser';
import utils from 'j-component/src/tool/utils';
import { attachPage, componentRegistry } from '../../weapp/harness/attach-page';
import type { CompiledBuild } from './compile-build';

type Template = (data: unknown) => unknown;
type Data = Record<string, unknown>;

interface WeChatNode {
  readonly $$: HTMLElement;
  readonly _vt?: { readonly event: Readonly<Record<string, { readonly isCatch?: boolean }>> };
  readonly data: Data;
}

/** `this` of a component's methods. */
interface Component {
  readonly _exparserNode: WeChatNode;
  readonly data: Data;
}

interface Page {
  readonly node: WeChatNode;
  readonly container: HTMLElement;
  readonly styles: readonly HTMLStyleElement[];
  readonly setData: (data: Data) => void;
  readonly detach: () => void;
}

interface Definition {
  readonly properties?: Readonly<Record<string, (node: WeChatNode, value: unknown) => void>>;
  readonly template?: string;
  readonly attached?: (node: WeChatNode) => void;
}

declare global {
  interface Window {
    __rpxRecalculatingFuncs__?: ((size: { width: number }) => void)[];
    /** Sends an event to the logic layer. */
    weappEvent: (pageId: string, event: string) => void;
    weappView: typeof view;
    /** The style compiler's code asks for this function, which may replace its own. */
    __transformRpx__?: (length: number, width?: number) => number;
  }
}

const BASE_WIDTH = 750;
const EPSILON = 1e-4;
let exact = false;
window.__transformRpx__ = (length, width = window.innerWidth) => {
  const px = (length / BASE_WIDTH) * width;
  // The rounding of the style compiler's own function.
  return exact || length === 0 ? px : Math.floor(px + EPSILON) || 1;
};

// j-component takes a rpx in an inline style for a px.
utils.transformRpx = (style: string): string =>
  style.replace(
    /(-?[\d.]+)rpx/gi,
    (_, number: string) => `${(Number(number) / BASE_WIDTH) * window.innerWidth}px`,
  );

const attribute =
  (name: string) =>
  (node: WeChatNode, value: unknown): void => {
    if (value === undefined || value === null || value === '') node.$$.removeAttribute(name);
    else node.$$.setAttribute(name, String(value));
  };

/** What WeChat tells a screen reader of a component. */
const ARIA: Definition['properties'] = {
  ariaRole: attribute('role'),
  ...Object.fromEntries(
    ['label', 'hidden', 'checked', 'disabled', 'expanded', 'selected'].map((name) => [
      `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      attribute(`aria-${name}`),
    ]),
  ),
};

const send = (node: WeChatNode, type: string, detail: Data): void =>
  exparser.triggerEvent(node, type, detail, { bubbles: true, composed: true, capturePhase: true });

const typedIn = ({ $$ }: WeChatNode): HTMLInputElement | HTMLTextAreaElement | null =>
  $$.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');

/** Shows the placeholder while nothing is typed. */
const showPlaceholder = (node: WeChatNode): void => {
  const words = node.$$.querySelector<HTMLElement>('.wx-placeholder');
  if (words) words.hidden = (typedIn(node)?.value ?? '') !== '';
};

/** An input or a text area: WeChat draws the placeholder as an element of its own. */
const typed = (tag: 'input' | 'textarea'): Definition => ({
  template: '',
  attached: (node) => {
    const field = document.createElement(tag);
    const words = document.createElement('div');
    words.className = 'wx-placeholder';
    const box = document.createElement('div');
    box.className = 'wx-typed';
    box.append(words, field);
    node.$$.append(box);
    node.$$.addEventListener('click', () => field.focus());
    field.addEventListener('input', () => {
      showPlaceholder(node);
      send(node, 'input', { value: field.value, cursor: field.selectionStart });
    });
    field.addEventListener('focus', () => send(node, 'focus', { value: field.value, height: 300 }));
    field.addEventListener('blur', () => send(node, 'blur', { value: field.value }));
    for (const [name, set] of Object.entries(typedProperties)) set(node, node.data[name]);
  },
  properties: typedProperties,
});

const typedProperties: Record<string, (node: WeChatNode, value: unknown) => void> = {
  value: (node, value) => {
    const field = typedIn(node);
    if (!field) return;
    // As on the phones that are strict: a value that is set puts the caret behind the last letter.
    field.value = value === undefined || value === null ? '' : String(value);
    showPlaceholder(node);
  },
  placeholder: (node, value) => {
    const words = node.$$.querySelector('.wx-placeholder');
    if (words) words.textContent = String(value ?? '');
    typedIn(node)?.setAttribute('placeholder-of-view', String(value ?? ''));
  },
  placeholderClass: (node, value) =>
    node.$$.querySelector('.wx-placeholder')?.setAttribute('class', `wx-placeholder ${String(value ?? '')}`),
  disabled: (node, value) => typedIn(node)?.toggleAttribute('disabled', value === true),
  maxlength: (node, value) => {
    if (Number(value) >= 0) typedIn(node)?.setAttribute('maxlength', String(value));
  },
  autoHeight: (node, value) => node.$$.toggleAttribute('auto-height', value === true),
  fixed: (node, value) => node.$$.toggleAttribute('data-fixed', value === true),
  cursorSpacing: attribute('data-cursor-spacing'),
  // The label belongs to the element that takes the letters.
  ariaLabel: (node, value) => typedIn(node)?.setAttribute('aria-label', String(value ?? '')),
};

const MODES: Readonly<Record<string, string>> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  scaleToFill: '100% 100%',
};

const picture = (node: WeChatNode): HTMLElement => {
  const known = node.$$.querySelector<HTMLElement>('div');
  if (known) return known;
  const made = document.createElement('div');
  node.$$.append(made);
  return made;
};

const COMPONENTS: Readonly<Record<string, Definition>> = {
  view: { properties: ARIA },
  text: { properties: ARIA },
  button: { properties: { ...ARIA, disabled: attribute('disabled'), openType: attribute('open-type') } },
  'scroll-view': {
    template: '<div class="wx-scroll-view"><div class="wx-scroll-view-content"><slot/></div></div>',
    properties: {
      ...ARIA,
      scrollX: (node, value) => scrolls(node, 'overflowX', value),
      scrollY: (node, value) => scrolls(node, 'overflowY', value),
    },
  },
  image: {
    properties: {
      ...ARIA,
      src: (node, value) => {
        picture(node).style.backgroundImage = value ? `url("${String(value)}")` : '';
      },
      ariaLabel: (node, value) => {
        attribute('aria-label')(node, value);
        attribute('role')(node, value ? 'img' : '');
      },
      mode: (node, value) => {
        picture(node).style.backgroundSize = MODES[String(value)] ?? '100% 100%';
      },
    },
    template: '',
  },
  picker: { properties: ARIA },
  input: typed('input'),
  textarea: typed('textarea'),
  canvas: { properties: { canvasId: attribute('canvas-id') } },
  'page-container': { properties: { show: attribute('data-show') } },
};

const scrolls = (node: WeChatNode, axis: 'overflowX' | 'overflowY', value: unknown): void => {
  const box = node.$$.querySelector<HTMLElement>('.wx-scroll-view');
  if (box) box.style[axis] = value === true ? 'auto' : 'hidden';
};

for (const [name, { properties = {}, template = '<slot/>', attached }] of Object.entries(COMPONENTS))
  componentRegistry<WeChatNode>().register({
    id: name,
    tagName: `wx-${name}`,
    template: template === '' ? '<slot/>' : template,
    properties: Object.fromEntries(
      Object.entries(properties).map(([property, set]) => [
        property,
        {
          type: null,
          value: undefined,
          observer(this: Component, value: unknown) {
            set(this._exparserNode, value);
          },
        },
      ]),
    ),
    attached(this: Component) {
      attached?.(this._exparserNode);
      for (const [property, set] of Object.entries(properties))
        if (this.data[property] !== undefined) set(this._exparserNode, this.data[property]);
    },
  });

// Exparser refuses the browser's scrolling under a caught touchmove. A scroll view, and nothing else, moves all the same
// (tdesign-miniprogram#941, nutui#2543, weui-miniprogram#268): it keeps the touch to itself while it can move, and
// lets it through at its ends.
let touchedAt = { x: 0, y: 0 };
const place = ({ touches }: TouchEvent): { x: number; y: number } => ({
  x: touches[0]?.clientX ?? 0,
  y: touches[0]?.clientY ?? 0,
});
const canMove = (from: number, length: number, whole: number, by: number): boolean =>
  by < 0 ? from + length < whole - 1 : by > 0 && from > 0;
window.addEventListener('touchstart', (event) => void (touchedAt = place(event)), {
  capture: true,
  passive: true,
});
window.addEventListener(
  'touchmove',
  (event) => {
    const view = event.target instanceof Element ? event.target.closest('wx-scroll-view') : null;
    const { x, y } = place(event);
    const moves = [...(view?.querySelectorAll('.wx-scroll-view') ?? [])].some(
      (one) =>
        canMove(one.scrollTop, one.clientHeight, one.scrollHeight, y - touchedAt.y) ||
        canMove(one.scrollLeft, one.clientWidth, one.scrollWidth, x - touchedAt.x),
    );
    // Once the browser scrolls, it can no longer be refused.
    if (moves || !event.cancelable) event.preventDefault = () => undefined;
  },
  { capture: true, passive: false },
);

let templates: (file: string) => Template = () => () => undefined;
let styleOf: (file: string) => HTMLStyleElement[] = () => [];
const pages = new Map<string, Page>();

/** Runs the code of one style sheet and gives the elements it made. */
const insertStyles = (code: string): HTMLStyleElement[] => {
  const before = new Set(document.head.querySelectorAll('style'));
  (window as unknown as { eval: (code: string) => (() => void) | undefined }).eval(code)?.();
  return [...document.head.querySelectorAll('style')].filter((style) => !before.has(style));
};

/** The plain part of an event, as WeChat hands it over. */
const plain = (event: Record<string, unknown>): string => {
  const touches = (list: unknown): unknown =>
    Array.isArray(list) || list instanceof TouchList
      ? [...list].map(({ identifier, clientX, clientY, pageX, pageY }: Touch) => ({
          identifier,
          clientX,
          clientY,
          pageX,
          pageY,
        }))
      : [];
  return JSON.stringify({
    ...event,
    touches: touches(event.touches),
    changedTouches: touches(event.changedTouches),
  });
};

const showTop = (): void => {
  const all = [...pages.values()];
  all.forEach(({ container, styles }, at) => {
    const front = at === all.length - 1;
    container.hidden = !front;
    container.className = front ? 'taro_page_show' : '';
    for (const style of styles) style.disabled = !front;
  });
};

const view = {
  start: (build: CompiledBuild): void => {
    templates = new Function('window', build.templates)({
      __webview_engine_version__: 0.02,
    }) as typeof templates;
    const script = document.createElement('script');
    script.textContent = build.sharedStyles;
    document.head.append(script);
    styleOf = (file) => {
      const code = build.styles[file];
      return code === undefined ? [] : insertStyles(code);
    };
    styleOf('app.wxss');
  },
  open: (pageId: string, file: string, data: Data): void => {
    const listen = (event: Record<string, unknown>): void => window.weappEvent(pageId, plain(event));
    const container = document.createElement('main');
    document.body.append(container);
    const page = attachPage<WeChatNode>({ templates, file, data, listen, tagName: 'page-root', container });
    pages.set(pageId, {
      node: page._exparserNode,
      container,
      styles: styleOf(file.replace(/wxml$/, 'wxss')),
      setData: (next) => page.setData(next),
      detach: () => page.detach(),
    });
    showTop();
  },
  update: (pageId: string, data: Data): void => pages.get(pageId)?.setData(data),
  close: (pageId: string): void => {
    const page = pages.get(pageId);
    page?.detach();
    page?.container.remove();
    page?.styles.forEach((style) => style.remove());
    pages.delete(pageId);
    showTop();
  },
  /** The phone was turned: WeChat computes every rpx again. `fractions` leaves out its rounding to whole px. */
  resize: (fractions = false): void => {
    exact = fractions;
    for (const compute of window.__rpxRecalculatingFuncs__ ?? []) compute({ width: window.innerWidth });
  },
};

window.weappView = view;
