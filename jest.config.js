const esm = ['@noble', 'mingo', 'bson', 'dayjs', 'nanoid', 'fflate', 'openid-client', 'oauth4webapi', 'jose'];
/** Compiles for Node; .ts and .tsx need separate parsers, because `<T>` begins an element in .tsx. */
const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: { parser, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];
/** File name prefixes of slow API tests, which the fast suite (`npm run test:fast`) skips. */
const SLOW_TESTS =
  'years|roles|growth-flow|request-log|person|doctor|private-fields|vote|seat-move|joining|district|account|fairness|demo|rhythm|month|youth-house|documents|wall|experience-paper|showcase|application|picture|portrait|migrate|todo|title-link|dossier-forms|submitted-versions|print-format';
/**
 * File names of the tests that open every page of the built mini-program, and carry out its main tasks. The full suite
 * shares the tasks out, one engine each; ALL_ENGINES (`npm run test:engines`) runs all of them on every engine.
 */
const TASKS = {
  node: ['privacy', 'portrait', 'chain'],
  android: ['team', 'first-run', 'month', 'dossier', 'showcase'],
  oldest: ['card', 'district', 'innovation', 'service', 'vote-room'],
};
const EVERY_TASK = Object.values(TASKS).flat();
const tasksOf = (layer) => (process.env.ALL_ENGINES ? EVERY_TASK : TASKS[layer]);
/** Node's own engine is the newest: a page that opens on the older ones opens there. */
const opensPages = (layer) => layer !== 'node' || process.env.ALL_ENGINES;
const filesOf = (layer) =>
  `@(${[...(opensPages(layer) ? ['every-page'] : []), ...tasksOf(layer)].join('|')})`;
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.m?jsx?$': swc({ syntax: 'ecmascript', jsx: true }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`, '<rootDir>/dist/'],
  moduleNameMapper: { '^@core/(.*)$': '<rootDir>/core/$1', '^@/(.*)$': '<rootDir>/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
// From the fastest to the slowest; the fast suite runs the first two.
const config = {
  rootDir: __dirname,
  cacheDirectory: '<rootDir>/.cache/jest',
  // Generous, so that tests do not fail on a slow machine; performance is measured by the benchmarks.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/tests/longest-first.cjs',
  projects: [
    {
      ...base,
      displayName: 'core',
      // Tests run with the H5 variants of platform modules.
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'json', 'node'],
      testMatch: [
        '<rootDir>/core/{domain,contract,labels}/**/*.test.ts',
        '<rootDir>/config/**/*.test.ts',
        '<rootDir>/src/**/*.test.{ts,tsx}',
        '<rootDir>/tests/docs/!(contract).test.ts',
        // The cryptography against its published vectors; the elections are in the slow project.
        '<rootDir>/core/voting/vectors.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'server',
      globalSetup: '<rootDir>/tests/global-setup.ts',
      testMatch: ['<rootDir>/server/**/*.test.ts', `<rootDir>/tests/server/!(${SLOW_TESTS})*.test.ts`],
    },
    // The voting protocol, and API tests of complete elections, years and archives.
    {
      ...base,
      displayName: 'slow',
      globalSetup: '<rootDir>/tests/global-setup.ts',
      testMatch: [
        '<rootDir>/core/voting/**/!(vectors).test.ts',
        `<rootDir>/tests/server/@(${SLOW_TESTS})*.test.ts`,
        // Compiles the contract of every release.
        '<rootDir>/tests/docs/contract.test.ts',
      ],
    },
    { ...base, displayName: 'localcloud', testMatch: ['<rootDir>/localcloud/**/*.test.ts'] },
    {
      ...base,
      displayName: 'resilience',
      globalSetup: '<rootDir>/tests/global-setup.ts',
      testMatch: ['<rootDir>/tests/resilience/**/*.test.ts'],
    },
    // What an attacker sends and a failing machine does.
    {
      ...base,
      displayName: 'attack',
      globalSetup: '<rootDir>/tests/global-setup.ts',
      testMatch: ['<rootDir>/tests/attack/**/*.test.ts'],
    },
    // Deployments against a stand-in of the cloud; needs the packages of deploy/.
    { ...base, displayName: 'deploy', testMatch: ['<rootDir>/tests/deploy/**/*.test.ts'] },
    {
      ...base,
      displayName: 'weapp',
      testMatch: [
        `<rootDir>/tests/weapp/!(every-page|${EVERY_TASK.join('|')}).test.ts`,
        `<rootDir>/tests/weapp/${filesOf('node')}.test.ts`,
      ],
    },
    // Every page and its main task on the engines of phones (tests/weapp/harness/logic-layer.ts).
    ...['android', 'oldest'].map((layer) => ({
      ...base,
      displayName: `weapp-${layer}`,
      globals: { LOGIC_LAYER: layer },
      testMatch: [`<rootDir>/tests/weapp/${filesOf(layer)}.test.ts`],
    })),
    // The built mini-program in Chromium: layout and touch.
    { ...base, displayName: 'weapp-layout', testMatch: ['<rootDir>/tests/weapp-layout/**/*.test.ts'] },
    { ...base, displayName: 'h5', testMatch: ['<rootDir>/tests/h5/**/*.test.ts'] },
  ],
};

/** Returns the arguments after `--selectProjects` that are not project names: jest takes paths there for names. */
function pathsAfterProjects(args, names) {
  const start = args.indexOf('--selectProjects') + 1;
  if (start === 0) return [];
  const rest = args.slice(start);
  const end = rest.findIndex((arg) => arg.startsWith('-'));
  return (end < 0 ? rest : rest.slice(0, end)).filter((arg) => !names.includes(arg));
}

const paths = pathsAfterProjects(
  process.argv,
  config.projects.map(({ displayName }) => displayName),
);
// `npx jest --selectProjects server path` runs the matching files only.
if (paths.length > 0)
  for (const project of config.projects)
    project.testPathIgnorePatterns = ['/node_modules/', `^(?!.*(?:${paths.join('|')}))`];

module.exports = config;
