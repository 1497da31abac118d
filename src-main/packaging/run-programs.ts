import { spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** electron-builder has a lock file of its own, so that `npm ci` does not take half as long again. */
const BUILDER_FOLDER = 'src-main/packaging/builder'

/** npm's own program, run by this Node: `npm` itself is a script of the shell, another one on each system. */
function npmProgram(): string {
  const beside = [
    process.env['npm_execpath'] ?? '',
    join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const found = beside.find((path) => path.endsWith('.js') && existsSync(path))
  if (found === undefined) throw new Error('npm is not beside Node: run this by `npm run package`')
  return found
}

function run(args: readonly string[], options: SpawnSyncOptions): string {
  const { status, error, stdout } = spawnSync(process.execPath, args, { ...options, maxBuffer: 1 << 28 })
  if (error) throw error
  if (status !== 0)
    throw new Error(`${basename(args[0] ?? '')} ended with ${status}: what it said stands above`)
  return stdout?.toString() ?? ''
}

/** All packages that are installed here, as npm lists them in CycloneDX. */
export const listInstalled = (root: string): string =>
  run([npmProgram(), 'sbom', '--sbom-format', 'cyclonedx'], { cwd: root, stdio: ['ignore', 'pipe', 2] })

/** What the registry knows against what is installed here, as npm tells it in JSON; also when it could not be asked. */
export function askForFaults(root: string): string {
  // With faults it ends with 1, and says which as well.
  const { error, stdout } = spawnSync(process.execPath, [npmProgram(), 'audit', '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 2],
    maxBuffer: 1 << 28,
  })
  if (error) throw error
  return stdout.toString()
}

/** Installs electron-builder as its lock file says, unless it is there. */
export function installBuilder(root: string): void {
  const folder = join(root, BUILDER_FOLDER)
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
  const installed = join('node_modules', 'electron-builder', 'package.json')
  const there = existsSync(join(folder, installed))
    ? (JSON.parse(read(installed)) as { version: string }).version
    : null
  if (there === dependencies['electron-builder']) return
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund']
  run([npmProgram(), 'ci', ...quiet], { cwd: folder, stdio: ['ignore', 2, 2] })
}

/** Runs electron-builder in the repository. */
export function runBuilder(root: string, args: readonly string[]): void {
  const program = join(root, BUILDER_FOLDER, 'node_modules', 'electron-builder', 'cli.js')
  run([program, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
}
