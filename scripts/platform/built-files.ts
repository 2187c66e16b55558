import fs from 'node:fs';
import path from 'node:path';

/** Lists the files of a build that end in `.ext`, relative to its folder, in a stable order. */
export const builtFiles = (folder: string, ext: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`.${ext}`))
    .map((file) => file.split(path.sep).join('/'))
    .sort();

export const readBuilt = (folder: string, file: string): string =>
  fs.readFileSync(path.join(folder, file), 'utf8');

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** Lists the pages that a build names in app.json. */
export const builtPages = (folder: string): string[] => {
  const { pages, subPackages = [] } = JSON.parse(readBuilt(folder, 'app.json')) as AppConfig;
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
  ].sort();
};

/** Lists the style sheets that neither belong to a page, nor to the app, nor are imported by one that does. */
export const strayStyles = (folder: string): string[] => {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file) || !fs.existsSync(path.join(folder, file))) return;
    reached.add(file);
    for (const [, other = ''] of readBuilt(folder, file).matchAll(/@import\s+["']([^"']+)["']/g))
      reach(path.posix.normalize(path.posix.join(path.posix.dirname(file), other)));
  };
  ['app', ...builtPages(folder)].forEach((page) => reach(`${page}.wxss`));
  return builtFiles(folder, 'wxss').filter((file) => !reached.has(file) && readBuilt(folder, file) !== '');
};
