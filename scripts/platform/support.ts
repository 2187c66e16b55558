import browserslist from 'browserslist';
import path from 'node:path';

/** The oldest systems promised: the versions of `.browserslistrc`, the only place that names them. */
export interface Support {
  readonly chrome: number;
  readonly safari_ios: number;
}

export const SUPPORTED_ENGINES = ['chrome', 'safari_ios'] as const;

/** Reads the first version of a range such as `14.5-14.8`. */
const firstOf = (range: string): number => Number(range.split('-')[0]);

/** Reads the promise of the project in `root`. */
export const readSupport = (root: string): Support => {
  const queries = browserslist.loadConfig({ path: path.resolve(root) });
  if (!queries) throw new Error('no .browserslistrc');
  const lowest = (name: string): number =>
    Math.min(
      ...browserslist(queries)
        .map((browser) => browser.split(' ') as [string, string])
        .filter(([one]) => one === name)
        .map(([, version]) => firstOf(version)),
    );
  return { chrome: lowest('chrome'), safari_ios: lowest('ios_saf') };
};
