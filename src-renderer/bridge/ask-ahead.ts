import type { CallName } from '#shared/contract/channels'
import type { Line } from './line'

type Question = readonly [name: CallName, input: object | null]

/** What every window asks when it opens, what its picture waits for first: a browser asks but a few at a time. */
const ALWAYS: readonly Question[] = [
  ['dataset:describe', { dataset: null }],
  ['settings:read', null],
  ['datasets:list', null],
  ['app:describe', null],
  ['groups:list', null],
  ['saved-views:list', null],
  ['house-style:read', null],
  ['deck-template:read', null],
]
/** Where most datasets open, for a window whose address says nothing. */
const OPENING: Question = ['view:query', { queryId: 'ahead', dataset: null, view: 'overview', filters: {} }]

/**
 * A line that has asked what a window asks first while the window's own script is still being read. Each answer is given
 * once, to the same question; what else is asked, and another library, end that, so that nothing old is ever shown.
 */
export function askAhead(line: Line, opensBare: boolean): Line {
  const [first, ...others] = ALWAYS
  const questions = [first, ...(opensBare ? [OPENING] : []), ...others].filter((one) => one !== undefined)
  const asked = new Map(
    questions.map(([name, input]) => {
      const answer = line.call(name, input)
      // Whoever asks is told. Perhaps nobody does.
      answer.catch(() => undefined)
      return [keyOf(name, input), answer]
    }),
  )
  const stop = line.on('library:changed', () => end())
  const end = (): void => {
    asked.clear()
    stop()
  }
  return {
    call(name, input) {
      const key = keyOf(name, input)
      const answer = asked.get(key)
      if (answer === undefined && asked.size > 0) end()
      asked.delete(key)
      return answer ?? line.call(name, input)
    },
    offer: (file) => line.offer(file),
    on: (name, listener) => line.on(name, listener),
  }
}

/** The same for the same question, whatever it is called by whoever may cancel it. */
const keyOf = (name: string, input: unknown): string =>
  JSON.stringify([name, input], (field, value: unknown) => (field === 'queryId' ? undefined : value))
