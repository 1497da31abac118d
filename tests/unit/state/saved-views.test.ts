import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import type { NamedView } from '#shared/saved-view/named-view'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { SavedViews } from '../../../src-renderer/state/saved-views.svelte'
import { CoreStandIn, problem } from './core-stand-in'
import { edition, nameOf, savedView } from './sample-editions'
import { TabStandIn } from './tab-stand-in'

const words = messagesIn('sv').savedViews
const flows = savedView('commuting.flows', { filters: { region: '0581' } })
const growth = savedView('population.growth')
const named = (name: string, view = flows): NamedView => ({ name, view })
const listOf = (...views: NamedView[]) => ({ views, notices: [] })
const text = (said: string) => ({ sv: said, en: said })

let core: CoreStandIn
let tab: TabStandIn
let messages: Messages
let views: SavedViews
beforeEach(() => {
  vi.useFakeTimers()
  tab = new TabStandIn()
  core = new CoreStandIn()
  messages = new Messages()
  views = new SavedViews(core, messages)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const names = () => views.saved.map(({ name }) => name)
const said = () => messages.list.map((message) => message.text.sv)

describe('a starred view', () => {
  it('is kept under its name, and known by what it shows, whichever the edition', async () => {
    const saved = views.save({ ...named('Ut'), replaces: null })
    await core.give('saved-views:save', listOf(named('Ut')))
    expect([await saved, names()]).toEqual([true, ['Ut']])
    expect(views.nameOf({ ...flows, dataset: nameOf(edition('a')) })).toBe('Ut')
    expect([views.nameOf(growth), views.nameOf(null)]).toEqual([null, null])
  })

  it('that could not be kept says why, and the others stay', async () => {
    views.saved = [named('Ut')]
    const saved = views.save({ ...named('Mer', growth), replaces: null })
    await core.refuse('saved-views:save', problem('disk-full'))
    expect([await saved, views.problem?.code, names()]).toEqual([false, 'disk-full', ['Ut']])
    void views.save({ ...named('Mer', growth), replaces: null })
    await core.give('saved-views:save', listOf())
    expect(views.problem).toBeNull()
  })

  it('cannot have a name that another one has, however it is written', () => {
    views.saved = [named('Min vy')]
    expect(views.isTaken('  min  VY ', null)).toBe(true)
    expect(views.isTaken('Min vy', 'Min vy')).toBe(false)
    expect(views.isTaken('Din vy', null)).toBe(false)
  })
})

describe('a starred view that is deleted', () => {
  it('comes back as it was when that is undone', async () => {
    views.saved = [named('Ut')]
    void views.remove(named('Ut'))
    await core.give('saved-views:delete', listOf())
    expect([names(), said()]).toEqual([[], [words.deleted('Ut')]])
    messages.list[0]?.action?.run()
    expect(core.asked('saved-views:save')).toEqual([{ name: 'Ut', view: flows, replaces: null }])
    await core.give('saved-views:save', listOf(named('Ut')))
    expect(names()).toEqual(['Ut'])
  })

  it('and cannot come back says why', async () => {
    void views.remove(named('Ut'))
    await core.give('saved-views:delete', listOf())
    messages.list[0]?.action?.run()
    await core.refuse('saved-views:save', problem('not-writable', 'Skrivskyddad.'))
    expect(said()).toEqual(['Skrivskyddad.'])
  })

  it('stays when the core refuses', async () => {
    views.saved = [named('Ut')]
    void views.remove(named('Ut'))
    await core.refuse('saved-views:delete', problem('not-writable', 'Skrivskyddad.'))
    expect([names(), said()]).toEqual([['Ut'], ['Skrivskyddad.']])
  })
})

describe('what was looked at', () => {
  const look = (title: string, view = flows): void =>
    views.look(view, { title: text(title), subtitle: text('') })

  it('is noted when nothing has changed for two seconds', () => {
    look('Ut')
    vi.advanceTimersByTime(1999)
    look('In', growth)
    vi.advanceTimersByTime(1999)
    expect(views.recent).toEqual([])
    vi.advanceTimersByTime(1)
    expect(views.recent.map(({ title }) => title.sv)).toEqual(['In'])
  })

  it('is kept for the next time, beside what another window has noted', () => {
    look('Ut')
    vi.advanceTimersByTime(2000)
    const next = new SavedViews(core, messages)
    next.look(growth, { title: text('Växer'), subtitle: text('') })
    vi.advanceTimersByTime(2000)
    look('Ut')
    vi.advanceTimersByTime(2000)
    expect(views.recent.map(({ title }) => title.sv)).toEqual(['Ut', 'Växer'])
    expect(tab.local.size).toBe(1)
  })
})
