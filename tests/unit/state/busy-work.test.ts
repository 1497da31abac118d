import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BusyWork } from '../../../src-renderer/state/busy-work.svelte'
import { IntakeWork } from '../../../src-renderer/state/intake-work.svelte'
import { settled } from './core-stand-in'

const label = { sv: 'Kontrollerar', en: 'Verifying' }
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('work is said in words once it takes longer than half a second', async () => {
  const work = new BusyWork()
  let end = (): void => undefined
  const done = work.run(label, () => new Promise<string>((resolve) => (end = () => resolve('klart'))))
  expect([work.active, work.slow]).toEqual([true, false])
  vi.advanceTimersByTime(500)
  expect([work.label, work.slow]).toEqual([label, true])
  end()
  expect(await done).toBe('klart')
  expect([work.active, work.slow]).toEqual([false, false])
})

it('work that was short is never said to be slow', async () => {
  const work = new BusyWork()
  await work.run(label, () => Promise.resolve())
  vi.advanceTimersByTime(1000)
  expect(work.slow).toBe(false)
})

it('work that failed is over as well', async () => {
  const work = new BusyWork()
  await expect(work.run(label, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(work.active).toBe(false)
})

it('work on a file names it as long as it lasts', async () => {
  const work = new IntakeWork()
  const done = work.on('a.px', 'opening', settled)
  expect([work.fileName, work.label?.sv.includes('a.px')]).toEqual(['a.px', true])
  await done
  expect([work.fileName, work.active]).toEqual([null, false])
})

it('somebody who looks for a file is not being worked for', async () => {
  const work = new IntakeWork()
  const chosen = work.choose(settled)
  expect([work.choosing, work.active]).toEqual([true, false])
  await chosen
  expect(work.choosing).toBe(false)
})
