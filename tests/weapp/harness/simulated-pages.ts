import './browser-globals';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import simulate from 'miniprogram-simulate';
import type { DrawPage, Listener, ViewNode } from './view-layer';

/** The part of a rendered component used here; the package's own types do not know its node. */
interface Simulated {
  readonly _exparserNode: ViewNode;
  attach(parent: Element): void;
  detach(): void;
  setData(data: Record<string, unknown>): void;
}

/** A node with the element that is drawn for it. */
interface DrawnNode extends ViewNode {
  readonly $$: HTMLElement;
  addListener(event: string, listener: () => void): void;
}

/** Pages of a build, drawn by miniprogram-simulate as native components in a document. */
export interface SimulatedPages {
  readonly draw: DrawPage;
  readonly close: () => void;
}

const OUTPUT_MAX = 1 << 26;
/** As in Taro's own component: an empty view until its data arrive. */
const DEEP_PROPERTIES = `{ i: { type: Object, value: { nn: '0' } }, l: { type: String, value: '' } }`;
const VIEW_FILES: readonly string[] = ['', '.wxml', '.wxs', '.json'];
const listening = globalThis as { onSimulatedEvent?: Listener };

/** The code of a component around a template; Taro's own code runs in the realm of the mini-program. */
const componentCode = (properties: string): string => `Component({
  properties: ${properties},
  methods: { eh: (event) => globalThis.onSimulatedEvent(event) },
  options: { classPrefix: '' },
});`;

/** Copies the templates of a build with their declarations, each with the code of a component beside it. */
const copyTemplates = (distDir: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'qingcheng-simulate-'));
  cpSync(distDir, folder, { recursive: true, filter: (file) => VIEW_FILES.includes(extname(file)) });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.wxml'))
      writeFileSync(join(folder, file.replace(/wxml$/, 'js')), componentCode('{ root: Object }'));
  writeFileSync(join(folder, 'comp.js'), componentCode(DEEP_PROPERTIES));
  return folder;
};

const START = { x: 100, y: 300 };

/**
 * Puts a finger on what is drawn for a node, moves it down by some pixels, and lifts it. The package makes the tap from
 * these, as WeChat does: none after a move.
 */
export const touch = async (node: ViewNode, moved = 0): Promise<void> => {
  const target = (node as DrawnNode).$$;
  const finger = (y: number): Touch =>
    new Touch({ identifier: 1, target, clientX: START.x, clientY: y, pageX: START.x, pageY: y });
  const send = (type: string, touches: Touch[], changedTouches: Touch[]): boolean =>
    target.dispatchEvent(new TouchEvent(type, { bubbles: true, cancelable: true, touches, changedTouches }));
  send('touchstart', [finger(START.y)], [finger(START.y)]);
  if (moved !== 0) send('touchmove', [finger(START.y + moved)], [finger(START.y + moved)]);
  send('touchend', [], [finger(START.y + moved)]);
  await Promise.resolve();
};

/** Calls the listener for each event of a type that reaches the root of the page. */
export const listenAtRoot = (root: ViewNode, type: string, listener: () => void): void =>
  (root as DrawnNode).addListener(type, listener);

export const simulatedPages = (distDir: string): SimulatedPages => {
  const folder = copyTemplates(distDir);
  const load = (route: string, tag: string, usingComponents: object): string =>
    simulate.load(join(folder, route), tag, {
      rootPath: folder,
      compilerOptions: { maxBuffer: OUTPUT_MAX },
      usingComponents,
    });
  // Jest runs a file once, and each run registers one component: load Taro's recursive component once for all pages.
  const deep = load('comp', 'comp', {});
  const loaded = new Map<string, string>();
  return {
    draw: (file, data, listen) => {
      listening.onSimulatedEvent = listen;
      const route = file.replace(/\.wxml$/, '');
      const id = loaded.get(route) ?? load(route, 'page', { comp: deep });
      loaded.set(route, id);
      const page = simulate.render(id, data) as unknown as Simulated;
      const ground = document.createElement('div');
      document.body.append(ground);
      page.attach(ground);
      return {
        root: page._exparserNode,
        update: (next) => page.setData(next),
        drop: () => {
          page.detach();
          ground.remove();
        },
      };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
