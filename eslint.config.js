import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

/**
 * The direction of dependency, as in docs/architecture.md. Each entry says in words what a layer may not
 * know; tests/unit/layers.test.ts tries them. Only the last matching entry of a file counts, so each names
 * everything that is forbidden to it.
 */
const layer = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})
const never = (group, message) => ({ group, message })

const noMain = {
  // A `group` would read the leading # as a comment.
  regex: '^#main/|(^|/)src-main/',
  message: 'This layer must not know src-main: go through src-shared/contract.',
}
const noRenderer = never(['**/src-renderer/**'], 'This layer must not know src-renderer.')
const noNode = never(['node:*', 'fs', 'path', 'os', 'fs/*'], 'This layer knows no Node.')
const noElectron = never(['electron', 'electron/*'], 'Only src-main/electron knows Electron.')
const noSqlJs = never(['sql.js', 'sql.js/*'], 'Only src-main/datasets/engine knows sql.js.')
const noHost = never(
  ['**/electron/**', '**/browser-host/**', '**/command-line/**', '**/hosting/**'],
  'The core imports no host: the host hands it what it needs.',
)
const noImporters = {
  regex: '(^#main|^\\.\\.?)/.*importers/',
  message: 'What readers and writers share of a file format lies in src-main/formats.',
}
const noExporters = {
  regex: '(^#main|^\\.\\.?)/.*exporters/',
  message: 'What readers and writers share of a file format lies in src-main/formats.',
}
const noDatasets = {
  regex: '(^#main|^\\.\\.?)/.*datasets/',
  message: 'A format knows no dataset: it lies below readers and writers.',
}
const onlyEchartsTypes = {
  group: ['echarts', 'echarts/*'],
  allowTypeImports: true,
  message:
    'Only charts/echarts-setup, charts/kept-areas and the picture worker run ECharts; others know its types.',
}
const noJobs = {
  regex: '(^#main|\\.\\.)/(datasets|exporters|geography)/',
  message: 'The line to a worker knows no jobs: who asks says what they are.',
}
const onlyBridge = never(['**/bridge/**'], 'Only state/ talks to the core, through bridge/.')
const noUpwards = never(
  ['**/bridge/**', '**/state/**', '**/pages/**'],
  'Components take props and call back; they neither fetch nor hold state.',
)

/**
 * The rooms of src-shared from the ground up: at run time each knows only those before it. Types may point upwards,
 * where a lower room says what an upper one hands it.
 */
const ROOMS = [
  'problem',
  'messages',
  'export',
  'dataset',
  'indicators',
  'table',
  'filters',
  'view',
  'charts',
  'views',
  'provenance',
  'figures-as-text',
  'ask',
  'comparison',
  'saved-view',
  'reports',
  'own-things',
  'contract',
]
const roomsOfShared = ROOMS.map((room, at) =>
  layer([`src-shared/${room}/**`], noMain, noRenderer, noNode, noElectron, noSqlJs, onlyEchartsTypes, {
    // Relative ways only: a folder inside a room may be called like another room.
    regex: `^(\\.\\./)+(${ROOMS.slice(at + 1).join('|') || 'none'})/[^.]+$`,
    allowTypeImports: true,
    message: `src-shared/${room} knows only the rooms below it (ROOMS in eslint.config.js).`,
  }),
)

/** Words are leaves wherever they lie: they say, and what they say is worked out by who asks. */
const onlyWords = {
  regex: '^(?!\\.\\.?/(.*/)?(words\\.\\w\\w|messages/[\\w-]+)$)',
  message: 'Words import only other words and what messages/ knows of numbers and dates.',
}

export default ts.config(
  { ignores: ['out/', 'release/', 'node_modules/', 'test-results/'] },
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
  layer(['src-shared/**'], noMain, noRenderer, noNode, noElectron, noSqlJs, onlyEchartsTypes),
  ...roomsOfShared,
  layer(['src-shared/**/words.{sv,en}.ts'], onlyWords),
  layer(['src-main/**'], noRenderer, noElectron, noSqlJs, onlyEchartsTypes),
  layer(['src-main/electron/**'], noRenderer, noSqlJs, onlyEchartsTypes),
  layer(
    ['src-main/datasets/**', 'src-main/geography/**', 'src-main/bundled-data/**'],
    noRenderer,
    noElectron,
    noHost,
    noSqlJs,
    onlyEchartsTypes,
  ),
  layer(['src-main/datasets/engine/**'], noRenderer, noElectron, noHost, onlyEchartsTypes),
  layer(
    ['src-main/datasets/importers/**'],
    noRenderer,
    noElectron,
    noHost,
    noSqlJs,
    onlyEchartsTypes,
    noExporters,
  ),
  layer(['src-main/worker-line/**'], noRenderer, noElectron, noHost, noSqlJs, onlyEchartsTypes, noJobs),
  layer(['src-main/exporters/**'], noRenderer, noElectron, noHost, noSqlJs, noImporters),
  layer(
    ['src-main/formats/**'],
    noRenderer,
    noElectron,
    noHost,
    noSqlJs,
    onlyEchartsTypes,
    noImporters,
    noExporters,
    noDatasets,
  ),
  layer(['src-renderer/**'], noMain, noNode, noElectron, noSqlJs, onlyEchartsTypes),
  layer(['src-renderer/pages/**'], noMain, noNode, noElectron, noSqlJs, onlyEchartsTypes, onlyBridge),
  layer(
    ['src-renderer/components/**', 'src-renderer/charts/**'],
    noMain,
    noNode,
    noElectron,
    noSqlJs,
    onlyEchartsTypes,
    noUpwards,
  ),
  layer(
    ['src-renderer/charts/{echarts-setup,kept-areas}.ts'],
    noMain,
    noNode,
    noElectron,
    noSqlJs,
    noUpwards,
  ),
  {
    files: ['src-main/command-line/**', 'src-main/bench/**', 'src-main/*.{ts,mjs}', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
)
