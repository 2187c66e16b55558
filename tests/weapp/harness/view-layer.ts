import './browser-globals';
import { wxmlToJs } from 'miniprogram-compiler';
import exparser from 'miniprogram-exparser';
import { attachPage, componentRegistry } from './attach-page';

/** A node of the tree WeChat draws. */
export interface ViewNode {
  readonly childNodes?: readonly ViewNode[];
  readonly shadowRoot?: ViewNode;
  readonly textContent?: string;
  readonly is?: string;
  readonly _vt?: {
    readonly tagName: string;
    readonly attrs: readonly { readonly name: string; readonly value: unknown }[];
    readonly event: Readonly<Record<string, unknown>>;
  };
}

export interface PageView {
  readonly root: ViewNode;
  readonly update: (data: Record<string, unknown>) => void;
  readonly drop: () => void;
}

/** Draws a page from its template file and data; tells the listener of every event. */
export type DrawPage = (file: string, data: Record<string, unknown>, listen: Listener) => PageView;

/** What the view tells the logic: WeChat's event object. */
export type Listener = (event: unknown) => void;

/** WeChat's own components that our screens may use. */
export const NATIVE: readonly string[] =
  'cover-image cover-view match-media movable-area movable-view page-container root-portal scroll-view swiper swiper-item view icon progress rich-text text button checkbox checkbox-group editor form input label picker picker-view picker-view-column radio radio-group slider switch textarea navigator audio camera image video canvas web-view map'.split(
    ' ',
  );
const OUTPUT_MAX = 1 << 26;

type Template = (data: unknown) => unknown;

for (const name of NATIVE)
  componentRegistry<ViewNode>().register({
    id: name,
    tagName: `wx-${name}`,
    template: '<slot/>',
    properties: {},
  });

const compiled = new Map<string, (file: string) => Template>();

const compile = (distDir: string): ((file: string) => Template) => {
  const code = wxmlToJs(distDir, { maxBuffer: OUTPUT_MAX });
  return new Function('window', code)({ __webview_engine_version__: 0.02 }) as (file: string) => Template;
};

/** Compiles every template of a build with WeChat's own compiler; gives a maker of pages. */
export const compileViews = (distDir: string): DrawPage => {
  const gwx = compiled.get(distDir) ?? compile(distDir);
  compiled.set(distDir, gwx);

  return (file, data, listen) => {
    const container = document.createElement('div');
    document.body.append(container);
    const page = attachPage<ViewNode>({ templates: gwx, file, data, listen, tagName: 'page', container });
    return {
      root: page._exparserNode,
      update: (next) => page.setData(next),
      drop: () => {
        page.detach();
        container.remove();
      },
    };
  };
};

/** Sends an event from a node upwards, as a finger or a keyboard would cause it. */
export const sendEvent = (node: ViewNode, type: string, detail: Record<string, unknown>): void =>
  exparser.triggerEvent(node, type, detail, { bubbles: true, composed: true, capturePhase: true });
