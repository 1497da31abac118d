import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { messagesIn } from '#shared/messages/messages'
import { formatSafeLink } from '#shared/saved-view/view-link'
import type { EditionEntry } from '#shared/contract/calls'
import { Session } from '../../../src-renderer/state/session.svelte'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'
import { CoreStandIn, problem, settled } from './core-stand-in'
import { edition, listOf, nameOf, savedView } from './sample-editions'
import { TabStandIn } from './tab-stand-in'

const words = messagesIn('sv').savedViews
const open = edition('a')
const other = edition('b', { dataset: 'annan', title: { sv: 'Annan', en: 'Other' } })

let core: CoreStandIn
let tab: TabStandIn
let session: Session
/** A window that shows a view of the sample. */
beforeEach(() => start('#/commuting.flows?region=0581&year=2008'))
afterEach(() => void vi.unstubAllGlobals())
const said = () => session.messages.list.map(({ text }) => text.sv)

function start(hash: string, editions: readonly EditionEntry[] = [open, other]): void {
  tab = new TabStandIn(hash)
  core = new CoreStandIn()
  core.always('dataset:describe', sampleDescription)
  core.always('geography:read', {} as never)
  session = new Session(core)
  session.library.list = listOf(...editions)
  session.library.description = sampleDescription
  session.library.generation = 1
}

async function answer(): Promise<void> {
  void session.result.follow()
  await core.give('view:query', sampleViewData('commuting.flows', { region: '0581', year: '2008' }))
}

describe('what a window shows, as something to keep', () => {
  it('states every filter and the edition', () => {
    const { current } = session.sharing
    expect(current).toMatchObject({ view: 'commuting.flows', dataset: nameOf(open) })
    expect(current?.filters).toMatchObject({ region: '0581', year: '2008', direction: 'out' })
  })

  it('is nothing on a page without a view', () => {
    session.choice.goTo('datasets')
    expect(session.sharing.current).toBeNull()
  })

  it('has words once it is answered, and none while another answer is on its way', async () => {
    expect(session.sharing.words).toBeNull()
    await answer()
    expect(session.sharing.words?.sv.title).toContain('Norrköping')
    session.choice.change({ region: '0580' })
    expect(session.sharing.words).toBeNull()
  })

  it('can be exported once it has figures', async () => {
    expect(session.sharing.canExport).toBe(false)
    await answer()
    expect(session.sharing.canExport).toBe(true)
    session.choice.goTo('datasets')
    expect(session.sharing.canExport).toBe(false)
  })

  it('is printed with dataset, edition and link', () => {
    const { printedFrom } = session.sharing
    expect(printedFrom).toContain('Prov')
    expect(printedFrom).toContain(open.edition)
    expect(printedFrom).toContain('regionkikaren://')
  })
})

describe('a link for a letter', () => {
  it('is copied with what it shows in words', async () => {
    await answer()
    await session.sharing.copyLink()
    expect(tab.copied[0]).toContain('Norrköping')
    expect(tab.copied[0]).toContain('regionkikaren://')
    expect(said()).toEqual([words.link.copied])
  })

  it('to another view goes alone when that cannot be asked just now', async () => {
    const copied = session.sharing.copyLink(savedView('population.growth'))
    await core.refuse('saved-views:describe')
    await copied
    expect(tab.copied[0]).toMatch(/^regionkikaren:\/\/\S+\n$/)
  })

  it('that could not be copied is said not to be', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } })
    await session.sharing.copyLink()
    expect(said()).toEqual([words.link.copyFailed])
  })
})

describe('a saved view that is opened', () => {
  it('is shown in the edition that it names, and the reader can go back', async () => {
    void session.sharing.open(savedView('population.growth', { dataset: nameOf(other) }))
    expect(core.asked('dataset:choose-edition')).toEqual([{ dataset: 'annan', digest: other.digest }])
    await core.give('dataset:choose-edition', listOf(other, open))
    expect(session.navigation.address.page).toBe('population.growth')
    expect(said()).toEqual([words.changedEdition('Annan', other.edition)])
    session.messages.list[0]?.action?.run()
    expect(core.asked('dataset:choose-edition')[1]).toEqual({ dataset: 'prov', digest: open.digest })
  })

  it('is shown in another edition of the dataset, which is said', async () => {
    const gone = { ...nameOf(open), digest: 'f'.repeat(64), edition: 'förra' }
    await session.sharing.open(savedView('population.growth', { dataset: gone }))
    expect(said()).toEqual([words.otherEdition('förra', open.edition)])
    expect(core.count('dataset:choose-edition')).toBe(0)
  })

  it('is shown in the dataset at hand where its own is not here, which is said', async () => {
    const gone = { id: 'borta', digest: 'f'.repeat(64), edition: '1' }
    await session.sharing.open(savedView('population.growth', { dataset: gone }))
    expect(said()).toEqual([words.otherDataset('borta')])
    expect(session.navigation.address.page).toBe('population.growth')
  })

  it('is shown although its edition cannot be chosen, with the reason', async () => {
    void session.sharing.open(savedView('population.growth', { dataset: nameOf(other) }))
    await core.refuse('dataset:choose-edition', problem('dataset-damaged', 'Skadad.'))
    expect(said()).toEqual(['Skadad.'])
    expect(session.navigation.address.page).toBe('population.growth')
  })
})

describe('a link that was followed to the window', () => {
  const link = () => {
    const made = formatSafeLink(savedView('population.growth', { filters: { region: '0580' } }))
    return made.ok ? made.value : ''
  }

  it('waits until the library is known, and is opened once', async () => {
    start('#/overview')
    session.library.list = null
    session.navigation.receiveLink(link())
    await settled()
    expect(session.navigation.address.page).toBe('overview')
    session.library.list = listOf(open)
    await session.sharing.follow()
    expect(session.navigation.address.page).toBe('population.growth')
    expect(session.navigation.link).toBeNull()
    session.navigation.back()
    await session.sharing.follow()
    expect(session.navigation.address.page).toBe('overview')
  })

  it('that shows no view is refused in words', async () => {
    session.navigation.receiveLink('https://example.com/')
    await settled()
    expect(session.messages.list.map(({ problem: why }) => why?.code)).toEqual(['link-refused'])
  })
})
