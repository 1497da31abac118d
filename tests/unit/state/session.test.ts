import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppDescription, MenuCommand } from '#shared/contract/calls'
import { NO_HOUSE_STYLE } from '#shared/contract/house-style-limits'
import { Session } from '../../../src-renderer/state/session.svelte'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'
import { CoreStandIn, settled } from './core-stand-in'
import { edition, listOf } from './sample-editions'
import { TabStandIn } from './tab-stand-in'

const app: AppDescription = {
  version: '1',
  host: 'electron',
  nativeDialogs: true,
  maxFileBytes: 1,
  systemLanguage: 'en',
}
const [open, other] = [edition('a'), edition('b', { dataset: 'annan' })]

let core: CoreStandIn
let tab: TabStandIn
let session: Session
let stop: () => void

/** A window whose core answers all but views. */
async function start(hash: string): Promise<void> {
  tab = new TabStandIn(hash)
  core = new CoreStandIn()
  core.always('app:describe', app)
  core.always('datasets:list', listOf(open, other))
  core.always('dataset:describe', sampleDescription)
  core.always('settings:read', { language: 'sv', theme: 'light', home: 'none', reference: null })
  core.always('groups:list', { groups: [], notices: [] })
  core.always('saved-views:list', { views: [], notices: [] })
  core.always('house-style:read', NO_HOUSE_STYLE)
  core.always('shared-folder:read', { folder: null, editions: [], notice: null })
  core.always('reports:list', { reports: [] })
  core.always('geography:read', {} as never)
  session = new Session(core)
  stop = session.start()
  await settled()
}
const lastAsked = () => core.asked('view:query').at(-1)
const flows = (filters = {}) => sampleViewData('commuting.flows', { region: '0581', ...filters })

beforeEach(() => {
  vi.useFakeTimers()
  return start('#/commuting.flows?region=0581&year=2008')
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a reference chosen in the settings', () => {
  it('is kept, and what is shown and every other view is seen against it', async () => {
    session.choice.change({ reference: 'median' })
    await settled()
    core.always('settings:change', { language: 'sv', theme: 'light', home: 'none', reference: 'county' })
    core.always('dataset:describe', { ...sampleDescription, reference: 'county' })
    void session.chooseReference('county')
    await settled()
    await settled()
    expect(core.asked('settings:change')).toEqual([{ reference: 'county' }])
    expect(lastAsked()?.filters).toMatchObject({ reference: 'county' })
    session.navigation.goTo({ page: 'commuting.balance', filters: { region: '0581' }, show: null })
    expect(session.choice.filters?.reference).toBe('county')
  })
})

describe('a window that opens', () => {
  it('asks once what its address says, when the dataset is known', () => {
    expect(core.asked('view:query')).toMatchObject([
      { view: 'commuting.flows', filters: { region: '0581', year: '2008' }, dataset: null },
    ])
  })

  it('asks for the ground of maps when what it shows is there, or at once where that is a map', async () => {
    expect(session.choice.show).toBe('chart')
    expect(core.count('geography:read')).toBe(0)
    await core.give('view:query', flows({ year: '2008' }))
    expect(core.count('geography:read')).toBe(1)
    await start('#/commuting.flows?region=0581&year=2008&show=map')
    expect([core.count('view:query'), core.count('geography:read')]).toEqual([1, 1])
  })

  it('asks of the page where its dataset opens, when it was told no page', async () => {
    await start('')
    expect(lastAsked()?.view).toBe(session.choice.home)
    expect(tab.steps).toBe(0)
  })

  it('asks nothing about views on a page without one', async () => {
    await start('#/datasets')
    expect([core.count('view:query'), core.count('geography:read')]).toEqual([0, 0])
  })
})

