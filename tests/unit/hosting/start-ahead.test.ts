import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { startAhead } from '#main/hosting/workers'

/** Starts threads that do nothing, and remembers them. */
function starting() {
  const started: Worker[] = []
  const start = (): Worker => {
    const worker = Object.assign(new EventEmitter(), { unref: () => undefined }) as unknown as Worker
    started.push(worker)
    return worker
  }
  return { started, start }
}

it('has a thread before it is asked for, and gives it to who asks first', () => {
  const { started, start } = starting()
  const give = startAhead(start)
  expect(started.length).toBe(1)
  expect(give()).toBe(started[0])
  expect(give()).toBe(started[1])
})

it.each(['error', 'exit'])('starts another where the first has met its %s before anybody asked', (event) => {
  const { started, start } = starting()
  const give = startAhead(start)
  started[0]?.emit(event, new Error('out of memory'))
  expect(give()).toBe(started[1])
})

it('leaves what happens to a thread to who was given it', () => {
  const { started, start } = starting()
  startAhead(start)()
  expect(started[0]?.listenerCount('error')).toBe(0)
})
