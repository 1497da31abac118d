import { beforeEach, describe, expect, it, vi } from 'vitest'
import { succeed } from '#shared/problem/problem'
import { Asking } from '../../../src-renderer/state/asking.svelte'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'
import { CoreStandIn, settled } from './core-stand-in'

let core: CoreStandIn
let went: unknown[]
let asking: Asking
beforeEach(() => {
  vi.useFakeTimers()
  core = new CoreStandIn()
  went = []
  asking = new Asking(core, {
    library: { description: sampleDescription },
    choice: {
      filters: null,
      groupCodes: [],
      goTo: (view, filters) => void went.push([view, filters]),
      showAs: (show) => void went.push(show),
    },
    preferences: { language: 'sv' },
  })
  return () => vi.useRealTimers()
})

const pause = async (): Promise<void> => {
  vi.runAllTimers()
  await settled()
}
const answerAll = async (): Promise<void> => {
  while (core.waiting('view:query') > 0) {
    const { view, filters } = core.asked('view:query').at(-1) ?? { view: 'overview', filters: {} }
    await core.answer('view:query', succeed(sampleViewData(view, filters)))
  }
}

describe('asking in a window', () => {
  it('asks the core when the typing pauses, and shows the card of the last question only', async () => {
    asking.ask('norrk')
    asking.ask('norrköping')
    asking.ask('norrköping linköping')
    expect(core.count('view:query')).toBe(0)
    await pause()
    await answerAll()
    expect(core.asked('view:query').map(({ view }) => view)).toEqual(['commuting.relation'])
    expect(asking.card?.figures).toHaveLength(2)
  })

  it('forgets an answer that came too late', async () => {
    asking.ask('norrköping linköping')
    await pause()
    asking.ask('blå elefant')
    await answerAll()
    expect(asking.card).toBeNull()
    expect(asking.understood?.kind).toBe('nothing')
  })

  it('opens the view of the answer, as a map where a map was asked for', async () => {
    asking.ask('karta norrköping')
    await pause()
    await answerAll()
    if (!asking.card) throw new Error('no card')
    asking.open(asking.card.opens)
    expect(went).toEqual([['commuting.flows', { direction: 'out', region: '0581' }], 'map'])
  })

  it('goes on to another view without the map', async () => {
    asking.ask('karta norrköping')
    await pause()
    await answerAll()
    const [next] = asking.card?.goOn ?? []
    if (!next) throw new Error('nothing to go on to')
    asking.open(next)
    expect(went).toEqual([[next.view, next.filters]])
  })

  it('knows which command is meant', () => {
    asking.ask('läsa in')
    expect(asking.entry).toBe('command:load')
    asking.ask('rapporter')
    expect(asking.entry).toBe('view:reports')
    asking.ask('')
    expect([asking.entry, asking.understood]).toEqual([null, null])
  })

  it('shows no card where the core refuses', async () => {
    asking.ask('norrköping linköping')
    await pause()
    await core.refuse('view:query')
    expect(asking.card).toBeNull()
  })
})
