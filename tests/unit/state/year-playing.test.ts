import { beforeEach, describe, expect, it } from 'vitest'
import { YearPlaying, type Clock } from '../../../src-renderer/state/year-playing.svelte'

const YEARS = [2004, 2005, 2007, 2015]

/** What waits for the clock; the test lets it pass. */
let waiting: (() => void)[]
let at: number | null
let isShown: boolean
let playing: YearPlaying
const clock: Clock = (_, then) => {
  waiting.push(then)
  return () => void (waiting = waiting.filter((one) => one !== then))
}
const tick = (): void => {
  const [then, ...others] = waiting
  waiting = others
  then?.()
}
const start = (): void =>
  playing.start({ years: YEARS, at: () => at, isShown: () => isShown, goTo: (year) => (at = year) })

beforeEach(() => {
  waiting = []
  at = 2004
  isShown = true
  playing = new YearPlaying(clock)
})

describe('playing the years', () => {
  it('shows each year that has figures, and stops at the last', () => {
    const seen: (number | null)[] = []
    start()
    while (playing.playing) {
      seen.push(at)
      tick()
    }
    expect([...seen, at]).toEqual([2005, 2007, 2015])
    expect(waiting).toEqual([])
  })

  it('begins with the first year where the last one is shown', () => {
    at = 2015
    start()
    expect(at).toBe(2004)
  })

  it('goes on from the year that is shown', () => {
    at = 2005
    start()
    expect(at).toBe(2007)
  })

  it('waits for a picture that is still on its way', () => {
    start()
    isShown = false
    tick()
    tick()
    expect([at, playing.playing]).toEqual([2005, true])
    isShown = true
    tick()
    expect(at).toBe(2007)
  })

  it('stops at once, and nothing comes after', () => {
    start()
    playing.stop()
    expect([playing.playing, waiting.length]).toEqual([false, 0])
    expect(at).toBe(2005)
  })

  it.each([
    ['somebody chooses a year', 2004],
    ['the window turns to another view', null],
  ])('stops when %s', (_, now) => {
    start()
    at = now
    tick()
    expect([at, playing.playing]).toEqual([now, false])
  })

  it('does nothing where the year has no figures', () => {
    at = 1990
    start()
    expect([at, playing.playing]).toEqual([1990, false])
  })
})
