import type { open, readdir, readFile } from 'node:fs/promises'

/** What of `node:fs/promises` reads. */
export interface Reading {
  readonly open: typeof open
  readonly readFile: typeof readFile
  readonly readdir: typeof readdir
}

/** Which reads of files and folders fail. For `vi.mock('node:fs/promises')`: as root no real permission does it. */
export interface FailingReads {
  /** End of the path. */
  path: string
  code: string
  /** The first reads that fail. */
  times: number
}

/** `node:fs/promises`, reading badly as long as `failing` says so. */
export function readingBadly<T extends Reading>(real: T, failing: FailingReads): T {
  const failNow = (path: unknown): void => {
    if (failing.times === 0 || typeof path !== 'string' || !path.endsWith(failing.path)) return
    failing.times--
    throw Object.assign(new Error(`${failing.code}: read`), { code: failing.code })
  }
  const guarded =
    (read: (...args: never[]) => Promise<unknown>) =>
    async (...args: unknown[]): Promise<unknown> => {
      failNow(args[0])
      return read(...(args as never[]))
    }
  return {
    ...real,
    open: guarded(real.open),
    readFile: guarded(real.readFile),
    readdir: guarded(real.readdir),
  }
}
