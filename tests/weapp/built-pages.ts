import path from 'node:path';
import { builtPages as pagesOf } from '../../scripts/platform/built-files';

/** Folder of the built mini-program. */
export const DIST = path.resolve(__dirname, '../../dist/weapp');

/** Lists the pages of the built mini-program, as its app.json names them to WeChat, in alphabetical order. */
export const builtPages = (): string[] => pagesOf(DIST);
