import fs from 'node:fs';
import path from 'node:path';

/** Sizes of the uploads in bytes. */
export interface Sizes {
  readonly main: number;
  readonly subpackages: Readonly<Record<string, number>>;
  readonly total: number;
  readonly api: number;
}

/** Size budgets in bytes; WeChat allows 2 MB per package. */
export const BUDGETS = {
  main: 466_500,
  // `team` holds the screens of rosters, moving, rescuing, taking along, dissolving and claiming a seat by code: 115 420.
  subpackage: 117_000,
  vote: 158_500,
  // The goal is 1 100 000; 1 155 500 with own notes on nodes and the screens of cycles, moving, rescuing, verifying a
  // board together, notices and what they say of titles, papers and sheets, cards that go along, and previews of
  // imports; the rest for files of evidence: their page, its texts, rows in the reviewers' pages.
  total: 1_164_500,
  // Raised from 1 600 000 for cycles, closing an account, the examples of goals, rescuing a leadership and moving; from
  // 1 720 000 for notices: their schema, labels, preview and checks are on the server alone; 13 000 more for cards that
  // go along and for dissolving with members; 5 000 for what a notice says of titles, papers, sheets and years; 6 000
  // for files of evidence: their list, their place, pictures taken from posts.
  api: 1_779_000,
} as const;

/** Licence lists and the devtools' settings are not uploaded (`packOptions.ignore` in project.config.json). */
const isUploaded = (file: string): boolean =>
  !file.endsWith('.LICENSE.txt') && file !== 'project.config.json';

const filesUnder = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => fs.statSync(path.join(folder, file)).isFile());

/** Measures the built mini-program and the api function under `dist`. */
export const measureSizes = (dist: string): Sizes => {
  const weapp = path.join(dist, 'weapp');
  const subpackages: Record<string, number> = {};
  let main = 0;
  for (const file of filesUnder(weapp).filter(isUploaded)) {
    const bytes = fs.statSync(path.join(weapp, file)).size;
    const [first = '', name = ''] = file.split(path.sep);
    if (first === 'packages') subpackages[name] = (subpackages[name] ?? 0) + bytes;
    else main += bytes;
  }
  const api = fs.statSync(path.join(dist, 'cloudfunctions/api/index.js')).size;
  return {
    main,
    subpackages,
    total: Object.values(subpackages).reduce((sum, bytes) => sum + bytes, main),
    api,
  };
};

/** Lists the packages that exceed their budget. */
export const budgetExcesses = ({ main, subpackages, total, api }: Sizes): string[] => [
  ...(main > BUDGETS.main ? [`main ${main} > ${BUDGETS.main}`] : []),
  ...Object.entries(subpackages)
    .map(([name, bytes]) => ({ name, bytes, budget: name === 'vote' ? BUDGETS.vote : BUDGETS.subpackage }))
    .filter(({ bytes, budget }) => bytes > budget)
    .map(({ name, bytes, budget }) => `${name} ${bytes} > ${budget}`),
  ...(total > BUDGETS.total ? [`total ${total} > ${BUDGETS.total}`] : []),
  ...(api > BUDGETS.api ? [`api ${api} > ${BUDGETS.api}`] : []),
];
