import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ProblemError } from '#shared/problem/problem'
import { codeOf, patiently } from '#main/files/patience'
import { readFilePatiently } from '#main/files/patient-read'
import { makePrivateFolder, PRIVATE_FILE } from '#main/files/private-folder'
import { isOfEndedProcess, ownerMark, temporaryName } from '#main/files/temporary-files'
import { buildProblem } from '../problems'
import { LOCK_TIMES } from './lock-times'

/** How often something is begun anew because the lock was lost. */
const MOST_ATTEMPTS = 5

interface Lock {
  readonly path: string
  /** Stands in the file: the process and a number of its own. */
  readonly owner: string
  state: 'held' | 'lost' | 'released'
}

/** The lock under which what runs now was started. */
const current = new AsyncLocalStorage<Lock>()
/** The last in the queue of this process, by the lock's path. */
const queues = new Map<string, Promise<unknown>>()

/**
 * Does something while nobody else changes the library: others of this process wait in a queue, other programs for a
 * file that says whose it is. What runs under it may ask for it again. `action` is begun anew when the lock was lost
 * (see `assertIndexLock`), so it must read whatever it builds on. Throws `ProblemError` when others hold it too long.
 */
export function withIndexLock<T>(library: string, action: () => T | Promise<T>): Promise<T> {
  const path = join(resolve(library), 'index.lock')
  const held = current.getStore()
  if (held?.path === path && held.state !== 'released') return Promise.resolve().then(action)
  const before = queues.get(path) ?? Promise.resolve()
  const mine = before.then(() => lockAndAct(path, action))
  const settled = mine.catch(() => undefined)
  queues.set(path, settled)
  void settled.then(() => {
    if (queues.get(path) === settled) queues.delete(path)
  })
  return mine
}

/**
 * Throws when the lock under which this runs has become another's: its holder slept, or a disk was slow. Asked just
 * before the name of a file shows its next content, so that nobody's work is overwritten.
 */
export async function assertIndexLock(): Promise<void> {
  const lock = current.getStore()
  if (lock === undefined) throw new Error('outside the lock')
  const found = await readFilePatiently(lock.path)
  if (found.state === 'unreadable') throw found.error
  if (lock.state === 'held' && found.state === 'read' && found.bytes.toString() === lock.owner) return
  if (lock.state === 'held') lock.state = 'lost'
  throw busy()
}

const busy = (): ProblemError => new ProblemError(buildProblem('not-writable', (w) => w.libraryBusy))

async function lockAndAct<T>(path: string, action: () => T | Promise<T>): Promise<T> {
  await makePrivateFolder(dirname(path))
  for (let attempt = 1; ; attempt++) {
    const { lock, file } = await acquire(path)
    const stopRenewing = renew(lock, file)
    try {
      return await current.run(lock, action)
    } catch (error) {
      if (!isLost(lock) || attempt === MOST_ATTEMPTS) throw error
    } finally {
      lock.state = 'released'
      await stopRenewing()
      await giveBack(lock)
    }
  }
}

/** In a function of its own: it changes while the action runs. */
const isLost = ({ state }: Lock): boolean => state === 'lost'

async function acquire(path: string): Promise<{ lock: Lock; file: FileHandle }> {
  const owner = `${ownerMark()}-${randomBytes(8).toString('hex')}`
  const giveUpAt = performance.now() + LOCK_TIMES.patience
  let seen = { sign: '', since: 0 }
  for (;;) {
    const file = await create(path, owner)
    if (file !== null) return { lock: { path, owner, state: 'held' }, file }
    const now = performance.now()
    const found = await lookAt(path)
    // By the waiting itself and no clock: dates may be ahead, and a server's clock another.
    if (found !== null && found.sign !== seen.sign) seen = { sign: found.sign, since: now }
    const isStale = found !== null && (isOfEndedProcess(found.owner) || now - seen.since > LOCK_TIMES.stale)
    if (isStale) await takeAway(path, found.owner)
    else if (now > giveUpAt) throw busy()
    else await wait(LOCK_TIMES.pause)
  }
}

/** Null when somebody has it. Throws the system's error. */
async function create(path: string, owner: string): Promise<FileHandle | null> {
  if ((await lookAt(path)) !== null) return null
  try {
    return (await createWhole(path, owner)) ?? (await createBare(path, owner))
  } catch (error) {
    const code = codeOf(error)
    // Windows says EPERM for a file that is being removed.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return null
    throw error
  }
}

/** What file systems say that know no second name of a file. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
])

/**
 * With its owner in it from the first, by a second name of a file that is written already: of an empty one, left by a program
 * that was killed in between, nobody could tell whose it was. Null where the file system cannot.
 */
async function createWhole(path: string, owner: string): Promise<FileHandle | null> {
  const beside = join(dirname(path), temporaryName())
  const file = await createBare(beside, owner)
  try {
    await link(beside, path)
    return file
  } catch (error) {
    await file.close().catch(() => undefined)
    if (NO_LINKS.has(codeOf(error))) return null
    throw error
  } finally {
    await remove(beside)
  }
}

async function createBare(path: string, owner: string): Promise<FileHandle> {
  const file = await open(path, 'wx', PRIVATE_FILE)
  try {
    await file.write(owner, 0)
    return file
  } catch (error) {
    await file.close().catch(() => undefined)
    await remove(path)
    throw error
  }
}

const remove = (path: string): Promise<void> =>
  patiently(
    () => rm(path, { force: true }),
    () => true,
  ).catch(() => undefined)

/** Whose it is, and what changes with each sign of life; null when it was given back or cannot be looked at now. */
async function lookAt(path: string): Promise<{ owner: string; sign: string } | null> {
  try {
    const { ino, mtimeMs } = await stat(path)
    const owner = await readFile(path, 'utf8')
    return { owner, sign: [owner, ino, mtimeMs].join() }
  } catch {
    return null
  }
}

/** At the start: removes a lock that an ended program of this computer left. Never fails. */
export async function removeEndedLock(library: string): Promise<void> {
  const path = join(resolve(library), 'index.lock')
  const found = await lookAt(path)
  if (found !== null && isOfEndedProcess(found.owner)) await takeAway(path, found.owner)
}

/** By another name first, for somebody may have been faster and have the lock by now: that one gets it back. */
async function takeAway(path: string, owner: string): Promise<void> {
  const aside = join(dirname(path), temporaryName())
  try {
    await rename(path, aside)
    if ((await readFile(aside, 'utf8')) !== owner) await link(aside, path)
  } catch {
    // Gone already; or it cannot be given back, and its holder finds that out before it writes.
  }
  await rm(aside, { force: true }).catch(() => undefined)
}

/** Signs of life, in the file itself: after it is taken away they reach nobody else's. Answers what ends them. */
function renew({ owner }: Lock, file: FileHandle): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    last = last.then(() => file.write(owner, 0)).catch(() => undefined)
  }, LOCK_TIMES.renewal)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await last
    await file.close().catch(() => undefined)
  }
}

/** Removed by its owner only. What cannot be removed now is nobody's once this process has ended, or soon after. */
async function giveBack({ path, owner }: Lock): Promise<void> {
  const found = await readFilePatiently(path)
  if (found.state === 'read' && found.bytes.toString() === owner) await remove(path)
}
