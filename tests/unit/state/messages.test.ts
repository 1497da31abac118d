import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { problem } from './core-stand-in'

const text = (words: string) => ({ sv: words, en: words })

let messages: Messages
beforeEach(() => {
  vi.useFakeTimers()
  messages = new Messages()
})
afterEach(() => void vi.useRealTimers())
const said = () => messages.list.map((message) => message.text.sv)

describe('a message', () => {
  it('goes by itself after a while', () => {
    messages.say(text('Sparat.'))
    vi.advanceTimersByTime(7999)
    expect(said()).toEqual(['Sparat.'])
    vi.advanceTimersByTime(1)
    expect(said()).toEqual([])
  })

  it('that asks something of the reader stays until it is closed', () => {
    messages.complain(problem('internal', 'Fel.'))
    messages.warn([text('Skadad.')])
    messages.offer(text('Borta.'), text('Ångra'), () => undefined)
    vi.advanceTimersByTime(60_000)
    expect(said()).toEqual(['Fel.', 'Skadad.', 'Borta.'])
    messages.dismiss(messages.list[0]?.id ?? 0)
    expect(said()).toEqual(['Skadad.', 'Borta.'])
  })

  it('with a button does what it offers, once, and is gone', () => {
    let undone = 0
    messages.offer(text('Borta.'), text('Ångra'), () => undone++)
    messages.list[0]?.action?.run()
    expect([undone, said()]).toEqual([1, []])
  })

  it('about the reader’s own files is said once', () => {
    messages.warn([text('Skadad.'), text('Skadad.')])
    messages.warn([text('Skadad.')])
    expect(said()).toEqual(['Skadad.'])
  })

  it('makes room when there are too many: the oldest goes', () => {
    for (const words of ['1', '2', '3', '4', '5', '6']) messages.complain(problem('internal', words))
    expect(said()).toEqual(['2', '3', '4', '5', '6'])
  })
})

it('tasks are listed as long as they last, each once', () => {
  const task = (name: string, done = false, fraction = 0) => ({
    task: name,
    label: text(name),
    fraction,
    done,
    cancellable: true,
  })
  messages.progress(task('a'))
  messages.progress(task('b'))
  messages.progress(task('a', false, 0.5))
  expect(messages.tasks.map((one) => [one.task, one.fraction])).toEqual([
    ['b', 0],
    ['a', 0.5],
  ])
  messages.progress(task('a', true))
  expect(messages.tasks.map((one) => one.task)).toEqual(['b'])
})
