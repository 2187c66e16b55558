import fs from 'node:fs';
import path from 'node:path';

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** Folder of the built mini-program. */
export const DIST = path.resolve(__dirname, '../../dist/weapp');

/** Lists the pages of the built mini-program, as its app.json names them to WeChat, in alphabetical order. */
export const builtPages = (): string[] => {
  const { pages, subPackages } = JSON.parse(
    fs.readFileSync(path.join(DIST, 'app.json'), 'utf8'),
  ) as AppConfig;
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => path.posix.join(root, page))),
  ].sort();
};
