import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VIEWS, isViewId } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import { Comparing } from '../../../src-renderer/state/comparing.svelte'
import { Library } from '../../../src-renderer/state/library.svelte'
import { Navigation } from '../../../src-renderer/state/navigation.svelte'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'
import { CoreStandIn, problem } from './core-stand-in'
import { TabStandIn } from './tab-stand-in'

const PLACES = '#/commuting.flows?year=2008&compare=region:0580,0581'

let core: CoreStandIn
let navigation: Navigation
let library: Library
let comparing: Comparing
function open(hash: string): void {
  new TabStandIn(hash)
  core = new CoreStandIn()
  core.always('geography:read', {} as never)
  navigation = new Navigation()
  library = new Library(core)
  library.description = sampleDescription
  library.generation = 1
  comparing = new Comparing(core, {
    library,
    navigation,
    get view() {
      const { page } = navigation.address
      return isViewId(page) ? VIEWS[page] : null
    },
  })
}
beforeEach(() => open(PLACES))
afterEach(() => void vi.unstubAllGlobals())

const answerFor = (region: string): ViewData => sampleViewData('commuting.flows', { region, year: '2008' })
async function answerBoth(): Promise<void> {
  await core.give('view:query', answerFor('0580'), ({ filters }) => filters.region === '0580')
  await core.give('view:query', answerFor('0581'), ({ filters }) => filters.region === '0581')
}
const headings = () => comparing.shown.panels.map(({ heading }) => heading.sv)

describe('what an address puts beside each other', () => {
  it('is asked, and shown when all of it is there', async () => {
    void comparing.follow()
    await core.give('view:query', answerFor('0581'), ({ filters }) => filters.region === '0581')
    expect([headings(), comparing.results.waiting]).toEqual([[], true])
    await core.give('view:query', answerFor('0580'))
    expect([headings(), comparing.results.waiting]).toEqual([['Linköping', 'Norrköping'], false])
    expect(comparing.shown.along).toBe('region')
  })

  it('is asked once as long as it is the same', async () => {
    void comparing.follow()
    void comparing.follow()
    await answerBoth()
    void comparing.follow()
    expect(core.count('view:query')).toBe(2)
  })

  it('is asked anew of another dataset', async () => {
    void comparing.follow()
    await answerBoth()
    library.generation++
    void comparing.follow()
    expect(core.count('view:query')).toBe(4)
  })

  it('is forgotten once it is ended', async () => {
    void comparing.follow()
    await answerBoth()
    comparing.end()
    void comparing.follow()
    expect([comparing.results.panels, navigation.address.compare]).toEqual([[], undefined])
  })

  it('is stopped when the window leaves the view before it is answered', async () => {
    void comparing.follow()
    const asked = core.asked('view:query').map(({ queryId }) => queryId)
    navigation.goTo({ page: 'datasets', filters: {}, show: null })
    void comparing.follow()
    expect(core.asked('query:cancel').map(({ queryId }) => queryId)).toEqual(asked)
    await answerBoth()
    expect([comparing.results.panels, comparing.results.waiting]).toEqual([[], false])
  })

  it('says why it cannot be shown, and asks nothing', () => {
    open('#/commuting.flows?compare=region:0580,9999')
    void comparing.follow()
    expect(comparing.planned?.ok).toBe(false)
    expect(core.count('view:query')).toBe(0)
  })

  it('is nothing on the overview', () => {
    open('#/overview?compare=region:0580,0581')
    void comparing.follow()
    expect(core.count('view:query')).toBe(0)
  })

  it('shows the panels that can be answered when one cannot', async () => {
    void comparing.follow()
    await core.refuse('view:query', problem('query-timed-out'))
    await core.give('view:query', answerFor('0581'))
    expect(headings()).toEqual(['Norrköping'])
    expect(comparing.results.panels.map((panel) => panel.problem?.code)).toEqual([
      'query-timed-out',
      undefined,
    ])
  })
})

it('answers to a comparison that was overtaken are dropped, and the core is told to stop', async () => {
  void comparing.follow()
  const overtaken = core.asked('view:query').map(({ queryId }) => queryId)
  comparing.show({ along: 'region', values: ['0582', '0583'] })
  void comparing.follow()
  expect(core.asked('query:cancel').map(({ queryId }) => queryId)).toEqual(overtaken)
  await core.give('view:query', answerFor('0582'), ({ filters }) => filters.region === '0582')
  await core.give('view:query', answerFor('0583'), ({ filters }) => filters.region === '0583')
  expect(headings()).toEqual(['Söderköping', 'Motala'])
  await answerBoth()
  expect(headings()).toEqual(['Söderköping', 'Motala'])
})
