import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

/** The layers of docs/architecture.md. Each rule says in words what the layer may not know. */
const layer = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})
const never = (group, message) => ({ group, message })

const noMain = never(
  ['#main/*', '**/src-main/**'],
  'This layer must not know src-main: go through src-shared/contract.',
)
const noRenderer = never(['**/src-renderer/**'], 'This layer must not know src-renderer.')
const noNode = never(['node:*', 'fs', 'path'], 'This layer is pure: no Node.')
const noElectron = never(['electron', 'electron/*'], 'Only src-main/electron knows Electron.')
const noHost = never(
  ['**/electron/**', '**/browser-host/**', '**/command-line/**'],
  'The core imports no host: the host hands it what it needs.',
)
const noSqlJs = never(['sql.js', 'sql.js/*'], 'Only src-main/datasets/engine knows sql.js.')

export default ts.config(
  { ignores: ['out/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
  },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  layer(['src-shared/**'], [noMain, noRenderer, noNode, noElectron, noSqlJs]),
  {
    files: ['src-shared/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'echarts',
              allowTypeImports: true,
              message: 'src-shared knows only the types of ECharts.',
            },
          ],
        },
      ],
    },
  },
  layer(['src-main/**'], [noRenderer, noElectron, noSqlJs]),
  layer(['src-main/electron/**'], [noRenderer, noSqlJs]),
  layer(['src-main/datasets/**', 'src-main/exporters/**'], [noRenderer, noElectron, noHost, noSqlJs]),
  layer(['src-main/datasets/engine/**'], [noRenderer, noElectron, noHost]),
  layer(['src-renderer/**'], [noMain, noNode, noElectron, noSqlJs]),
  {
    files: ['src-renderer/components/**', 'src-renderer/charts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            noMain,
            noNode,
            noElectron,
            noSqlJs,
            never(
              ['**/bridge/**', '**/state/**', '**/pages/**'],
              'Components take props and call back; they neither fetch nor hold state.',
            ),
          ],
        },
      ],
    },
  },
  { files: ['src-main/command-line/**', 'src-main/*.{ts,mjs}', 'tests/**'], rules: { 'no-console': 'off' } },
)
