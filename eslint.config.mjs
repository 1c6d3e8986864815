import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import unicorn from 'eslint-plugin-unicorn';
import tseslint from 'typescript-eslint';

const pureFolders = ['electron/contract/**', 'electron/presence/**', 'electron/delivery/plan/**'];

const impureGlobals = [
  { name: 'Date', message: 'Instants come in as parameters.' },
  { name: 'setTimeout', message: 'Timers are injected.' },
  { name: 'setInterval', message: 'Timers are injected.' },
  { name: 'fetch', message: 'The transport is injected.' },
];

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'out',
      'dist',
      'coverage',
      '.cache',
      'demo-output',
      'bench-output',
      '**/*.d.ts',
    ],
  },
  eslint.configs.recommended,
  {
    plugins: { unicorn },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'unicorn/filename-case': ['error', { case: 'kebabCase' }],
      'unicorn/prefer-node-protocol': 'error',
      'unicorn/no-abusive-eslint-disable': 'error',
      'unicorn/throw-new-error': 'error',
      'unicorn/prefer-string-replace-all': 'error',
      complexity: ['error', 10],
      'max-params': ['error', 3],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        module: 'writable',
        TextDecoder: 'readonly',
        structuredClone: 'readonly',
        setImmediate: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/dot-notation': 'off',
      // Parts are closures made by functions; none of them has a `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: pureFolders,
    rules: { 'no-restricted-globals': ['error', ...impureGlobals.slice(1)] },
  },
  {
    files: ['electron/presence/**', 'electron/delivery/**', 'electron/vendors/**'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals.slice(1)],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Instants come in as parameters.' },
        { object: 'Math', property: 'random', message: 'Chance comes in as a parameter.' },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/controls/ipc/**', 'electron/preload.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron/main',
              importNames: ['ipcMain'],
              message: 'Only controls/ipc/ speaks IPC.',
            },
            { name: 'electron/renderer', message: 'Only the preload runs there.' },
            { name: 'electron', message: 'Import from electron/main or electron/common.' },
          ],
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['*.config.ts', '*.config.mjs', '*.config.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
