// Time that passes when the test says so, on top of the real one: the clock goes forward, and timers that are due by
// then go off in their order.
import { promisify } from 'node:util'

const { setTimeout: realSet, clearTimeout: realClear } = globalThis
const realNow = Date.now.bind(Date)
let passed = 0
const pending = new Map()

Date.now = () => realNow() + passed

globalThis.setTimeout = (work, delay = 0, ...args) => {
  const goOff = () => {
    pending.delete(timer)
    work(...args)
  }
  const timer = realSet(goOff, delay)
  pending.set(timer, { due: Date.now() + delay, goOff })
  return timer
}
globalThis.setTimeout[promisify.custom] = realSet[promisify.custom]
globalThis.clearTimeout = (timer) => {
  pending.delete(timer)
  realClear(timer)
}

export function passTime(milliseconds) {
  passed += milliseconds
  const due = [...pending].filter(([, { due }]) => due <= Date.now()).sort(([, a], [, b]) => a.due - b.due)
  for (const [timer, { goOff }] of due) {
    if (!pending.has(timer)) continue
    realClear(timer)
    goOff()
  }
}
