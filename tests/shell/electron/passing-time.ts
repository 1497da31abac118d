import type { setTimeout as SetTimeout } from 'node:timers'
import { promisify } from 'node:util'

/**
 * Time that passes when the test says so, on top of the real one: the clock of the main process goes forward, and its
 * timers that are due by then go off in their order. For waits that no test should sit through, with `STAND_IN_TIME`.
 */
const realSet: typeof SetTimeout = globalThis.setTimeout
const realClear = globalThis.clearTimeout
const realNow = Date.now.bind(Date)

interface Pending {
  readonly due: number
  goOff(): void
}

let passed = 0
const pending = new Map<unknown, Pending>()

/** Before the program is read. */
export function holdTime(): void {
  Date.now = () => realNow() + passed
  const set = (work: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): NodeJS.Timeout => {
    const goOff = () => {
      pending.delete(timer)
      work(...args)
    }
    const timer = realSet(goOff, delay)
    pending.set(timer, { due: Date.now() + delay, goOff })
    return timer
  }
  const promised = { [promisify.custom]: Reflect.get(realSet, promisify.custom) as unknown }
  globalThis.setTimeout = Object.assign(set, promised) as unknown as typeof globalThis.setTimeout
  globalThis.clearTimeout = (timer) => {
    pending.delete(timer)
    realClear(timer)
  }
}

export function passTime(milliseconds: number): void {
  passed += milliseconds
  const due = [...pending]
    .filter(([, timer]) => timer.due <= Date.now())
    .sort(([, one], [, other]) => one.due - other.due)
  for (const [timer, { goOff }] of due) {
    if (!pending.has(timer)) continue
    realClear(timer as NodeJS.Timeout)
    goOff()
  }
}
