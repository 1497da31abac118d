import { afterEach, describe, expect, it, vi } from 'vitest'
import { Comparing } from '../../../src-renderer/state/comparing.svelte'
import { Groups } from '../../../src-renderer/state/groups.svelte'
import { Library } from '../../../src-renderer/state/library.svelte'
import { Messages } from '../../../src-renderer/state/messages.svelte'
import { Navigation } from '../../../src-renderer/state/navigation.svelte'
import { ViewChoice } from '../../../src-renderer/state/view-choice.svelte'
import { sampleDescription } from '../views/sample-dataset'
import { CoreStandIn } from './core-stand-in'
import { TabStandIn } from './tab-stand-in'

function open(hash: string, { description = sampleDescription, generation = 1 } = {}) {
  const tab = new TabStandIn(hash)
  const core = new CoreStandIn()
  const navigation = new Navigation()
  const library = new Library(core)
  library.description = description
  library.generation = generation
  const groups = new Groups(core, new Messages())
  const comparing: Comparing = new Comparing(core, {
    library,
    navigation,
    get view() {
      return choice.view
    },
  })
  const preferences = { language: 'sv' as const }
  const choice = new ViewChoice({ library, navigation, groups, preferences, comparing })
  return { tab, navigation, choice, groups }
}
afterEach(() => void vi.unstubAllGlobals())

/** The sample without flows: nothing to show in most views of commuting. */
const withoutFlows = {
  ...sampleDescription,
  coverage: {
    ...sampleDescription.coverage,
    'commuting-flows': { ...sampleDescription.coverage['commuting-flows'], rows: 0, years: [] },
  },
}

const nothing = { years: [], sexes: [] }
/** A dataset that opens elsewhere than on the overview. */
const onlyPopulation = {
  ...sampleDescription,
  coverage: {
    'commuting-flows': nothing,
    'commuting-totals': nothing,
    employment: nothing,
    students: { ...nothing, homeYears: [] },
    population: sampleDescription.coverage.population,
  },
}

describe('what is chosen', () => {
  it('is what the address says, checked against the dataset', () => {
    const { choice } = open('#/commuting.flows?region=0581&year=2014')
    expect(choice.view?.id).toBe('commuting.flows')
    expect(choice.filters?.region).toEqual(['0581'])
    expect(choice.filters?.year.to).toBe(2014)
  })

  it('is nothing where the address asks for what there is not', () => {
    expect(open('#/commuting.flows?region=9999').choice.filters).toBeNull()
  })

  it('takes the name of a saved group for the group', () => {
    const { choice, groups } = open('#/commuting.flows?region=group:Mina')
    groups.saved = [{ name: 'Mina', members: ['0580', '0581'] }]
    expect(choice.filters?.region).toEqual(['group:0580+0581:Mina'])
    expect(choice.groupCodes[0]).toBe('group:0580+0581:Mina')
  })

  it('offers a group that only the address knows', () => {
    const { choice } = open('#/commuting.flows?region=group:0580%2B0581:L%C3%A4nkens')
    expect(choice.groupCodes).toContain('group:0580+0581:Länkens')
  })

  it('shows the view’s first picture where the address asks for one that the view has not', () => {
    expect(open('#/commuting.flows?show=map').choice.show).toBe('map')
    expect(open('#/commuting.matrix?show=map').choice.show).toBe('chart')
    expect(open('#/commuting.matrix?show=table').choice.show).toBe('table')
  })
})

describe('changing it', () => {
  it('changes one filter and keeps the others', () => {
    const { choice, tab } = open('#/commuting.flows?region=0581&year=2014')
    choice.change({ year: '2008' })
    expect(tab.hash).toBe('#/commuting.flows?region=0581&year=2008')
  })

  it('takes what still means something along to another view, and leaves the picture behind', () => {
    const { choice, tab } = open('#/commuting.flows?region=0581&direction=in&show=table')
    choice.goTo('population.growth')
    expect(tab.hash).toContain('#/population.growth')
    expect(tab.hash).toContain('region=0581')
    expect(tab.hash).not.toContain('show=')
    expect(choice.hashOf('commuting.flows')).toContain('region=0581')
  })

  it('moves years by a step, which are undone at once, and stops at the ends', () => {
    const { choice, navigation, tab } = open('#/commuting.flows?region=0581&year=2008')
    choice.stepYear(1)
    expect([choice.filters?.year.to, tab.steps]).toEqual([2008, 0])
    choice.stepYear(-1)
    choice.changeYears({ from: 2008, to: 2008 })
    choice.changeYears({ from: 2007, to: 2007 })
    expect([choice.filters?.year.to, tab.steps]).toEqual([2007, 1])
    navigation.back()
    expect(choice.filters?.year.to).toBe(2008)
  })

  it('turns to the table and back', () => {
    const { choice } = open('#/commuting.flows')
    choice.toggleTable()
    expect(choice.show).toBe('table')
    choice.toggleTable()
    expect(choice.show).toBe('chart')
  })

  it('turns the overview to its table, too', () => {
    const { choice, tab } = open('#/overview')
    choice.toggleTable()
    expect(tab.hash).toBe('#/overview?show=table')
    choice.toggleTable()
    expect(choice.show).toBe('chart')
  })

  it('goes back to what is usual', () => {
    const { choice, tab } = open('#/commuting.flows?region=0581&year=2014&show=table')
    expect(choice.isFiltered).toBe(true)
    choice.reset()
    expect(tab.hash).toBe('#/commuting.flows')
    expect(choice.isFiltered).toBe(false)
  })

  it('takes compared places along to a view that compares them, and leaves years behind', () => {
    const places = open('#/commuting.flows?compare=region:0580,0581').choice
    expect(places.hashOf('population.growth')).toContain('compare=region:0580,0581')
    const years = open('#/commuting.flows?compare=year:2008,2014').choice
    expect(years.hashOf('population.growth')).not.toContain('compare')
  })
})

describe('after another dataset was opened', () => {
  it('the window leaves a view that it has nothing for, and the way back does not lead there', () => {
    const { choice, tab } = open('#/commuting.flows', { description: withoutFlows, generation: 2 })
    choice.settle()
    expect(choice.page).not.toBe('commuting.flows')
    expect(choice.isAvailable(choice.page)).toBe(true)
    expect(tab.steps).toBe(0)
  })

  it('the window stays where an address led it first, also to nothing', () => {
    const led = open('#/commuting.flows', { description: onlyPopulation }).choice
    led.settle()
    expect(led.page).toBe('commuting.flows')
    const bare = open('', { description: onlyPopulation }).choice
    bare.settle()
    expect(bare.page).toBe('population.growth')
  })

  it('the window stays on pages without a view', () => {
    const { choice } = open('#/datasets', { description: withoutFlows, generation: 2 })
    choice.settle()
    expect(choice.page).toBe('datasets')
  })

  it('nobody is led to a view that there is nothing for', () => {
    const { choice } = open('#/overview', { description: withoutFlows })
    choice.goTo('commuting.flows')
    expect(choice.page).toBe(choice.home)
  })
})
