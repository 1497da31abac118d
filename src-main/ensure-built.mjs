// Builds when `out/` is missing or older than any source, so that `npm start`, `npm run cli` and `npm test`
// work right after `npm ci`. Prints to standard error: standard output belongs to the command.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const built = join(root, 'out', 'resources', 'bundled.regiondata')
const sources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'resources',
  'package-lock.json',
  'electron.vite.config.ts',
]

const newest = (path) => {
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const stale =
  !existsSync(built) || sources.some((source) => newest(join(root, source)) > statSync(built).mtimeMs)
if (stale) {
  process.stderr.write('Bygger Regionkikaren … (building)\n')
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // npm is a .cmd file on Windows.
    shell: process.platform === 'win32',
  })
  process.exit(build.status ?? 1)
}
