import { createHash, randomBytes } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'

/** What bears no process's mark, or one of another computer, is left behind once it is older than this. */
const ABANDONED_MILLISECONDS = 24 * 3600 * 1000

/** This computer, or the part of it within which process numbers mean the same. */
const computer = createHash('sha256').update(`${hostname()}\n${processNumbers()}`).digest('hex').slice(0, 8)

function processNumbers(): string {
  try {
    return process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : ''
  } catch {
    return ''
  }
}

/** Says in a file's name or content which process it belongs to. */
export const ownerMark = (): string => `${computer}-${String(process.pid)}`

/** Not made from the file's own name, which may be as long as the system allows already. */
export const temporaryName = (): string =>
  `.regionkikaren-${ownerMark()}-${randomBytes(8).toString('hex')}.tmp`
/** Those of versions that did not mark them, too. */
const TEMPORARY = /^\.regionkikaren-(?:([0-9a-f]{8}-\d+)-)?[0-9a-f]{16}\.tmp$/

/** Whether a file name is that of a temporary file of `writeFileAtomically`. */
export const isTemporary = (name: string): boolean => TEMPORARY.test(name)

/** Whether the process that a mark names has ended; false where nobody can tell, as of another computer. */
export function isOfEndedProcess(mark: string): boolean {
  const [, where, number] = /^([0-9a-f]{8})-(\d+)/.exec(mark) ?? []
  if (where !== computer || number === undefined) return false
  try {
    process.kill(Number(number), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** Whether what was changed then and bears this mark was left behind. */
export const isAbandoned = (mark: string, changed: number, now: number): boolean =>
  isOfEndedProcess(mark) || now - changed > ABANDONED_MILLISECONDS

/** Removes the temporary files that ended programs left in a folder. Never fails. */
export async function sweepTemporaryFiles(folder: string, now: number = Date.now()): Promise<void> {
  swept.add(resolve(folder))
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isTemporary(name)) continue
    const path = join(folder, name)
    try {
      const { mtimeMs } = await stat(path)
      if (isAbandoned(TEMPORARY.exec(name)?.[1] ?? '', mtimeMs, now)) await rm(path, { force: true })
    } catch {
      // Somebody else is removing the same, or holds it: it goes another time.
    }
  }
}

/** Folders that this process has swept. */
const swept = new Set<string>()

/** `sweepTemporaryFiles`, once for each folder that this process writes in. */
export async function sweepOnce(folder: string): Promise<void> {
  if (!swept.has(resolve(folder))) await sweepTemporaryFiles(folder)
}
