import type * as AtOnce from 'node:fs'
import type * as Promises from 'node:fs/promises'

/** Which calls of the file system fail: as SQLite's own tests do it, each in turn. For `vi.mock`. */
export interface FailingCalls {
  /** Only calls on what lies in this folder count; empty: none. */
  folder: string
  /** Calls so far. */
  count: number
  /** The call that fails, from 1; 0: none. */
  failing: number
  /** Whether all calls after it fail, too. */
  forEver: boolean
  code: string
}

type Call = (...args: never[]) => unknown
/** In the place of what the disk does: that is none of these tests' business, and takes long. */
type Sync = () => Promise<unknown>

const PROMISES = [
  'readFile',
  'writeFile',
  'rename',
  'rm',
  'mkdir',
  'readdir',
  'stat',
  'lstat',
  'link',
  'chmod',
] as const
const SYNC = ['readFileSync', 'rmSync', 'statSync', 'readdirSync', 'mkdirSync'] as const
const OF_FILES: ReadonlySet<string | symbol> = new Set(['read', 'write', 'writeFile', 'sync', 'stat'])

function fail(calls: FailingCalls, path: unknown): void {
  if (calls.folder === '' || typeof path !== 'string' || !path.startsWith(calls.folder)) return
  const turn = ++calls.count
  if (calls.failing === 0 || turn < calls.failing || (turn > calls.failing && !calls.forEver)) return
  throw Object.assign(new Error(`${calls.code}: call ${String(turn)}`), { code: calls.code })
}

/** `node:fs/promises`, failing as `calls` says; so do the files that it opens. */
export function failingPromises(
  real: typeof Promises,
  calls: FailingCalls,
  sync: Sync = () => Promise.resolve(),
): typeof Promises {
  const failing = Object.fromEntries(
    PROMISES.map((name) => [
      name,
      async (...args: never[]) => {
        fail(calls, args[0])
        return (real[name] as Call)(...args)
      },
    ]),
  )
  const open = async (path: string, ...args: never[]): Promise<unknown> => {
    fail(calls, path)
    return failingFile(
      await (real.open as Call as (...all: unknown[]) => Promise<object>)(path, ...args),
      path,
      calls,
      sync,
    )
  }
  return { ...real, ...failing, open } as unknown as typeof Promises
}

const failingFile = (file: object, path: string, calls: FailingCalls, sync: Sync): object =>
  new Proxy(file, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const call = value.bind(target) as (...args: unknown[]) => Promise<unknown>
      if (OF_FILES.has(name))
        return async (...args: unknown[]) => {
          fail(calls, path)
          return name === 'sync' ? sync() : call(...args)
        }
      // A file that cannot be closed is closed all the same.
      if (name === 'close')
        return async () => {
          await call()
          fail(calls, path)
        }
      return call
    },
  })

/** `node:fs`, failing as `calls` says. */
export function failingSync(real: typeof AtOnce, calls: FailingCalls): typeof AtOnce {
  const failing = Object.fromEntries(
    SYNC.map((name) => [
      name,
      (...args: never[]) => {
        fail(calls, args[0])
        return (real[name] as Call)(...args)
      },
    ]),
  )
  return { ...real, ...failing } as unknown as typeof AtOnce
}
