import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Address } from '../../../src-renderer/state/address'
import { Navigation } from '../../../src-renderer/state/navigation.svelte'
import { TabStandIn } from './tab-stand-in'

const flows = (year: string): Address => ({ page: 'commuting.flows', filters: { year }, show: null })

let tab: TabStandIn
let changes: number
const open = (hash = ''): Navigation => {
  tab = new TabStandIn(hash)
  return new Navigation(() => changes++)
}
beforeEach(() => {
  vi.useFakeTimers()
  changes = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the way back and forth', () => {
  it('brings back what is undone, and goes forward to it again', () => {
    const navigation = open('#/overview')
    navigation.goTo(flows('2008'))
    navigation.goTo(flows('2014'))
    expect([navigation.canUndo, navigation.canRedo]).toEqual([true, false])
    navigation.back()
    expect(navigation.address.filters).toEqual({ year: '2008' })
    expect([navigation.canUndo, navigation.canRedo]).toEqual([true, true])
    navigation.forward()
    expect(navigation.address.filters).toEqual({ year: '2014' })
    expect(tab.hash).toBe('#/commuting.flows?year=2014')
  })

  it('never leads out of the program', () => {
    const navigation = open('#/overview')
    navigation.back()
    expect([navigation.canUndo, navigation.address.page, changes]).toEqual([false, 'overview', 0])
  })

  it('forgets what was undone once something else was done', () => {
    const navigation = open('#/overview')
    navigation.goTo(flows('2008'))
    navigation.back()
    navigation.goTo(flows('2010'))
    expect(navigation.canRedo).toBe(false)
  })

  it('takes a slider’s movement as one step, and what comes a second later as another', () => {
    const navigation = open('#/overview')
    for (const year of ['2008', '2009', '2010']) navigation.goTo(flows(year), 'year')
    expect(tab.steps).toBe(1)
    vi.advanceTimersByTime(1000)
    navigation.goTo(flows('2011'), 'year')
    expect(tab.steps).toBe(2)
    navigation.back()
    expect(navigation.address.filters).toEqual({ year: '2010' })
    navigation.back()
    expect(navigation.address.page).toBe('overview')
  })

  it('leads not through an address that was put in the place of another', () => {
    const navigation = open('#/overview')
    navigation.goTo(flows('2008'))
    navigation.replaceWith(flows('2014'))
    navigation.back()
    expect(navigation.address.page).toBe('overview')
  })

  it('makes no step of the address where the window stands', () => {
    const navigation = open('#/commuting.flows?year=2008')
    navigation.goTo(flows('2008'))
    expect([navigation.canUndo, changes]).toEqual([false, 0])
  })

  it('still knows what can be done again after the page was loaded anew', () => {
    const before = open('#/overview')
    before.goTo(flows('2008'))
    before.back()
    tab.reload()
    const after = new Navigation()
    expect([after.canUndo, after.canRedo]).toEqual([false, true])
  })
})

describe('whoever follows the address', () => {
  it('is told of every way to another one', () => {
    const navigation = open('#/overview')
    const told = (go: () => void): string => {
      changes = 0
      go()
      expect(changes).toBeGreaterThan(0)
      return navigation.address.page
    }
    expect(told(() => navigation.goTo(flows('2008')))).toBe('commuting.flows')
    expect(told(() => navigation.back())).toBe('overview')
    expect(told(() => tab.type('#/datasets'))).toBe('datasets')
    expect(told(() => navigation.replaceWith(flows('2014')))).toBe('commuting.flows')
  })

  it('can undo an address that was typed', () => {
    const navigation = open('#/overview')
    tab.type('#/datasets')
    expect(navigation.address.page).toBe('datasets')
    navigation.back()
    expect(navigation.address.page).toBe('overview')
  })
})

describe('a link that names an edition', () => {
  const link = '#/commuting.flows?year=2008&dataset=prov&version=1'

  it('is kept whole for whoever opens it, and leaves no edition in the address', () => {
    const navigation = open(link)
    expect(navigation.link).toContain('dataset=prov')
    expect(tab.hash).toBe('#/commuting.flows?year=2008')
  })

  it('is told of also when it leads to where the window stands', () => {
    const navigation = open('#/commuting.flows?year=2008')
    tab.type(link)
    expect(navigation.link).toContain('dataset=prov')
    expect(changes).toBeGreaterThan(0)
  })

  it('from outside the window is told of as well', () => {
    const navigation = open()
    navigation.receiveLink('regionkikaren://vy')
    expect([navigation.link, changes]).toEqual(['regionkikaren://vy', 1])
  })
})

it('a window that was opened without an address says so', () => {
  expect(open('').isBare).toBe(true)
  expect(open('#/overview').isBare).toBe(false)
})
