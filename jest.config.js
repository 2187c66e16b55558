const esm = ['@noble', 'mingo', 'bson', 'dayjs', 'nanoid', 'fflate'];
/** Jest asks for plain Node output; a language each, because `<T>` begins an element in one of them. */
const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: { parser, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
];
/** Handlers' tests that tell whole stories; the daily round leaves them to the whole one. */
const STORIES =
  'vote|demo|rhythm|month|youth-house|documents|wall|paper|showcase|words|application|picture|portrait|title-tie|dossier-papers|file-letters|handed';
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.m?jsx?$': swc({ syntax: 'ecmascript', jsx: true }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`, '/dist/'],
  moduleNameMapper: { '^@core/(.*)$': '<rootDir>/core/$1', '^@/(.*)$': '<rootDir>/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
// Rooms from the fastest to the slowest; `npm run test:fast` runs the first two.
module.exports = {
  rootDir: __dirname,
  cacheDirectory: '<rootDir>/.cache/jest',
  // A slow machine is not a failure; how long things take is measured in the benchmarks.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/tests/longest-first.cjs',
  projects: [
    {
      ...base,
      displayName: 'core',
      // The phone's twins: tests in the browser's world take the browser's.
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'json', 'node'],
      testMatch: ['<rootDir>/core/{domain,contract}/**/*.test.ts', '<rootDir>/src/**/*.test.{ts,tsx}'],
    },
    {
      ...base,
      displayName: 'server',
      globalSetup: '<rootDir>/tests/global-setup.ts',
      testMatch: ['<rootDir>/server/**/*.test.ts', `<rootDir>/tests/server/!(${STORIES})*.test.ts`],
    },
    // Whole elections, years and archives: arithmetic and long stories, apart from the daily round.
    {
      ...base,
      displayName: 'long',
      globalSetup: '<rootDir>/tests/global-setup.ts',
      testMatch: ['<rootDir>/core/voting/**/*.test.ts', `<rootDir>/tests/server/@(${STORIES})*.test.ts`],
    },
    { ...base, displayName: 'localcloud', testMatch: ['<rootDir>/localcloud/**/*.test.ts'] },
    {
      ...base,
      displayName: 'errands',
      globalSetup: '<rootDir>/tests/global-setup.ts',
      testMatch: ['<rootDir>/tests/errands/**/*.test.ts'],
    },
    { ...base, displayName: 'weapp', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    // The same pages and walks on the engines of phones (tests/weapp/harness/logic-layer.ts).
    ...['android', 'oldest'].map((layer) => ({
      ...base,
      displayName: `weapp-${layer}`,
      globals: { LOGIC_LAYER: layer },
      testMatch: ['<rootDir>/tests/weapp/!(size|build-)*.test.ts'],
    })),
    { ...base, displayName: 'h5', testMatch: ['<rootDir>/tests/h5/**/*.test.ts'] },
  ],
};
