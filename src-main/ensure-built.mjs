// Builds when `out/` does not come from the sources as they are now, so that `npm start`, `npm run cli` and
// `npm test` work right after `npm ci`. `--always` builds in any case (`npm run build`). Prints to standard
// error: standard output belongs to the command.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'out')
/** Says from which sources the folder was built. */
const stamp = join(out, 'built-from')
/** Holds the number of the process that is building. */
const lock = join(out, 'building')
const products = [
  'main/start.js',
  'preload/preload.cjs',
  'renderer/index.html',
  'packages/sql.js/dist/sql-wasm.wasm',
  'resources/ostergotland-sodermanland.regiondata',
  'resources/sverige.regiondata',
  'resources/norrbotten.regiondata',
]
const sources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
]

/** Names, sizes and times of all sources: a time that goes back (another branch) is a change as well. */
function signature() {
  const hash = createHash('sha256')
  const add = (path) => {
    const entry = statSync(join(root, path))
    if (entry.isDirectory())
      readdirSync(join(root, path))
        // That of src-main/packaging/builder.
        .filter((name) => name !== 'node_modules')
        .sort()
        .forEach((name) => add(`${path}/${name}`))
    else hash.update(`${path} ${entry.size} ${entry.mtimeMs}\n`)
  }
  sources.forEach(add)
  return hash.digest('hex')
}

const isBuilt = () =>
  existsSync(stamp) &&
  products.every((product) => existsSync(join(out, product))) &&
  readFileSync(stamp, 'utf8') === signature()

/** False while another process that is alive holds the lock. */
function takeLock() {
  mkdirSync(out, { recursive: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    // Windows says EPERM for a file that is being removed.
    if (error.code !== 'EEXIST' && !(error.code === 'EPERM' && existsSync(lock))) throw error
  }
  if (!isAlive(lockHolder())) rmSync(lock, { force: true })
  return false
}

function lockHolder() {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

/** No build takes so long: the number may by now be another program's. */
const LONGEST_BUILD = 10 * 60_000
/** Within this time the lock's maker has written its number. */
const LONGEST_WRITE = 5_000

function isAlive(pid) {
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  if (!(pid > 0)) return age < LONGEST_WRITE
  if (age > LONGEST_BUILD) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Runs a program of ours or of a package; never through a shell, which differs between systems. */
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] }).status ?? 1

function build() {
  process.stderr.write('Bygger Regionkikaren … (building)\n')
  // Taken before: a file that is changed meanwhile makes the next start build again.
  const from = signature()
  rmSync(stamp, { force: true })
  const status =
    run(join('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn') ||
    run(join('out', 'main', 'build-bundled-dataset.js'))
  if (status === 0) writeFileSync(stamp, from)
  return status
}

const always = process.argv.includes('--always')
const pause = new Int32Array(new SharedArrayBuffer(4))
while (always || !isBuilt()) {
  if (!takeLock()) {
    Atomics.wait(pause, 0, 0, 100)
    continue
  }
  const release = () => rmSync(lock, { force: true })
  process.once('exit', release)
  // Another one may have built while we waited.
  process.exitCode = always || !isBuilt() ? build() : 0
  release()
  break
}
