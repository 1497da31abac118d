import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { VIEWS, isViewId } from '#shared/views/registry'
import { Comparing } from '../../../src-renderer/state/comparing.svelte'
import { Library } from '../../../src-renderer/state/library.svelte'
import { Navigation } from '../../../src-renderer/state/navigation.svelte'
import { sampleDescription } from '../views/sample-dataset'
import { CoreStandIn, problem } from './core-stand-in'
import { comparedRegions } from './sample-comparison'
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

const answer = (...codes: string[]) =>
  core.give('view:compare', comparedRegions(codes), ({ compare }) => compare === `region:${codes.join(',')}`)
const answerBoth = () => answer('0580', '0581')
const problems = () => comparing.results.panels.map((panel) => panel.problem?.code)
const headings = () => comparing.shown.panels.map(({ heading }) => heading.sv)

describe('what an address puts beside each other', () => {
  it('is asked in one question, and shown together', async () => {
    void comparing.follow()
    expect(core.calls).toMatchObject([
      [
        'view:compare',
        { view: 'commuting.flows', filters: { year: '2008' }, compare: 'region:0580,0581', dataset: null },
      ],
    ])
    expect([headings(), comparing.results.waiting]).toEqual([[], true])
    await answerBoth()
    expect([headings(), comparing.results.waiting]).toEqual([['Linköping', 'Norrköping'], false])
    expect(comparing.shown.along).toBe('region')
  })

  it('is asked once as long as it is the same', async () => {
    void comparing.follow()
    void comparing.follow()
    await answerBoth()
    void comparing.follow()
    expect(core.count('view:compare')).toBe(1)
  })

  it('is asked anew of another dataset', async () => {
    void comparing.follow()
    await answerBoth()
    library.generation++
    void comparing.follow()
    expect(core.count('view:compare')).toBe(2)
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
    const asked = core.asked('view:compare').map(({ queryId }) => queryId)
    navigation.goTo({ page: 'datasets', filters: {}, show: null })
    void comparing.follow()
    expect(asked).toHaveLength(1)
    expect(core.asked('query:cancel').map(({ queryId }) => queryId)).toEqual(asked)
    await answerBoth()
    expect([comparing.results.panels, comparing.results.waiting]).toEqual([[], false])
  })

  it('says why it cannot be shown, and asks nothing', () => {
    open('#/commuting.flows?compare=region:0580,9999')
    void comparing.follow()
    expect(comparing.planned?.ok).toBe(false)
    expect(core.calls).toEqual([])
  })

  it('is nothing on the overview', () => {
    open('#/overview?compare=region:0580,0581')
    void comparing.follow()
    expect(core.calls).toEqual([])
  })

  it('shows the panels that can be answered when one cannot', async () => {
    void comparing.follow()
    await core.give('view:compare', comparedRegions(['0580', '0581'], { '0580': problem('query-timed-out') }))
    expect(headings()).toEqual(['Norrköping'])
    expect(problems()).toEqual(['query-timed-out', undefined])
  })

  it('says of each panel why there is none when the core refuses the whole', async () => {
    void comparing.follow()
    await core.refuse('view:compare', problem('dataset-damaged'))
    expect([headings(), comparing.results.waiting]).toEqual([[], false])
    expect(problems()).toEqual(['dataset-damaged', 'dataset-damaged'])
  })
})

it('answers to a comparison that was overtaken are dropped, and the core is told to stop', async () => {
  void comparing.follow()
  const overtaken = core.asked('view:compare').map(({ queryId }) => queryId)
  comparing.show({ along: 'region', values: ['0582', '0583'] })
  void comparing.follow()
  expect(overtaken).toHaveLength(1)
  expect(core.asked('query:cancel').map(({ queryId }) => queryId)).toEqual(overtaken)
  expect(core.asked('view:compare').at(-1)?.queryId).not.toBe(overtaken[0])
  await answer('0582', '0583')
  expect(headings()).toEqual(['Söderköping', 'Motala'])
  await answerBoth()
  expect(headings()).toEqual(['Söderköping', 'Motala'])
})
