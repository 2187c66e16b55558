import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { checkSource, prepareLayer, projectLayer, type LogicLayer } from './logic-layer';

const LONGEST_WAITED_MS = 1500;

/** A place to run the mini-program's files with what WeChat's logic layer has: the language, timers, a console. */
export interface Realm {
  readonly run: (file: string) => void;
  readonly consoleErrors: readonly string[];
  /** Counts short timers that will still fire. */
  readonly waiting: () => number;
  readonly stop: () => void;
}

/** Makes the realm; `named` holds wx, App, Page, Component, getApp, getCurrentPages, Behavior. */
export const makeRealm = (
  distDir: string,
  named: Readonly<Record<string, unknown>>,
  layer: LogicLayer = projectLayer(),
): Realm => {
  const consoleErrors: string[] = [];
  const short = new Set<NodeJS.Timeout>();
  const all = new Set<NodeJS.Timeout>();

  const later = (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      short.delete(timer);
      all.delete(timer);
      try {
        run(...given);
      } catch (error) {
        consoleErrors.push(String(error));
      }
    }, ms);
    all.add(timer);
    if (ms <= LONGEST_WAITED_MS) short.add(timer);
    return timer;
  };
  const never = (timer: NodeJS.Timeout): void => {
    clearTimeout(timer);
    short.delete(timer);
    all.delete(timer);
  };
  const again = (run: () => void, ms: number): NodeJS.Timeout => {
    const timer = setInterval(run, ms);
    all.add(timer);
    return timer;
  };
  const recordError = (...words: unknown[]): void => void consoleErrors.push(words.map(String).join(' '));
  const quiet = (): undefined => undefined;

  const context = vm.createContext({
    ...named,
    console: { log: quiet, info: quiet, debug: quiet, warn: quiet, error: recordError },
    setTimeout: later,
    clearTimeout: never,
    setInterval: again,
    clearInterval: never,
  });
  prepareLayer(context, layer);
  const modules = new Map<string, { exports: unknown }>();

  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const made = { exports: {} };
    modules.set(file, made);
    const source = fs.readFileSync(file, 'utf8');
    checkSource(layer, file, source);
    const wrapped = `(function (require, module, exports) {${source}\n})`;
    const run = vm.runInContext(wrapped, context, { filename: file }) as (
      require: (other: string) => unknown,
      module: { exports: unknown },
      exports: unknown,
    ) => void;
    run(
      (other) => load(path.resolve(path.dirname(file), `${other.replace(/\.js$/, '')}.js`)),
      made,
      made.exports,
    );
    return made.exports;
  };

  return {
    run: (file) => void load(path.join(distDir, file)),
    consoleErrors,
    waiting: () => short.size,
    stop: () => [...all].forEach(never),
  };
};
