import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { retiredTerms } from './scripts/lint/retired-terms.mjs';

const clockAndRandomness = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The clock is an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Randomness is an argument.',
  },
];

/** Rules that need types; each file is found in one of the projects. */
const TYPED = {
  files: ['**/*.{ts,tsx}'],
  languageOptions: {
    parserOptions: {
      project: ['tsconfig.lint.json'],
      tsconfigRootDir: import.meta.dirname,
    },
  },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '**/node_modules/',
      '.cache/',
      'artifacts/',
      '.data/',
      '**/*.cjs',
      '*.config.js',
      'localcloud/fixtures/',
      'tests/fixtures/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports only; pages, app and config are excepted.',
        },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
      ],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: [
      'src/pages/**',
      'src/packages/**',
      'src/app.tsx',
      'src/app.config.ts',
      'config/**',
      '**/*.config.ts',
      '**/*.d.ts',
      'tests/global-setup.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { 'retired-terms': retiredTerms },
    rules: { 'retired-terms/identifiers': 'error' },
  },
  { files: ['scripts/**', 'deploy/**', 'localcloud/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['core/**/*.ts', 'server/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...clockAndRandomness,
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/{features,pages,packages}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        'wx',
        'window',
        'document',
        'fetch',
        'localStorage',
        'navigator',
        'crypto',
      ],
    },
  },
  TYPED,
);
