import fs from 'node:fs';
import path from 'node:path';

const PAGE = /^(pages\/[^/]+|packages\/[^/]+\/pages\/[^/]+)\/index\.tsx$/;

/**
 * Lists the pages under src/, without extension, in a stable order: `pages/today/index`,
 * `packages/team/pages/join/index`.
 */
export const findPages = (src: string): string[] =>
  fs
    .readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => PAGE.test(file))
    .map((file) => file.replace(/\.tsx$/, ''))
    .sort();
