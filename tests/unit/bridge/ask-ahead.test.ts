import { expect, it } from 'vitest'
import { askAhead } from '../../../src-renderer/bridge/ask-ahead'
import type { Line } from '../../../src-renderer/bridge/line'

/** A core that numbers its answers, and says that its library is another. */
function startCore() {
  const asked: string[] = []
  const listeners = new Map<string, (payload: unknown) => void>()
  const line: Line = {
    call: (name) => Promise.resolve(`${name} ${String(asked.push(name))}`),
    offer: () => Promise.resolve('as-bytes'),
    on: (name, listener) => {
      listeners.set(name, listener)
      return () => listeners.delete(name)
    },
  }
  return { line, asked, changeLibrary: () => listeners.get('library:changed')?.(null) }
}
const OVERVIEW = { dataset: null, view: 'overview', filters: {} }

it('asks what the picture waits for before the window does, and gives it that answer', async () => {
  const { line, asked } = startCore()
  const ahead = askAhead(line, true)
  expect(asked.slice(0, 2)).toEqual(['dataset:describe', 'view:query'])
  const before = asked.length
  expect(await ahead.call('dataset:describe', { dataset: null })).toBe('dataset:describe 1')
  expect(await ahead.call('view:query', { queryId: 'window:1', ...OVERVIEW })).toBe('view:query 2')
  expect(asked.length).toBe(before)
})

it('asks for no view where the address names what is shown', () => {
  const { line, asked } = startCore()
  askAhead(line, false)
  expect(asked).toContain('dataset:describe')
  expect(asked).not.toContain('view:query')
})

it('gives an answer once: who asks again learns what is so by then', async () => {
  const { line, asked } = startCore()
  const ahead = askAhead(line, true)
  const before = asked.length
  await ahead.call('settings:read', null)
  expect(await ahead.call('settings:read', null)).toBe(`settings:read ${String(before + 1)}`)
})

it('shows nothing old after something else was asked', async () => {
  const { line, asked } = startCore()
  const ahead = askAhead(line, true)
  const before = asked.length
  await ahead.call('settings:change', { theme: 'dark' })
  expect(await ahead.call('settings:read', null)).toBe(`settings:read ${String(before + 2)}`)
})

it('shows nothing of a library that has changed since', async () => {
  const { line, asked, changeLibrary } = startCore()
  const ahead = askAhead(line, true)
  const before = asked.length
  changeLibrary()
  expect(await ahead.call('dataset:describe', { dataset: null })).toBe(
    `dataset:describe ${String(before + 1)}`,
  )
})

it('tells who asks that the core was not reached', async () => {
  const lost = askAhead({ ...startCore().line, call: () => Promise.reject(new Error('gone')) }, true)
  await expect(lost.call('settings:read', null)).rejects.toThrow('gone')
})
