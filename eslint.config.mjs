import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import { defineConfig, globalIgnores } from 'eslint/config';

const PROCESS_ENV = 'Settings are read in lib/env.ts alone, where they are checked.';
const PLAIN_FIELDS =
  'Write the fields themselves: an object that begins with a spread takes V8 up to a hundred times as long.';
const ONE_LINK = 'Links inside the app are those of components/ui/link, which fetch nothing beforehand.';

export default defineConfig([
  ...next,
  ...nextTypescript,
  globalIgnores([
    '.next/**',
    '.data/**',
    'lib/db/generated/**',
    'next-env.d.ts',
    'test-results/**',
    'playwright-report/**',
  ]),
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ObjectExpression > SpreadElement > ObjectExpression', message: PLAIN_FIELDS },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['{app,components,lib}/**/*.{ts,tsx}', 'proxy.ts'],
    ignores: ['lib/env.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: PROCESS_ENV }],
    },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    ignores: ['components/ui/link.tsx'],
    rules: { 'no-restricted-imports': ['error', { name: 'next/link', message: ONE_LINK }] },
  },
  // What runs at a terminal talks to it.
  { files: ['{scripts,prisma,e2e}/**/*.{ts,mjs}'], rules: { 'no-console': 'off' } },
]);
