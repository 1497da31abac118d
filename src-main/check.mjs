// Lint, format and types of all sources, as many beside each other as there are cores. Prints the whole output of
// each one that fails, and ends with 1 if one did. `lint` or `types` as argument: those only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const packages = join(root, 'node_modules')

/** What was found in earlier runs, for these versions of the tools: their own keys leave out those of plugins. */
const versions = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const cache = join(packages, '.cache', `regionkikaren-${versions.slice(0, 12)}`)
mkdirSync(cache, { recursive: true })
// Files are known again by their content: git gives them new times.
const kept = (name) => ['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, name)]

const tsc = (project) => ({
  name: `types of ${project}`,
  kind: 'types',
  program: 'typescript/bin/tsc',
  args: [
    '-p',
    project,
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    join(cache, `${project}.tsbuildinfo`),
  ],
})

/** Long ones first. */
const CHECKS = [
  {
    name: 'types of src-renderer',
    kind: 'types',
    program: 'svelte-check/bin/svelte-check',
    args: ['--tsconfig', 'src-renderer/tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  {
    name: 'lint',
    kind: 'lint',
    program: 'eslint/bin/eslint.js',
    args: ['.', '--max-warnings', '0', ...kept('eslint')],
  },
  tsc('tests'),
  {
    name: 'format',
    kind: 'lint',
    program: 'prettier/bin/prettier.cjs',
    args: ['--check', '.', ...kept('prettier')],
  },
  tsc('src-main'),
  tsc('src-shared'),
]

/** Runs one of them. Never through a shell, which differs between systems. */
function run({ program, args }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packages, program), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', (error) => resolve({ output: `${output}${error.message}\n`, fine: false }))
    child.once('close', (code) => resolve({ output, fine: code === 0 }))
  })
}

const [kind] = process.argv.slice(2)
const waiting = CHECKS.filter((check) => kind === undefined || check.kind === kind)
if (waiting.length === 0) throw new Error(`there is no check of ${kind}`)

async function work() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const start = performance.now()
    const { output, fine } = await run(check)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    process.stdout.write(`${fine ? '' : output}${fine ? '✓' : '✗'} ${check.name} ${seconds} s\n`)
    if (!fine) process.exitCode = 1
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work))