describe('a change of the address', () => {
  it('is asked at once, from wherever it comes, and what was overtaken is dropped', async () => {
    session.choice.change({ year: '2007' })
    expect(lastAsked()?.filters.year).toBe('2007')
    await core.give('view:query', flows({ year: '2007' }), ({ filters }) => filters.year === '2007')
    await core.give('view:query', flows({ year: '2008' }), ({ filters }) => filters.year === '2008')
    expect(session.result.data?.filters.year.to).toBe(2007)
    session.navigation.back()
    expect(lastAsked()?.filters.year).toBe('2008')
    tab.type('#/population.growth?region=0580')
    expect(lastAsked()).toMatchObject({ view: 'population.growth', filters: { region: '0580' } })
  })

  it('of the picture alone asks nothing', async () => {
    await core.give('view:query', flows())
    session.choice.toggleTable()
    expect(core.count('view:query')).toBe(1)
  })

  it('away from views stops what was asked', () => {
    const { queryId } = core.asked('view:query')[0] ?? {}
    session.choice.goTo('datasets')
    expect(core.asked('query:cancel')).toEqual([{ queryId }])
    expect(session.result.waiting).toBe(false)
  })

  it('to a comparison asks its panels in one question, and back, nothing but the view', async () => {
    await core.give('view:query', flows())
    session.comparing.show({ along: 'region', values: ['0580', '0581'] })
    expect(core.asked('view:compare')).toMatchObject([{ compare: 'region:0580,0581' }])
    session.comparing.end()
    expect([core.count('view:query'), core.count('view:compare')]).toEqual([1, 1])
  })
})

describe('another dataset', () => {
  it('is asked what the window shows', async () => {
    await core.give('view:query', flows())
    core.tell('library:changed', listOf(other, open))
    await settled()
    expect(core.count('view:query')).toBe(2)
  })

  it('that lacks the view is shown where it opens', async () => {
    core.always('dataset:describe', {
      ...sampleDescription,
      coverage: {
        ...sampleDescription.coverage,
        'commuting-flows': { ...sampleDescription.coverage['commuting-flows'], years: [] },
      },
    })
    core.tell('library:changed', listOf(other, open))
    await settled()
    expect(session.choice.page).toBe(session.choice.home)
    expect(lastAsked()?.view).toBe(session.choice.home)
    expect(core.count('view:query')).toBe(2)
  })

  it('is shown with the place that was looked for', async () => {
    void session.switchTo(other, '0580')
    await core.give('dataset:choose-edition', listOf(other, open))
    expect(session.navigation.address).toMatchObject({
      page: 'commuting.flows',
      filters: { region: '0580' },
    })
  })
})

describe('what is looked at', () => {
  it('for two seconds is offered again; what was only passed by is not', async () => {
    await core.give('view:query', flows())
    vi.advanceTimersByTime(1500)
    session.choice.change({ year: '2007' })
    await core.give('view:query', flows({ year: '2007' }))
    vi.advanceTimersByTime(2000)
    expect(session.savedViews.recent.map(({ view }) => view.filters.year)).toEqual(['2007'])
  })

  it('after it was asked again counts as well', async () => {
    await core.refuse('view:query')
    void session.askAgain()
    await core.give('view:query', flows())
    vi.advanceTimersByTime(2000)
    expect(session.savedViews.recent).toHaveLength(1)
  })
})

describe('a group that was made', () => {
  const draft = { name: 'Mina', members: ['0580', '0581'], replaces: null }

  it('is shown at once', async () => {
    const saved = session.saveGroup(draft)
    await core.give('groups:save', { groups: [{ name: 'Mina', members: ['0580', '0581'] }], notices: [] })
    expect(await saved).toBe(true)
    expect(session.navigation.address.filters.region).toBe('group:0580+0581:Mina')
  })

  it('and refused changes nothing', async () => {
    const saved = session.saveGroup(draft)
    await core.refuse('groups:save')
    expect(await saved).toBe(false)
    expect(session.navigation.address.filters.region).toBe('0581')
  })
})

describe('what the host tells', () => {
  const choose = (command: MenuCommand): void => core.tell('menu:command', command)

  it('does what its menu says', async () => {
    choose('help')
    expect(session.dialogs.shown).toBe('help')
    choose('table')
    expect(session.choice.show).toBe('table')
    choose('print')
    expect(tab.printed).toBe(1)
    choose('open-dataset')
    await settled()
    expect(core.count('file:pick')).toBe(1)
  })

  it('opens links and files that came from outside', async () => {
    core.tell('link:arrived', { text: 'regionkikaren://nonsens' })
    await settled()
    expect(session.messages.list).toHaveLength(1)
    core.tell('file:arrived', { token: 't', fileName: 'a.px' })
    expect(core.asked('file:open-offered')).toEqual([{ token: 't' }])
  })

  it('takes the system’s language from a host that knows it, where the reader chose none', async () => {
    expect(session.preferences.language).toBe('sv')
    void session.preferences.change({ language: null })
    expect(session.preferences.language).toBe('en')
    await settled()
  })

  it('is heard no more once the window is gone', () => {
    stop()
    choose('help')
    expect(session.dialogs.shown).toBeNull()
  })
})
